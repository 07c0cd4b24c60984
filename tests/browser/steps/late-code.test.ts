// @module-tag long
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { REFUSAL, refusalTool } from '../../support/refusal-tool.ts';
import { FIRST, TimelineTool } from '../../support/timeline-page.ts';
import { LetterTool, STEPS } from '../../support/tool-page.ts';
import { visitors } from '../support/visitors.ts';

/**
 * Code that comes on first use, over a line that breaks just then. Chromium remembers a module that didn't come, so that
 * trying again is worth testing with each way code is loaded.
 */

const site = visitors();

/** A page whose line can be broken: from then on no code of this kind comes, until it's mended. */
async function onLine(
  path: string,
  code = /\.js(\?|$)/,
): Promise<{ page: Page; line: { broken: boolean; lost: string[] } }> {
  const line = { broken: false, lost: [] as string[] };
  const prepare = (context: BrowserContext) =>
    context.route(code, (route) => {
      if (!line.broken) return route.continue();
      line.lost.push(route.request().url());
      return route.abort();
    });
  const page = await site.come(path, { rough: true, prepare });
  return { page, line };
}

describe('code that did not come at first comes by trying again', () => {
  test('in the refusal helper', async () => {
    const { page, line } = await onLine('/refusal/');
    const tool = await refusalTool(page);
    await page.waitForLoadState('networkidle');
    line.broken = true;
    await tool.next();
    await tool.root.getByText('We couldn’t load this').waitFor();
    expect(line.lost).not.toEqual([]);
    line.broken = false;
    await tool.press('Try again');
    await tool.at(REFUSAL.happened);
    await tool.choose('I’ve heard nothing');
    await tool.press('Skip the rest, show what I can do');
    await tool.at(REFUSAL.result);
    expect(await tool.outcomes()).toEqual(['You’ve heard nothing']);
  });

  test('in the timeline', async () => {
    const { page, line } = await onLine('/after-you-ask/');
    const tool = new TimelineTool(page);
    await tool.at(FIRST);
    await page.waitForLoadState('networkidle');
    line.broken = true;
    await tool.press('Skip the rest, show my timeline');
    await tool.root.getByText('We couldn’t load this').waitFor();
    expect(line.lost).not.toEqual([]);
    line.broken = false;
    await tool.press('Try again');
    await tool.seen();
  });

  test('in the letter tool, for its own letter, for a file, and for the timeline it opens', async () => {
    const { page, line } = await onLine('/letter/');
    const tool = new LetterTool(page);
    await tool.at(STEPS.where);
    await page.waitForLoadState('networkidle');
    line.broken = true;
    await tool.pickPlace('us-ny');
    await tool.root.getByText('We couldn’t load the law').waitFor();
    line.broken = false;
    await tool.press('Try again');
    await tool.root.getByText('They should let you look within 10 days.').waitFor();
    await tool.finish({});
    line.broken = true;
    await tool.press('Save');
    await tool.press('PDF');
    await tool.root.getByText('We couldn’t make').waitFor();
    line.broken = false;
    const file = page.waitForEvent('download');
    await tool.press('PDF');
    expect((await file).suggestedFilename()).toBe('letter.pdf');
    line.broken = true;
    await tool.press('I sent it');
    const here = page.locator('.tool-here');
    await here.getByText('We couldn’t load this').waitFor();
    line.broken = false;
    await here.getByRole('button', { name: 'Try again' }).click();
    await here.locator('.timeline-view').waitFor();
  });

  test('in the field to sign in, which offers typing the name meanwhile', async () => {
    const { page, line } = await onLine('/letter/');
    const tool = new LetterTool(page);
    await tool.finish({});
    line.broken = true;
    await tool.press('Sign here');
    await tool.root.getByText('We couldn’t load the field to sign in').waitFor();
    expect(await tool.root.locator('canvas').count()).toBe(0);
    await tool.press('Type my name');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('placeholder')))
      .toBe('your name');
    await tool.press('Sign here');
    await tool.root.getByText('We couldn’t load the field to sign in').waitFor();
    line.broken = false;
    await tool.press('Try again');
    await tool.root.locator('canvas').waitFor();
    await tool.button('Use it').waitFor();
  });

  test('where a name is typed to find a place', async () => {
    const { page, line } = await onLine('/rights/');
    await page.waitForLoadState('networkidle');
    line.broken = true;
    const field = page.getByRole('combobox').first();
    await field.fill('Munich');
    await page.getByText('We couldn’t load the names').waitFor();
    line.broken = false;
    await field.fill('Munic');
    await page.getByRole('option', { name: 'Germany' }).waitFor();
  });

  test('in the search, with the next thing that is typed', async () => {
    const { page, line } = await onLine('/guide/how-to-ask/', /pagefind\.js/);
    line.broken = true;
    await page.keyboard.press('/');
    const field = page.locator('#search-field');
    await field.fill('court');
    await page.getByRole('alert').waitFor();
    line.broken = false;
    await field.fill('cour');
    await page.locator('.results li').first().waitFor();
  });

  test('on a place’s page, with the next press', async () => {
    const { page, line } = await onLine('/rights/us-ny/');
    line.broken = true;
    await page.locator('main h1').click();
    await expect.poll(() => line.lost.length).toBeGreaterThan(0);
    line.broken = false;
    await page.locator('[data-day]').fill('2026-03-01');
    await page.locator('[data-day]').blur();
    await page.locator('[data-day]').fill('2026-03-02');
    await expect.poll(() => page.locator('[data-days-lead]').textContent()).toContain('March 2, 2026');
  });
});
