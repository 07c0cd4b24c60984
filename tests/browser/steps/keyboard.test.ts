import { expect, test } from 'vitest';
import { LetterTool, STEPS } from '../../support/tool-page.ts';
import { focus, tabTo, use, untilWriting } from '../support/keys.ts';
import { FIRST_QUESTION, SelfCheck } from '../../support/self-check.ts';
import { FIRST, TimelineTool } from '../../support/timeline-page.ts';
import { eventually, visitors } from '../support/visitors.ts';
import { LONG } from '../../support/long.ts';

const site = visitors();

test('the whole tool can be used with Tab, arrows, Space and Enter alone, and the focus is always seen', async () => {
  const page = await site.come('/');
  const tool = new LetterTool(page);
  const { keyboard } = page;
  await use(page, 'Skip to the content', 'Enter');
  await use(page, 'Write a letter', 'Enter');
  await tool.at(STEPS.where);
  await tabTo(page, 'State or country');
  await keyboard.type('New York');
  await tool.root.getByRole('link', { name: 'Read the law: New York' }).waitFor();
  await use(page, 'Continue', 'Enter');

  await tool.at(STEPS.holder);
  await use(page, 'A therapist who works alone', 'Space');
  await tabTo(page, 'Name of the therapist or the office');
  await keyboard.type('Dr. Example');
  await keyboard.press('Enter');

  await tool.at(STEPS.whose);
  await use(page, 'Continue', 'Enter');
  await tool.at(STEPS.what);
  await tabTo(page, 'A request for the notes');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowDown');
  await use(page, 'Back', 'Enter');
  await tool.at(STEPS.whose);
  await use(page, 'Continue', 'Space');
  await tool.at(STEPS.what);
  await use(page, 'Continue', 'Enter');
  await tool.at(STEPS.find);
  await use(page, 'Continue', 'Enter');

  await tool.at(STEPS.which);
  await use(page, 'Progress notes', 'Space');
  await use(page, 'Skip the rest, show my letter', 'Enter');

  await tool.at(STEPS.letter);
  expect(await tool.words()).toContain('progress notes');
  await use(page, '⋯', 'Enter');
  await tabTo(page, 'Edit');
  await tool.partButton('If something is left out').focus();
  await keyboard.press('Enter');
  await use(page, 'Leave out', 'Space');
  await tool.root.getByText('Left out:').waitFor();
  await tool.partButton('Closing').focus();
  await keyboard.press('Enter');
  await use(page, 'Edit', 'Enter');
  await untilWriting(page);
  await keyboard.press('Control+A');
  await keyboard.type('With my own words.');
  await use(page, 'Done', 'Enter');
  await tool.root.getByText('With my own words.').waitFor();
  await use(page, 'More', 'Space');
  await use(page, 'Email draft', 'Space');
  await tabTo(page, 'Open');
  await use(page, 'Change: How it sounds', 'Enter');
  await tool.at(STEPS.tone);
  await tabTo(page, 'Warm');
  await keyboard.press('ArrowDown');
  await use(page, 'Show my letter', 'Enter');
  await tool.at(STEPS.letter);
  expect(await tool.words()).toContain('Kind regards,');
  await use(page, 'Save my answers', 'Space');
  await use(page, 'Erase everything I typed', 'Enter');
  await tool.at(STEPS.where);
});

test(
  'going backward with Shift and Tab, the focus is never hidden under the bar at the top',
  LONG,
  async () => {
    const tool = new LetterTool(await site.come('/letter/'));
    await tool.finish();
    await tool.button('Erase everything I typed').focus();
    for (let presses = 0; presses < 60; presses += 1) {
      await tool.page.keyboard.press('Shift+Tab');
      const stop = await focus(tool.page);
      expect(stop, `the focus on “${stop.text}” can be seen`).toMatchObject({ visible: true });
    }
  },
);

test('on a phone the focus on the letter is never hidden under the bars at the top and at the bottom', async () => {
  const tool = new LetterTool(await site.come('/letter/', { viewport: { width: 390, height: 700 } }));
  await tool.finish();
  await tool.root.getByRole('tab', { name: 'The letter' }).focus();
  for (const key of ['Tab', 'Shift+Tab'])
    for (let presses = 0; presses < 20; presses += 1) {
      await tool.page.keyboard.press(key);
      const stop = await focus(tool.page);
      expect(stop, `the focus on “${stop.text}” can be seen`).toMatchObject({ visible: true });
    }
});

