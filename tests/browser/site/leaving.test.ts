import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LetterTool, STEPS } from '../../support/tool-page.ts';
import { visitors } from '../support/visitors.ts';

const site = visitors();
const SECRET = 'Zyxwether Mxyzptlk';
const NAME = 'Your name, as they know you';

/** A half-written letter of which everything is kept on the device, with the page it leaves for played by the test. */
async function writing(): Promise<LetterTool> {
  const page = await site.come('/letter/', {
    rough: true,
    prepare: (context) =>
      context.route('https://**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title><h1>Another site</h1>' }),
      ),
  });
  const tool = new LetterTool(page);
  await tool.finish({ therapist: SECRET });
  await tool.root.getByRole('checkbox', { name: 'Save my answers' }).check();
  await tool.changeButton(STEPS.find).click();
  await tool.type(NAME, SECRET);
  return tool;
}

/** Waits until the visitor is on the other site, and looks whether this one kept anything. */
async function expectGone(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Another site' }).waitFor();
  const other = await page.context().newPage();
  await other.goto('/');
  expect(await other.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await other.close();
}

/** Everything that a page shows, fields included. */
function shown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
    return [document.title, document.body.textContent, ...fields.map((field) => field.value)].join('\n');
  });
}

test('“Leave this site” wipes what was kept and takes the page out of the history', async () => {
  const { page } = await writing();
  const before = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: 'Leave this site' }).click();
  await expectGone(page);
  expect(await page.evaluate(() => history.length), 'the entry was replaced').toBe(before);
});

test('pressing Shift three times leaves too, even while typing in a field', async () => {
  const tool = await writing();
  await tool.field(NAME).focus();
  for (const _ of [1, 2, 3]) await tool.page.keyboard.press('Shift');
  await expectGone(tool.page);
});

test('Shift pressed between letters, as in typing a name, does not leave', async () => {
  const tool = await writing();
  await tool.field(NAME).focus();
  for (const letter of ['A', 'B', 'C', 'D']) {
    await tool.page.keyboard.down('Shift');
    await tool.page.keyboard.press(letter);
    await tool.page.keyboard.up('Shift');
  }
  await tool.press('Show my letter');
  await tool.at(STEPS.letter);
});

test('the page goes blank at once, before the other site has answered', async () => {
  const { page } = await writing();
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.context().route('https://**', async (route) => {
    await held;
    await route.fulfill({ contentType: 'text/html', body: '<h1>Another site</h1>' });
  });
  // A page that is being left answers no more questions, so it tells by itself what is on it once it changes.
  const told = new Promise<unknown>((resolve) => void page.exposeFunction('tell', resolve));
  await page.evaluate(() => {
    const tell = (what: unknown) => (window as unknown as { tell: (what: unknown) => void }).tell(what);
    const look = () =>
      tell({ words: document.body.textContent, title: document.title.trim(), kept: localStorage.length });
    new MutationObserver(look).observe(document.body, { childList: true });
  });
  await page.getByRole('link', { name: 'Leave this site' }).click({ noWaitAfter: true });
  expect(await told).toEqual({ words: '', title: '', kept: 0 });
  answer();
  await expectGone(page);
});

test('going back after leaving shows nothing of what was typed', async () => {
  const { page } = await writing();
  await page.getByRole('link', { name: 'Leave this site' }).click();
  await expectGone(page);
  for (let steps = 0; steps < 3; steps += 1) {
    await page.goBack();
    if (!page.url().includes('/letter/')) continue;
    const tool = new LetterTool(page);
    await tool.root.locator('.asking h2').waitFor();
    expect(await shown(page)).not.toContain(SECRET);
  }
  const tool = new LetterTool(page);
  await page.goto('/letter/');
  await tool.finish();
  await tool.changeButton(STEPS.find).click();
  expect(await tool.field(NAME).inputValue()).toBe('');
});

test.each(['/', '/rights/us-ny/', '/404.html'])('the way out works on %s too', async (path) => {
  const page = await site.come(path, {
    rough: true,
    prepare: (context) =>
      context.route('https://**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<h1>Another site</h1>' }),
      ),
  });
  for (const _ of [1, 2, 3]) await page.keyboard.press('Shift');
  await expectGone(page);
});
