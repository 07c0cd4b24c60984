import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyServerOptions } from 'fastify';
import { readRedirectsFile } from '../domain/site/redirects.ts';
import { headersFor, readHeadersFile } from '../editorial/build/headers.ts';
import { cutSlowReaders, sendBody } from './slow-readers.ts';
import { siteFiles, type SiteFiles } from './site-files.ts';

interface SiteOptions {
  /** The Strict-Transport-Security header, or `off`. As the build wrote it if it is left out. */
  readonly hsts?: string | undefined;
  /** Addresses that are not files here, because a route answers them. */
  readonly routed?: readonly string[];
}

const HSTS = 'Strict-Transport-Security';

/**
 * Serves the built site with its production headers, read from `dist/_headers` so that our own service and static
 * hosts send the same. Files are answered before anything else looks at a request. Throws if nothing has been built.
 */
export async function siteServer(
  dist: string,
  options: FastifyServerOptions = { logger: false },
  { hsts, routed = [] }: SiteOptions = {},
): Promise<FastifyInstance> {
  const headersFile = join(dist, '_headers');
  if (!existsSync(headersFile))
    throw new Error(`There is no built site in ${dist}. Run "npm run build" first.`);
  const rules = withHsts(readHeadersFile(readFileSync(headersFile, 'utf8')), hsts);
  const notFound = readFileSync(join(dist, '404.html'), 'utf8');
  const files = siteFiles(dist, rules, renamedPages(dist));
  const isRouted = new Set(routed);
  const server = fastify({
    ...options,
    serverFactory: (handler) => httpServer(filesFirst(files, isRouted, handler as RequestListener), options),
  });
  server.addHook('onSend', async (request, reply) => {
    const { 'Cache-Control': caching, ...headers } = headersFor(rules, request.url.split('?')[0] ?? '/');
    reply.headers(headers);
    // A page that says "not found" must not be kept for a year because of its address.
    if (reply.statusCode >= 400) reply.header('Cache-Control', 'no-store');
    else if (caching !== undefined && !reply.hasHeader('Cache-Control'))
      reply.header('Cache-Control', caching);
  });
  const missing = (reply: FastifyReply) => reply.code(404).type('text/html; charset=utf-8').send(notFound);
  // Over the network files are answered before; this is for requests from within the process.
  server.get('/*', (request, reply) => {
    const found = files.find(request.raw.url ?? '/', request.headers);
    return found ? reply.code(found.status).headers(found.headers).send(found.body) : missing(reply);
  });
  server.setNotFoundHandler((_, reply) => missing(reply));
  return server;
}

function renamedPages(dist: string): ReadonlyMap<string, string> {
  const file = join(dist, '_redirects');
  return existsSync(file) ? readRedirectsFile(readFileSync(file, 'utf8')) : new Map();
}

type Rules = ReturnType<typeof readHeadersFile>;

function withHsts(rules: Rules, hsts: string | undefined): Rules {
  if (hsts === undefined) return rules;
  return rules.map(({ pattern, headers }) => {
    const { [HSTS]: built, ...rest } = headers;
    return { pattern, headers: built === undefined || hsts === 'off' ? rest : { ...rest, [HSTS]: hsts } };
  });
}

/** Fastify sets these times only on servers that it makes itself. */
function httpServer(listener: RequestListener, { requestTimeout = 0 }: FastifyServerOptions) {
  const server = createServer({ requestTimeout, keepAliveTimeout: 72_000 }, listener);
  cutSlowReaders(server);
  return server;
}

function filesFirst(
  files: SiteFiles,
  routed: ReadonlySet<string>,
  otherwise: RequestListener,
): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    const { method, url = '/' } = request;
    if (method !== 'GET' && method !== 'HEAD') return otherwise(request, response);
    const found = routed.has(url.split('?', 1)[0] ?? url) ? undefined : files.find(url, request.headers);
    if (!found) return otherwise(request, response);
    response.writeHead(found.status, found.headers);
    if (method === 'HEAD' || !found.body) response.end();
    else sendBody(response, found.body);
  };
}
