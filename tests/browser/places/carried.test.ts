import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LetterTool } from '../../support/tool-page.ts';
import { TimelineTool } from '../../support/timeline-page.ts';
import { NOTHING_LEFT, requestsOf, STEP_ONLY, tracesOf } from '../support/traces.ts';
import { eventually, visitors } from '../support/visitors.ts';

const site = visitors();

/** The menu's link to a tool, by its name. */
const inMenu = (page: Page, name: string) => page.locator('#menu').getByRole('link', { name, exact: true });

/** Follows a link to a tool, which opens beside a tool that holds answers. */
async function followed(page: Page, name: string): Promise<Page> {
  const [opened] = await Promise.all([page.context().waitForEvent('page'), inMenu(page, name).click()]);
  return opened;
}

const placeIn = (page: Page) => page.locator('.tool #q-place').inputValue();

/** What stays of a visit at most: the tool's own address, and whether it can go a step back. */
async function expectNoTrace(page: Page, path: string): Promise<void> {
  const { history, title: _, ...traces } = JSON.parse(await tracesOf(page)) as Record<string, string>;
  expect(traces).toEqual({ address: site.origin + path, ...NOTHING_LEFT });
  expect(history).toMatch(STEP_ONLY);
}

/** Finds a place with the picker of the home page. */
async function pickAtHome(page: Page, name: string): Promise<void> {
  await page.getByLabel('Where is your therapist?').fill(name);
  await page.getByRole('option').first().click();
  await page.locator('.found-answer').waitFor();
}

describe('the place that was chosen', () => {
  test('in the picker is there in the tool that is opened next, and nowhere else', async () => {
    const page = await site.come('/');
    await pickAtHome(page, 'Munich');
    const asked = await requestsOf(page);
    await inMenu(page, 'Write a letter').click();
    await page.waitForURL('**/letter/');
    await eventually(() => placeIn(page)).toBe('de');
    await expectNoTrace(page, '/letter/');
    expect(asked.map(({ url }) => url.href).join()).not.toMatch(/place=|#/);
  });

  test.each([
    ['After you ask', '/after-you-ask/'],
    ['Think it through', '/readiness/'],
  ])('in the letter is there when “%s” opens beside it', async (name, path) => {
    const page = await site.come('/letter/');
    await new LetterTool(page).pickPlace('us-ny');
    const link = inMenu(page, name);
    const other = await followed(page, name);
    await other.waitForURL(`**${path}`);
    await other.locator('.tool h2').first().waitFor();
    if (path === '/after-you-ask/') await eventually(() => placeIn(other)).toBe('us-ny');
    await expectNoTrace(other, path);
    // The page it came from is as before, and so is the address of its link.
    expect(await link.getAttribute('href')).toBe(path);
    await expectNoTrace(page, '/letter/');
  });

  test('on a place’s page is known once that page is used', async () => {
    const page = await site.come('/rights/gb-sct/');
    await page.mouse.wheel(0, 600);
    await page.waitForLoadState('networkidle');
    await inMenu(page, 'After you ask').click();
    await page.waitForURL('**/after-you-ask/');
    await eventually(() => placeIn(page)).toBe('gb-sct');
  });

  test('comes first in the comparison, with its box checked', async () => {
    const page = await site.come('/rights/');
    await page.getByRole('combobox').fill('Munich');
    await page.getByRole('option').first().click();
    await page.locator('.found-answer').waitFor();
    const asked = await requestsOf(page);
    await page.getByRole('link', { name: 'Compare states and countries' }).click();
    await page.waitForURL('**/rights/compare/');
    const first = page.locator('#compare tbody tr').first();
    await eventually(() => first.getByRole('link').textContent()).toBe('Germany');
    expect(await first.getByRole('checkbox').isChecked()).toBe(true);
    await expectNoTrace(page, '/rights/compare/');
    expect(asked.map(({ url }) => url.href).join()).not.toMatch(/place=|#/);
    // And on to a tool from there.
    await inMenu(page, 'Write a letter').click();
    await page.waitForURL('**/letter/');
    await eventually(() => placeIn(page)).toBe('de');
  });

  test('opens its country’s help lines, whatever the browser’s language', async () => {
    const page = await site.come('/');
    await pickAtHome(page, 'Scotland');
    await page.locator('.safety a').first().click();
    await page.waitForURL('**/support/');
    await eventually(() => page.locator('[data-country][open] h3').first().textContent()).toBe(
      'United Kingdom',
    );
    expect(await page.locator('[data-country]').first().getAttribute('data-country')).toBe('gb');
    await expectNoTrace(page, '/support/');
  });

  test('does not replace one that the tool has already', async () => {
    const page = await site.come('/after-you-ask/#us-ca');
    const tool = new TimelineTool(page);
    await tool.begin({ place: 'us-ca' });
    await tool.press('Keep it on this device');
    await tool.told('It’s kept until');
    await page.goto('/');
    await pickAtHome(page, 'Ohio');
    await inMenu(page, 'After you ask').click();
    await page.waitForURL('**/after-you-ask/');
    await page.locator('.timeline').waitFor();
    expect(await page.locator('.tool').textContent()).toContain('California');
    expect(await page.locator('.tool').textContent()).not.toContain('Ohio');
  });

  test('is forgotten with everything else that is erased', async () => {
    const page = await site.come('/letter/');
    const tool = new LetterTool(page);
    await tool.finish();
    await tool.press('Erase everything I typed');
    const other = await Promise.race([
      followed(page, 'After you ask'),
      page.waitForURL('**/after-you-ask/').then(() => page),
    ]);
    await other.waitForURL('**/after-you-ask/');
    await other.locator('.tool #q-place').waitFor();
    expect(await placeIn(other)).toBe('');
  });

  test('goes into no address where none was chosen, nor to pages that ask for none', async () => {
    const page = await site.come('/');
    await inMenu(page, 'Write a letter').click();
    await page.waitForURL('**/letter/');
    expect(await placeIn(page)).toBe('');
    await page.goto('/');
    await pickAtHome(page, 'Ohio');
    await inMenu(page, 'Guide').click();
    await page.waitForURL('**/guide/');
    expect(page.url()).toBe(`${site.origin}/guide/`);
  });
});
