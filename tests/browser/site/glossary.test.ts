// @module-tag long
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { requestsOf } from '../support/traces.ts';
import { eventually, visitors } from '../support/visitors.ts';

const site = visitors();
const PHONE = { width: 390, height: 844 };

const terms = (page: Page) => page.locator('.glossary dl > div:visible dt').allTextContents();
const letters = (page: Page) => page.locator('.jump a:visible').allTextContents();
const field = (page: Page) => page.getByLabel('Find a word');

test('the glossary is narrowed by what is typed, by kind and by both, and says how many are left', async () => {
  const page = await site.come('/glossary/');
  await field(page).waitFor();
  const all = await terms(page);
  expect(all.length).toBeGreaterThan(100);
  const requests = await requestsOf(page);
  await field(page).pressSequentially('tx');
  await eventually(() => page.getByRole('status').last().textContent()).toMatch(/^\d+ words?$/);
  expect(await terms(page)).toContain('Tx');
  expect((await terms(page)).length).toBeLessThan(10);
  expect((await letters(page)).length).toBeLessThan(10);
  await field(page).fill('');
  await page.getByLabel('Kind of word').selectOption('Safety and risk');
  await eventually(() => terms(page).then(({ length }) => length)).toBeLessThan(40);
  await field(page).fill('zzz');
  await page.getByText('No words match that.').waitFor();
  expect(await terms(page)).toEqual([]);
  await field(page).fill('');
  await page.getByLabel('Kind of word').selectOption('All kinds');
  await eventually(() => terms(page)).toEqual(all);
  expect(requests.filter(({ url }) => url.pathname !== '/icon.svg')).toEqual([]);
  expect(page.url()).toBe(`${site.origin}/glossary/`);
});

test('a link to a word that is narrowed away shows it again', async () => {
  const page = await site.come('/glossary/');
  await field(page).fill('zzz');
  await page.evaluate(() => (location.hash = '#hx'));
  await page.locator('#hx').waitFor();
  expect(await field(page).inputValue()).toBe('');
});

test.each(['/glossary/', '/a-z/'])(
  'the letters of %s lead to their parts, and stay in reach',
  async (path) => {
    const page = await site.come(path, { viewport: PHONE, javaScriptEnabled: false });
    const links = page.getByRole('navigation', { name: 'Letters' }).getByRole('link');
    expect(await links.count()).toBeGreaterThan(15);
    await links.filter({ hasText: /^T$/ }).focus();
    await page.keyboard.press('Enter');
    const heading = await page.getByRole('heading', { name: 'T', exact: true }).boundingBox();
    const bar = await page.getByRole('navigation', { name: 'Letters' }).boundingBox();
    expect(heading?.y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0) - 1);
    expect(heading?.y).toBeLessThan(PHONE.height / 2);
    expect(bar?.y).toBeGreaterThanOrEqual(0);
    expect(await page.locator('[data-filter]:visible').count()).toBe(0);
  },
);

test.each([
  ['whole', ''],
  ['narrowed', 'notes'],
  ['empty', 'zzz'],
])('the glossary is accessible on a phone, %s', async (_, typed) => {
  const page = await site.come('/glossary/', { viewport: PHONE });
  await field(page).fill(typed);
  expect(await axeFindings(page)).toEqual([]);
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isWide).toBe(false);
});
