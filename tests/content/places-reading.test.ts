import { expect, test } from 'vitest';
import { HIGHEST_GRADE } from '../../src/editorial/reading/reading.ts';
import { rightsReadings } from '../../src/editorial/reading/rights.ts';
import { content } from '../support/content.ts';

test('no place’s page is too hard to read, names of laws aside', () => {
  const pages = rightsReadings(content.places);
  expect(pages).toHaveLength(Object.keys(content.places).length);
  expect(pages.filter(({ grade }) => grade > HIGHEST_GRADE)).toEqual([]);
});
