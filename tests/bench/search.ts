/**
 * Measures search: the judged list beside a plain MiniSearch over the same pages, what a first result weighs over the
 * wire, what a key press costs, and how it grows to 2,000 pages. `npm run bench:search` builds first if there is no
 * built site. It prints; it never fails.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { unspokenPhrases } from '../../src/editorial/checks/search.ts';
import { readContent } from '../../src/editorial/content.ts';
import { readSearchContent, type SearchContent } from '../../src/editorial/search/content.ts';
import { writeSearchIndex } from '../../src/editorial/search/index.ts';
import { glossaryPages, indexable } from '../../src/editorial/search/page.ts';
import { knownFirst } from '../../src/editorial/search/search-file.ts';
import { commonWords } from '../../src/editorial/search/telling-words.ts';
import { plainWords } from '../../src/domain/text/word-form.ts';
import { searchIn, type Ask } from '../search/index-in-node.ts';
import { judge, queries } from '../search/judge.ts';
import setup from '../support/built-site.ts';
import { openBrowser } from '../support/chromium.ts';
import { serveSite } from '../support/served-site.ts';
import { indexBytes } from '../search/weight.ts';
import { TYPED, weighSearch } from './search-weight.ts';

const ROOT = join(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');
if (existsSync(join(DIST, '_headers'))) process.env['SITE_IS_BUILT'] = '1';
setup();

const { search, places } = readContent(ROOT);
if (!search) throw new Error('content/search.yaml has faults. Run "npm run build" to read them.');
const content = readSearchContent(ROOT, search, places);
const percent = (share: number) => `${(share * 100).toFixed(1).padStart(5)} %`;
const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** A plain MiniSearch over the same pages: whole text, title counted double, prefixes and slips of letters allowed. */
function baseline(): Ask {
  const pages = [...indexable(DIST, content), ...glossaryPages(content.glossary)];
  const mini = new MiniSearch({
    idField: 'url',
    fields: ['title', 'text'],
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  });
  mini.addAll(
    pages.map(({ url, title, passages }) => ({
      url,
      title,
      text: passages.map(({ heading, text }) => `${heading} ${text}`).join(' '),
    })),
  );
  return async (typed) => mini.search(typed).map(({ id }) => String(id));
}

console.log('The judged list               first   in three   mean reciprocal rank');
const everything = [...queries.tuned, ...queries.held];
const searches = { ours: await searchIn(DIST), MiniSearch: baseline() };
for (const [set, list] of Object.entries({ 'all ': everything, tuned: queries.tuned, held: queries.held }))
  for (const [name, ask] of Object.entries(searches)) {
    const { first, three, mrr } = await judge(list, ask);
    console.log(
      `${`${set.trim()}, ${list.length}: ${name}`.padEnd(26)} ${percent(first)}    ${percent(three)}   ${mrr.toFixed(3)}`,
    );
  }
for (const { ask, got } of (await judge(everything, searches.ours)).missed)
  console.log(`  missed: "${ask}" got ${got.join(' ')}`);

/** Milliseconds that the page works from a key press to the redrawn results, once all is loaded: the median of 20. */
async function keyPress(origin: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/guide/how-to-ask/`, { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  const field = page.getByLabel('Search this site');
  await field.fill('therapist record');
  await page.locator('.results .found').first().waitFor();
  await page.waitForLoadState('networkidle');
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable');
  const work = async () =>
    (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')
      ?.value ?? 0;
  const times: number[] = [];
  for (let at = 0; at < 20; at += 1) {
    const before = await work();
    await page.keyboard.press(at % 2 === 0 ? 's' : 'Backspace');
    await page.waitForTimeout(600);
    times.push(((await work()) - before) * 1000);
  }
  await context.close();
  return times.sort((one, other) => one - other)[10] ?? 0;
}

const browser = await openBrowser();
const site = await serveSite();
console.log(
  '\nFirst results over the wire, letter by letter, all in (at most 120 KB); the heaviest of the judged list first',
);
const sizes = new Map<string, number>();
const byWeight = await indexBytes(
  DIST,
  everything.map(({ ask }) => ask),
);
const heaviest = [...byWeight].sort(([, one], [, other]) => other - one).map(([ask]) => ask);
for (const typed of [...heaviest.slice(0, 4), ...TYPED])
  sizes.set(typed, await weighSearch(browser, site.origin, typed));
for (const [typed, size] of sizes)
  console.log(`${size <= 120 * 1024 ? 'held ' : 'OVER '} ${kb(size).padStart(9)}  ${typed}`);
const press = await keyPress(site.origin);
console.log(
  `\n${press <= 50 ? 'held ' : 'OVER '} a key press to results: ${press.toFixed(1)} ms of work, drawing included (at most 50)`,
);
await browser.close();
await site.close();

/** A site of so many pages, made of the words of the real ones. */
function generated(pages: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  const real = indexable(DIST, content);
  for (const { url } of real) put(folder, url, readFileSync(join(DIST, url, 'index.html'), 'utf8'));
  const words = real.flatMap((page) => page.passages.flatMap(({ text }) => plainWords(text)));
  for (let at = real.length; at < pages; at += 1) {
    const from = (at * 7919) % (words.length - 400);
    const text = words.slice(from, from + 400).join(' ');
    put(
      folder,
      `/made/${at}/`,
      `<html lang="en"><body><main data-indexed><h1>Page ${at} ${words[from]}</h1><p>${text}</p></main></body></html>`,
    );
  }
  return folder;
}
/** The content without the phrases whose every word is common among so many made pages: none is left to tell a page by. */
function spokenIn(folder: string): SearchContent {
  const built = [...indexable(folder, content), ...glossaryPages(content.glossary)];
  const pages = knownFirst(built, content.search);
  const faults = unspokenPhrases(content.search, pages, commonWords(pages));
  const unspoken = new Set(faults.map(({ path }) => path.slice(1).join(' ')));
  const spoken = Object.entries(content.search.pages).map(
    ([url, phrases]) => [url, phrases.filter((_, at) => !unspoken.has(`${url} ${at}`))] as const,
  );
  return { ...content, search: { ...content.search, pages: Object.fromEntries(spoken) } };
}
function put(folder: string, url: string, html: string): void {
  mkdirSync(join(folder, url), { recursive: true });
  writeFileSync(join(folder, url, 'index.html'), html);
}

const large = generated(2000);
const spoken = spokenIn(large);
const start = performance.now();
await writeSearchIndex(large, spoken);
const took = performance.now() - start;
console.log(
  `\n2,000 generated pages (indexed in ${(took / 1000).toFixed(1)} s), index only (at most 200 KB)`,
);
const asked = ['court', 'california', 'how long', 'dead therapist', 'progress notes vs psychotherapy notes'];
const [inSmall, inLarge] = [await indexBytes(DIST, asked), await indexBytes(large, asked)];
for (const typed of asked) {
  const [small, big] = [inSmall.get(typed) ?? 0, inLarge.get(typed) ?? 0];
  console.log(
    `${big <= 200 * 1024 ? 'held ' : 'OVER '} ${kb(big).padStart(9)}  ${typed} (the real site: ${kb(small)})`,
  );
}
rmSync(large, { recursive: true });
process.exit(0);
