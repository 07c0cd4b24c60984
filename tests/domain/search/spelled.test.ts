import { describe, expect, test } from 'vitest';
import { openWordbook } from '../../../src/domain/search/query.ts';
import { drawersFor, fileSpelled, spelledDrawer, wordsInDrawer } from '../../../src/domain/search/spelled.ts';

const WORDS = {
  same: {},
  meant: { hippa: 'hipaa' },
  likely: ['drinking', 'hipaa', 'record'],
  small: ['when'],
  help: { crisis: [], abuse: [] },
  notCodes: [],
  common: [],
};

describe('well-spelled words that look like a slip', () => {
  const drawers = fileSpelled(['driving', 'dredging', 'hippo']);

  test('lie in drawers by their first two letters, so that a word stays in one while it is typed', () => {
    expect(spelledDrawer('driv')).toBe(spelledDrawer('driving'));
    expect(wordsInDrawer(drawers.get(spelledDrawer('driving')) ?? '')).toContain('driving');
    expect([...drawers.values()].flatMap(wordsInDrawer).filter((word) => word !== '')).toHaveLength(3);
  });

  test.each([
    ['driving', 1],
    ['Driving, driven mad', 1],
    ['drinking', 0],
    ['hippa', 0],
    ['when zebra', 0],
    ['', 0],
  ])('“%s” asks for %i of the drawers', (typed, count) => {
    expect(drawersFor(typed, openWordbook(WORDS, []))).toHaveLength(count);
  });

  test('are asked for no longer once they are known', () => {
    expect(drawersFor('driving', openWordbook(WORDS, [], ['driving']))).toEqual([]);
  });
});
