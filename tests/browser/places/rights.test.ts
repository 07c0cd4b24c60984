import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { comeEarly } from '../support/late-script.ts';
import { content } from '../../support/content.ts';
import { visitors } from '../support/visitors.ts';
import { isWhole, someOf } from '../../support/long.ts';

/** How many places there are, counted from the data. */
const COUNT = Object.keys(content.places).length;

const site = visitors();

const picker = (page: Page) => page.getByRole('combobox', { name: /city, state or country|Where is your/ });
const options = (page: Page) => page.getByRole('option');

test.each([
  ['NY', 'New York', null],
  ['munich', 'Germany', 'Munich is in Germany.'],
  ['Bayern', 'Germany', 'Bayern is in Germany.'],
  ['Texs', 'Texas', null],
])('typing %j offers %s first and says why', async (typed, name, why) => {
  const page = await site.come('/rights/');
  await picker(page).fill(typed);
  await expect.poll(() => options(page).first().textContent()).toBe(`${name}${why ?? ''}`);
  expect(page.url()).not.toContain(typed);
});

test('keys choose a place, its answer is announced, and two ways lead on', async () => {
  const page = await site.come('/');
  const field = picker(page);
  await field.fill('munich');
  await options(page).first().waitFor();
  await expect.poll(() => field.getAttribute('aria-expanded')).toBe('true');
  await field.press('ArrowDown');
  const marked = await field.getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${marked}"]`).getAttribute('aria-selected')).toBe('true');
  await field.press('Enter');
  await expect.poll(() => field.getAttribute('aria-expanded')).toBe('false');
  await expect
    .poll(() => page.locator('.picker [role="status"]').textContent())
    .toBe('Munich is in Germany.');
  await expect.poll(() => page.locator('.found-answer').textContent()).toContain('The first copy is free');
  const links = page.locator('.found-answer a');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    '/rights/de/',
    '/letter/#de',
  ]);
  await field.fill('qqqqqq');
  await expect
    .poll(() => page.locator('.picker [role="status"]').textContent())
    .toMatch(/^We don’t know this name/);
  await field.press('Escape');
  expect(await field.inputValue()).toBe('');
});

test('the home page loads the picker once its field is reached, and not before', async () => {
  const scripts: string[] = [];
  const page = await site.come('/', {
    prepare: async (context) => {
      context.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
      });
    },
  });
  await page.waitForLoadState('networkidle');
  expect(scripts).toEqual([expect.stringMatching(/^\/_astro\/Page\./)]);
  await page.keyboard.press('Tab');
  await picker(page).focus();
  await page.keyboard.type('Bost');
  await expect
    .poll(() => options(page).first().textContent())
    .toBe('MassachusettsBoston is in Massachusetts.');
  await page.keyboard.press('Enter');
  await page.locator('.found-answer').getByText('Massachusetts.').waitFor();
});

