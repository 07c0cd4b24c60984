import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SelfCheck } from '../../support/self-check.ts';
import { TimelineTool } from '../../support/timeline-page.ts';
import { NOTHING_LEFT, requestsOf, STEP_ONLY, tracesOf } from '../support/traces.ts';
import { eventually, visitors } from '../support/visitors.ts';

/** What privacy.test.ts proves of the letter and refusal.test.ts of the refusal helper, for every other tool. */
const site = visitors();
const WORD = 'Zyxwether';

interface Use {
  readonly name: string;
  readonly path: string;
  /** Types and chooses whatever the tool takes. */
  readonly use: (page: Page) => Promise<unknown>;
  /** The tab's title then, where it says less than the page's own, since others can see it. */
  readonly title?: string;
  /** What it may ask for meanwhile, besides code of its own that is loaded late. */
  readonly asks: RegExp;
}

const NOTHING = /^$/;
const TOOLS: readonly Use[] = [
  {
    name: 'the self-check',
    path: '/readiness/',
    title: 'Last step',
    // The words after the first question, the same file for everyone.
    asks: /^\/readiness\/texts\.json$/,
    async use(page) {
      const check = new SelfCheck(page);
      await check.goWholeWay();
    },
  },
  {
    name: 'the timeline',
    path: '/after-you-ask/',
    title: 'Last step',
    // The words after the first question; and the law of the picked place, the same file that the refusal helper asks for.
    asks: /^\/after-you-ask\/texts\.json$|^\/refusal\/law\/us-ny\.json$/,
    async use(page) {
      const tool = new TimelineTool(page);
      await tool.begin({ place: 'us-ny' });
      await tool.note('2026-02-10', WORD);
    },
  },
  {
    name: 'search',
    path: '/guide/how-to-ask/',
    // Its own files; every name of every place, the same file for everyone; and, for a word it doesn't know, the names
    // of places that have a word with its letter, and a drawer of words that are spelled right.
    asks: /^\/pagefind\/(pagefind[\w.-]*|words\.json|(names\/[a-z]|spelled\/\d+)\.json|wasm[\w.-]+|(fragment|filter)\/\w+\.pf_\w+|[\w.-]+\.pagefind)$|^\/rights\/names\.json$/,
    async use(page) {
      const names = page.waitForResponse(/\/pagefind\/names\/z\.json$/);
      await page.keyboard.press('/');
      await page.getByLabel('Search this site').fill(`${WORD} custody`);
      await page.getByRole('status').filter({ hasText: /./ }).waitFor();
      await names;
      await page.getByLabel('Search this site').fill('custody');
      await page.locator('.results .found').first().waitFor();
    },
  },
  {
    name: 'the picker of places',
    path: '/rights/',
    // Every name of every place, the same file for everyone.
    asks: /^\/rights\/names\.json$/,
    async use(page) {
      await page.getByLabel('Type a city, state or country').fill(WORD);
      await page.getByText(/^We don’t know this name/).waitFor();
    },
  },
  {
    name: 'the table of places',
    path: '/rights/compare/',
    asks: NOTHING,
    async use(page) {
      for (const box of await page.locator('.choose select').all()) await box.selectOption({ index: 1 });
      await eventually(() => page.locator('#compare tbody tr[hidden]').count()).toBeGreaterThan(10);
    },
  },
  {
    name: 'the form of the waitlist, before it is sent',
    path: '/waitlist/',
    asks: NOTHING,
    async use(page) {
      await page.getByLabel('Your email address').fill(`${WORD}@example.org`);
      await page.getByLabel('Your first name').fill(WORD);
      await page.getByLabel('Your country').selectOption({ index: 3 });
      await page.getByLabel('Yes, keep my entry').check();
    },
  },
  {
    name: 'the control for offline use, before saving',
    path: '/privacy/',
    asks: /^\/offline\.json$/,
    async use(page) {
      const box = page.locator('.save-site');
      await box.scrollIntoViewIfNeeded();
      await box.getByRole('combobox').selectOption('us-ny');
      await box.getByText(/MB on this device/).waitFor();
    },
  },
];

test.each(TOOLS)(
  '$name leaves no trace of what is typed or chosen, and asks for nothing but its own files',
  async ({ path, title, use, asks }) => {
    const page = await site.come(path);
    await page.waitForFunction(
      () => !document.querySelector('astro-island[ssr]:not([client="visible"], [client="use"])'),
    );
    const own = await page.title();
    const requests = await requestsOf(page);
    await use(page);
    const { history, ...traces } = JSON.parse(await tracesOf(page)) as Record<string, string>;
    expect(traces).toEqual({ address: site.origin + path, title: title ?? own, ...NOTHING_LEFT });
    expect(history).toMatch(STEP_ONLY);
    const asked = requests.filter(
      ({ url }) => url.pathname !== '/icon.svg' && !/^(blob|data):$/.test(url.protocol),
    );
    expect(
      asked.filter(({ url, method, body }) => url.origin !== site.origin || method !== 'GET' || body),
    ).toEqual([]);
    const others = asked
      .map(({ url }) => url.pathname + url.search)
      .filter((one) => !one.startsWith('/_astro/'));
    expect(others.filter((one) => !asks.test(one.replace(/\?ts=\d+$/, '')))).toEqual([]);
    expect(asked.map(({ url }) => url.href).join()).not.toContain(WORD);
  },
);
