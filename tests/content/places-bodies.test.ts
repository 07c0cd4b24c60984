import { describe, expect, test } from 'vitest';
import { rules } from '../../src/domain/law/rights.ts';
import { content } from '../support/content.ts';

const { places } = content;

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
