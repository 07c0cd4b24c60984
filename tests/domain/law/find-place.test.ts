import { describe, expect, test } from 'vitest';
import { fillText } from '../../../src/domain/text/fill.ts';
import { codeOf, findPlace } from '../../../src/domain/law/find-place.ts';

const newYork = { name: 'New York', also: ['NY', 'New York City'], parts: [] };
const kingdom = { name: 'United Kingdom', also: ['UK'], parts: ['Scotland', 'Northern Ireland'] };
const austria = { name: 'Austria', also: ['AT', 'Österreich'], parts: [] };
const capital = { name: 'District of Columbia', also: ['Washington, D.C.'], parts: [] };

describe('a place is found', () => {
  test.each([
    ['', newYork],
    ['new', newYork],
    ['NEW Y', newYork],
    ['york', newYork],
    ['ny', newYork],
    ['uk', kingdom],
    ['osterreich', austria],
    ['Öster', austria],
    ['washington dc', capital],
    ['d.c.', capital],
  ])('%j by its own name', (typed, place) => {
    expect(findPlace(typed, place)).toEqual({ part: null });
  });

  test('through a part that has no page of its own', () => {
    expect(findPlace('scot', kingdom)).toEqual({ part: 'Scotland' });
    expect(findPlace('ireland', kingdom)).toEqual({ part: 'Northern Ireland' });
  });
});

describe('a place is not found', () => {
  test.each([
    ['ork', newYork],
    ['new jersey', newYork],
    // Words of two names do not add up to one.
    ['ny city york', newYork],
    ['france', kingdom],
  ])('by %j', (typed, place) => {
    expect(findPlace(typed, place)).toBeUndefined();
  });
});

test('the code of a state or country is what people type', () => {
  expect(['us-ny', 'ca-on', 'nz'].map(codeOf)).toEqual(['NY', 'ON', 'NZ']);
});

test('a text’s blanks are filled, and a blank that nobody fills is a fault', () => {
  expect(fillText('{count} places, {count}', { count: 3 })).toBe('3 places, 3');
  expect(() => fillText('in {place}', {})).toThrow(/\{place\}/);
});
