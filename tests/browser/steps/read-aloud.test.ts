import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { REFUSAL, RefusalTool } from '../../support/refusal-tool.ts';
import { SelfCheck } from '../../support/self-check.ts';
import { TimelineTool } from '../../support/timeline-page.ts';
import { LetterTool, STEPS } from '../../support/tool-page.ts';
import { bringReader, readOut } from '../support/screen-reader.ts';
import { visitors } from '../support/visitors.ts';

/** Each tool's main path as a screen reader says it, in order. The reader is a virtual one, which goes by the standards. */
const site = visitors();

const come = (path: string) => site.come(path, { prepare: bringReader });

type Said = string | RegExp;

/** Expects these among what is said, in this order. */
function expectInOrder(phrases: readonly string[], ...wanted: readonly Said[]): void {
  let from = 0;
  for (const one of wanted) {
    const at = phrases.findIndex(
      (phrase, index) => index >= from && (typeof one === 'string' ? phrase === one : one.test(phrase)),
    );
    expect(at, `“${one}” in ${phrases.slice(from, from + 40).join(' ¦ ')}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
}

/** The page of help, opened over a tool. */
async function expectHelp(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Help right now' }).first().click();
  await page.locator('dialog.page-panel h1').waitFor();
  expectInOrder(
    await readOut(page, 'dialog.page-panel'),
    /^button, Go back to what you typed/,
    /^link, Leave this site/,
    /^heading, .*, level 1$/,
    /^heading, .*, level 2$/,
    /^link, .*911/,
  );
}

test('the letter: a question, what is wrong, the letter, and help', async () => {
  const tool = new LetterTool(await come('/letter/'));
  await tool.pickPlace('us-ny');
  expectInOrder(
    await readOut(tool.page),
    '1 of 9 · Where your therapist is',
    /^heading, Where is your therapist\?/,
    /^combobox, State or country/,
    /^status$/,
    'button, Continue',
  );
  await tool.next();
  await tool.at(STEPS.holder);
  await tool.next();
  await tool.summary.waitFor();
  expectInOrder(
    await readOut(tool.page),
    'region, There is a problem',
    'heading, There is a problem, level 2',
    /^link, Choose who has the notes/,
    '2 of 9 · Who has the notes',
    /^group, Who has the notes\?, .*Error: Choose who has the notes/,
    /^radio, A therapist who works alone, .*not checked.*position 1, set size \d+$/,
  );
  await tool.finishFromHolder();
  expectInOrder(
    await readOut(tool.page),
    /^heading, Your letter, .*level 1$/,
    /Dear/,
    /^button, Copy/,
    /^button, Save/,
  );
  await expectHelp(tool.page);
});

test('the self-check: a question, help for danger, and the result', async () => {
  const check = new SelfCheck(await come('/readiness/'));
  await check.choose('I’m in danger');
  expectInOrder(
    await readOut(check.page),
    '1 of 3 · How you are',
    /^group, How are things right now\?, Some days/,
    /^heading, How are things right now\?/,
    /^radio, Fairly steady, not checked, position 1, set size 6$/,
    /^radio, I’m in danger .*position 6, set size 6$/,
    'status',
    /You said you’re in danger/,
    /^link, Call 911/,
    'button, Continue',
  );
  await check.finish();
  expectInOrder(await readOut(check.page), /^heading, Your result, .*level 1$/, /^heading, Help first/);
  await expectHelp(check.page);
});

test('the refusal helper: questions, what is wrong, and the result', async () => {
  const tool = new RefusalTool(await come('/refusal/'));
  await tool.stand({ place: 'us-ny', marks: ['I’ve heard nothing'], askedOn: '2026-01-31' });
  await tool.at(REFUSAL.result);
  expectInOrder(
    await readOut(tool.page),
    /^heading, .*, level 1$/,
    /^heading, .*, level 2$/,
    /^button, Write the reply/,
    /^button, Erase everything/,
  );
  await expectHelp(tool.page);
});

test('the timeline: questions, a date that can’t be, and the timeline', async () => {
  const page = await site.come('/after-you-ask/', { prepare: bringReader, now: Date.UTC(2026, 2, 20, 12) });
  const tool = new TimelineTool(page);
  await tool.root.locator('#q-place').selectOption('us-ny');
  await tool.press('Continue');
  await tool.at('When did you ask?');
  await tool.field('The day they got it').fill('2027-06-01');
  await tool.press('Continue');
  await page.locator('.tool .errors').waitFor();
  expectInOrder(
    await readOut(page),
    'region, There is a problem',
    /^link, Choose today or an earlier day/,
    '2 of 3 · When you asked',
    /^heading, When did you ask\?, 2 of 3/,
    /Error:/,
    'button, Continue',
  );
  await tool.field('The day they got it').fill('2026-01-31');
  await tool.press(/^Skip the rest/);
  await tool.at('Your timeline');
  expectInOrder(
    await readOut(page),
    /^heading, Your timeline, .*level 1$/,
    /^list$/,
    /^button, Erase everything/,
  );
  await expectHelp(page);
});
