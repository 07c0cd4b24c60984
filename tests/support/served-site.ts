import { join } from 'node:path';
import { siteServer } from '../../src/server/site.ts';
import { ROOT } from './content.ts';

export const DIST = join(ROOT, 'dist');

export interface ServedSite {
  readonly origin: string;
  /** Stops the server, so that the site is truly out of reach, and starts it again under the same address. */
  readonly off: () => Promise<void>;
  readonly on: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Serves the built site under its production headers on a free port. */
export async function serveSite(): Promise<ServedSite> {
  let server = await siteServer(DIST);
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  const off = async () => {
    server.server.closeAllConnections();
    await server.close();
  };
  return {
    origin,
    off,
    async on() {
      server = await siteServer(DIST);
      await server.listen({ port: Number(new URL(origin).port), host: '127.0.0.1' });
    },
    close: off,
  };
}
