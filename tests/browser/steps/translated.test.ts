import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, visitors } from '../support/visitors.ts';

const site = visitors();
const TOOLS = ['/letter/', '/readiness/', '/refusal/', '/after-you-ask/'];

/**
 * What a browser's page translator does, after Chrome's: it puts each text into two font elements in place of the text,
 * also of what comes later, and leaves out what says that it isn't to be translated.
 */
function translate(): void {
  const isOwn = (text: Text) => text.parentElement?.closest('font, script, style, textarea, [translate=no]');
  const swap = (text: Text) => {
    if (text.data.trim() === '' || isOwn(text)) return;
    const outer = document.createElement('font');
    outer.append(document.createElement('font'));
    outer.firstElementChild?.append(text.data.toUpperCase());
    text.replaceWith(outer);
  };
  const all = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(swap);
  };
  all(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) node instanceof Text ? swap(node) : all(node);
  }).observe(document.body, { childList: true, subtree: true });
}

/** Notes every polite or urgent message that comes onto the page together with its region, and so may not be spoken. */
async function watchRegions(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const silent: string[] = [];
    Object.assign(window, { silent });
    const look = (node: Node) => {
      if (!(node instanceof Element)) return;
      for (const region of [node, ...node.querySelectorAll('[role=status], [aria-live]')])
        if (region.matches('[role=status], [aria-live]') && region.textContent?.trim())
          silent.push(region.textContent.trim());
    };
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(look);
    }).observe(document, { childList: true, subtree: true });
  });
}

async function awake(path: string, prepare?: (context: BrowserContext) => Promise<void>): Promise<Page> {
  const page = await site.come(path, prepare && { prepare });
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  await page.locator('.tool .asking .button.main').waitFor();
  return page;
}

/** Goes through a tool from its first question to its last view, with the first answer of each question. */
async function walk(page: Page): Promise<void> {
  const main = page.locator('.tool .asking .button.main').first();
  for (let step = 0; step < 30 && (await main.isVisible()); step += 1) {
    const before = await page.locator('#step-progress').textContent();
    const place = page.locator('.tool .asking select').first();
    if (await place.isVisible()) await place.selectOption('us-ny').catch(() => undefined);
    const box = page.locator('.tool .asking .answer input').first();
    if (await box.isVisible()) await box.check();
    await main.click();
    await eventually(async () =>
      (await main.isVisible()) ? page.locator('#step-progress').textContent() : 'finished',
    ).not.toBe(before);
  }
  await page.locator('.tool.finished').waitFor();
}

describe.each(TOOLS)('%s', (path) => {
  test('is of use while a browser translates the page: every step comes, and none stays behind', async () => {
    const page = await awake(path);
    await page.evaluate(translate);
    await walk(page);
    expect(await page.locator('.tool .asking').count()).toBe(0);
    expect(await page.locator('.tool.finished h1, .tool.finished h2').first().textContent()).not.toBe('');
    // A letter keeps its own words.
    expect(await page.locator('.tool .sheet font').count()).toBe(0);
  });

  test('brings no message onto the page together with its region', async () => {
    const page = await awake(path, watchRegions);
    // What the built page holds has been there from its start.
    await page.evaluate(() => (window as unknown as { silent: string[] }).silent.splice(0));
    await walk(page);
    expect(await page.evaluate(() => (window as unknown as { silent: string[] }).silent)).toEqual([]);
  });
});
