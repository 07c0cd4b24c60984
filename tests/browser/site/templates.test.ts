// @module-tag long
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { routeTemplates } from '../../bench/route-templates.ts';
import { axeFindings, CONTRAST, FORCED } from '../support/axe.ts';
import { smallTargets } from '../support/faults.ts';
import { unseenStops } from '../support/keys.ts';
import { forEachRoute } from '../support/routes.ts';
import { treeFaults } from '../support/tree.ts';
import { visitors } from '../support/visitors.ts';

/** One page of each template, its heaviest, in the ways of looking that would be too slow for every page. */
const site = visitors();
const TEMPLATES = routeTemplates().map(({ page }) => page);
const AT_ONCE = 2;

type Faults = Record<'tree' | 'motion' | 'targets' | 'zoom' | 'focus' | 'forced' | 'contrast', string[]>;
let looked: Promise<Faults> | undefined;

/** What is wrong with any template, by kind. All are looked at once, for the first test that asks. */
function faults(): Promise<Faults> {
  looked ??= lookAtAll();
  return looked;
}

async function lookAtAll(): Promise<Faults> {
  const found: Faults = { tree: [], motion: [], targets: [], zoom: [], focus: [], forced: [], contrast: [] };
  const pages = await Promise.all(Array.from({ length: AT_ONCE }, () => site.come('/')));
  await forEachRoute(TEMPLATES, AT_ONCE, async (route, lane) => {
    const page = pages[lane];
    if (page) await look(page, route, found);
    return [];
  });
  return found;
}

async function look(page: Page, route: string, found: Faults): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.setViewportSize({ width: 1280, height: 1024 });
  await page.goto(route);
  await page.waitForFunction(
    () => !document.querySelector('astro-island[ssr]:not([client="visible"], [client="use"])'),
  );
  const note = (kind: keyof Faults, faults: readonly string[], state = '') =>
    found[kind].push(...faults.map((fault) => `${route}${state}: ${fault}`));

  note('tree', await treeFaults(page));
  note('motion', await moving(page));
  note('targets', await smallTargets(page));
  const whole = await reading(page);

  // A window of 1280 by 1024 at 400 % has this much room.
  await page.setViewportSize({ width: 320, height: 256 });
  const zoomed = await reading(page);
  note('zoom', [...lost(whole.words, zoomed.words), ...zoomed.faults]);
  note('targets', await smallTargets(page), ', 320');

  await page.setViewportSize({ width: 1280, height: 800 });
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors });
    const { count, unseen } = await unseenStops(page);
    note(
      'focus',
      count < 15 ? [...unseen, `only ${count} things take the focus`] : unseen,
      `, ${forcedColors}`,
    );
  }
  note('contrast', await axeFindings(page, '', CONTRAST));
  note('forced', await axeFindings(page, '', FORCED));
}

/** Everything that moves by itself or on a press. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
        const moves = transitionDuration.split(',').some((time) => parseFloat(time) > 0);
        return moves || animationName !== 'none' || scrollBehavior === 'smooth';
      })
      .map((one) => `${one.tagName} ${one.className}`),
  );
}

/**
 * What a wide screen says twice or a narrow one in another place: links that the card at the top has too, the names of
 * columns that stand in each cell there, and the place of a letter that has no word yet.
 */
const ELSEWHERE = '.contents .on-card, #compare thead, .preview:has(.invite)';

/** What the page says with all that is folded open; and what of it is cut off, out of reach or behind the bar. */
async function reading(page: Page): Promise<{ words: string; faults: string[] }> {
  const faults = await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
    // On a narrow screen the cards of the comparison fold until their box is checked.
    for (const one of document.querySelectorAll<HTMLInputElement>('#compare .pick input')) one.checked = true;
    const cut = [...document.querySelectorAll('main *')].filter((one) => {
      if (!one.checkVisibility() || one.closest('.visually-hidden, [aria-hidden=true]')) return false;
      const { overflowX, overflowY } = getComputedStyle(one);
      const hidden = [overflowX, overflowY].some((way) => way === 'hidden' || way === 'clip');
      return hidden && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    scrollTo(0, 400);
    const { top = 0, bottom = innerHeight } =
      document.querySelector('.safety')?.getBoundingClientRect() ?? {};
    const bar = Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)) / innerHeight;
    scrollTo(0, 0);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents .on-card a')];
    const lone = links.filter(
      ({ hash }) =>
        ![...document.querySelectorAll(`main a[href="${hash}"]`)].some((one) => one.checkVisibility()),
    );
    return [
      ...lone.map(({ hash }) => `nothing leads to ${hash}`),
      ...cut.map((one) => `${one.tagName} ${one.className} is cut off`),
      ...(scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth}`] : []),
      ...(bar > 1 / 3 ? [`the bar covers ${Math.round(bar * 100)} % of the height`] : []),
    ];
  });
  const apart = page.locator(`main :is(${ELSEWHERE})`);
  const show = (display: string) =>
    apart.evaluateAll((all, way) => {
      for (const one of all)
        if (one instanceof HTMLElement) one.style.setProperty('display', way, 'important');
    }, display);
  await show('none');
  const words = (await page.getByRole('main').allInnerTexts()).join(' ').replace(/\s+/g, ' ').trim();
  await show('');
  return { words, faults };
}

/** Where one text no longer says what another said. */
function lost(whole: string, other: string): string[] {
  const [words, others] = [whole.split(' '), other.split(' ')];
  const at = words.findIndex((word, index) => word !== others[index]);
  if (at < 0) return [];
  return [`“${words.slice(at, at + 8).join(' ')}” reads “${others.slice(at, at + 8).join(' ')}”`];
}

test('there is a page of each template, the tools among them', () => {
  const tools = [
    '/letter/',
    '/readiness/',
    '/refusal/',
    '/after-you-ask/',
    '/search/',
    '/waitlist/',
    '/privacy/',
  ];
  expect(TEMPLATES).toEqual(
    expect.arrayContaining(['/', '/404.html', '/rights/', '/rights/compare/', ...tools]),
  );
  expect(TEMPLATES.length).toBeGreaterThan(20);
});

test('every control has a name, every part that one jumps to has its own, and headings skip no level', async () => {
  expect((await faults()).tree).toEqual([]);
}, 240_000);

test('the focus is seen on everything that can take it, in the site’s colors and in forced ones', async () => {
  expect((await faults()).focus).toEqual([]);
});

test('axe finds nothing in forced colors', async () => {
  expect((await faults()).forced).toEqual([]);
});

test('whoever asked for more contrast reads every text at 7 to 1', async () => {
  expect((await faults()).contrast).toEqual([]);
});

test('no control is smaller than 24 pixels, on a wide screen and on a phone', async () => {
  expect((await faults()).targets).toEqual([]);
});

test('nothing moves for a visitor who asked for less motion', async () => {
  expect((await faults()).motion).toEqual([]);
});

test('at 400 % zoom nothing is lost or cut off, nothing scrolls sideways, and the bar at the top leaves room', async () => {
  expect((await faults()).zoom).toEqual([]);
});
