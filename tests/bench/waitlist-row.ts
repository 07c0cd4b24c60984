import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './cache-folder.ts';
import { say } from './progress.ts';
import type { Row } from './row.ts';
import { PAGES_BUDGET, pagesBesideNginx } from './waitlist-pages.ts';
import { BUDGET, ofService, onSqlite } from './waitlist-joins.ts';

/** A durable join over HTTP beside a bare committed insert, on SQLite, and pages beside nginx. `npm run bench:waitlist` tells more. */
export async function waitlistRows(): Promise<Row[]> {
  say('waitlist: joins over HTTP and bare inserts, in turns');
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'waitlist-'));
  try {
    const measured = ofService(await onSqlite(folder));
    const note = 'times a bare committed insert; 1,000 joins, 100 in flight';
    say('waitlist: pages from the service and from nginx, in turns');
    const pages = (await pagesBesideNginx(folder)) ?? [];
    return [
      { what: 'a durable join to the waitlist', unit: 'times', measured, budget: BUDGET, note },
      ...pages.map(({ encoding, service, nginx }): Row => ({
        what: `a page from the service, ${encoding}`,
        unit: 'times',
        measured: nginx / service,
        budget: PAGES_BUDGET,
        note: `nginx ÷ service: ${nginx.toFixed(0)} ÷ ${service.toFixed(0)} pages a second, so ${(service / nginx).toFixed(2)} × nginx`,
      })),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
