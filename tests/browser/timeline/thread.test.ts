// @module-tag long
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { REFUSAL, RefusalTool } from '../../support/refusal-tool.ts';
import { TimelineTool } from '../../support/timeline-page.ts';
import { LetterTool, STEPS } from '../../support/tool-page.ts';
import { axeFindings } from '../support/axe.ts';
import { NOTHING_LEFT, tracesOf } from '../support/traces.ts';
import { eventually, visitors, type Coming } from '../support/visitors.ts';

/** One thread in one tab: a letter is sent, its days are kept, an answer comes, and a reply goes out. */
const site = visitors();
const NOW = Date.UTC(2026, 10, 2, 12);
const LATER = Date.UTC(2026, 11, 20, 12);

/** A finished letter to Dr. A in New York, and the press that it was sent. */
async function sent(
  coming: Coming = {},
): Promise<{ letter: LetterTool; timeline: TimelineTool; page: Page }> {
  const page = await site.come('/letter/', { now: NOW, ...coming });
  const letter = new LetterTool(page);
  await letter.finish({ therapist: 'Dr. A' });
  await letter.press('I sent it');
  const timeline = new TimelineTool(page);
  await timeline.seen();
  return { letter, timeline, page };
}

/** The refusal helper as the timeline opened it. */
const helperOn = (page: Page) => {
  const tool = new RefusalTool(page);
  return Object.assign(tool, {
    root: page.locator('.tool-here .tool-here .tool, .tool > .tool-here .tool').last(),
  });
};

test('“I sent it” starts the timeline with what the letter says, and leaves no trace', async () => {
  const { timeline, page } = await sent();
  expect(await timeline.events()).toEqual([
    'November 2, 2026: You asked',
    'November 2, 2026: They got your request',
    'November 2, 2026: Today',
    'November 12, 2026: Last day to let you look',
    'December 2, 2026: Last day for an answer',
    expect.stringMatching(/a complaint can make sense$/),
  ]);
  const answers = await timeline.root.locator('.answers-list').first().textContent();
  for (const said of ['New York', 'Dr. A', 'A therapist who works alone', 'A copy', 'The whole record'])
    expect(answers).toContain(said);
  expect(JSON.parse(await tracesOf(page))).toMatchObject({
    ...NOTHING_LEFT,
    history: '{"at":1}',
    address: `${site.origin}/letter/`,
  });
});

test('back and forth between the letter and the timeline, nothing is lost and nothing doubled', async () => {
  const { letter, timeline, page } = await sent();
  await timeline.note('2026-11-02', 'Handed it over.');
  await timeline.root.locator('#q-log-note').fill('Half a note');
  await page.getByRole('button', { name: 'Back to the letter' }).click();
  await letter.at(STEPS.letter);
  expect(await letter.words()).toContain('Dear Dr. A');
  await letter.press('I sent it');
  await timeline.seen();
  expect(await timeline.root.locator('.written').allTextContents()).toEqual(['Handed it over.']);
  expect(await timeline.root.locator('#q-log-note').inputValue()).toBe('Half a note');
  await page.goBack();
  await letter.at(STEPS.letter);
});

test('a letter that was sent joins a timeline that is kept, and is stored only there', async () => {
  const { timeline, page } = await sent();
  await timeline.press('Keep it on this device');
  await timeline.told('It’s kept until');
  await page.goto('/letter/');
  const letter = new LetterTool(page);
  await letter.finish({ place: 'gb', therapist: 'Clinic B' });
  await letter.press('I sent it');
  await timeline.seen();
  expect(await timeline.requests()).toEqual(['Dr. A, November 2', 'Clinic B, 2 November']);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['timeline']);
});

test('a heads-up note starts no time, so it starts no timeline', async () => {
  const letter = new LetterTool(await site.come('/letter/', { now: NOW }));
  await letter.finish({ kind: 'A heads-up note' });
  expect(await letter.button('I sent it').count()).toBe(0);
});

test('an answer that came opens the refusal helper filled in, and the reply comes back with its day', async () => {
  const page = await site.come('/after-you-ask/', { now: LATER });
  const tool = new TimelineTool(page);
  const holder = 'A therapist who works alone';
  await tool.begin({ place: 'us-ny', received: '2026-11-02', name: 'Dr. A', holder });
  await tool.press('An answer came');
  await tool.at('What has happened since?');
  await tool.root.getByLabel('Yes, part of it').check();
  await tool.field('The day the answer came').fill('2026-12-10');
  await tool.press('Show my timeline');
  await tool.seen();
  await tool.press(/^See what their answer means$/);

  const helper = helperOn(page);
  await helper.at(REFUSAL.happened);
  expect(await helper.answer('Only part of the record').isChecked()).toBe(true);
  await helper.next();
  await helper.at(REFUSAL.details);
  expect(await helper.field('When did they get your request?').inputValue()).toBe('2026-11-02');
  expect(await helper.field('When did you get their answer?').inputValue()).toBe('2026-12-10');
  await helper.next();
  await helper.at(REFUSAL.result);
  await helper.write('Write the reply');
  expect(await helper.words()).toContain('Dear Dr. A');
  expect(await axeFindings(page, 'the letter in the helper in the timeline')).toEqual([]);
  await helper.press('I sent it');

  await tool.seen();
  await tool.told('It’s on your timeline.');
  expect(await tool.events()).toEqual(
    expect.arrayContaining([
      // The reply asks for a review, as the helper suggests for a part of the record.
      'December 20, 2026: You asked for a review',
      'January 20, 2027: A month since you wrote',
    ]),
  );
  await tool.press(/^See what/);
  await helper.at(REFUSAL.letter);
  expect(JSON.parse(await tracesOf(page))).toMatchObject({ ...NOTHING_LEFT, history: '{"at":1}' });
});

