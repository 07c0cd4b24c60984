import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Service } from '../../src/server/service.ts';
import { openBrowser } from '../support/chromium.ts';
import { catchMail, linkIn, type MailCatcher } from './support/mail-catcher.ts';
import { entriesOf, openTestService } from './support/service.ts';

/** The way of a visitor in a real browser, under the real headers, with and without script. */

let browser: Browser;
let service: Service;
let catcher: MailCatcher;
let origin: string;
let folder: string;
let ahead = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waitlist-form-'));
  catcher = await catchMail();
  service = await openTestService(
    {
      SMTP_URL: catcher.url,
      PUBLIC_URL: 'https://list.example',
      MAIL_FROM: 'news@list.example',
      WAITLIST_FILE: join(folder, 'list.sqlite'),
    },
    { now: () => Date.now() + ahead },
  );
  origin = await service.server.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await service.close();
  await catcher.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the form; a moment later on the service's clock, as a person who has read it. */
async function openForm(javaScriptEnabled: boolean): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${origin}/waitlist/`);
  if (javaScriptEnabled) await page.waitForSelector('astro-island:not([ssr])', { state: 'attached' });
  ahead += 5_000;
  return { page, faults };
}

test('without script: the form, a page to look in the mail, one press, and the way out', async () => {
  const { page, faults } = await openForm(false);
  await page.fill('#email', 'plain@example.org');
  await page.check('#consent');
  await page.click('main button[type=submit]');
  await page.waitForURL('**/waitlist/check-mail/');
  await service.outbox?.deliver();
  await service.outbox?.deliver();
  const mail = catcher.mails.find(({ to }) => to === 'plain@example.org');
  if (!mail) throw new Error('No mail came.');
  await page.goto(origin + linkIn(mail, 'confirm'));
  await page.click('main button');
  await page.waitForURL('**/waitlist/confirmed/');
  await page.goto(origin + linkIn(mail, 'entry'));
  expect(await page.textContent('main')).toContain('plain@example.org');
  await page.click('main button');
  await page.waitForURL('**/waitlist/left/');
  expect((await entriesOf(service)).map(({ email }) => email)).not.toContain('plain@example.org');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('with script: the answer comes without leaving the page, and is where the reader is', async () => {
  const { page, faults } = await openForm(true);
  await page.fill('#email', 'island@example.org');
  await page.check('#consent');
  await page.click('main button[type=submit]');
  await page.waitForSelector('main .waitlist-said h2');
  expect(await page.textContent('main .waitlist-said h2')).toBe('Please check your email');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('waitlist-said');
  expect(page.url()).toBe(`${origin}/waitlist/`);
  expect((await entriesOf(service)).map(({ email }) => email)).toContain('island@example.org');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('with script: a page from a static host gets its ticket on the way, and one press is enough', async () => {
  const { page, faults } = await openForm(true);
  await page
    .locator('input[name=ticket]')
    .evaluate((field: HTMLInputElement) => field.removeAttribute('value'));
  await page.fill('#email', 'static@example.org');
  await page.check('#consent');
  await page.click('main button[type=submit]');
  await page.waitForSelector('main .waitlist-said h2');
  expect((await entriesOf(service)).map(({ email }) => email)).toContain('static@example.org');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('with script: what is wrong is said, and what was typed stays', async () => {
  const { page } = await openForm(true);
  await page.fill('#email', 'somebody@localhost');
  await page.check('#consent');
  await page.click('main button[type=submit]');
  await page.waitForSelector('main .problem');
  expect(await page.textContent('main .problem')).toContain('name@example.org');
  expect(await page.inputValue('#email')).toBe('somebody@localhost');
  await page.context().close();
});

test.each([
  ['with script', true],
  ['without script', false],
])('%s: an empty form gets our own list of errors, and each is said beside its field', async (_, script) => {
  const { page } = await openForm(script);
  await page.click('main button[type=submit]');
  const summary = page.locator('main .problem:visible');
  await summary.waitFor();
  expect(await summary.locator('h2').textContent()).toBe('There is a problem');
  expect(await summary.locator('a').allTextContents()).toHaveLength(2);
  expect(await page.locator('#email-why').textContent()).toContain('name@example.org');
  expect(await page.getAttribute('#consent', 'aria-invalid')).toBe('true');
  await summary.locator('a').first().click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('email');
  await page.context().close();
});

test('the box to check is large enough to hit, and nothing is invalid before anything was entered', async () => {
  const { page } = await openForm(true);
  const box = await page.locator('#consent').boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  expect(await page.locator('main :invalid').count()).toBe(0);
  expect(await page.locator('main [aria-invalid=true]').count()).toBe(0);
  await page.context().close();
});

test('a likely typo in the domain is offered, and taken with one press', async () => {
  const { page } = await openForm(true);
  await page.fill('#email', 'ana@gmial.com');
  await page.locator('#email').blur();
  await page.getByRole('button', { name: 'Did you mean ana@gmail.com?' }).click();
  expect(await page.inputValue('#email')).toBe('ana@gmail.com');
  expect(await page.locator('#meant').isVisible()).toBe(false);
  await page.fill('#email', 'ana@example.org');
  await page.locator('#email').blur();
  expect(await page.locator('#meant').isVisible()).toBe(false);
  await page.context().close();
});

test('the form has no fault that a machine can find in its accessibility', async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${origin}/waitlist/`);
  await page.addScriptTag({ path: join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js') });
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(found).toEqual([]);
  await context.close();
});
