import { describe, expect, test } from 'vitest';
import { countProject } from '../../src/editorial/counting/project.ts';
import { ROOT } from '../support/content.ts';

/** What `npm run counts` prints. */
const all = countProject(ROOT);
const named = (what: string) => all.find((count) => count.what === what);

describe('how the site, its texts and its letters are written', () => {
  test.each(all.map((count) => [count.what, count] as const))('%s: within its limit', (_, count) => {
    expect(count.holds ? [] : count.found.slice(0, 20)).toEqual([]);
    expect(count.holds, `${count.what}: ${count.figure}, ${count.limit}`).toBe(true);
  });

  test.each([
    'hangs-on',
    'stands',
    'a-no',
    'it-takes',
    'falls-away',
    'is-no',
    'if-is-not-settled',
    'us-veterans',
    'of-year',
    'may-not',
    'the-body',
    'open-bill',
    'tick',
    'mend',
    'straight-quotes',
    'sentences written out for more than three pages',
  ])('nothing is left of %s', (what) => {
    expect(named(what)).toMatchObject({ figure: 0, limit: '≤ 0' });
  });

  test.each([
    ['“whom”', '≤ 10'],
    ['“say/says/think/know that”', '≤ 30'],
    ['contractions in scripts and warm letters', '≥ 60 %'],
    ['contractions in the guide', '≥ 30 %'],
    ['findings that begin with “In” or “Under”', '≤ 15 %'],
    ['findings longer than 60 words', '≤ 0'],
  ])('%s has the limit %s', (what, limit) => {
    expect(named(what)).toMatchObject({ limit });
  });
});