test('a tap chooses a place', async () => {
  const page = await site.come('/', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await picker(page).fill('boston');
  await options(page).first().tap();
  await expect.poll(() => page.locator('.found-answer strong').textContent()).toBe('Massachusetts.');
  const bottom = await page.locator('.found-answer').evaluate((one) => one.getBoundingClientRect().bottom);
  expect(bottom).toBeLessThanOrEqual(844);
});

test('what is typed before the script has come is looked up once it has', async () => {
  const { page, letScriptsCome } = await comeEarly(site, '/rights/');
  await picker(page).or(page.locator('#find-place')).first().fill('Chicago');
  letScriptsCome();
  await expect.poll(() => options(page).first().textContent()).toBe('IllinoisChicago is in Illinois.');
});

test('axe finds nothing while the places are offered, nor once one is chosen', async () => {
  const page = await site.come('/');
  await picker(page).fill('lond');
  await options(page).first().waitFor();
  expect(await axeFindings(page, 'places offered')).toEqual([]);
  await picker(page).press('Enter');
  await page.locator('.found-answer').waitFor();
  expect(await axeFindings(page, 'place chosen')).toEqual([]);
});

describe('the page of a place', () => {
  test('shows on the first screen of a phone whether, how soon and at what cost, and is short', async () => {
    const page = await site.come('/rights/us-ny/', { viewport: { width: 390, height: 844 } });
    const long: string[] = [];
    // In npm test, for every third place.
    for (const id of Object.keys(content.places).filter((_, at) => isWhole || at % 3 === 0)) {
      if (id !== 'us-ny') await page.goto(new URL(`/rights/${id}/`, page.url()).href);
      const { cost, height } = await page.evaluate(() => ({
        cost: document.querySelector('.glance .cost')?.getBoundingClientRect().bottom ?? Infinity,
        height: document.documentElement.scrollHeight,
      }));
      if (cost > 844) long.push(`${id}: the cost ends at ${cost}`);
      if (height > 7 * 844) long.push(`${id}: ${(height / 844).toFixed(2)} screens`);
    }
    expect(long).toEqual([]);
  });

  test('works the days out for the day that is entered, and sends nothing', async () => {
    const page = await site.come('/rights/us-ny/');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.getByLabel('When did they get your request?').fill('2026-12-01');
    await expect
      .poll(() => page.locator('.days [role="status"]').textContent())
      .toMatch(
        /December 1, 2026:\s*December 11, 2026 they must let you look .*December 31, 2026 they must send/,
      );
    expect(sent.filter((url) => /2026/.test(url))).toEqual([]);
    expect(page.url()).not.toContain('2026');
  });

  test('marks the section that is being read', async () => {
    const page = await site.come('/rights/us-ny/', { viewport: { width: 1280, height: 800 } });
    await page.mouse.wheel(0, 10);
    await page.locator('#denial').evaluate((one) => one.scrollIntoView());
    await expect
      .poll(() => page.locator('.contents [aria-current]').textContent())
      .toBe('When can they refuse?');
  });

  test('opens its menu by key, and Escape closes it', async () => {
    const page = await site.come('/rights/us-ny/', { viewport: { width: 390, height: 844 } });
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.press('Enter');
    await page.getByRole('link', { name: 'After you ask' }).waitFor();
    expect(
      await axeFindings(page, 'menu open', [
        { colorScheme: 'light', width: 390, rules: ['wcag2a', 'wcag2aa'] },
      ]),
    ).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('link', { name: 'After you ask' }).isVisible()).toBe(false);
  });

  test.each([
    ['text at 200 %', { width: 390, height: 844 }, '200%'],
    ['landscape', { width: 844, height: 390 }, '100%'],
    ['both', { width: 844, height: 390 }, '200%'],
  ])('keeps the way out in reach with %s', async (_, viewport, size) => {
    const page = await site.come('/rights/us-ny/', { viewport });
    await page.evaluate((text) => document.documentElement.style.setProperty('font-size', text), size);
    await page.evaluate(() => scrollTo(0, 1500));
    const box = await page.locator('.exit').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
    const bar = await page.locator('.safety').evaluate((one) => one.getBoundingClientRect().height);
    expect(bar / viewport.height).toBeLessThanOrEqual(0.13);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});

test('the table of places can be narrowed, sorted, and cut down to the chosen ones', async () => {
  const page = await site.come('/rights/compare/');
  const names = page.locator('#compare tbody tr:not([hidden]) th');
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Canada' });
  const canadian = Object.values(content.places).filter(({ country }) => country === 'ca').length;
  await expect.poll(() => names.count()).toBe(canadian);
  expect(await page.locator('.plot path.us').first().getAttribute('class')).toContain('off');
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'All of them' });
  await page.getByLabel('Sort by').selectOption({ label: 'Shortest time first' });
  await expect.poll(() => page.locator('[aria-sort="ascending"]').textContent()).toContain('Time for a copy');
  await page.getByLabel('Choose California to compare').check();
  await page.getByLabel('Choose Germany to compare').check();
  await page.getByLabel('Show only the ones I chose').check();
  await expect.poll(() => names.count()).toBe(2);
  await page.locator('.choose [role="status"]').getByText('2 shown.').waitFor();
});

test('on a phone each place of the table is short until its box is checked, and all are twelve screens', async () => {
  const viewport = { width: 390, height: 844 };
  const page = await site.come('/rights/compare/', { viewport });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height / viewport.height).toBeLessThanOrEqual(12);
  const row = page.locator('#compare tr', { has: page.getByRole('link', { name: 'California' }) });
  expect(await row.locator('td:visible').count()).toBe(2);
  await page.getByLabel('Choose California to compare').check();
  expect(await row.locator('td:visible').count()).toBe(6);
});

test('on a wide screen the names of places stand beside their boxes', async () => {
  const page = await site.come('/rights/compare/', { viewport: { width: 1280, height: 800 } });
  const below = await page.locator('#compare tbody th').evaluateAll(
    (heads) =>
      heads.filter((head) => {
        const [box, name] = [head.querySelector('input'), head.querySelector('a')];
        return (name?.getBoundingClientRect().left ?? 0) < (box?.getBoundingClientRect().right ?? 0);
      }).length,
  );
  expect(below).toBe(0);
});

test('the table of places is printed on three sheets', async () => {
  const page = await site.come('/rights/compare/');
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(3);
});

test('what is chosen over the table before the script has come is followed once it has', async () => {
  const { page, letScriptsCome } = await comeEarly(site, '/rights/compare/');
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Canada' });
  const names = page.locator('#compare tbody tr:not([hidden]) th');
  expect(await names.count()).toBe(COUNT);
  letScriptsCome();
  await expect.poll(() => names.count()).toBeLessThan(20);
});

test.each(
  someOf(3, ['/rights/', '/rights/us-ca/', '/rights/compare/', '/rights/gb/', '/rights/ca-nl/', '/data/']),
)('%s fits a screen of 320 pixels', async (path) => {
  const page = await site.come(path, { viewport: { width: 320, height: 640 } });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
});

test('from a place’s page the letter tool takes the place and cleans the address', async () => {
  const page = await site.come('/rights/us-tx/');
  await page.locator('article a.button').click();
  await page.waitForURL((url) => url.pathname === '/letter/' && url.hash === '');
  await expect.poll(() => page.locator('select').first().inputValue()).toBe('us-tx');
});
