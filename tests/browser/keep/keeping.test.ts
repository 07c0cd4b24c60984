// @module-tag long
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LetterTool, STEPS } from '../../support/tool-page.ts';
import { eventually, setClock, visitors } from '../support/visitors.ts';

const site = visitors();
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 4, 6, 12);

/** A finished letter of which everything is kept on the device. */
async function keptLetter(): Promise<LetterTool> {
  const page = await site.come('/letter/', {
    timezoneId: 'America/New_York',
    now: NOW,
  });
  const tool = new LetterTool(page);
  await tool.finish({ therapist: 'Dr. Example' });
  await tool.edit('Closing', 'Take your time.');
  await tool.leaveOut('If something is left out');
  await tool.root.getByRole('checkbox', { name: 'Save my answers' }).check();
  return tool;
}

/** Comes back to the page so many days later. */
async function comeBack(page: Page, days: number): Promise<LetterTool> {
  await setClock(page.context(), NOW + days * DAY);
  await page.reload();
  const tool = new LetterTool(page);
  await tool.at(STEPS.where);
  return tool;
}

test('a refresh warns first; once accepted, the tool starts at its beginning without a trace', async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.finish({ therapist: 'Dr. Example' });
  const warnings: string[] = [];
  tool.page.on('dialog', (dialog) => {
    warnings.push(dialog.type());
    void dialog.accept();
  });
  await tool.page.reload();
  await tool.at(STEPS.where);
  expect(warnings).toEqual(['beforeunload']);
  expect(await tool.root.locator('#q-place').inputValue()).toBe('');
  // There is no step to go back to, so Back leads to the page before this one.
  await tool.page.goBack();
  await eventually(() => tool.page.url()).toBe('about:blank');
  expect(await tool.page.content()).not.toContain('Dr. Example');
});

test('with keeping switched on a refresh does not warn, and everything comes back', async () => {
  const tool = await keptLetter();
  const words = await tool.words();
  const warnings: string[] = [];
  tool.page.on('dialog', (dialog) => {
    warnings.push(dialog.type());
    void dialog.accept();
  });
  await comeBack(tool.page, 0);
  expect(warnings).toEqual([]);
  await tool.root.getByText('What you entered before is back.').waitFor();
  await tool.next();
  await tool.press('Skip the rest, show my letter');
  await tool.at(STEPS.letter);
  expect(await tool.words()).toBe(words);
  expect(words).toContain('Take your time.');
  expect(words).not.toContain('rather not share');
});

test('what is kept follows later changes', async () => {
  const tool = await keptLetter();
  await tool.change(STEPS.find, () => tool.type('Your name, as they know you', 'Jo Sample'));
  await comeBack(tool.page, 1);
  await tool.next();
  await tool.press('Skip the rest, show my letter');
  await tool.at(STEPS.letter);
  expect((await tool.lines()).join()).toContain('Jo Sample');
});

test('what is kept is gone after its day, and the device holds nothing', async () => {
  const tool = await keptLetter();
  await comeBack(tool.page, 8);
  expect(await tool.root.locator('#q-place').inputValue()).toBe('');
  await eventually(() => tool.page.evaluate(() => localStorage.length)).toBe(0);
});

test('coming back does not move the day on which it is thrown away', async () => {
  const tool = await keptLetter();
  await tool.root.getByText('Saved until 5/13/2026.').waitFor();
  await comeBack(tool.page, 5);
  await tool.next();
  await tool.press('Skip the rest, show my letter');
  await tool.root.getByText('Saved until 5/13/2026.').waitFor();
  await comeBack(tool.page, 8);
  await eventually(() => tool.page.evaluate(() => localStorage.length)).toBe(0);
});

test.each([
  ['not JSON', '{"value":{"entries"'],
  ['of another shape', JSON.stringify({ value: { entries: 1, edits: 'x' }, until: 9e15 })],
  [
    'with numbers for words',
    JSON.stringify({
      value: { entries: { answers: { place: 7 }, fields: {} }, edits: { words: {}, off: [] } },
      until: 9e15,
    }),
  ],
  [
    'without a last day',
    JSON.stringify({ value: { entries: { answers: {}, fields: {} }, edits: { words: {}, off: [] } } }),
  ],
])('kept data that is %s is set aside with a message', async (_, text) => {
  const page = await site.come('/');
  await page.evaluate((data) => localStorage.setItem('letter', data), text);
  await page.goto('/letter/');
  const tool = new LetterTool(page);
  await tool.root.getByText('We couldn’t read what was saved on this device').waitFor();
  await tool.at(STEPS.where);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await tool.finish();
  expect(await tool.words()).toContain('New York');
});

test('kept answers that no longer exist are left out without an error', async () => {
  const page = await site.come('/');
  const old = {
    entries: {
      answers: { place: 'us-ny', recipient: 'coach', gone: ['x'] },
      fields: { name: 'Jo', gone: 'y' },
    },
    edits: { words: { gone: 'z' }, off: ['gone'] },
  };
  await page.evaluate(
    (data) => localStorage.setItem('letter', data),
    JSON.stringify({ value: old, until: 9e15 }),
  );
  await page.goto('/letter/');
  const tool = new LetterTool(page);
  await tool.root.getByText('What you entered before is back.').waitFor();
  await tool.next();
  await tool.press('Skip the rest, show my letter');
  await tool.summary.getByText('Choose who has the notes.').waitFor();
});

test('a browser that forbids storage says so and goes on', async () => {
  const page = await site.come('/letter/', {
    prepare: (context) =>
      context.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      }),
  });
  const tool = new LetterTool(page);
  await tool.finish();
  await tool.root.getByRole('checkbox', { name: 'Save my answers' }).click();
  await tool.root.getByText('This browser won’t let the site save anything.').waitFor();
  await eventually(() => tool.root.getByRole('checkbox', { name: 'Save my answers' }).isChecked()).toBe(
    false,
  );
});
