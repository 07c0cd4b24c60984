// @module-tag long
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ASKED, REFUSAL, refusalTool, type RefusalTool, type Said } from '../../support/refusal-tool.ts';
import { faults } from '../support/faults.ts';
import { tabTo, use, untilWriting } from '../support/keys.ts';
import { eventually, setClock, visitors, type Coming } from '../support/visitors.ts';

const site = visitors();
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 4, 6, 12);
const MAY = { timezoneId: 'America/New_York', now: NOW } as const;
const SILENCE = 'I’ve heard nothing';
const HARM = '“It could harm you,”';
const IN_NEW_YORK: Said = { place: 'us-ny', marks: [SILENCE, HARM], askedOn: '2026-03-01' };

async function begin(coming: Coming = MAY): Promise<RefusalTool> {
  return refusalTool(await site.come('/refusal/', coming));
}

async function stand(said: Said = IN_NEW_YORK, coming: Coming = MAY): Promise<RefusalTool> {
  const tool = await begin(coming);
  await tool.stand(said);
  return tool;
}

/** Waits until an element has the focus. */
function focused(element: Locator): Promise<void> {
  return eventually(() => element.evaluate((one) => one === document.activeElement)).toBe(true);
}

describe('going through it', () => {
  test('Back of the browser walks through letter, result and steps, loses nothing, and the focus goes to each heading', async () => {
    const tool = await begin();
    expect(await tool.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await tool.stand(IN_NEW_YORK);
    await focused(tool.step(REFUSAL.result));
    await tool.write('Write the reply');
    await focused(tool.step(REFUSAL.letter));
    const letter = await tool.words();
    for (const step of [REFUSAL.ask, REFUSAL.result, REFUSAL.details, REFUSAL.happened, REFUSAL.where]) {
      await tool.page.goBack();
      await focused(tool.step(step));
      if (step === REFUSAL.happened) expect(await tool.answer(HARM).isChecked()).toBe(true);
    }
    await tool.page.goForward();
    await focused(tool.step(REFUSAL.happened));
    await tool.press('Skip the rest, show what I can do');
    await tool.write('Write the reply');
    await focused(tool.step(REFUSAL.letter));
    expect(await tool.words()).toBe(letter);
  });

  test('nothing marked leads to a kind page with every answer, not to an error', async () => {
    const tool = await begin();
    await tool.next();
    await tool.press('Skip the rest, show what I can do');
    await tool.at(REFUSAL.result);
    await tool.root.getByText('You didn’t check anything, and that’s fine.').waitFor();
    expect(await tool.summary.count()).toBe(0);
    expect(await tool.page.locator('#all').getByRole('link').count()).toBeGreaterThan(25);
    expect(await faults(tool.page, 'nothing marked')).toEqual([]);
    await tool.change(REFUSAL.happened, () => tool.choose('It came, as I asked'));
    expect(await tool.text()).not.toMatch(/complain to/);
    expect(await tool.letters()).toEqual(['Write a thank-you']);
  });

  test('a day that cannot be, or lies ahead, is named in a summary that takes the focus, and nothing is lost', async () => {
    const tool = await begin();
    await tool.pickPlace('us-ny');
    await tool.next();
    await tool.choose(SILENCE);
    await tool.next();
    await tool.choose('To look at it there');
    await tool.field(ASKED).focus();
    await tool.page.keyboard.type('02302026');
    await tool.next();
    await focused(tool.summary);
    await tool.summary.getByText('Check the day, month and year').waitFor();
    await tool.summary.getByRole('link').click();
    await focused(tool.field(ASKED));
    await tool.type(ASKED, '2027-01-01');
    await tool.next();
    await tool.summary.getByText('Choose today or an earlier day').waitFor();
    await focused(tool.summary);
    expect(await faults(tool.page, 'a day ahead')).toEqual([]);
    expect(await tool.field(ASKED).inputValue()).toBe('2027-01-01');
    expect(await tool.answer('To look at it there').isChecked()).toBe(true);
    expect(await tool.field(ASKED).getAttribute('aria-invalid')).toBe('true');
    await tool.type(ASKED, '2026-03-01');
    await tool.next();
    await tool.at(REFUSAL.result);
  });

  test('a place in the address is taken up and taken off; one that we do not have is named', async () => {
    const page = await site.come('/refusal/#us-ny', MAY);
    const tool = await refusalTool(page);
    await tool.root.getByRole('link', { name: 'Read the law: New York' }).waitFor();
    expect(page.url()).toBe(`${site.origin}/refusal/`);
    const other = await refusalTool(await site.come('/refusal/#zz', MAY));
    await other.root.getByText('We don’t have “zz” yet.').waitFor();
    expect(other.page.url()).toBe(`${site.origin}/refusal/`);
  });

  test('the whole tool can be used with the keyboard alone, and the focus is always seen', async () => {
    const tool = await begin();
    const { page } = tool;
    await tabTo(page, 'State or country');
    await page.keyboard.type('New York');
    await tool.root.getByRole('link', { name: 'Read the law: New York' }).waitFor();
    await use(page, 'Continue', 'Enter');
    await use(page, 'No answer yet', 'Enter');
    await use(page, SILENCE, 'Space');
    await use(page, 'They refused', 'Space');
    await use(page, HARM, 'Space');
    await use(page, 'Continue', 'Enter');
    await tabTo(page, ASKED);
    await page.keyboard.type('03012026');
    await use(page, 'Show what I can do', 'Enter');
    await focused(tool.step(REFUSAL.result));
    await use(page, 'They say it could harm you', 'Enter');
    await focused(tool.root.locator('#outcome-harm'));
    await use(page, 'What the law requires of them: New York', 'Enter');
    await use(page, 'Write the reply', 'Enter');
    await focused(tool.step(REFUSAL.ask));
    await use(page, 'Ask for the rest of the record', 'Space');
    await use(page, 'Skip the rest, show my letter', 'Enter');
    await focused(tool.step(REFUSAL.letter));
    expect(await tool.words()).not.toContain('everything you aren’t keeping back');
    await tool.partButton('What happened').focus();
    await page.keyboard.press('Enter');
    await use(page, 'Edit', 'Enter');
    await untilWriting(page);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('My own words.');
    await use(page, 'Done', 'Enter');
    await use(page, 'Back to what I can do', 'Enter');
    await focused(tool.step(REFUSAL.result));
    await use(page, 'Erase everything I typed', 'Enter');
    await tool.at(REFUSAL.where);
    await focused(tool.button('Undo'));
  });
});

describe('keeping and leaving', () => {
  test('a reload asks before anything is lost, and then starts afresh', async () => {
    const tool = await stand();
    const asked: string[] = [];
    tool.page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await tool.page.reload();
    await tool.at(REFUSAL.where);
    expect(asked).toEqual(['beforeunload']);
    expect(await tool.root.locator('#q-place').inputValue()).toBe('');
  });

  test('what is kept comes back with the letter, expires on its day, and switching off or one press erases it', async () => {
    const tool = await stand();
    const { page } = tool;
    const size = () => page.evaluate(() => localStorage.length);
    const keeping = tool.root.getByRole('checkbox', { name: 'Save my answers' });
    expect(await size()).toBe(0);
    await tool.write('Write the reply');
    await tool.edit('What happened', 'My own beginning.');
    await keeping.check();
    await page.reload();
    await tool.root.getByText('What you entered before is back.').waitFor();
    await tool.next();
    await tool.press('Skip the rest, show what I can do');
    expect(await tool.outcomes()).toHaveLength(2);
    await tool.write('Write the reply');
    expect(await tool.words()).toContain('My own beginning.');
    await keeping.uncheck();
    expect(await size()).toBe(0);
    await keeping.check();
    await tool.press('Erase everything I typed');
    await tool.at(REFUSAL.where);
    await focused(tool.button('Undo'));
    await tool.root.getByText('Everything you typed is erased from this page and this device.').waitFor();
    expect(await size()).toBe(0);
    await tool.stand({ marks: [SILENCE] });
    await keeping.check();
    await setClock(page.context(), NOW + 8 * DAY);
    await page.reload();
    await tool.at(REFUSAL.where);
    expect(await size()).toBe(0);
  });

  test.each([
    ['not JSON', '{"value":{"entries"'],
    ['of another shape', JSON.stringify({ value: { entries: 1, edits: 'x' }, until: 9e15 })],
    [
      'with edits that are none',
      JSON.stringify({ value: { entries: { answers: {}, fields: {} }, edits: { reply: 1 } }, until: 9e15 }),
    ],
  ])('kept data that is %s is set aside with a message', async (_, text) => {
    const page = await site.come('/', MAY);
    await page.evaluate((data) => localStorage.setItem('refusal', data), text);
    await page.goto('/refusal/');
    const tool = await refusalTool(page);
    await tool.root.getByText('We couldn’t read what was saved on this device').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await tool.stand({ marks: [SILENCE] });
  });

  test('answers saved as a file can be opened again, and another file changes nothing', async () => {
    const tool = await stand();
    const { name, bytes } = await tool.save('Save my answers as a file');
    expect(name).toBe('answers.json');
    const again = await begin();
    const file = join(tmpdir(), `refusal-answers-${process.pid}.json`);
    await again.root.getByText('Saved your answers earlier?').click();
    const input = again.root.locator('input[type=file]');
    await writeFile(file, '{"other": true}');
    await input.setInputFiles(file);
    await again.root.getByText('We can’t read this file.').waitFor();
    await writeFile(file, bytes);
    await input.setInputFiles(file);
    await eventually(() => again.root.locator('#q-place').inputValue()).toBe('us-ny');
    await again.next();
    await again.press('Skip the rest, show what I can do');
    await again.at(REFUSAL.result);
    expect(await again.outcomes()).toEqual(await tool.outcomes());
    await again.change(REFUSAL.happened, () => again.choose('A fee'));
    await again.startWriting('Write the reply');
    await again.at(REFUSAL.ask);
    expect(await again.asks(), 'suggestions are not in the file and follow the answers').toContain(
      'Ask how the charge adds up',
    );
  });

  test('“Leave this site” takes what was kept along and needs no second press', async () => {
    const tool = await stand(IN_NEW_YORK, {
      ...MAY,
      rough: true,
      prepare: (context) =>
        context.route('https://**', (route) =>
          route.fulfill({ contentType: 'text/html', body: '<h1>Another site</h1>' }),
        ),
    });
    await tool.root.getByRole('checkbox', { name: 'Save my answers' }).check();
    await tool.page.getByRole('link', { name: 'Leave this site' }).click();
    await tool.page.getByRole('heading', { name: 'Another site' }).waitFor();
    const other = await tool.page.context().newPage();
    await other.goto('/');
    expect(await other.evaluate(() => localStorage.length)).toBe(0);
  });
});

describe('when something does not load', () => {
  test('a law that does not come is said with a retry, and the tool is of use without it', async () => {
    const page = await site.come('/refusal/', { ...MAY, rough: true });
    await page.route('**/refusal/law/*.json', (route) => route.abort(), { times: 1 });
    const tool = await refusalTool(page);
    await tool.root.locator('#q-place').selectOption('us-ny');
    await tool.root.getByText('We couldn’t load the law.').waitFor();
    await tool.next();
    await tool.choose(SILENCE);
    await tool.press('Skip the rest, show what I can do');
    await tool.at(REFUSAL.result);
    expect(await tool.outcomes()).toEqual(['You’ve heard nothing']);
    expect(await faults(page, 'law missing')).toEqual([]);
    await tool.write('Write the reply');
    expect(await tool.words()).not.toMatch(/CFR|section/);
    await tool.press('Back to what I can do');
    await tool.press('Try again');
    await tool.root.locator('.findings').getByText('Under HIPAA').first().waitFor();
  });

  test('texts that do not come are said with a retry, and the focus finds a heading before and after', async () => {
    const page = await site.come('/', { ...MAY, rough: true });
    await page.route('**/refusal/tool.json', (route) => route.abort(), { times: 1 });
    await page.goto('/refusal/');
    const tool = await refusalTool(page);
    await tool.next();
    await tool.choose(SILENCE);
    await tool.press('Skip the rest, show what I can do');
    await focused(tool.step('We couldn’t load the answers'));
    await tool.root.getByText('What you chose is still here.').waitFor();
    expect(await faults(page, 'texts missing')).toEqual([]);
    await tool.press('Try again');
    await focused(tool.step(REFUSAL.result));
    expect(await tool.outcomes()).toEqual(['You’ve heard nothing']);
  });
});
