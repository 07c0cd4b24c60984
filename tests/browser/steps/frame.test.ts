import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { REFUSAL, refusalTool } from '../../support/refusal-tool.ts';
import { SelfCheck } from '../../support/self-check.ts';
import { FIRST, TimelineTool } from '../../support/timeline-page.ts';
import { LetterTool, STEPS, THERAPIST } from '../../support/tool-page.ts';
import { eventually, visitors } from '../support/visitors.ts';
import { LONG, someOf } from '../../support/long.ts';

/** What all tools owe to the frame that they share. */
const site = visitors();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

const TOOLS = ['/letter/', '/readiness/', '/refusal/', '/after-you-ask/'] as const;

/** Where an element is on the screen, from its top. */
function box(page: Page, selector: string): Promise<{ top: number; bottom: number }> {
  return page
    .locator(selector)
    .first()
    .evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return { top, bottom };
    });
}

test.each(TOOLS)('%s asks its first question on the first screen of a phone', async (path) => {
  const page = await site.come(path, PHONE);
  await page.locator('.tool form').waitFor();
  const control = await box(page, '.tool form :is(input, select, textarea)');
  expect(control.bottom).toBeLessThanOrEqual(844);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test.each(TOOLS)('%s says on its first screen how to leave', async (path) => {
  const page = await site.come(path, PHONE);
  await page.locator('.tool form').waitFor();
  const said = page.locator('.tool-intro').getByText('“Leave” at the top wipes what you type.');
  expect((await said.boundingBox())?.y).toBeLessThan(400);
  await page.getByRole('link', { name: 'How it works' }).click();
  await page.getByRole('heading', { name: 'What “Leave this site” does' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/support/');
});

test.each(someOf(2, TOOLS))('%s shows nothing but the question once the client has begun', async (path) => {
  const page = await site.come(path, PHONE);
  const title = page.locator('.tool-intro h1');
  await title.waitFor();
  if (path === '/letter/') await page.locator('#q-place').selectOption('us-ny');
  await page.getByRole('button', { name: 'Continue' }).click();
  const heading = page.locator('.tool h1');
  await heading.waitFor();
  expect(await page.locator('h1:visible').count(), 'one first heading').toBe(1);
  expect(await title.isVisible()).toBe(false);
  // Under the bar that stays at the top, with only its own progress above it.
  // The heading is drawn anew once the rest of the tool has come.
  await page.locator('.tool form').waitFor();
  await eventually(async () => (await box(page, '.tool h1')).top).toBeLessThan(180);
  expect((await box(page, '.tool h1')).top).toBeGreaterThan(50);
  await eventually(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await page.locator('.tool .progress').textContent()).toMatch(/^2 of \d+ · \S/);
  const described = (await heading.getAttribute('aria-describedby')) ?? '';
  for (const id of described.split(' ')) expect(await page.locator(`#${id}`).count()).toBe(1);
});

test('the tab’s title names the step and an error, and never what the page is about', async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.at(STEPS.where);
  await tool.next();
  await eventually(() => tool.page.title()).toBe('Error: Step 1 of 9');
  await tool.pickPlace('us-ny');
  await tool.next();
  await eventually(() => tool.page.title()).toBe('Step 2 of 9');
  await tool.finishFromHolder();
  await eventually(() => tool.page.title()).toBe('Last step');
});

test.each(someOf(2, TOOLS))(
  '%s is “Letter” in the list of print jobs, and its tab says afterward what it said',
  async (path) => {
    const page = await site.come(path);
    await page.locator('.tool form').waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await eventually(() => page.title()).not.toMatch(/Ask for Your Notes/);
    const titles = await page.evaluate(() => {
      const before = document.title;
      dispatchEvent(new Event('beforeprint'));
      const printed = document.title;
      dispatchEvent(new Event('afterprint'));
      return { before, printed, after: document.title };
    });
    expect(titles.printed).toBe('Letter');
    expect(titles.after).toBe(titles.before);
  },
);

test('a question that stands first is the legend of its answers', LONG, async () => {
  const check = new SelfCheck(await site.come('/readiness/'));
  await check.goShortWay();
  await check.press('Answer more questions');
  await check.press('Continue');
  const group = check.root.getByRole('group', { name: 'Do you need your notes by a certain date?' });
  await group.waitFor();
  expect(await group.getByRole('radio').count()).toBeGreaterThan(3);
  expect(await group.locator('legend h1').count()).toBe(1);
});

test('where checking one answer unchecks another, that is said', LONG, async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.finish();
  await tool.change(STEPS.which, async () => {
    await tool.choose('The whole record', 'Progress notes');
    await tool.root.getByRole('status').getByText('No longer checked: “The whole record”.').waitFor();
    expect(await tool.answer('The whole record').isChecked()).toBe(false);
    await tool.choose('Treatment plan');
    await eventually(() => tool.root.getByText('No longer checked').count()).toBe(0);
  });
});

test('an error is told in a summary above the question and at the question', async () => {
  const tool = new LetterTool(await site.come('/letter/', PHONE));
  await tool.pickPlace('us-ny');
  await tool.next();
  await tool.at(STEPS.holder);
  await tool.next();
  await tool.summary.getByRole('heading', { name: 'There is a problem' }).waitFor();
  const { top } = await box(tool.page, '.errors');
  expect(top).toBeGreaterThan(40);
  expect(top).toBeLessThan(140);
  expect(await tool.root.locator('fieldset .error').textContent()).toMatch(/^Error: Choose who/);
});

test('an error marks the answers, and draws no box around a round button', async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.pickPlace('us-ny');
  await tool.next();
  await tool.at(STEPS.holder);
  await tool.next();
  await tool.summary.waitFor();
  const [row, button] = await tool.root
    .locator('label.answer')
    .first()
    .evaluate((label) =>
      [label, label.querySelector('input')].map((one) => one && getComputedStyle(one).boxShadow),
    );
  expect(row).toContain('inset');
  expect(button).toBe('none');
});

const ERASING = [
  {
    path: '/letter/',
    async fill(page: Page) {
      const tool = new LetterTool(page);
      await tool.finish({ therapist: 'Dr. Example' });
      return 'Your letter';
    },
    kept: async (page: Page) => {
      const tool = new LetterTool(page);
      await tool.change(STEPS.holder, async () => {
        expect(await tool.field(THERAPIST).inputValue()).toBe('Dr. Example');
      });
    },
  },
  {
    path: '/readiness/',
    async fill(page: Page) {
      const check = new SelfCheck(page);
      await check.choose('Fairly steady');
      await check.press(/^Skip the rest/);
      return 'Your result';
    },
    kept: (page: Page) => page.locator('.answers-list').getByText('Fairly steady').waitFor(),
  },
  {
    path: '/refusal/',
    async fill(page: Page) {
      const tool = await refusalTool(page);
      await tool.pickPlace('us-ny');
      await tool.next();
      await tool.at(REFUSAL.happened);
      await tool.press(/^Skip the rest/);
      return REFUSAL.result;
    },
    kept: (page: Page) => page.locator('.answers-list').getByText('New York').first().waitFor(),
  },
  {
    path: '/after-you-ask/',
    async fill(page: Page) {
      await new TimelineTool(page).begin();
      return 'Your timeline';
    },
    kept: (page: Page) => page.locator('.answers-list').getByText('January 31, 2026').waitFor(),
  },
] as const;

test.each(someOf(2, ERASING))(
  '$path: everything erased can be brought back to where it was',
  async ({ path, fill, kept }) => {
    const page = await site.come(path, { now: Date.UTC(2026, 2, 20, 12) });
    const title = await fill(page);
    const heading = page.locator('.tool .step-heading').getByText(title, { exact: true });
    await heading.waitFor();
    await page.getByRole('button', { name: /^Erase everything/ }).click();
    await page.locator('.tool-intro h1').waitFor();
    const undo = page.getByRole('button', { name: 'Undo' });
    await eventually(() => undo.evaluate((one) => one === document.activeElement)).toBe(true);
    await undo.click();
    await heading.waitFor();
    await kept(page);

    await page.getByRole('button', { name: /^Erase everything/ }).click();
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText('Erased for good.').waitFor();
    expect(await undo.count()).toBe(0);
  },
);

test('what was erased can’t be brought back once something new is entered', LONG, async () => {
  const tool = new TimelineTool(await site.come('/after-you-ask/'));
  await tool.begin();
  await tool.press('Erase everything');
  await tool.at(FIRST);
  await tool.root.locator('#q-place').selectOption('gb');
  await eventually(() => tool.root.getByRole('button', { name: 'Undo' }).count()).toBe(0);
});
