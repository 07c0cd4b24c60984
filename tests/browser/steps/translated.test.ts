// @module-tag long
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visitors } from '../support/visitors.ts';
import { walkThrough } from '../support/walk.ts';

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

async function awake(path: string): Promise<Page> {
  const page = await site.come(path);
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  await page.locator('.tool .asking .button.main').waitFor();
  return page;
}

describe.each(TOOLS)('%s', (path) => {
  test('is of use while a browser translates the page: every step comes, and none stays behind', async () => {
    const page = await awake(path);
    await page.evaluate(translate);
    await walkThrough(page);
    expect(await page.locator('.tool .asking').count()).toBe(0);
    expect(await page.locator('.tool.finished h1, .tool.finished h2').first().textContent()).not.toBe('');
    // A letter keeps its own words.
    expect(await page.locator('.tool .sheet font').count()).toBe(0);
  });
});