test('Escape ends the editing of a paragraph and leaves it as it was', LONG, async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.finish();
  await tool.startEditing('Closing');
  await tool.field('Edit: Closing').fill('Half a thought');
  await tool.page.keyboard.press('Escape');
  await eventually(() => tool.words()).toContain('Thank you for your time.');
  expect(await tool.words()).not.toContain('Half a thought');
});

test('after the skip link the focus goes on inside the content', async () => {
  const page = await site.come('/rights/us-ny/');
  await use(page, 'Skip to the content', 'Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('the self-check can be gone through with the keyboard alone, and the focus is always seen', async () => {
  const page = await site.come('/readiness/');
  const check = new SelfCheck(page);
  await check.at(FIRST_QUESTION);
  // Of answers that exclude each other, Tab stops at one, and the arrows lead to the others.
  await tabTo(page, 'Fairly steady');
  await page.keyboard.press('ArrowDown');
  expect(await check.root.getByLabel('Up and down').isChecked()).toBe(true);
  await use(page, 'Continue', 'Enter');
  await use(page, 'A complaint about a therapist', 'Space');
  await use(page, 'Skip the rest, show my result', 'Enter');
  await check.at('Your result');
  await use(page, 'Ask for part of them', 'Enter');
  await use(page, 'Write a request for a part', 'Enter');
  await check.at('Your answers are filled in');
  await use(page, 'Back to my result', 'Enter');
  await check.at('Your result');
  await use(page, 'Save my answers', 'Space');
  await use(page, 'Erase everything I typed', 'Enter');
  await check.at(FIRST_QUESTION);
});

test(
  'the timeline can be used with Tab, Space and Enter alone, and the focus is always seen',
  LONG,
  async () => {
    const page = await site.come('/after-you-ask/', { now: Date.UTC(2026, 2, 20, 12) });
    const tool = new TimelineTool(page);
    await tool.at(FIRST);
    await tabTo(page, 'State or country');
    await page.keyboard.type('New Zea');
    await use(page, 'Continue', 'Enter');
    await tool.at('When did you ask?');
    await tabTo(page, 'The day you sent it or asked');
    await page.keyboard.type('03022026');
    await use(page, 'Skip the rest, show my timeline', 'Enter');
    await tool.seen();
    await page.keyboard.press('Tab');
    await tool.root.locator('#q-log-note').focus();
    await page.keyboard.type('A call.');
    await use(page, 'Add the note', 'Enter');
    await tool.told('The note is added.');
    await tool.root.locator('#q-log-note').focus();
    await use(page, 'Erase everything', 'Enter');
    await tool.at(FIRST);
  },
);

test(
  'places are narrowed and sorted, the form is filled in and the site is saved with the keyboard alone',
  LONG,
  async () => {
    const page = await site.come('/rights/compare/');
    await tabTo(page, 'Show');
    await page.keyboard.type('Europe');
    await eventually(() => page.locator('#compare tbody tr[hidden]').count()).toBeGreaterThan(40);

    await page.goto('/waitlist/');
    await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    let sent = '';
    await page.route('**/api/**', (route) => {
      sent = route.request().postData() ?? '';
      return route.fulfill({ json: { state: 'done', title: 'Thank you', text: ['It is done.'] } });
    });
    await tabTo(page, 'Your email address');
    await page.keyboard.type('someone@example.org');
    await use(page, 'Yes, keep my entry', 'Space');
    await use(page, 'Put me on the list', 'Enter');
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Thank you');
    expect(sent).toContain('consent=yes');

    await page.goto('/privacy/');
    await page.locator('.save-site').scrollIntoViewIfNeeded();
    await page.locator('.save-site select').waitFor();
    await tabTo(page, 'Which state’s or country’s law do you want to save?');
    await use(page, 'Save this site for offline use', 'Enter');
    await page.locator('.save-site .error').getByText('Choose a state or country first').waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  },
);
