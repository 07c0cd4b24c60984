import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/content.ts';
import { beside, BUDGET, ofService, onPostgres, onSqlite, type Rates } from './waitlist-joins.ts';
import { PAGES_BUDGET, pagesBesideNginx, type PageRates } from './waitlist-pages.ts';
import { timingOf, TIMING_BUDGET, worst, type Timing } from './waitlist-timing.ts';

/**
 * What the service can do: how long a durable join takes beside a bare insert on both databases, how many pages it
 * serves beside nginx, and whether its timing tells who is on the list. "npm run bench:waitlist [folder]", where the
 * folder is on the disk to measure, or else the project's own.
 */

function printJoins(what: string, rates: Rates): void {
  console.log(what);
  for (const [way, rate] of Object.entries(rates))
    console.log(
      `  ${way.padEnd(44)}${rate.toFixed(0).padStart(8)} a second   ${beside(rates, way).toFixed(2).padStart(5)} × the time of the bare loop`,
    );
}

function printPages(all: readonly PageRates[] | undefined): void {
  console.log('Pages a second, 50 connections');
  if (!all) console.log('  There is no nginx here to measure beside.');
  for (const { encoding, service, nginx } of all ?? [])
    console.log(
      `  ${encoding.padEnd(10)} the service ${service.toFixed(0).padStart(7)}   nginx ${nginx.toFixed(0).padStart(7)}   ${(service / nginx).toFixed(2)} × nginx`,
    );
}

function printTiming(what: string, timing: Timing): void {
  console.log(`Telling known from unknown addresses by time, ${what} (AUC; 0.5 is a coin)`);
  for (const [state, area] of Object.entries(timing))
    console.log(`  ${state.padEnd(12)}${area.toFixed(3).padStart(8)}`);
}

const folder = mkdtempSync(join(process.argv[2] ?? ROOT, '.bench-waitlist-'));
try {
  const joins = { SQLite: await onSqlite(folder), PostgreSQL: await onPostgres() };
  for (const [what, rates] of Object.entries(joins)) printJoins(what, rates);
  const pages = await pagesBesideNginx(folder);
  printPages(pages);
  const timing = {
    SQLite: await timingOf('SQLite', folder),
    PostgreSQL: await timingOf('PostgreSQL', folder),
  };
  for (const [what, areas] of Object.entries(timing)) printTiming(what, areas);
  const verdict = (what: string, fits: boolean) => console.log(`${what}: ${fits ? 'held' : 'OVER'}`);
  verdict(
    `A join takes at most ${BUDGET} × a bare insert`,
    Object.values(joins).every((rates) => ofService(rates) <= BUDGET),
  );
  if (pages)
    verdict(
      `Pages at least ${1 / PAGES_BUDGET} × nginx`,
      pages.every(({ service, nginx }) => nginx / service <= PAGES_BUDGET),
    );
  verdict(
    `AUC at most ${TIMING_BUDGET}`,
    Object.values(timing).every((areas) => worst(areas) <= TIMING_BUDGET),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
