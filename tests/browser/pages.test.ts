import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { content } from '../support/content.ts';
import { axeFindings } from './axe.ts';
import { forEachRoute, ROUTES, sampled } from './routes.ts';
import { visitors } from './visitors.ts';

const site = visitors();
const AT_ONCE = 2;

/** A few pages to share the work among. */
async function lanes(options: Parameters<typeof site.come>[1] = {}): Promise<Page[]> {
  return Promise.all(Array.from({ length: AT_ONCE }, () => site.come('/', options)));
}

test('axe finds nothing on any page, in light and dark, wide and narrow', { timeout: 240_000 }, async () => {
  const routes = sampled();
  const isStub = (route: string) => content.places[route.split('/')[2] ?? '']?.confidence === 'low';
  expect(routes.some(isStub), 'a place of which little is verified is among them').toBe(true);
  const pages = await lanes();
  const found = await forEachRoute(routes, AT_ONCE, async (route, lane) => {
    const page = pages[lane];
    if (!page) return [];
    await page.goto(route);
    return axeFindings(page, route);
  });
  expect(found).toEqual([]);
});

// The console and the requests of every page are looked at by visitors() itself.
test('no page scrolls sideways at 320 pixels, and none complains in the console', async () => {
  const pages = await lanes({ viewport: { width: 320, height: 640 } });
  const found = await forEachRoute(ROUTES, AT_ONCE, async (route, lane) => {
    const page = pages[lane];
    if (!page) return [];
    await page.goto(route);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    return over > 0 ? [`${route}: ${over} px`] : [];
  });
  expect(found).toEqual([]);
});

test('nothing moves for a visitor who asked for less motion', async () => {
  for (const route of ['/', '/letter/', '/rights/us-ny/']) {
    const page = await site.come(route, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((one) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
          return (
            parseFloat(transitionDuration) > 0 || animationName !== 'none' || scrollBehavior === 'smooth'
          );
        }).length,
    );
    expect(moving, route).toBe(0);
  }
});

test('an address that does not exist says so and leads on', async () => {
  const page = await site.come('/nowhere/', { rough: true });
  await page.getByRole('heading', { level: 1, name: 'This page is not here' }).waitFor();
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0);
});
