import { expect, test } from 'vitest';
import { someOf } from '../../support/long.ts';
import { visitors } from '../support/visitors.ts';

const site = visitors();

/** Pages to read, which no tool fills in. */
const PAGES = ['/rights/us-ny/', '/refusal/silence/', '/glossary/', '/guide/research/', '/', '/support/'];

test.each(someOf(3, PAGES))('%s stands still when its script and its font come late', async (path) => {
  let fonts = 0;
  const page = await site.come('/blank.html', {
    viewport: { width: 390, height: 844 },
    prepare: async (context) => {
      await context.route('**/*.js', async (route) => {
        await new Promise((done) => setTimeout(done, 1500));
        await route.continue();
      });
      await context.route('**/*.woff2', async (route) => {
        fonts += 1;
        // Long enough for everything else to be painted in the font that is there meanwhile, on a busy machine too.
        await new Promise((done) => setTimeout(done, 3000));
        await route.continue();
      });
    },
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  const moved = await page.evaluate(
    () =>
      new Promise<{ value: number; what: string }[]>((done) => {
        const found: { value: number; what: string }[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            sources: { node?: Element }[];
          })[])
            found.push({
              value: entry.value,
              what: entry.sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(' | '),
            });
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(found), 50)));
      }),
  );
  expect(fonts, 'the page asks for its font').toBe(1);
  expect(moved).toEqual([]);
});
