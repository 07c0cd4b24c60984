import type { Page } from 'playwright-core';
import { axeFindings } from './axe.ts';

/** Controls whose target is smaller than 24 by 24 pixels. Links inside a sentence may be as high as its line; a label around a box is pressed with it. */
export function smallTargets(page: Page): Promise<string[]> {
  return page
    .locator('button, select, textarea, input:not([type=hidden]), summary, a.button, .exit, label.answer')
    .evaluateAll((found) =>
      found
        .filter((one) => one.checkVisibility())
        .map((one) => one.closest('label') ?? one)
        .map((one) => ({ text: one.textContent?.trim(), box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
    );
}

/** How far the page can be scrolled sideways at 320 pixels. */
async function overflow(page: Page): Promise<number> {
  await page.setViewportSize({ width: 320, height: 800 });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Everything that can be found wrong with one state of the tool. */
export async function faults(page: Page, state: string): Promise<string[]> {
  const found = await axeFindings(page, state);
  const small = await smallTargets(page);
  const over = await overflow(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  return [...found, ...small, ...(over > 0 ? [`${state}: scrolls sideways by ${over}`] : [])];
}
