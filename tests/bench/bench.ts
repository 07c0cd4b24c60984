/**
 * Measures the budgets of the site and prints one table: each beside its budget, a plain page of the same words, and a
 * stock Starlight site of the same guide, all in the same run.
 *
 *     npm run bench -- [--only wire,templates,search,script,lcp,build,lighthouse,waitlist,starlight] [--json]
 *
 * Takes the site that is built, or builds it. Ends with 1 if a budget of bytes is broken: bytes are the same in every
 * run. Times and scores are printed with their ratios and never fail.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import setup from '../support/built-site.ts';
import { openBrowser } from '../support/chromium.ts';
import { DIST, serveSite } from '../support/served-site.ts';
import { buildRows } from './build-time.ts';
import { lcpRows } from './lcp-time.ts';
import { lighthouseRows } from './lighthouse.ts';
import type { Measured } from './measured.ts';
import { builtPages } from './page-weight.ts';
import { hush } from './progress.ts';
import { broken, held, table, type Row } from './row.ts';
import { scriptRows } from './script-time.ts';
import { searchRows } from './search-weight.ts';
import { serveStarlight, starlightRows } from './starlight.ts';
import { templateRows } from './template-weight.ts';
import { waitlistRows } from './waitlist-row.ts';
import { wireRows } from './wire-size.ts';

/** What can be measured, in the order of the table. */
const PARTS: Readonly<Record<string, (measured: Measured) => Promise<Row[]>>> = {
  wire: wireRows,
  templates: async () => templateRows(),
  search: searchRows,
  script: scriptRows,
  lcp: lcpRows,
  lighthouse: lighthouseRows,
  build: ({ starlight }) => buildRows(starlight),
  waitlist: waitlistRows,
  starlight: starlightRows,
};

function chosenParts(only: string | undefined): string[] {
  const chosen = only?.split(',').map((one) => one.trim()) ?? Object.keys(PARTS);
  const unknown = chosen.filter((one) => !(one in PARTS));
  if (unknown.length === 0) return chosen;
  throw new Error(`There is no "${unknown.join('", "')}". Choose from ${Object.keys(PARTS).join(', ')}.`);
}

async function measureAll(chosen: readonly string[]): Promise<Row[]> {
  if (existsSync(join(DIST, '_headers'))) process.env['SITE_IS_BUILT'] = '1';
  setup();
  const site = await serveSite();
  const browser = await openBrowser();
  const wanted = chosen.includes('starlight');
  const starlight = wanted ? await serveStarlight(builtPages('**/*.html').length) : undefined;
  const rows: Row[] = [];
  try {
    for (const [name, measure] of Object.entries(PARTS))
      if (chosen.includes(name)) rows.push(...(await measure({ origin: site.origin, browser, starlight })));
  } finally {
    hush();
    await browser.close();
    await starlight?.close();
    await site.close();
  }
  return rows;
}

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean' } } });
const rows = await measureAll(chosenParts(values.only));
const budgeted = rows.filter((row) => row.budget !== undefined);
const kept = budgeted.filter(held).length;
console.log(values.json ? JSON.stringify(rows, null, 2) : table(rows));
if (!values.json) console.log(`\n${kept} of ${budgeted.length} budgets held.`);
if (rows.some(broken)) process.exitCode = 1;
