import type { FastifyInstance } from 'fastify';
import type { Store } from '../store/store.ts';

/** For whoever runs the service: does the process live, and can it take joins? */
export async function healthRoutes(
  server: FastifyInstance,
  { store }: { readonly store: Store },
): Promise<void> {
  let closing = false;
  server.addHook('preClose', async () => {
    closing = true;
  });
  server.get('/health', async (_, reply) =>
    reply.header('Cache-Control', 'no-store').send({ status: 'alive' }),
  );
  server.get('/ready', async (_, reply) => {
    const ready =
      !closing &&
      (await store.ping().then(
        () => true,
        () => false,
      ));
    return reply
      .code(ready ? 200 : 503)
      .header('Cache-Control', 'no-store')
      .send({ status: ready ? 'ready' : 'not ready' });
  });
}
