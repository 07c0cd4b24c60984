import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, visitors } from '../support/visitors.ts';
import { someOf } from '../../support/long.ts';

const site = visitors();

/** Somebody who has answered something in a tool that is not saved, and what the browser asks them. */
async function answering(
  path: string,
): Promise<{ page: Page; asked: string[]; answer: () => Promise<string> }> {
  const page = await site.come(path, {
    rough: true,
    prepare: (context) => context.route(/^https:/, (route) => route.fulfill({ body: 'Another site' })),
  });
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  // The first steps need no answer; the first with boxes gets one.
  const box = page.locator('.tool .asking input:is([type=radio], [type=checkbox])').first();
  const place = page.locator('.tool .asking select').first();
  for (let step = 0; step < 5 && !(await box.isVisible()); step += 1) {
    if (await place.isVisible()) await place.selectOption('us-ny').catch(() => undefined);
    await page.locator('.tool .asking .button.main').first().click();
    await page.waitForTimeout(150);
  }
  await box.check();
  const answer = () => box.evaluate((one: HTMLInputElement) => `${one.name}: ${one.checked}`);
  return { page, asked, answer };
}

const panel = (page: Page) => page.locator('dialog.page-panel');

describe.each(someOf(2, ['/letter/', '/readiness/', '/refusal/', '/after-you-ask/']))(
  'from %s, with an answer unsaved',
  (path) => {
    test('help, calls, texts, mails and the guide open without a question, and nothing is lost', async () => {
      const { page, asked, answer } = await answering(path);
      const before = await answer();
      await page.getByRole('link', { name: 'Help right now' }).first().click();
      await panel(page).getByRole('heading', { level: 1, name: 'Help right now' }).waitFor();
      // Help is folded by country; a visitor opens theirs.
      await panel(page).evaluate((dialog) => {
        for (const country of dialog.querySelectorAll('details')) country.open = true;
      });
      for (const kind of ['tel:', 'sms:', 'mailto:']) {
        await panel(page).locator(`a[href^="${kind}"]`).first().click();
        expect(new URL(page.url()).pathname).toBe(path);
      }
      // A chat is on another site, and opens beside this one.
      const [chat] = await Promise.all([
        page.context().waitForEvent('page'),
        panel(page).locator('.ways a[href^="https:"]').first().click(),
      ]);
      await chat.close();
      await panel(page).getByRole('button', { name: 'Go back to what you typed' }).click();
      expect(await panel(page).isVisible()).toBe(false);
      expect(await answer()).toBe(before);

      await page.getByRole('link', { name: 'Guide', exact: true }).first().click();
      await panel(page).locator('article a[href^="/guide/"]').first().click();
      await eventually(() => panel(page).locator('h1').count()).toBe(1);
      const begun = await page.locator('.tool[data-begun]').count();
      for (const left of [begun + 1, begun]) {
        await page.goBack();
        // The page goes up again by itself, as long as there is another step back.
        await eventually(() => page.evaluate(() => history.state?.at)).toBe(left > 0 ? 1 : 0);
      }
      await eventually(() => panel(page).isVisible()).toBe(false);
      expect(await answer()).toBe(before);

      await page.locator('footer a[href^="mailto:"]').first().click();
      expect(await answer()).toBe(before);
      expect(asked).toEqual([]);
    });
  },
);

test('from the search dialog help opens without a question too', async () => {
  const { page, asked, answer } = await answering('/readiness/');
  const before = await answer();
  await page.keyboard.press('Control+k');
  await page.locator('#search-field').fill('scared of partner');
  await page.locator('.help-first a[href^="tel:"]').first().click();
  await page.locator('.help-first a[href="/support/"]').click();
  await panel(page).getByRole('heading', { level: 1, name: 'Help right now' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await answer()).toBe(before);
  expect(asked).toEqual([]);
});

test('where the page of help does not come, it says so and keeps what was typed', async () => {
  const { page, asked, answer } = await answering('/readiness/');
  const before = await answer();
  await page.context().route('**/support/', (route) => route.abort());
  await page.getByRole('link', { name: 'Help right now' }).first().click();
  await panel(page).getByText('What you typed is still here.').waitFor();
  await page.keyboard.press('Escape');
  expect(await answer()).toBe(before);
  expect(asked).toEqual([]);
});

test('another tool opens beside this one', async () => {
  const { page, asked, answer } = await answering('/readiness/');
  const before = await answer();
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.locator('header a[href="/letter/"], nav a[href="/letter/"]').first().click(),
  ]);
  await other.waitForURL('**/letter/');
  expect(await answer()).toBe(before);
  expect(asked).toEqual([]);
});

test('the way out works from the page that is read over a tool', async () => {
  const { page } = await answering('/readiness/');
  await page.getByRole('link', { name: 'Help right now' }).first().click();
  await panel(page).getByRole('link', { name: 'Leave this site' }).click();
  await page.getByText('Another site').waitFor();
});

test('whoever saves chooses there whether leaving erases it; it does unless they uncheck it', async () => {
  const page = await site.come('/readiness/');
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  await page.locator('.tool .moves .link').click();
  const save = page.getByRole('checkbox', { name: 'Save my answers on this device' });
  const choice = page.getByRole('checkbox', { name: 'Erase it too when I use “Leave this site”' });
  expect(await choice.count()).toBe(0);
  await save.check();
  expect(await choice.isChecked()).toBe(true);
  await page.getByText('A file is safer.').waitFor();
  await choice.uncheck();
  expect(await page.evaluate(() => localStorage.getItem('leaving-keeps'))).toBe('yes');
  await choice.check();
  expect(await page.evaluate(() => localStorage.getItem('leaving-keeps'))).toBeNull();
  await choice.uncheck();
  await save.uncheck();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
