import { expect, test } from 'vitest';
import { groupedBy } from '../../../src/domain/text/grouped-by.ts';

test('groups come in the order of their first, each with its own in order', () => {
  const groups = groupedBy(['look', 'copy', 'leave', 'call'], (word) => word[0]);
  expect([...groups]).toEqual([
    ['l', ['look', 'leave']],
    ['c', ['copy', 'call']],
  ]);
});
