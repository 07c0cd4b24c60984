import { expect, test } from 'vitest';
import { longOverdue, overdue } from '../../src/editorial/overdue.ts';

const files = {
  'content/places/aa.yaml': { nextCheck: '2027-05-23' },
  'content/guide/b.mdx': { nextCheck: '2026-01-31' },
};

test('a file whose next check has come is named, with the day and what to do', () => {
  expect(overdue(files, '2026-11-23')).toEqual([
    'content/guide/b.mdx: the check was due on 2026-01-31. Check the sources, then set checked and nextCheck.',
  ]);
  expect(overdue(files, '2026-01-31')).toEqual([]);
});

test('a check that is overdue by more than a year stops the build', () => {
  expect(longOverdue(files, '2027-01-31')).toEqual([]);
  expect(longOverdue(files, '2027-02-01')).toHaveLength(1);
});
