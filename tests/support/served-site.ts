import { join } from 'node:path';
import { siteServer } from '../../src/server/site.ts';
import { ROOT } from './content.ts';

export const DIST = join(ROOT, 'dist');

/** Serves the built site under its production headers on a free port. */
export async function serveSite(): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = await siteServer(DIST);
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  return { origin, close: () => server.close() };
}
