import { expect, test } from 'vitest';
import { byKind } from '../../../src/domain/guide/glossary.ts';
import { bySection, withNeighbours } from '../../../src/domain/guide/guide.ts';

const page = (id: string, section: string, order: number) => ({
  id,
  data: { title: id, description: '', section, order },
});
const pages = [page('c', 'Asking', 30), page('b', 'Notes', 40), page('a', 'Notes', 10)];

test('sections stand in the order of their first pages, and pages in the order they give', () => {
  expect(bySection(pages).map(({ section, pages }) => [section, pages.map(({ id }) => id)])).toEqual([
    ['Notes', ['a', 'b']],
    ['Asking', ['c']],
  ]);
});

test('a page leads to the one before and the one after, across sections', () => {
  const line = withNeighbours(pages).map(({ page, before, after }) => [before?.id, page.id, after?.id]);
  expect(line).toEqual([
    [undefined, 'a', 'b'],
    ['a', 'b', 'c'],
    ['b', 'c', undefined],
  ]);
});

test('the glossary stands by kind, from A to Z whatever the case or quotes', () => {
  const term = (id: string, name: string, kind: 'risk' | 'shorthand') => ({
    id,
    data: { term: name, kind, meaning: 'A meaning.' },
  });
  const groups = byKind(
    [
      term('z', 'zeta', 'shorthand'),
      term('d', '“Denies SI”', 'risk'),
      term('a', 'Alpha', 'shorthand'),
      term('c', 'CFS', 'risk'),
    ],
    { shorthand: 'Shorthand', phrase: 'Phrases', mind: 'Mind', risk: 'Risk', people: 'People', law: 'Law' },
  );
  expect(groups.map(({ name, entries }) => [name, entries.map(({ id }) => id)])).toEqual([
    ['Shorthand', ['a', 'z']],
    ['Risk', ['c', 'd']],
  ]);
});
