import type { FastifyInstance } from 'fastify';
import type { Store } from '../store/store.ts';

/** For whoever runs the service: does the process live, and can it take joins? */
export async function healthRoutes(
  server: FastifyInstance,
  { store, now }: { readonly store: Store; readonly now: () => number },
): Promise<void> {
  let closing = false;
  let checking: Promise<boolean> | undefined;
  /** Whether a join could be written now. Those who ask at the same time share one look, so that asking costs little. */
  const writes = (): Promise<boolean> => {
    checking ??= store
      .checkWriting(now())
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        checking = undefined;
      });
    return checking;
  };
  server.addHook('preClose', async () => {
    closing = true;
  });
  server.get('/health', async (_, reply) =>
    reply.header('Cache-Control', 'no-store').send({ status: 'alive' }),
  );
  server.get('/ready', async (_, reply) => {
    const ready = !closing && (await writes());
    return reply
      .code(ready ? 200 : 503)
      .header('Cache-Control', 'no-store')
      .send({ status: ready ? 'ready' : 'not ready' });
  });
}
