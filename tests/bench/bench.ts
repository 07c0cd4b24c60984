/**
 * Measures the budgets of pages over the wire and prints each beside a plain page of the same words, in the same run.
 * `npm run bench` builds first if there is no built site. It prints; it never fails.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import setup from '../support/built-site.ts';
import { openBrowser } from '../support/chromium.ts';
import { serveSite } from '../support/served-site.ts';

const ROOT = join(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');
if (existsSync(join(DIST, '_headers'))) process.env['SITE_IS_BUILT'] = '1';
setup();

const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const brotli = (content: Buffer | string) => brotliCompressSync(content).length;

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly held: boolean;
  readonly ratio: string;
}
const rows: Row[] = [];
const row = (
  what: string,
  value: number,
  budget: number,
  ratio: string,
  unit: (value: number) => string = kb,
) => rows.push({ what, measured: unit(value), budget: unit(budget), held: value <= budget, ratio });

const site = await serveSite();
const browser = await openBrowser();

/** Opens a page in a fresh browser and adds up what came over the wire, by kind. */
async function load(
  path: string,
  act?: (page: import('playwright-core').Page) => Promise<void>,
): Promise<{ font: number; rest: number; heavy: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: { url: string; bytes: number }[] = [];
  page.on('requestfinished', (request) => {
    void request.sizes().then((size) => sizes.push({ url: request.url(), bytes: size.responseBodySize }));
  });
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  if (act) await act(page);
  await page.waitForLoadState('networkidle');
  await new Promise((done) => setTimeout(done, 200));
  await context.close();
  const sum = (fits: (url: string) => boolean) =>
    sizes.filter((one) => fits(one.url)).reduce((total, one) => total + one.bytes, 0);
  const isFont = (url: string) => /\.(woff2|ttf)$/.test(url);
  return {
    font: sum(isFont),
    rest: sum((url) => !isFont(url)),
    heavy: Math.max(0, ...sizes.map((one) => one.bytes)),
  };
}

/** The same words as a plain page without style or script. */
function plainSize(path: string): number {
  const html = readFileSync(join(DIST, path, 'index.html'), 'utf8');
  const body = (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html)
    .replace(/<(script|style|astro-island)[\s\S]*?<\/\1>/g, '')
    .replace(/\s(class|data-[a-z-]+|id)(="[^"]*")?/g, '');
  return brotli(`<!doctype html><title>Plain</title>${body}`);
}

const rights = readdirSync(join(DIST, 'rights')).filter((name) =>
  statSync(join(DIST, 'rights', name)).isDirectory(),
);
const articles = existsSync(join(DIST, 'guide'))
  ? readdirSync(join(DIST, 'guide')).filter((name) => existsSync(join(DIST, 'guide', name, 'index.html')))
  : [];
const largest = (folder: string, names: readonly string[]) =>
  names
    .map((name) => ({ name, size: brotli(readFileSync(join(DIST, folder, name, 'index.html'))) }))
    .sort((one, other) => other.size - one.size)[0]?.name;

for (const [what, path] of [
  ['home', '/'],
  ['article (largest)', articles.length > 0 ? `/guide/${largest('guide', articles)}/` : undefined],
  ['rights us-ny', '/rights/us-ny/'],
  ['rights (largest)', `/rights/${largest('rights', rights)}/`],
] as const) {
  if (path === undefined) continue;
  const { font, rest } = await load(path);
  row(
    `${what} ${path}: HTML + CSS + JS`,
    rest,
    14 * 1024,
    `${(rest / plainSize(path)).toFixed(2)} × a plain page of the same words`,
  );
  if (path === '/') row('the font', font, 30 * 1024, '');
}

const letter = await load('/letter/');
row(
  'letter tool, first load without the font',
  letter.rest,
  45 * 1024,
  `${(letter.rest / plainSize('/letter/')).toFixed(2)} × its page without the tool`,
);

/** Milliseconds of script from a key press to the redrawn letter, with the processor slowed four times: the median of 30. */
async function keystroke(): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/letter/#us-ny`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('A therapist who works alone').check();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await client.send('Performance.enable');
  const script = async () =>
    (await client.send('Performance.getMetrics')).metrics.find((metric) => metric.name === 'ScriptDuration')
      ?.value ?? 0;
  const field = page.getByLabel('Name of the therapist or service');
  await field.focus();
  const times: number[] = [];
  for (let at = 0; at < 30; at += 1) {
    const before = await script();
    await page.keyboard.press('a');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    times.push(((await script()) - before) * 1000);
  }
  await context.close();
  return times.sort((one, other) => one - other)[15] ?? 0;
}
row(
  'a key press to the redrawn letter, processor slowed 4 ×',
  await keystroke(),
  16,
  'median of 30',
  (value) => `${value.toFixed(1)} ms`,
);

/** Milliseconds from pressing an output's button until the tool says that the file is saved, measured inside the page. */
async function output(name: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/letter/#us-ny`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('A therapist who works alone').check();
  await page.getByRole('button', { name: 'Skip the rest, show my letter' }).click();
  const took = await page.getByRole('button', { name, exact: true }).evaluate(
    (button) =>
      new Promise<number>((done) => {
        const said = document.querySelector('.said');
        const start = performance.now();
        const watch = new MutationObserver(() => {
          if (said?.textContent?.includes('is saved')) done(performance.now() - start);
        });
        if (said) watch.observe(said, { childList: true, characterData: true, subtree: true });
        (button as HTMLElement).click();
      }),
  );
  await context.close();
  return took;
}
const text = await output('Plain text');
for (const name of ['Word', 'PDF']) {
  const took = await output(name);
  row(
    `${name} after the click`,
    took,
    1000,
    `${(took / text).toFixed(1)} × the plain text`,
    (value) => `${Math.round(value)} ms`,
  );
}

await browser.close();
await site.close();

const width = Math.max(...rows.map((one) => one.what.length));
for (const one of rows)
  console.log(
    `${one.held ? 'held ' : 'OVER '} ${one.what.padEnd(width)}  ${one.measured.padStart(9)}  of ${one.budget.padStart(9)}  ${one.ratio}`,
  );
console.log(`\n${rows.filter((one) => one.held).length} of ${rows.length} budgets held.`);
