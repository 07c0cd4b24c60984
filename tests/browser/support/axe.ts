import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { isWhole } from '../../support/long.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLORS = ['color-contrast', 'link-in-text-block'];

/**
 * The two ways in which every page is looked at: each scheme and each width once. No color hangs on the width, and dark
 * changes nothing but colors, which tests/site/colors.test.ts sees to; so the other two ways could find nothing more.
 */
export const LOOKS: readonly Look[] = [
  { colorScheme: 'light', width: 1280, rules: ALL },
  { colorScheme: 'dark', width: 320, rules: ALL },
];
/** In forced colors, where the visitor's own colors stand in for the site's. */
export const FORCED: readonly Look[] = [
  { colorScheme: 'dark', width: 1280, rules: COLORS, forcedColors: 'active' },
];

/** Where the visitor asked for more contrast: text at 7 to 1. */
export const CONTRAST: readonly Look[] = [
  { colorScheme: 'light', width: 1280, rules: ['color-contrast-enhanced'], contrast: 'more' },
  { colorScheme: 'dark', width: 1280, rules: ['color-contrast-enhanced'], contrast: 'more' },
];

interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
  readonly rules: readonly string[];
  readonly forcedColors?: 'active';
  readonly contrast?: 'more';
}

/** How many states were looked at in this file, so that those who come after another take turns. */
let looked = 0;

/**
 * How a state of a tool is looked at: in both ways by `npm run test:all`, and in turn by `npm test`, where the state
 * before and the state after, which share most of what is on the page, are looked at in the other way.
 */
function inTurn(): readonly Look[] {
  if (isWhole) return LOOKS;
  looked += 1;
  return LOOKS.filter((_, at) => at === looked % LOOKS.length);
}

/** How each page was last looked at. */
const last = new WeakMap<Page, Look>();

/** Has axe ready on every page that a context opens, which is quicker than sending it to each, where there are many. */
export function bringAxe(context: BrowserContext): Promise<unknown> {
  return context.addInitScript({ content: `window.bringAxe = () => {${SOURCE}};` });
}

interface Axe {
  readonly run: (where: Document, options: RunOptions) => Promise<AxeResults>;
}

/**
 * What axe finds on the page as it stands, a line a finding, in light or dark, wide or narrow, as `looks` says. The script of axe goes
 * in through the debugger, since the content policy lets no page load it.
 */
export async function axeFindings(
  page: Page,
  state = new URL(page.url()).pathname,
  looks: readonly Look[] = inTurn(),
): Promise<string[]> {
  const findings: string[] = [];
  // The page is laid out anew for each look, so the first is the one that it has already.
  const ordered = last.get(page) === looks.at(-1) ? looks.toReversed() : looks;
  for (const look of ordered) {
    const { colorScheme, width, rules, forcedColors = 'none', contrast = 'no-preference' } = look;
    await page.emulateMedia({ colorScheme, forcedColors, contrast });
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 800 });
    last.set(page, look);
    if (forcedColors === 'active') await sayForcedColors(page);
    await makeReady(page);
    const violations = await page.evaluate(
      async (runOnly) => {
        const { axe } = window as unknown as { axe: Axe };
        const found = await axe.run(document, { runOnly, resultTypes: ['violations'], preload: false });
        return found.violations.map(({ id, nodes }) => ({
          id,
          targets: nodes.map(({ target }) => target.join(' ')),
        }));
      },
      [...rules],
    );
    for (const { id, targets } of violations)
      for (const target of targets) findings.push(`${state}, ${colorScheme}, ${width}: ${id} at ${target}`);
  }
  return findings;
}

/**
 * Loads axe. What happens to lie under a bar would count as covered by it, so the page is scrolled to its top, below the
 * bar with the way out, and the bars at the foot of a tool stand where they are written.
 */
async function makeReady(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => {
    scrollTo(0, 0);
    const standing = new CSSStyleSheet();
    standing.replaceSync('.take, .preview-bar { position: static !important }');
    document.adoptedStyleSheets = [standing];
    const { bringAxe: bring } = window as unknown as { bringAxe?: () => void };
    if (!('axe' in window)) bring?.();
    return 'axe' in window;
  });
  if (!isThere) await page.evaluate(SOURCE);
}

/**
 * Writes the color that each text really has into its style. Of forced colors the browser tells axe the background, but
 * of the text the color that the site had wanted.
 */
function sayForcedColors(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('body *'))
      one.style?.setProperty('-webkit-text-fill-color', getComputedStyle(one).color);
  });
}
