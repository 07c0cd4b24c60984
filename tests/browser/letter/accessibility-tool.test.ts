import { expect, test } from 'vitest';
import { LetterTool, STEPS } from '../../support/tool-page.ts';
import { faults } from '../support/faults.ts';
import { visitors } from '../support/visitors.ts';
import { fillEverything } from '../support/whole-tool.ts';
import { LONG } from '../../support/long.ts';

const site = visitors();

test('axe finds nothing on any step of the tool, empty at first and then filled in', async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.at(STEPS.where);
  expect(await faults(tool.page, 'untouched')).toEqual([]);
  const found: string[] = [];
  await fillEverything(tool, async (step) => {
    found.push(...(await faults(tool.page, step)));
  });
  expect(found).toEqual([]);
});

test('axe finds nothing while errors are shown', async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.next();
  await tool.summary.waitFor();
  expect(await faults(tool.page, 'no place')).toEqual([]);
  await tool.pickPlace('us-ny');
  await tool.next();
  await tool.type('Name of the therapist or the office', 'x'.repeat(300));
  await tool.next();
  await tool.summary.getByRole('link').nth(1).waitFor();
  expect(await faults(tool.page, 'two errors')).toEqual([]);
});

test('axe finds nothing on the finished letter with everything open that can be opened', async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.finish();
  await tool.openPart('The law');
  await tool.leaveOut('If something is left out');
  await tool.take('Email draft');
  await tool.root.getByRole('link', { name: 'Open the draft' }).waitFor();
  expect(await faults(tool.page, 'why, left out and mail')).toEqual([]);
  await tool.take('Calendar');
  await tool.root.getByRole('checkbox', { name: 'Save my answers' }).check();
  await tool.startEditing('Closing');
  await tool.field('Edit: Closing').fill('My own words.');
  await tool.page.context().grantPermissions(['clipboard-write']);
  await tool.press('Copy');
  await tool.root.getByText('Copied.').waitFor();
  expect(await faults(tool.page, 'editing, calendar, keeping and a message')).toEqual([]);
});

test('axe finds nothing in a general letter, after erasing and with a notice', LONG, async () => {
  const tool = new LetterTool(await site.come('/letter/#zz'));
  await tool.root.getByText('We don’t have “').waitFor();
  await tool.finish({ place: 'elsewhere' });
  expect(await faults(tool.page, 'general letter')).toEqual([]);
  await tool.press('Erase everything I typed');
  await tool.at(STEPS.where);
  expect(await faults(tool.page, 'erased')).toEqual([]);
});
