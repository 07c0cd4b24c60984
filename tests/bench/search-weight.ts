import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { searchIn } from '../search/index-in-node.ts';
import type { Judged } from '../search/judge.ts';
import { DIST } from '../support/served-site.ts';
import type { Measured } from './measured.ts';
import { say } from './progress.ts';
import type { Row } from './row.ts';

/** What a first result of search weighs over the wire, and how much of the index a query reads. */

const PACKED = /\.(js|json)$/;

/** Bytes of the index that one query reads, and of what is always read. The interface itself is the same for every size. */
export async function indexBytes(dist: string, typed: string): Promise<number> {
  const read = new Set<string>(['/pagefind/pagefind.js', '/pagefind/words.json']);
  const ask = await searchIn(dist, 4, (file) => read.add(file));
  await ask(typed);
  return [...read].reduce((sum, file) => sum + sizeOf(join(dist, file)), 0);
}

/** Compressing takes long, and hundreds of queries read the same files. */
const known = new Map<string, number>();

function sizeOf(path: string): number {
  const before = known.get(path);
  if (before !== undefined) return before;
  const bytes = readFileSync(path);
  const size = PACKED.test(path) ? brotliCompressSync(bytes).length : bytes.length;
  known.set(path, size);
  return size;
}

/** Each query needs a fresh index, since an index keeps what it has read; so every fifth has to do. */
const EVERY = 5;

/** The queries of a judged list that read most, of which the browser then measures all there is. */
export async function heaviestQueries(many: number, list: readonly Judged[]): Promise<string[]> {
  const sizes: { ask: string; size: number }[] = [];
  const some = list.filter((_, at) => at % EVERY === 0);
  for (const { ask } of some) sizes.push({ ask, size: await indexBytes(DIST, ask) });
  return sizes
    .sort((one, other) => other.size - one.size)
    .slice(0, many)
    .map(({ ask }) => ask);
}

/** What comes over the wire from a press of the search button to the first results, in bytes. */
export async function weighSearch(browser: Browser, origin: string, typed: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/guide/how-to-ask/`, { waitUntil: 'networkidle' });
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) =>
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)),
  );
  await page.keyboard.press('/');
  await page.getByLabel('Search this site').pressSequentially(typed, { delay: 100 });
  await page.locator('.search .found').first().waitFor();
  await page.waitForLoadState('networkidle');
  const sum = (await Promise.all(sizes)).reduce((one, other) => one + other, 0);
  await context.close();
  return sum;
}

/** What people type, from one word to a question. */
export const TYPED = ['court', 'california', 'how long', 'can they say no', 'dead therapist'];

/** The heaviest of a few queries, typed letter by letter. `npm run bench:search` finds the heaviest of the judged list. */
export async function searchRows({ browser, origin }: Measured): Promise<Row[]> {
  const weights: { typed: string; bytes: number }[] = [];
  for (const typed of TYPED) {
    say(`search: ${typed}`);
    weights.push({ typed, bytes: await weighSearch(browser, origin, typed) });
  }
  const { typed, bytes } = weights.reduce((most, one) => (one.bytes > most.bytes ? one : most));
  const what = `first search result, the heaviest of ${TYPED.length}: ${typed}`;
  return [{ what, unit: 'bytes', measured: bytes, budget: 120 * 1024 }];
}
