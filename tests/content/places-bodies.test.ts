import { describe, expect, test } from 'vitest';
import { complaintLists, rules } from '../../src/domain/law/rights.ts';
import { content } from '../support/content.ts';

const { places } = content;

test.each([
  ['au-nsw', 'of your state or territory'],
  ['au-vic', 'of your state or territory'],
  ['ca-on', 'of your province or territory'],
  ['fr', 'of your country'],
  ['se', 'of your country'],
])('the page of %s doesn’t send its reader on to another page with a body “%s”', (id, words) => {
  const listed = (place: string) =>
    complaintLists(places, place)
      .flat()
      .map(({ value }) => value.body)
      .join('; ');
  expect(listed(id)).not.toContain(words);
  expect(listed(id)).not.toBe('');
  expect(listed('eu')).toContain('of your country');
});

describe('every page names a body to complain to', () => {
  /** No verified body: the law of two provinces stands in place of the federal one, and one country is a stub with no parent. */
  const NONE = ['ca-nl', 'ca-ns', 'ng'];
  test.each(Object.keys(places).filter((id) => !NONE.includes(id)))('%s', (id) => {
    expect(rules(places, id, (place) => place.complaints[0]).length).toBeGreaterThan(0);
  });

  test('a US state without a body of its own sends to the federal one', () => {
    for (const id of ['us-al', 'us-ar'])
      expect(rules(places, id, (place) => place.complaints[0])[0]?.value.body).toMatch(
        /Office for Civil Rights/,
      );
  });
});
