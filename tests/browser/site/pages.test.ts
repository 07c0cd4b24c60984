import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { content } from '../../support/content.ts';
import { isWhole } from '../../support/long.ts';
import { axeFindings, bringAxe, LOOKS } from '../support/axe.ts';
import { routeTemplates } from '../../bench/route-templates.ts';
import { forEachRoute, ROUTES, sampled } from '../support/routes.ts';
import { NOTHING_LEFT, requestsOf, STEP_ONLY, tracesOf } from '../support/traces.ts';
import { visitors } from '../support/visitors.ts';

const site = visitors();
const AT_ONCE = 2;
const TEMPLATES = routeTemplates().map(({ page }) => page);
const VISITED = ROUTES.filter((route, at) => isWhole || TEMPLATES.includes(route) || at % 8 === 0);

/** A few pages to share the work among. */
async function lanes(): Promise<Page[]> {
  return Promise.all(Array.from({ length: AT_ONCE }, () => site.come('/', { prepare: bringAxe })));
}

interface Visited {
  readonly sideways: readonly string[];
  readonly elsewhere: readonly string[];
  readonly left: readonly string[];
  readonly asked: number;
}

let visited: Promise<Visited> | undefined;

/**
 * An ordinary visit on a small screen, once for the first test that asks: to every page there is, or in `npm test` to a
 * page of each template and every eighth of the rest.
 */
function everyPage() {
  visited ??= visitAll();
  return visited;
}

async function visitAll(): Promise<Visited> {
  const pages = await lanes();
  const requests = await Promise.all(pages.map(requestsOf));
  const sideways: string[] = [];
  const left: string[] = [];
  await Promise.all(pages.map((page) => page.setViewportSize({ width: 320, height: 800 })));
  await forEachRoute(VISITED, AT_ONCE, async (route, lane) => {
    const page = pages[lane];
    if (!page) return [];
    await page.goto(route);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) sideways.push(`${route}: ${over} px`);
    const { address, title, history, ...traces } = JSON.parse(await tracesOf(page)) as Record<string, string>;
    const nothing = JSON.stringify(traces) === JSON.stringify(NOTHING_LEFT);
    if (!nothing || address !== site.origin + route || !STEP_ONLY.test(history ?? ''))
      left.push(JSON.stringify({ address, title, history, ...traces }));
    return [];
  });
  const all = requests.flat();
  const elsewhere = all
    // A picture inside a style is asked of nobody.
    .filter(({ url }) => url.protocol !== 'data:')
    .filter(({ url, method, body }) => url.origin !== site.origin || method !== 'GET' || body)
    .map(({ url, method }) => `${method} ${url.href}`);
  return { sideways, left, elsewhere, asked: all.length };
}

/** What axe finds on these pages, each in the ways that `looks` gives for it. */
async function axeOn(routes: readonly string[], looks: (route: string) => typeof LOOKS): Promise<string[]> {
  const pages = await lanes();
  return forEachRoute(routes, AT_ONCE, async (route, lane) => {
    const page = pages[lane];
    await page?.goto(route);
    return page ? axeFindings(page, route, looks(route)) : [];
  });
}

test('axe finds nothing on a page of each template, in light or dark, wide or narrow', async () => {
  expect(TEMPLATES.length).toBeGreaterThan(20);
  expect(
    await axeOn(TEMPLATES, (route) =>
      LOOKS.filter((_, at) => isWhole || at === TEMPLATES.indexOf(route) % 2),
    ),
  ).toEqual([]);
});

test('axe finds nothing on any page', { timeout: 900_000, tags: ['long'] }, async () => {
  const isStub = (route: string) => content.places[route.split('/')[2] ?? '']?.confidence === 'low';
  const closely = sampled();
  expect(closely.some(isStub), 'a place of which little is verified is looked at closely').toBe(true);
  // The page that leaving ends on is empty on purpose: nothing there may say where somebody was.
  const routes = ROUTES.filter((route) => route !== '/blank.html');
  // Most pages of places, which are made alike, are looked at in one way each, in turn.
  const looks = (route: string) =>
    closely.includes(route) ? LOOKS : LOOKS.filter((_, at) => at === ROUTES.indexOf(route) % 2);
  expect(await axeOn(routes, looks)).toEqual([]);
});

// The console of every page is looked at by visitors() itself.
test('no page scrolls sideways at 320 pixels, and none complains in the console', async () => {
  expect((await everyPage()).sideways).toEqual([]);
});

test('no page asks anything of another site, and none sends anything', async () => {
  const { elsewhere, asked } = await everyPage();
  expect(asked, 'requests were seen').toBeGreaterThan(VISITED.length);
  expect(elsewhere).toEqual([]);
});

test('a visit leaves no storage, cookie, cache, database or worker behind', async () => {
  expect((await everyPage()).left).toEqual([]);
});

test('an address that does not exist says so and leads to search, every tool, the law and help', async () => {
  const page = await site.come('/nowhere/at/all', { rough: true });
  await page.getByRole('heading', { level: 1, name: 'This page isn’t here' }).waitFor();
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  const tools = ['/search/', '/readiness/', '/letter/', '/refusal/', '/after-you-ask/'];
  expect(links).toEqual(expect.arrayContaining([...tools, '/guide/', '/rights/', '/a-z/', '/support/']));
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByLabel('Search this site').waitFor();
});
