import { expect, test } from 'vitest';
import { comeEarly } from '../support/late-script.ts';
import { content } from '../../support/content.ts';
import { visitors } from '../support/visitors.ts';

/** How many places there are, counted from the data. */
const COUNT = Object.keys(content.places).length;

const site = visitors();

test.each([
  ['NY', ['New York']],
  ['scotland', ['Scotland']],
  ['holland', ['Netherlands']],
  ['Deutschland', ['Germany']],
  ['uk', ['United Kingdom']],
  ['england', ['United Kingdom']],
  ['Lisboa', ['Portugal']],
  ['croatia', ['European Union (GDPR)']],
  ['new y', ['New York']],
])('typing %j leaves %j in the list of places', async (typed, names) => {
  const page = await site.come('/rights/');
  await page.getByLabel('Find your place').fill(typed);
  const links = page.locator('#places a:visible');
  await expect.poll(() => links.allTextContents()).toEqual(names);
  expect(page.url()).not.toContain(typed);
});

test('the number of places is announced, and so is why a place answers to a part of it', async () => {
  const page = await site.come('/rights/');
  const status = page.locator('.find [role="status"]');
  expect(await status.textContent()).toBe(`All ${COUNT} places are listed below.`);
  await page.getByLabel('Find your place').fill('scotl');
  await expect
    .poll(() => status.textContent())
    .toBe('1 place. Press Enter to open it. Scotland is part of United Kingdom.');
  await page.getByLabel('Find your place').fill('atlantis');
  await expect.poll(() => status.textContent()).toMatch(/^No place of that name/);
});

test('arrows walk through the places, Enter opens one, Escape brings all back', async () => {
  const page = await site.come('/rights/');
  const field = page.getByLabel('Find your place');
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  await field.fill('new');
  await expect.poll(() => page.locator('#places a:visible').count()).toBeGreaterThan(4);
  await field.press('ArrowDown');
  expect(await focused()).toBe('New Hampshire');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('New Jersey');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('find-place');
  await field.press('Escape');
  await expect.poll(() => page.locator('#places a:visible').count()).toBe(COUNT);
  await field.fill('california');
  await expect.poll(() => page.locator('#places a:visible').count()).toBe(1);
  await field.press('Enter');
  await page.waitForURL('**/rights/us-ca/');
});

test('the table of places can be narrowed and sorted', async () => {
  const page = await site.come('/rights/compare/');
  const names = page.locator('#compare tbody tr:not([hidden]) th');
  await page
    .getByLabel('Show', { exact: true })
    .selectOption({ label: 'Canada (federal private-sector law)' });
  await expect.poll(() => names.count()).toBe(11);
  await expect.poll(() => page.locator('.choose [role="status"]').textContent()).toBe('11 places shown.');
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'All places' });
  await page.getByLabel('Sort by').selectOption({ label: 'Shortest time first' });
  await expect.poll(async () => (await names.first().textContent())?.trim()).toBe('Manitoba');
  await expect.poll(() => page.locator('[aria-sort="ascending"]').textContent()).toContain('Time to answer');
  await page.getByLabel('Sort by').selectOption({ label: 'Country and place' });
  await expect.poll(async () => (await names.first().textContent())?.trim()).toBe('United States (federal)');
  await page.getByLabel('Notes kept apart').selectOption({ label: 'not settled' });
  await expect.poll(() => names.allTextContents()).not.toContain('Germany');
});

test('what is chosen over the table before the script has come is followed once it has', async () => {
  const { page, letScriptsCome } = await comeEarly(site, '/rights/compare/');
  await page
    .getByLabel('Show', { exact: true })
    .selectOption({ label: 'Canada (federal private-sector law)' });
  const names = page.locator('#compare tbody tr:not([hidden]) th');
  expect(await names.count()).toBe(COUNT);
  letScriptsCome();
  await expect.poll(() => names.count()).toBe(11);
  await page.locator('.choose [role="status"]').getByText('11 places shown.').waitFor();
});

test.each(['/rights/', '/rights/us-ca/', '/rights/gb/', '/rights/ca-nl/', '/rights/compare/', '/data/'])(
  '%s fits a screen of 320 pixels',
  async (path) => {
    const page = await site.come(path, { viewport: { width: 320, height: 640 } });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  },
);

test('from a place’s page the letter tool takes the place and cleans the address', async () => {
  const page = await site.come('/rights/us-tx/');
  await page.locator('article a.button').click();
  await page.waitForURL((url) => url.pathname === '/letter/' && url.hash === '');
  await expect.poll(() => page.locator('select').first().inputValue()).toBe('us-tx');
});
