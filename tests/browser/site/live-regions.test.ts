// @module-tag long
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SelfCheck } from '../../support/self-check.ts';
import { LetterTool } from '../../support/tool-page.ts';
import { visitors } from '../support/visitors.ts';
import { walkThrough } from '../support/walk.ts';

/** A message that comes onto the page together with its region is often not spoken: the region has to be there first. */
const site = visitors();

interface Watched {
  readonly silent: string[];
}

/** Notes every polite message that comes together with its region. Those that a page is built with have been there. */
async function watchRegions(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const silent: string[] = [];
    Object.assign(window, { silent });
    const look = (node: Node) => {
      if (!(node instanceof Element)) return;
      for (const region of [node, ...node.querySelectorAll('*')])
        if (region.matches('[role=status], [role=log], [aria-live]') && region.textContent?.trim())
          silent.push(region.textContent.trim());
    };
    const watch = () =>
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) addedNodes.forEach(look);
      }).observe(document, { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', watch);
  });
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const said = (page: Page, words: string | RegExp) =>
  page.locator('[role=status]').getByText(words).first().waitFor();

/** Every island, in use until it has said something. */
const USES: readonly (readonly [string, string, (page: Page) => Promise<unknown>])[] = [
  ...['/letter/', '/readiness/', '/refusal/', '/after-you-ask/'].map(
    (path) => [`the tool at ${path}`, path, walkThrough] as const,
  ),
  [
    'a finished letter that is saved, signed and erased',
    '/letter/',
    async (page) => {
      const tool = new LetterTool(page);
      await tool.finish();
      await tool.save('Plain text');
      await said(page, /letter\.txt/);
      await tool.choose('Save my answers');
      await press(page, /^Erase everything/);
      await page.getByRole('button', { name: 'Undo' }).waitFor();
    },
  ],
  [
    'the self-check, in danger, and with the letter tool in place',
    '/readiness/',
    async (page) => {
      const check = new SelfCheck(page);
      await check.choose('I’m in danger');
      await said(page, 'You said you’re in danger.');
      await check.finish();
      await check.press('Write the letter');
      await page.locator('.tool-here .tool').waitFor();
    },
  ],
  [
    'the refusal helper whose texts are slow',
    '/refusal/',
    async (page) => {
      await page.context().route('**/refusal/tool.json', () => new Promise(() => {}));
      await page.reload();
      await press(page, /^Continue/);
      await press(page, /^Skip the rest/);
      await page.locator('.readiness-result [role=status] p').waitFor();
    },
  ],
  [
    'search, with results, with none, and with help',
    '/guide/',
    async (page) => {
      await page.keyboard.press('/');
      const field = page.getByLabel('Search this site');
      await field.fill('custody');
      await said(page, /^\d+ results?/);
      await field.fill('xqzvk');
      await said(page, 'Nothing found.');
      await field.fill('scared of partner');
      await said(page, 'You can talk to someone now.');
    },
  ],
  [
    'the picker of places',
    '/rights/',
    async (page) => {
      const field = page.getByLabel('Type a city, state or country');
      await field.fill('Munich');
      await said(page, /Press Enter/);
      await field.press('Enter');
      await page.locator('.found-answer').waitFor();
    },
  ],
  [
    'the table of places',
    '/rights/compare/',
    async (page) => {
      for (const box of await page.locator('.choose select').all()) await box.selectOption({ index: 1 });
    },
  ],
  [
    'the control for offline use, until the site is saved',
    '/privacy/',
    async (page) => {
      const box = page.locator('.save-site');
      await box.scrollIntoViewIfNeeded();
      await box.getByRole('combobox').selectOption('us-ny');
      await box.getByText(/MB on this device/).waitFor();
      await box.getByRole('button', { name: /^Save/ }).click();
      await box.getByText('The site is saved.').waitFor();
    },
  ],
  [
    'the form of the waitlist',
    '/waitlist/',
    async (page) => {
      await page.getByRole('button', { name: 'Put me on the list' }).click();
      await page.locator('main .problem:visible').waitFor();
    },
  ],
];

test.each(USES)('%s', async (_, path, use) => {
  const page = await site.come(path, { prepare: watchRegions, rough: true });
  await page.waitForFunction(
    () => !document.querySelector('astro-island[ssr]:not([client="visible"], [client="use"])'),
  );
  await use(page);
  expect(await page.evaluate(() => (window as unknown as Watched).silent)).toEqual([]);
});
