import type { BrowserContext, Page } from 'playwright-core';
import type { Visitors } from './visitors.ts';

/** A page whose words are there, and whose scripts come only when they are let. */
export interface LatePage {
  readonly page: Page;
  readonly letScriptsCome: () => void;
}

/** Opens a page as over a slow line. */
export async function comeEarly(site: Visitors, path: string): Promise<LatePage> {
  let letScriptsCome = () => {};
  const held = new Promise<void>((resolve) => {
    letScriptsCome = resolve;
  });
  const prepare = (context: BrowserContext) =>
    context.route('**/*.js', (route) => held.then(() => route.continue()));
  const page = await site.come('about:blank', { prepare });
  // Scripts that have not come hold up the page's own event, so only the beginning of its text is waited for.
  await page.goto(`${site.origin}${path}`, { waitUntil: 'commit' });
  return { page, letScriptsCome };
}
