import { expect, test } from 'vitest';
import { routeTemplates } from '../../bench/route-templates.ts';
import { content } from '../../support/content.ts';
import { plain } from '../../support/tool-page.ts';
import { readPdf } from '../support/reading.ts';
import { eventually, visitors, type Coming } from '../support/visitors.ts';
import { LONG } from '../../support/long.ts';

/** How many places there are, counted from the data. */
const COUNT = Object.keys(content.places).length;

const site = visitors();

test.each(['/', '/letter/', '/rights/', '/rights/us-ny/'])('%s can be read without script', async (path) => {
  const page = await site.come(path, { javaScriptEnabled: false });
  await page.getByRole('heading', { level: 1 }).waitFor();
  // What is folded opens without script, too.
  for (const fold of await page.getByRole('main').locator('summary:visible').all()) await fold.click();
  const words = (await page.getByRole('main').allInnerTexts()).join(' ');
  expect(words.split(/\s+/).length).toBeGreaterThan(60);
  expect(words).not.toContain('in a moment');
});

/** Where the service fills in what a visitor came for, the page itself has few words. */
const FEW_WORDS = 8;

test('without script a page of each template reads and prints', LONG, async () => {
  const page = await site.come('/', { javaScriptEnabled: false });
  const found: string[] = [];
  for (const { page: path } of routeTemplates()) {
    await page.goto(path);
    const words = (await page.getByRole('main').allInnerTexts()).join(' ');
    const paper = (await readPdf(await page.pdf())).words;
    if (words.split(/\s+/).length < FEW_WORDS) found.push(`${path} says next to nothing`);
    if (/in a moment|Loading/.test(words)) found.push(`${path} waits for what never comes`);
    if (paper.split(/\s+/).length < FEW_WORDS) found.push(`${path} prints next to nothing`);
    if (paper.includes('Skip to the content')) found.push(`${path} prints what is for the screen`);
  }
  expect(found).toEqual([]);
});

test('without script the letter page offers a letter to fill in by hand', async () => {
  const page = await site.come('/letter/', { javaScriptEnabled: false });
  expect(await page.locator('.tool').isVisible()).toBe(false);
  await page.getByText('Prefer to fill in a letter by hand').click();
  const letter = page.locator('.fill-in .sheet');
  await letter.waitFor();
  expect(await letter.textContent()).toContain('[your name]');
  expect(await letter.textContent()).not.toMatch(/CFR|section/i);
  await page.locator('.fill-in').getByRole('link', { name: 'Find your state or country' }).click();
  await page.waitForURL('**/rights/');
});

test('without script the page of a place has its letter, with its law and marked blanks', async () => {
  const page = await site.come('/rights/us-ny/', { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Print the letter' }).click();
  const letter = page.locator('.fill-in .sheet');
  await letter.waitFor();
  const words = plain((await letter.textContent()) ?? '');
  expect(words).toContain('section 18 of the New York Public Health Law');
  expect(words).toContain('45 CFR 164.524');
  expect(words).toContain('[your name]');
});

test('without script “Leave this site” is a plain link', async () => {
  const page = await site.come('/letter/', { javaScriptEnabled: false });
  const href = await page.getByRole('link', { name: 'Leave this site' }).getAttribute('href');
  expect(href).toMatch(/^https:\/\//);
});

test('where scripts are blocked on the way, the letter page still offers the letter by hand', async () => {
  const page = await site.come('/letter/', {
    rough: true,
    prepare: (context) => context.route('**/_astro/*.js', (route) => route.abort()),
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('aren’t the questions working?').click();
  expect(await page.locator('.fill-in .sheet').textContent()).toContain('[your name]');
});

test('where scripts are blocked on the way, the page of a place is whole', async () => {
  const page = await site.come('/rights/us-ny/', {
    rough: true,
    prepare: (context) => context.route('**/_astro/*.js', (route) => route.abort()),
  });
  await page.getByRole('heading', { name: 'How long do they have?' }).waitFor();
  await page.getByRole('link', { name: 'Print the letter' }).click();
  await page.locator('.fill-in .sheet').waitFor();
  expect(await page.locator('.fill-in .sheet').textContent()).toContain('[your name]');
});

const BLOCKED: Coming = {
  rough: true,
  prepare: (context) => context.route('**/_astro/*.js', (route) => route.abort()),
};

test.each([
  ['/letter/', /^Use the letter to fill in by hand$/],
  ['/readiness/', /^Use the printed worksheet$/],
  ['/refusal/', /^See all answers$/],
  ['/after-you-ask/', /^Use the sheet to fill in by hand$/],
])('where scripts are blocked on the way, %s names a way on that works', async (path, name) => {
  const page = await site.come(path, BLOCKED);
  const waiting = page.locator('.tool .waiting');
  await waiting.getByText(/here in a moment\./).waitFor();
  const link = waiting.getByRole('link', { name });
  const [where, fragment] = ((await link.getAttribute('href')) ?? '').split('#');
  await link.click();
  expect(new URL(page.url()).pathname).toBe(where || path);
  const target = page.locator(fragment ? `#${fragment}` : 'main');
  await target.waitFor();
  if (fragment)
    await eventually(() => target.evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(
      true,
    );
  await target.evaluate((one) => one.toggleAttribute('open', true));
  expect((await target.allInnerTexts()).join().split(/\s+/).length).toBeGreaterThan(60);
});

test('where scripts are blocked on the way, search leads to the A to Z and places stand in their list and table', async () => {
  const page = await site.come('/search/', BLOCKED);
  await page.getByRole('main').getByRole('link', { name: 'Everything from A to Z' }).click();
  await page.getByRole('heading', { level: 1, name: /A to Z/ }).waitFor();
  await page.goto('/rights/');
  expect(await page.locator('#places a:visible').count()).toBe(COUNT);
  await page.goto('/rights/compare/');
  expect(await page.locator('#compare tbody tr:visible').count()).toBe(COUNT);
  await page.goto('/privacy/');
  await page.locator('.save-site').getByText('If it doesn’t, you can print any page').waitFor();
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await page.waitForURL('**/search/');
});

test('where scripts are blocked on the way, the form of the waitlist is sent as a plain form', async () => {
  const page = await site.come('/waitlist/', BLOCKED);
  let sent: string | null = null;
  await page.route('**/api/**', (route) => {
    sent = route.request().postData();
    return route.fulfill({ contentType: 'text/html', body: '<h1>Thank you</h1>' });
  });
  await page.getByLabel('Your email address').fill('someone@example.org');
  await page.getByLabel('Yes, keep my entry').check();
  await page.getByRole('button', { name: 'Put me on the list' }).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(sent).toContain('email=someone%40example.org');
});
