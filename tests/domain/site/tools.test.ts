import { expect, test } from 'vitest';
import { isTool } from '../../../src/domain/site/tools.ts';
import { sectionOf } from '../../../src/domain/search/section.ts';

test.each(['/readiness/', '/letter/', '/es/carta/', '/refusal/', '/after-you-ask/'])(
  '%s is a tool itself',
  (path) => {
    expect(isTool(path)).toBe(true);
  },
);

test.each([
  '/refusal/fee/',
  '/readiness/worksheet/',
  '/',
  '/guide/',
  '/es/',
  '/letters/',
  '/letter',
  '/search/',
])('%s is none', (path) => {
  expect(isTool(path)).toBe(false);
});

test('search files what is below a tool under tools, too', () => {
  expect(['/refusal/', '/refusal/fee/', '/readiness/worksheet/', '/support/'].map(sectionOf)).toEqual([
    'tools',
    'tools',
    'tools',
    'support',
  ]);
});
