import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/content.ts';
import { beside, BUDGET, ofService, onPostgres, onSqlite, type Rates } from './waitlist-joins.ts';

/**
 * How long a durable join takes beside a bare insert, on both databases. "npm run bench:waitlist [folder]", where the
 * folder is on the disk to measure, or else the project's own.
 */

function print(what: string, rates: Rates): void {
  console.log(what);
  for (const [way, rate] of Object.entries(rates))
    console.log(
      `  ${way.padEnd(44)}${rate.toFixed(0).padStart(8)} a second   ${beside(rates, way).toFixed(2).padStart(5)} × the time of the bare loop`,
    );
}

const folder = mkdtempSync(join(process.argv[2] ?? ROOT, '.bench-waitlist-'));
try {
  const all = { SQLite: await onSqlite(folder), PostgreSQL: await onPostgres() };
  for (const [what, rates] of Object.entries(all)) print(what, rates);
  const fits = Object.values(all).every((rates) => ofService(rates) <= BUDGET);
  console.log(
    fits ? `The service keeps within ${BUDGET} ×.` : `The service does not keep within ${BUDGET} ×.`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
