import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './cache-folder.ts';
import { say } from './progress.ts';
import type { Row } from './row.ts';
import { BUDGET, ofService, onSqlite } from './waitlist-joins.ts';

/** A durable join over HTTP beside a bare committed insert, on SQLite. `npm run bench:waitlist` tells more. */
export async function waitlistRows(): Promise<Row[]> {
  say('waitlist: joins over HTTP and bare inserts, in turns');
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'waitlist-'));
  try {
    const measured = ofService(await onSqlite(folder));
    const note = 'times a bare committed insert; 1,000 joins, 100 in flight';
    return [{ what: 'a durable join to the waitlist', unit: 'times', measured, budget: BUDGET, note }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
