import { describe, expect, test } from 'vitest';
import { fillText } from '../../../src/domain/text/fill.ts';
import { findPlaces, openAtlas } from '../../../src/domain/law/find-place.ts';

const atlas = openAtlas({
  places: [
    { id: 'us', name: 'United States (federal)', inText: 'the United States', line: 'Yes.' },
    { id: 'us-ny', name: 'New York', line: 'Yes.' },
    { id: 'us-wa', name: 'Washington', line: 'Yes.' },
    { id: 'us-dc', name: 'District of Columbia', line: 'Yes.' },
    { id: 'gb', name: 'United Kingdom', line: 'Yes.' },
    { id: 'at', name: 'Austria', line: 'Yes.' },
  ],
  also: 'NY\tus-ny\nUSA\tus\nWashington, D.C.\tus-dc\nUK\tgb\nÖsterreich\tat',
  parts: 'Scotland\tgb',
  cities: 'St. Pölten\tat\nVancouver\tus-wa',
  areas: 'Tirol\tat',
});
const found = (typed: string) => findPlaces(typed, atlas).map(({ id }) => id);

describe('a place is found', () => {
  test.each([
    ['new', 'us-ny'],
    ['NEW Y', 'us-ny'],
    ['york', 'us-ny'],
    ['ny', 'us-ny'],
    ['osterreich', 'at'],
    ['Öster', 'at'],
    ['washington dc', 'us-dc'],
    ['the UK', 'gb'],
    ['new yrok', 'us-ny'],
    ['Vancouver Washington', 'us-wa'],
    ['Nowhere, USA', 'us'],
    ['saint polten', 'at'],
  ])('%j', (typed, id) => {
    expect(found(typed)[0]).toBe(id);
  });

  test('its own name before what is in it', () => {
    expect(found('washington')).toEqual(['us-wa', 'us-dc']);
  });

  test('with the part of it that was typed', () => {
    expect(findPlaces('scot', atlas)).toMatchObject([{ id: 'gb', within: 'Scotland' }]);
    expect(findPlaces('tirol', atlas)).toMatchObject([{ id: 'at', within: 'Tirol' }]);
    expect(findPlaces('uk', atlas)).toMatchObject([{ id: 'gb', within: null }]);
  });
});

describe('a place is not found', () => {
  test.each(['', '  ', 'ork', 'new jersey', 'ny city york'])('by %j', (typed) => {
    expect(found(typed)).toEqual([]);
  });
});

test('a text’s blanks are filled, and a blank that nobody fills is a fault', () => {
  expect(fillText('{count} places, {count}', { count: 3 })).toBe('3 places, 3');
  expect(() => fillText('in {place}', {})).toThrow(/\{place\}/);
});
