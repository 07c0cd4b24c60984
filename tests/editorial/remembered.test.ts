import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/editorial/content.ts';
import { remembered } from '../../src/editorial/remembered.ts';
import { ROOT } from '../support/content.ts';
import { broken, textOf, told } from './broken-content/told.ts';

describe('what is remembered from one reading of content to the next', () => {
  test('is worked out once for the same objects and words, in their order', () => {
    const asked: unknown[] = [];
    const work = remembered((...given: readonly unknown[]) => asked.push(given));
    const [one, other] = [{}, {}];
    expect([work(one, 'a'), work(one, 'a'), work(other, 'a'), work(one, 'b'), work('a', one)]).toEqual([
      1, 1, 2, 3, 4,
    ]);
    expect(work()).toBe(5);
    expect(work(one)).toBe(6);
    expect(work(one, undefined)).toBe(7);
  });

  test('is the very place, where its file did not change', () => {
    const [first, second] = [readContent(ROOT), readContent(ROOT)];
    expect(second.places['us-ny']).toBe(first.places['us-ny']);
    expect(second.faults).toEqual(first.faults);
  });

  test('never hides a slip in another file, nor tells of one that was put right', () => {
    const ours = 'content/places/us.yaml';
    const gone = { [ours]: broken(ours, /^ {2}hipaa-524:/m, '  hipaa-525:') };
    const slips = told(gone);
    expect(slips.some((slip) => slip.startsWith('content/places/us-ny.yaml:'))).toBe(true);
    expect(told({})).toEqual([]);
    expect(told(gone)).toEqual(slips);
    expect(told({ [ours]: textOf(ours) })).toEqual([]);
  });

  test('goes by the day: a day of checking that was ahead is not told once it has come', () => {
    const on = (day: string) =>
      readContent(ROOT, {}, day).faults.some(({ message }) => /in the future/.test(message));
    expect([on('2020-01-01'), on('2027-01-01'), on('2020-01-01')]).toEqual([true, false, true]);
  });
});
