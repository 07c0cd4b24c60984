import { expect, test } from 'vitest';
import { plain } from '../support/tool-page.ts';
import { visitors } from './visitors.ts';

const site = visitors();

test.each(['/', '/letter/', '/rights/', '/rights/us-ny/'])('%s can be read without script', async (path) => {
  const page = await site.come(path, { javaScriptEnabled: false });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const words = (await page.getByRole('main').allInnerTexts()).join(' ');
  expect(words.split(/\s+/).length).toBeGreaterThan(60);
  expect(words).not.toContain('in a moment');
});

test('without script the letter page offers a letter to fill in by hand', async () => {
  const page = await site.come('/letter/', { javaScriptEnabled: false });
  expect(await page.locator('.tool').isVisible()).toBe(false);
  await page.getByText('Prefer to fill in a letter by hand').click();
  const letter = page.locator('.fill-in .sheet');
  await letter.waitFor();
  expect(await letter.textContent()).toContain('[your name]');
  expect(await letter.textContent()).not.toMatch(/CFR|section/i);
  await page.locator('.fill-in').getByRole('link', { name: 'find your place' }).click();
  await page.waitForURL('**/rights/');
});

test('without script the page of a place has its letter, with its law and marked blanks', async () => {
  const page = await site.come('/rights/us-ny/', { javaScriptEnabled: false });
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
  await page.getByText('do the questions not respond?').click();
  expect(await page.locator('.fill-in .sheet').textContent()).toContain('[your name]');
});

test('where scripts are blocked on the way, the page of a place is whole', async () => {
  const page = await site.come('/rights/us-ny/', {
    rough: true,
    prepare: (context) => context.route('**/_astro/*.js', (route) => route.abort()),
  });
  await page.getByRole('heading', { name: 'How long they have' }).waitFor();
  expect(await page.locator('.fill-in .sheet').textContent()).toContain('[your name]');
});
