import { expect, test } from 'vitest';
import { LetterTool, STEPS } from '../support/tool-page.ts';
import { focus, tabTo, use } from './keys.ts';
import { visitors } from './visitors.ts';

const site = visitors();

test('the whole tool can be used with Tab, arrows, Space and Enter alone, and the focus is always seen', async () => {
  const page = await site.come('/');
  const tool = new LetterTool(page);
  const { keyboard } = page;
  await use(page, 'Skip to the content', 'Enter');
  await use(page, 'Write a letter', 'Enter');
  await tool.at(STEPS.where);
  await tabTo(page, 'Country, state or province');
  await keyboard.type('New York');
  await tool.root.getByRole('link', { name: 'Read the law of New York' }).waitFor();
  await use(page, 'Continue', 'Enter');

  await tool.at(STEPS.send);
  await tabTo(page, 'A request for my notes');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowDown');
  await use(page, 'A therapist who works alone', 'Space');
  await tabTo(page, 'Name of the therapist or service');
  await keyboard.type('Dr. Example');
  await keyboard.press('Enter');

  await tool.at(STEPS.you);
  await tabTo(page, 'I would rather not say');
  await keyboard.press('ArrowUp');
  await use(page, 'Back', 'Enter');
  await tool.at(STEPS.send);
  await use(page, 'Continue', 'Space');
  await tool.at(STEPS.you);
  await use(page, 'Continue', 'Enter');

  await tool.at(STEPS.which);
  await use(page, 'Progress notes', 'Space');
  await use(page, 'Skip the rest, show my letter', 'Enter');

  await tool.at(STEPS.letter);
  expect(await tool.words()).toContain('the progress notes of my sessions');
  await use(page, 'Why is this here: What you ask for', 'Enter');
  await tool.root.getByText('You chose “Progress notes”.').first().waitFor();
  await use(page, 'Leave out: Why you ask', 'Space');
  await tool.root.getByText('Left out: why you ask').waitFor();
  await use(page, 'Edit: Closing', 'Enter');
  await keyboard.press('Control+A');
  await keyboard.type('With my own words.');
  await use(page, 'Done', 'Enter');
  await tool.root.getByText('With my own words.').waitFor();
  await use(page, 'Email draft', 'Space');
  await tabTo(page, 'Open');
  await use(page, 'Change: How should it sound?', 'Enter');
  await tool.at(STEPS.tone);
  await tabTo(page, 'Warm');
  await keyboard.press('ArrowDown');
  await use(page, 'Show my letter', 'Enter');
  await tool.at(STEPS.letter);
  expect(await tool.words()).toContain('Kind regards,');
  await use(page, 'Keep my answers', 'Space');
  await use(page, 'Erase everything I typed', 'Enter');
  await tool.at(STEPS.where);
});

test('going backward with Shift and Tab, the focus is never hidden under the bar at the top', async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.finish();
  await tool.button('Erase everything I typed').focus();
  for (let presses = 0; presses < 60; presses += 1) {
    await tool.page.keyboard.press('Shift+Tab');
    const stop = await focus(tool.page);
    expect(stop, `the focus on “${stop.text}” can be seen`).toMatchObject({ visible: true });
  }
});

test('Escape ends the editing of a paragraph and keeps what was typed', async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.finish();
  await tool.tool('Edit', 'Closing').click();
  await tool.field('Edit: Closing').fill('Half a thought');
  await tool.page.keyboard.press('Escape');
  await tool.root.getByText('Half a thought').waitFor();
  expect(await tool.words()).toContain('Half a thought');
});

test('after the skip link the focus goes on inside the content', async () => {
  const page = await site.come('/rights/us-ny/');
  await use(page, 'Skip to the content', 'Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});
