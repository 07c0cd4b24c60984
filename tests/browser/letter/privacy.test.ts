import { expect, test } from 'vitest';
import { LetterTool, STEPS } from '../../support/tool-page.ts';
import { NOTHING_LEFT, requestsOf, tracesOf } from '../support/traces.ts';
import { visitors } from '../support/visitors.ts';
import { fillEverything, TYPED, TYPED_WORDS } from '../support/whole-tool.ts';
import { LONG } from '../../support/long.ts';

const site = visitors();

/** Makes every output there is, and gives back the names of the files. */
async function takeEverything(tool: LetterTool): Promise<string[]> {
  await tool.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tool.press('Copy');
  await tool.root.getByText('Copied.').waitFor();
  const names: string[] = [];
  for (const button of ['Word', 'PDF', 'Plain text']) names.push((await tool.save(button)).name);
  await tool.take('Email draft');
  await tool.take('Calendar');
  const calendar = await tool.save('Save the calendar file');
  for (const word of TYPED_WORDS) expect(calendar.bytes.toString('utf8')).not.toContain(word);
  return [...names, calendar.name];
}

test('using the whole tool asks only for its own files, and nothing is sent along', async () => {
  const page = await site.come('/letter/');
  const requests = await requestsOf(page);
  const tool = new LetterTool(page);
  await fillEverything(tool);
  await takeEverything(tool);
  // The browser may fetch the page's own icon whenever it likes.
  const asked = requests.filter(
    ({ url }) => url.protocol !== 'blob:' && url.protocol !== 'data:' && url.pathname !== '/icon.svg',
  );
  expect(asked.filter(({ method, body }) => method !== 'GET' || body)).toEqual([]);
  expect(asked.filter(({ url }) => url.origin !== site.origin || url.search !== '')).toEqual([]);
  // Code that comes later is asked for twice: over the line, and then from the browser's own cache.
  const paths = [...new Set(asked.map(({ url }) => url.pathname))].toSorted();
  expect(paths.filter((path) => !path.startsWith('/_astro/'))).toEqual([
    '/letter/law/us-ny.json',
    '/letter/texts.json',
  ]);
});

test('nothing typed enters the address, the history, the title, any storage or a file name', async () => {
  const page = await site.come('/letter/');
  const tool = new LetterTool(page);
  const traces: string[] = [];
  await fillEverything(tool, async () => {
    traces.push(await tracesOf(page));
  });
  traces.push(JSON.stringify(await takeEverything(tool)), await tracesOf(page));
  for (const word of TYPED_WORDS) expect(traces.join('\n')).not.toContain(word);
  expect(await tool.words(), 'the words did go into the letter').toContain(TYPED.name);
  expect(JSON.parse(traces.at(-1) ?? '')).toMatchObject({
    address: `${site.origin}/letter/`,
    ...NOTHING_LEFT,
  });
});

test('answers are kept only after keeping is switched on, and one press erases them', async () => {
  const page = await site.come('/letter/');
  const tool = new LetterTool(page);
  await tool.finish({ therapist: TYPED.therapist });
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await tool.root.getByRole('checkbox', { name: 'Save my answers' }).check();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain(TYPED.therapist);
  await tool.press('Erase everything I typed');
  await tool.at(STEPS.where);
  await tool.root.getByText('Everything you typed is erased from this page and this device.').waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await tool.pickPlace('us-ny');
  await tool.next();
  expect(await tool.field('Name of the therapist or the office').inputValue()).toBe('');
  expect(await tool.answer('A therapist who works alone').isChecked()).toBe(false);
});

test('switching keeping off again erases what was kept and leaves the letter as it is', LONG, async () => {
  const page = await site.come('/letter/');
  const tool = new LetterTool(page);
  await tool.finish({ therapist: TYPED.therapist });
  const keeping = tool.root.getByRole('checkbox', { name: 'Save my answers' });
  await keeping.check();
  await keeping.uncheck();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await tool.words()).toContain(TYPED.therapist);
});
