import { expect, test } from 'vitest';
import { answersTo } from '../../../src/domain/guide/glossary.ts';
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

test.each([
  ['tx', 'Tx Treatment.', true],
  ['treat', 'Tx Treatment.', true],
  ['c/o', 'C/o Complains of.', true],
  ['Suicidal ideation', 'SI Suicidal ideation: thoughts of ending one’s life.', true],
  ['clients words', 'The client’s words', true],
  ['', 'Tx Treatment.', true],
  ['text', 'Tx Treatment.', false],
  ['tx plan', 'Tx Treatment.', false],
  ['ment', 'Tx Treatment.', false],
])('what is typed, “%s”, and the word “%s” of the glossary', (typed, text, answers) => {
  expect(answersTo(typed, text)).toBe(answers);
});