test('several requests: each with its own days, erased one by one with a way back, on one sheet and in one file', async () => {
  const page = await site.come('/after-you-ask/', { now: LATER });
  const tool = new TimelineTool(page);
  await tool.begin({ place: 'us-ny', received: '2026-11-02', name: 'Dr. A' });
  await tool.note('2026-11-03', 'About Dr. A.');
  await tool.press('Add another request');
  await tool.begin({ place: 'gb', received: '2026-12-01', name: 'Clinic B' });
  expect(await tool.requests()).toEqual(['Dr. A, November 2', 'Clinic B, 1 December']);
  expect(await tool.events()).toContain('1 December 2026: They got your request');
  expect((await tool.events()).join()).not.toContain('November');

  await page.emulateMedia({ media: 'print' });
  const sheet = tool.root.locator('.other-request');
  await sheet.getByText('Send a reminder').waitFor();
  expect(await sheet.getByRole('heading', { level: 2 }).textContent()).toBe('Dr. A, November 2');
  expect(await tool.root.getByText('Nothing to do until').first().isVisible()).toBe(true);
  await page.emulateMedia({ media: null });

  await tool.press('Dr. A, November 2');
  await tool.seen();
  await eventually(() => tool.root.locator('.written').allTextContents()).toEqual(['About Dr. A.']);
  const { text } = await tool.save('Save as a file');
  await tool.press('Erase this request');
  await tool.told('This request is erased.');
  expect(await tool.requests()).toEqual([]);
  expect((await tool.events()).join()).toContain('1 December 2026');
  await tool.press('Undo');
  await tool.told('The request is back.');
  expect(await tool.requests()).toEqual(['Dr. A, November 2', 'Clinic B, 1 December']);

  const other = new TimelineTool(await site.come('/after-you-ask/', { now: LATER }));
  await other.at('Where is your therapist, and what did you ask for?');
  await other.openFile(text.replace('days-2', 'days-3'));
  await other.root.getByText('A newer version of this site saved this file.').waitFor();
  await other.root.getByText('Saved your timeline earlier?').click();
  await other.openFile(text);
  await other.seen();
  expect(await other.requests()).toEqual(['Dr. A, November 2', 'Clinic B, 1 December']);
  await other.press('Erase everything');
  await other.at('Where is your therapist, and what did you ask for?');
  expect(await other.page.content()).not.toContain('Clinic B');
});

test('one hub leads to both ways on a phone’s first screen, above the first question', async () => {
  for (const [path, other] of [
    ['/after-you-ask/', '/refusal/'],
    ['/refusal/', '/after-you-ask/'],
  ] as const) {
    const page = await site.come(path, { viewport: { width: 390, height: 844 }, now: NOW });
    const ways = page.locator('.two-ways a');
    expect(await ways.locator('strong').allTextContents()).toEqual(['Keep track', 'An answer came']);
    expect(await page.locator(`.two-ways a[href="${other}"]`).count()).toBe(1);
    for (const control of [ways.first(), ways.last(), page.locator('.tool select, .tool input').first()]) {
      const box = await control.boundingBox();
      expect((box?.y ?? 900) + (box?.height ?? 0)).toBeLessThan(844);
    }
  }
});

test('a reminder starts from what the timeline knows, in memory alone', async () => {
  const page = await site.come('/after-you-ask/', { now: LATER });
  const tool = new TimelineTool(page);
  await tool.begin({
    place: 'us-ny',
    received: '2026-11-02',
    name: 'Dr. A',
    holder: 'A therapist who works alone',
  });
  await tool.press('Write a reminder');
  const letter = new LetterTool(page);
  Object.assign(letter, { root: page.locator('.tool-here .tool') });
  await letter.at(STEPS.where);
  await letter.next();
  await letter.at(STEPS.holder);
  expect(await letter.answer('A therapist who works alone').isChecked()).toBe(true);
  await letter.press('Skip the rest, show my letter');
  await letter.at(STEPS.letter);
  const words = await letter.words();
  expect(words).toContain('Dear Dr. A');
  expect(words).toContain('You got my request on November 2, 2026');
  expect(JSON.parse(await tracesOf(page))).toMatchObject({
    ...NOTHING_LEFT,
    address: `${site.origin}/after-you-ask/`,
  });
  await page.getByRole('button', { name: 'Back to the timeline' }).click();
  await tool.seen();
});
