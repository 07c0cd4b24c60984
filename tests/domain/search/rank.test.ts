import { describe, expect, test } from 'vitest';
import { callPages } from '../../../src/domain/search/called.ts';
import type { KnownPage } from '../../../src/domain/search/known-page.ts';
import { openWordbook, readQuery } from '../../../src/domain/search/query.ts';
import { rank } from '../../../src/domain/search/rank.ts';
import { content } from '../../support/content.ts';
import { page, place } from './known-pages.ts';

const { search } = content;
if (!search) throw new Error('content/search.yaml has faults.');
const { same, meant, likely, small, help, notCodes } = search;

const PLACES = [
  place('us-fed-va', 'Veterans Affairs', 'VA'),
  place('us-va', 'Virginia'),
  place('us-wv', 'West Virginia'),
  place('us-ca', 'California'),
  place('us-la', 'Louisiana', 'New Orleans'),
  place('us-ut', 'Utah', 'Salt Lake City'),
  place('us-nv', 'Nevada', 'Las Vegas'),
  place('de', 'Germany', 'patientenakte'),
];

/** Which records have which words: `{ zebra: [5] }`. */
type Said = Readonly<Record<string, readonly number[]>>;

/** The addresses that a text finds, best first. Records of no known page are given by their number. */
function order(typed: string, pages: readonly KnownPage[], said: Said = {}, within: string[] = []): string[] {
  const book = openWordbook({ same, meant, likely, small, help, notCodes, common: [] }, pages);
  const found = new Map(Object.entries(said).map(([word, records]) => [word, new Set(records)]));
  return rank(readQuery(typed, book), found, callPages(pages, book), within).map(
    ({ page, records }) => page?.url ?? String(records[0]),
  );
}

describe('what a page says', () => {
  const pages = ['/a/', '/b/', '/c/', '/d/', '/e/', '/f/'].map((url) => page(url));

  test('a rare word counts more than one that is everywhere', () => {
    expect(order('papers zebra', pages, { papers: [0, 1, 2, 3, 4, 5], zebra: [5] })[0]).toBe('/f/');
  });

  test('a page that lacks one of many words is still found', () => {
    expect(order('papers zebra lion', pages, { papers: [1], zebra: [1] })).toEqual(['/b/']);
  });

  test('two words in one passage count more than in two passages of a page', () => {
    const two = [page('/a/', { records: 2 }), page('/b/', { records: 2 })];
    expect(order('papers zebra', two, { papers: [0, 2], zebra: [1, 2] })).toEqual(['/b/', '/a/']);
  });

  test('the word of its family that the site uses finds it too, the very word a little more', () => {
    expect(order('deceased', pages, { died: [2], deceased: [3] })).toEqual(['/d/', '/c/']);
  });

  test('in a site with more pages than search knows by name, the others are found by their text', () => {
    expect(order('zebra', [page('/a/')], { zebra: [7] })).toEqual(['7']);
  });
});

describe('what a page is called', () => {
  test('an editor’s phrase comes before a text that has the words', () => {
    const pages = [page('/a/'), page('/x/', { phrases: ['therapist dead'] })];
    expect(order('dead therapist', pages, { dead: [0] })).toEqual(['/x/', '/a/']);
  });

  test('a phrase with words of the same families counts as that phrase', () => {
    const pages = [
      page('/guide/a/', { phrases: ['therapist'] }),
      page('/guide/x/', { phrases: ['therapist died'] }),
    ];
    expect(order('deceased psychologist', pages)[0]).toBe('/guide/x/');
  });

  test('its very words count more than others of their families', () => {
    const pages = [page('/guide/a/', { phrases: ['refuse'] }), page('/guide/x/', { phrases: ['denies'] })];
    expect(order('denies', pages)[0]).toBe('/guide/x/');
  });

  test('a title counts more than another name, and an editor’s phrase more than a title', () => {
    const title = page('/guide/a/', { title: 'zebra' });
    const phrase = page('/guide/b/', { title: 'lion', phrases: ['zebra'] });
    const also = page('/guide/c/', { title: 'tiger', also: ['zebra stripes'] });
    expect(order('zebra', [also, title, phrase])).toEqual(['/guide/b/', '/guide/a/', '/guide/c/']);
  });

  test('a half-typed last word finds what it begins', () => {
    expect(order('califo', PLACES)[0]).toBe('/rights/us-ca/');
  });
});

describe('a place that is named', () => {
  test.each([
    ['fees in west virginia', '/rights/us-wv/'],
    ['virginia', '/rights/us-va/'],
    ['CA law', '/rights/us-ca/'],
    ['new orleans notes', '/rights/us-la/'],
    ['notes in salt lake city', '/rights/us-ut/'],
    ['patientenakte', '/rights/de/'],
  ])('comes first: %s', (typed, url) => {
    expect(order(typed, PLACES, { fee: [3] })[0]).toBe(url);
  });

  test.each([
    ['my new therapist', 'us-la'],
    ['send records to my new therapist', 'us-la'],
    ['my city clinic refuses my notes', 'us-ut'],
    ['salt', 'us-ut'],
    ['the lake', 'us-ut'],
    ['las', 'us-nv'],
  ])('by a name of several words is not named by one of them: %s', (typed, id) => {
    const pages = [...PLACES, page('/guide/a/', { phrases: [typed] })];
    expect(order(typed, pages)[0]).toBe('/guide/a/');
    expect(order(typed, pages).indexOf(`/rights/${id}/`)).not.toBe(0);
  });

  test.each(['VA mental health notes', 'va hospital notes'])('both veterans and Virginia: %s', (typed) => {
    expect(order(typed, PLACES).slice(0, 2)).toEqual(['/rights/us-fed-va/', '/rights/us-va/']);
  });

  test('is named by a city in it, which is known only later', () => {
    expect(order('munich notes', PLACES, {}, ['de'])[0]).toBe('/rights/de/');
  });
});

test('help comes first where words of distress are typed', () => {
  const pages = [page('/guide/a/', { phrases: ['die'] }), page('/support/', { phrases: ['crisis'] })];
  expect(order('i want to die', pages)[0]).toBe('/support/');
});
