import { expect, test } from 'vitest';
import { dotRows } from '../../../src/domain/guide/hundred-dots.ts';

/** How many dots a path draws: one where each run begins, and one every ten after it. */
const dots = (path: string) =>
  [...path.matchAll(/M([\d.]+) [\d.]+H([\d.]+)/g)].reduce(
    (sum, [, from, to]) => sum + Math.floor((Number(to) - Number(from)) / 10) + 1,
    0,
  );

test.each([0, 1, 8, 10, 49, 94, 100])('%i of a hundred dots are full, and the rest are not', (count) => {
  const { full, rest } = dotRows(count);
  expect(dots(full)).toBe(count);
  expect(dots(rest)).toBe(100 - count);
});

test('a share that is no whole number out of a hundred stops the build', () => {
  for (const wrong of [-1, 101, 34.8, Number.NaN]) expect(() => dotRows(wrong)).toThrow(/whole number/);
});
