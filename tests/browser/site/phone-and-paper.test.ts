import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { refusalTool } from '../../support/refusal-tool.ts';
import { FIRST_QUESTION, SelfCheck } from '../../support/self-check.ts';
import { DIST } from '../../support/served-site.ts';
import { TimelineTool } from '../../support/timeline-page.ts';
import { LetterTool } from '../../support/tool-page.ts';
import { ROUTES } from '../support/routes.ts';
import { visitors } from '../support/visitors.ts';

/** How much a phone shows at first, how long the results are on it, and how many sheets what people print takes. */

const site = visitors();
const SCREEN = 844;
const PHONE = { viewport: { width: 390, height: SCREEN }, hasTouch: true, isMobile: true } as const;

/** How long the page is, in phone screens. */
const screens = (page: Page) =>
  page.evaluate((screen) => document.documentElement.scrollHeight / screen, SCREEN);

async function sheets(page: Page, format = 'A4'): Promise<number> {
  const pdf = await page.pdf({ format, preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

test('the letter is there in six presses from home, and its first words and Copy on the first screen', async () => {
  const page = await site.come('/', PHONE);
  const tool = new LetterTool(page);
  await page.getByRole('main').getByRole('link', { name: 'Go straight to the letter' }).tap();
  // Opening the list and taking a place from it are two.
  await tool.pickPlace('us-ny');
  await tool.button('Continue').tap();
  await tool.answer('A therapist who works alone').first().tap();
  await tool.button('Skip the rest, show my letter').tap();
  await tool.at('Your letter');
  for (const part of [tool.root.getByText(/^Dear/).first(), tool.button('Copy')]) {
    const box = await part.boundingBox();
    expect((box?.y ?? SCREEN) + (box?.height ?? 0)).toBeLessThanOrEqual(SCREEN);
  }
});

test('the name, the menu, the other language and search are on one line', async () => {
  const page = await site.come('/letter/', { ...PHONE, viewport: { width: 360, height: SCREEN } });
  const middles = await page
    .locator('.masthead > :is(a, button)')
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2),
    );
  expect(middles).toHaveLength(4);
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(12);
});

test('the self-check leads to a result in eight presses', async () => {
  const check = new SelfCheck(await site.come('/readiness/', PHONE));
  await check.at(FIRST_QUESTION);
  let presses = 0;
  const steps = [
    ['Up and down'],
    ['Nobody else can get into them', 'None of these'],
    ['Yes, and I could bring this up', 'Ask for a copy now'],
  ];
  for (const labels of steps) {
    for (const label of labels) await check.root.getByLabel(label).first().tap();
    await check.press(/^(Continue|Show my result)$/);
    presses += labels.length + 1;
  }
  await check.at('Your result');
  expect(presses).toBe(8);
});

describe('on a phone a result is six screens at most', () => {
  test('the finished letter', async () => {
    const tool = new LetterTool(await site.come('/letter/', PHONE));
    await tool.finish();
    expect(await screens(tool.page)).toBeLessThanOrEqual(6);
  });

  test.each(['us-ny', 'de', 'gb'])('what to do after a refusal in %s', async (place) => {
    const tool = await refusalTool(await site.come('/refusal/', PHONE));
    await tool.stand({
      place,
      recipient: 'A therapist who works alone',
      marks: ['“It could harm you,”'],
      askedOn: '2026-01-02',
    });
    expect(await screens(tool.page)).toBeLessThanOrEqual(6);
  });

  test('the timeline', async () => {
    const tool = new TimelineTool(await site.come('/after-you-ask/', PHONE));
    await tool.begin({ place: 'us-ny' });
    expect(await screens(tool.page)).toBeLessThanOrEqual(6);
  });
});

describe('no line is followed by another with nothing between them', () => {
  /** How far down the page a line comes right after one that ends what is above it. */
  const doubled = (page: Page) =>
    page.evaluate(() => {
      const lines = [...document.querySelectorAll('main *')].flatMap((element) => {
        const { top, bottom, width, height } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const isBox = parseFloat(style.borderLeftWidth) > 0 || style.display === 'inline';
        if (isBox || width < 200 || height === 0) return [];
        return [
          ...(parseFloat(style.borderTopWidth) > 0 ? [{ at: top, ends: false }] : []),
          ...(parseFloat(style.borderBottomWidth) > 0 ? [{ at: bottom, ends: true }] : []),
        ];
      });
      const words = [...document.querySelectorAll('main :is(h1, h2, h3, p, .button, label)')]
        .map((element) => element.getBoundingClientRect())
        .filter(({ height }) => height > 0);
      const inOrder = lines.toSorted((one, other) => one.at - other.at);
      return inOrder.slice(1).flatMap(({ at, ends }, before) => {
        const last = inOrder[before];
        if (!last?.ends || ends || at - last.at > 100) return [];
        return words.some(({ top, bottom }) => top >= last.at - 1 && bottom <= at + 1)
          ? []
          : [Math.round(at)];
      });
    });

  test('where the self-check and the timeline begin', async () => {
    const page = await site.come('/readiness/', PHONE);
    await new SelfCheck(page).at(FIRST_QUESTION);
    expect(await doubled(page)).toEqual([]);
    await page.goto(`${site.origin}/after-you-ask/`);
    await page.locator('.tool .open-file').waitFor();
    expect(await doubled(page)).toEqual([]);
  });

  test('in the result of the self-check, and beside the timeline', async () => {
    const page = await site.come('/readiness/', PHONE);
    await new SelfCheck(page).goShortWay();
    expect(await doubled(page)).toEqual([]);
    await page.goto(`${site.origin}/after-you-ask/`);
    await new TimelineTool(page).begin({ place: 'us-ny' });
    expect(await doubled(page)).toEqual([]);
  });
});

test('a picture of a hundred people has a hundred dots on a phone: no other rule hides the small ones', async () => {
  const page = await site.come('/guide/research/', PHONE);
  const dots = page.locator('.hundreds .rest');
  expect(await dots.count()).toBeGreaterThan(5);
  const hidden = await dots.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one).clipPath).filter((clip) => clip !== 'none'),
  );
  expect(hidden).toEqual([]);
});

