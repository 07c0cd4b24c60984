import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './served-site.ts';

/** The size of files over the wire, in bytes, as our service sends them: compressed where the build compressed them. */
export function wireSize(...paths: readonly string[]): number {
  const sizes = paths.map((path) => join(DIST, path)).map((path) => statSync(sent(path)).size);
  return sizes.reduce((sum, size) => sum + size, 0);
}

const sent = (path: string) => (existsSync(`${path}.br`) ? `${path}.br` : path);

/**
 * How many bytes a page without a tool may take over the wire with its styles and scripts: what comes with the first
 * packets of a connection. The pages named here have more to say than fits. What they may take keeps them from growing:
 * the law of the United Kingdom knows more reasons to refuse than any other, two answers mean something else in thirty
 * places, and the worksheet is printed whole.
 */
export function pageBudget(path: string): number {
  return LONG_PAGES.has(path) ? 16.5 * 1024 : 14 * 1024;
}

export const LONG_PAGES: ReadonlySet<string> = new Set([
  '/readiness/worksheet/',
  '/refusal/harm/',
  '/refusal/not-covered/',
  '/rights/gb/',
  '/rights/gb-nir/',
  '/rights/gb-sct/',
]);
