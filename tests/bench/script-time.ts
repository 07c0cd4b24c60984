import type { Page } from 'playwright-core';
import type { Measured } from './measured.ts';
import { say } from './progress.ts';
import type { Row } from './row.ts';

/** How long the letter tool's script works: at a key press, and from a click to a finished file. */

const PRESSES = 30;
const FILES = 3;
const HEAVY = /letter-(docx|pdf)/;

export async function scriptRows(measured: Measured): Promise<Row[]> {
  say('script: key presses in the letter tool');
  const rows: Row[] = [
    {
      what: 'a key press to the redrawn letter, processor slowed 4 ×',
      unit: 'ms',
      measured: await keyPress(measured),
      budget: 16,
      note: `script time, the middle of ${PRESSES}`,
    },
  ];
  say('script: files of the letter');
  const text = await output(measured, 'Plain text');
  for (const name of ['Word', 'PDF']) {
    const times: number[] = [];
    for (let at = 0; at < FILES; at += 1) times.push((await output(measured, name)).took);
    const took = middle(times);
    rows.push({
      what: `${name} after the click, library included`,
      unit: 'ms',
      measured: took,
      budget: 1000,
      note: `the middle of ${FILES}; plain text ${text.took.toFixed(0)} ms`,
    });
  }
  rows.push({
    what: 'libraries for Word and PDF before the click',
    unit: 'bytes',
    measured: text.heavy,
    budget: 0,
  });
  return rows;
}

/** The letter tool for New York, at its first question after the place. */
async function openTool({ browser, origin }: Measured): Promise<{ page: Page; heavy: Promise<number>[] }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const heavy: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (HEAVY.test(request.url())) heavy.push(request.sizes().then((sizes) => sizes.responseBodySize));
  });
  await page.goto(`${origin}/letter/#us-ny`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('A therapist who works alone').check();
  return { page, heavy };
}

/** Milliseconds of script from a key press to the redrawn letter, with the processor slowed four times: the median. */
async function keyPress(measured: Measured): Promise<number> {
  const { page } = await openTool(measured);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await client.send('Performance.enable');
  const script = async () =>
    (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')
      ?.value ?? 0;
  await page.getByLabel('Name of the therapist or the office').focus();
  const times: number[] = [];
  for (let at = 0; at < PRESSES; at += 1) {
    const before = await script();
    await page.keyboard.press('a');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    times.push(((await script()) - before) * 1000);
  }
  await page.context().close();
  return middle(times);
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

/** Milliseconds from pressing an output's button until the tool says that the file is saved, measured inside the page. */
async function output(measured: Measured, name: string): Promise<{ took: number; heavy: number }> {
  const { page, heavy } = await openTool(measured);
  await page.getByRole('button', { name: 'Skip the rest, show my letter' }).click();
  const button = page.getByRole('button', { name, exact: true });
  if (!(await button.isVisible())) await page.getByRole('button', { name: 'Save', exact: true }).click();
  const took = await button.evaluate(
    (button) =>
      new Promise<number>((done) => {
        const said = document.querySelector('.said');
        const start = performance.now();
        const watch = new MutationObserver(() => {
          if (said?.textContent?.includes('Saved as')) done(performance.now() - start);
        });
        if (said) watch.observe(said, { childList: true, characterData: true, subtree: true });
        (button as HTMLElement).click();
      }),
  );
  const bytes = (await Promise.all(heavy)).reduce((sum, one) => sum + one, 0);
  await page.context().close();
  return { took, heavy: bytes };
}
