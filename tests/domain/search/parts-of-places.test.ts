import { describe, expect, test } from 'vitest';
import { openAtlas } from '../../../src/domain/law/find-place.ts';
import { fileNames, nameDrawer, namesIn, partsNamed } from '../../../src/domain/search/parts-of-places.ts';

const { names } = openAtlas({
  places: [
    { id: 'us-ca', name: 'California', line: '' },
    { id: 'us-or', name: 'Oregon', line: '' },
    { id: 'us-me', name: 'Maine', line: '' },
    { id: 'de', name: 'Germany', line: '' },
    { id: 'jp', name: 'Japan', line: '' },
  ],
  also: 'Alemania\tde\n日本\tjp',
  parts: '',
  cities: 'San Francisco\tus-ca\nPortland\tus-or\nPortland\tus-me\nMünchen\tde',
  areas: 'Lower Saxony\tde',
});
const drawers = fileNames(names);

/** The places that a text names by a part, from the drawers of its strange words alone. */
function named(typed: string, ...strange: string[]) {
  const fetched = [...new Set(strange.map(nameDrawer))].map((drawer) => drawers.get(drawer) ?? []);
  return partsNamed(typed, strange, namesIn(fetched));
}

describe('the names of parts of places, in drawers', () => {
  test('has a drawer for every letter, so that none is asked for that is not there', () => {
    expect([...drawers.keys()].join('')).toBe('abcdefghijklmnopqrstuvwxyzother');
  });

  test.each([
    [
      'a city of two words, by the one that is strange',
      'notes in san francisco',
      ['francisco'],
      'us-ca',
      'San Francisco',
    ],
    ['a region, by its first word', 'lower saxony', ['lower'], 'de', 'Lower Saxony'],
    ['a city without its accents', 'munchen', ['munchen'], 'de', 'München'],
    ['the larger of two cities with one name', 'portland therapist', ['portland'], 'us-or', 'Portland'],
    ['a small slip in a city, where nothing else was typed', 'portlend', ['portlend'], 'us-or', 'Portland'],
    ['a place in another language', 'alemania', ['alemania'], 'de', null],
    ['a place in another script', '日本', ['日本'], 'jp', null],
  ])('finds %s', (_, typed, strange, id, part) => {
    expect(named(typed, ...strange)).toEqual([{ id, part }]);
  });

  test('a slip beside other words is not taken for a city', () => {
    expect(named('my portlend notes', 'portlend')).toEqual([]);
  });

  test('no name is filed under a word too short to be strange', () => {
    expect(drawers.get('s')?.map(([shown]) => shown)).toEqual(['Lower Saxony']);
  });
});
