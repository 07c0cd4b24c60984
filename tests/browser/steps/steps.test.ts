import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { LetterTool, STEPS, THERAPIST } from '../../support/tool-page.ts';
import { eventually, visitors } from '../support/visitors.ts';
import { LONG } from '../../support/long.ts';

const site = visitors();
const NAME = 'Your name, as they know you';

async function open(): Promise<LetterTool> {
  return new LetterTool(await site.come('/letter/'));
}

/** Waits until an element has the focus. */
function focused(element: Locator): Promise<void> {
  return eventually(() => element.evaluate((one) => one === document.activeElement)).toBe(true);
}

test('Back keeps every answer, and the way on finds them again', async () => {
  const tool = await open();
  await tool.pickPlace('us-ny');
  await tool.next();
  await tool.choose('A private clinic or hospital');
  await tool.type(THERAPIST, 'Dr. Example');
  await tool.next();
  await tool.at(STEPS.whose);
  await tool.choose('I’m helping someone write');
  await tool.press('Back');
  await tool.at(STEPS.holder);
  expect(await tool.field(THERAPIST).inputValue()).toBe('Dr. Example');
  expect(await tool.answer('A private clinic or hospital').isChecked()).toBe(true);
  await tool.press('Back');
  await tool.at(STEPS.where);
  expect(await tool.root.locator('#q-place').inputValue()).toBe('us-ny');
  await tool.next();
  await tool.next();
  expect(await tool.answer('I’m helping someone write').isChecked()).toBe(true);
});

test('the browser’s own Back walks through the steps, Forward undoes the last, and nothing is lost', async () => {
  const tool = await open();
  await tool.finish({ therapist: 'Dr. Example' });
  const letter = await tool.words();
  await tool.page.goBack();
  await tool.at(STEPS.holder);
  expect(await tool.field(THERAPIST).inputValue()).toBe('Dr. Example');
  await tool.page.goBack();
  await tool.at(STEPS.where);
  await tool.page.goForward();
  await tool.at(STEPS.holder);
  await tool.press('Skip the rest, show my letter');
  await tool.at(STEPS.letter);
  expect(await tool.words()).toBe(letter);
});

test('Change opens one topic from the finished letter, and one press leads back to the letter', async () => {
  const tool = await open();
  await tool.finish();
  await tool.change(STEPS.tone, () => tool.choose('Formal'));
  expect(await tool.words()).toContain('Sincerely,');
  await tool.change(STEPS.find, () => tool.type(NAME, 'Jo Sample'));
  const words = await tool.words();
  expect(words).toContain('Sincerely,');
  expect(words).toMatch(/\nJo Sample(\n|$)/);
});

test('“Why” names the answer and the law behind the words, and leads to the question', async () => {
  const tool = await open();
  await tool.finish();
  await tool.openPart('The law');
  const why = tool.root.locator('.why');
  await why.getByRole('link', { name: 'New York Public Health Law, section 18' }).first().waitFor();
  await why.getByText('You chose “Warm”.').first().waitFor();
  await why
    .getByRole('button', { name: /your answer to: How should it sound/ })
    .first()
    .click();
  await tool.at(STEPS.tone);
});

test(
  'an answer that a change hides is kept, stays out of the letter, and comes back with its question',
  LONG,
  async () => {
    const tool = await open();
    await tool.finish({ recipient: 'A private clinic or hospital' });
    await tool.change(STEPS.find, () => tool.type('Date of birth', 'April 1, 1980'));
    expect(await tool.words()).toContain('April 1, 1980');
    await tool.change(STEPS.holder, () => tool.choose('A therapist who works alone'));
    expect(await tool.words()).not.toContain('April 1, 1980');
    await tool.change(STEPS.holder, () => tool.choose('A private clinic or hospital'));
    expect(await tool.words()).toContain('April 1, 1980');
  },
);

test('a paragraph edited by hand survives going back, and can have its original words again', async () => {
  const tool = await open();
  await tool.finish();
  const original = await tool.words();
  await tool.edit('Closing', 'Take your time.\nI mean it.');
  await focused(tool.partButton('Closing'));
  expect(await tool.lines()).toEqual(expect.arrayContaining(['Take your time.', 'I mean it.']));
  await tool.page.goBack();
  await tool.at(STEPS.holder);
  await tool.press('Skip the rest, show my letter');
  await tool.at(STEPS.letter);
  await tool.change(STEPS.tone, () => tool.choose('Formal'));
  expect(await tool.words()).toContain('Take your time.\nI mean it.');
  await tool.change(STEPS.tone, () => tool.choose('Warm'));
  await tool.startEditing('Closing');
  await tool.press('Use our words again');
  await eventually(() => tool.words()).toBe(original);
});

test('a paragraph can be left out and put back, also after going back', LONG, async () => {
  const tool = await open();
  await tool.finish();
  const whole = await tool.words();
  await tool.leaveOut('If something is left out');
  expect(await tool.words()).not.toContain('rather not share');
  await tool.change(STEPS.find, () => tool.choose('Yes'));
  expect(await tool.words()).not.toContain('rather not share');
  await tool.change(STEPS.find, () => tool.choose('I’d rather not say'));
  await tool.putBack('If something is left out');
  expect(await tool.words()).toBe(whole);
});

test('each step moves the focus to its heading, and the first view of the page does not', LONG, async () => {
  const tool = await open();
  await tool.at(STEPS.where);
  expect(await tool.page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await tool.pickPlace('us-ny');
  await tool.next();
  await focused(tool.step(STEPS.holder));
  await tool.choose('A therapist who works alone');
  await tool.next();
  await focused(tool.step(STEPS.whose));
  await tool.press('Back');
  await focused(tool.step(STEPS.holder));
  await tool.press('Skip the rest, show my letter');
  await focused(tool.step(STEPS.letter));
  await tool.changeButton(STEPS.tone).click();
  await focused(tool.step(STEPS.tone));
});

test('the error summary takes the focus each time, and its links lead to the question', async () => {
  const tool = await open();
  await tool.next();
  await focused(tool.summary);
  await tool.summary.getByRole('link').click();
  await focused(tool.root.locator('#q-place'));
  await tool.next();
  await focused(tool.summary);
  expect(tool.page.url()).toBe(`${site.origin}/letter/`);
  await tool.pickPlace('us-ny');
  await tool.summary.waitFor({ state: 'detached' });
  await tool.next();
  await tool.at(STEPS.holder);
  expect(await tool.summary.count()).toBe(0);
});
