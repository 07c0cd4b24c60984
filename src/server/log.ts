import { LogController, type FastifyInstance } from 'fastify';

/** Takes finished lines. */
export interface LogStream {
  write(line: string): void;
}

/** Log lines in JSON, of which Fastify's own say nothing about who asked for what. */
export function privateLogs(level: string, stream: LogStream = process.stdout) {
  const serializers = {
    req: () => ({}),
    res: () => ({ statusCode: 0 }),
    err: (error: Error) => ({ type: error.name, message: '', stack: '', ...faultOf(error) }),
  };
  return {
    logger: { level, base: null, serializers, stream },
    logController: new LogController({ disableRequestLogging: true }),
  };
}

/**
 * What of an error may be logged. Messages of databases and mail servers often hold an address or a typed value, so
 * they are left out: the kind, the code and the places in our code are enough to find a fault.
 */
export function faultOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  // SQLite's own words for a kind of error, such as "database or disk is full". They hold no values.
  const sqlite = 'errstr' in error ? String(error.errstr) : undefined;
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .map((line) => line.trim());
  return {
    kind: error.name,
    code: code !== undefined && /^[\w.-]{1,40}$/.test(code) ? code : undefined,
    sqlite,
    at,
  };
}

/**
 * One line for each answer: which route, what status, how long. No address of the visitor, no address with a token in
 * it, no header and nothing sent. Files of the site are not logged at all: nobody needs to know who read what.
 */
export function logAnswers(server: FastifyInstance, count?: (route: string, status: number) => void): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url;
    if (
      route === undefined ||
      route === '/*' ||
      route === '/health' ||
      route === '/ready' ||
      route === '/metrics'
    )
      return;
    count?.(route, reply.statusCode);
    request.log.info(
      { route, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
}