describe('on paper', () => {
  const ANSWERS = ROUTES.filter((route) => /^\/refusal\/[^/]+\/$/.test(route));
  const PLACES = ROUTES.filter((route) => /^\/rights\/(?!compare)[^/]+\/$/.test(route));

  /** The heaviest of these pages, which are the longest, too. */
  const heaviestOf = (routes: readonly string[]) => {
    const size = (route: string) => statSync(join(DIST, route, 'index.html')).size;
    return routes.toSorted((one, other) => size(other) - size(one)).slice(0, 6);
  };

  /** Those of the pages that take more sheets than they may. */
  async function longer(routes: readonly string[], most: number): Promise<string[]> {
    expect(routes.length).toBeGreaterThan(0);
    const page = await site.come('/');
    const long: string[] = [];
    for (const route of routes) {
      await page.goto(site.origin + route);
      const count = await sheets(page);
      if (count > most) long.push(`${route}: ${count} sheets`);
    }
    return long;
  }

  test('the longest pages of answers are three sheets at most, those of places four', async () => {
    expect(await longer(heaviestOf(ANSWERS), 3)).toEqual([]);
    expect(await longer(heaviestOf(PLACES), 4)).toEqual([]);
  });

  test('the page of each answer is three sheets at most', { timeout: 180_000, tags: ['long'] }, async () => {
    expect(await longer(ANSWERS, 3)).toEqual([]);
  });

  test('the page of each place is four sheets at most', { timeout: 300_000, tags: ['long'] }, async () => {
    expect(await longer(PLACES, 4)).toEqual([]);
  });

  test('the worksheet of the self-check is five sheets at most, on either paper', async () => {
    const page = await site.come('/readiness/worksheet/');
    for (const format of ['A4', 'Letter']) expect(await sheets(page, format), format).toBeLessThanOrEqual(5);
  });
});
