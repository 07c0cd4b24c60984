import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { headersFor, readHeadersFile } from '../editorial/build/headers.ts';

/**
 * Serves the built site with its production headers, read from `dist/_headers` so that our own service and static
 * hosts send the same. Files that were compressed at build are sent compressed. Throws if nothing has been built.
 */
export async function siteServer(
  dist: string,
  options: FastifyServerOptions = { logger: false },
): Promise<FastifyInstance> {
  const headersFile = join(dist, '_headers');
  if (!existsSync(headersFile))
    throw new Error(`There is no built site in ${dist}. Run "npm run build" first.`);
  const rules = readHeadersFile(readFileSync(headersFile, 'utf8'));
  const notFound = readFileSync(join(dist, '404.html'), 'utf8');
  const server = fastify(options);
  server.addHook('onSend', async (request, reply) => {
    reply.headers(headersFor(rules, request.url.split('?')[0] ?? '/'));
  });
  await server.register(fastifyStatic, {
    root: dist,
    preCompressed: true,
    redirect: true,
    cacheControl: false,
    allowedPath: (path) => path !== '/_headers',
  });
  server.setNotFoundHandler((_, reply) => reply.code(404).type('text/html; charset=utf-8').send(notFound));
  return server;
}
