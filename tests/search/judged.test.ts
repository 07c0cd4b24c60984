import { describe, expect, test } from 'vitest';
import { DIST } from '../support/served-site.ts';
import { searchIn } from './index-in-node.ts';
import { judge, queries } from './judge.ts';

describe('the judged list of what people type', () => {
  const all = [...queries.tuned, ...queries.held];

  test('has at least 120 queries, none twice, at least 40 of them kept apart from the alias words', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(new Set(all.map(({ ask }) => ask)).size).toBe(all.length);
    expect(queries.held.length).toBeGreaterThanOrEqual(40);
  });

  test('gets a wanted page in the first three for 95 of 100, and first for 80 of 100', async () => {
    const { first, three, missed } = await judge(all, await searchIn(DIST));
    expect(three, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(0.95);
    expect(first).toBeGreaterThanOrEqual(0.8);
  });

  test('names only pages that are there', async () => {
    const { pages } = await import('../support/built-pages.ts');
    const missing = all
      .flatMap(({ want }) => want)
      .filter((url) => {
        const [path, id] = url.split('#');
        const page = pages.find((one) => one.path === path);
        return !page || (id !== undefined && !page.document.getElementById(id));
      });
    expect(missing).toEqual([]);
  });
});
