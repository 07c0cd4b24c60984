import type { Browser } from 'playwright-core';
import type { Measured } from './measured.ts';
import { say } from './progress.ts';
import type { Row } from './row.ts';

/** What a first result of search weighs over the wire. */

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

/** The heaviest of a few queries, typed letter by letter. `npm run bench:search` finds the heaviest of the judged list, and a test holds all of it to the budget. */
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
