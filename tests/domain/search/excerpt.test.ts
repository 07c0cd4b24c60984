import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byLetter } from '../../../src/domain/guide/a-to-z.ts';
import { excerpt } from '../../../src/domain/search/excerpt.ts';
import { openWordbook } from '../../../src/domain/search/query.ts';
import { fileWord, fileWords } from '../../../src/domain/search/record.ts';
import { sectionOf } from '../../../src/domain/search/section.ts';
import { content } from '../../support/content.ts';

const search = content.search;
if (!search) throw new Error('content/search.yaml has faults.');
const book = openWordbook({ ...search, common: [] }, []);

describe('an excerpt', () => {
  const text = `${'Nothing of note stands here at all. '.repeat(8)}A court may ask for the notes of your child.`;
  const of = (...words: string[]) => excerpt(text, new Map(words.map((word) => [book.keyOf(word), 1])), book);

  test('is the part of the text with most of the words, and marks them and those of their families', () => {
    const pieces = of('judge', 'daughter');
    expect(pieces.filter(({ met }) => met).map((piece) => piece.text)).toEqual(['court', 'child']);
    expect(pieces[0]?.text).toBe('… ');
  });

  test('is empty where none of the words stands', () => {
    expect(of('zebra')).toEqual([]);
  });

  test('never invents or loses a letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (any) => {
        const pieces = excerpt(any, new Map([[book.keyOf('court'), 1]]), book);
        const shown = pieces.map((piece) => piece.text).join('');
        expect(any).toContain(shown.replace(/^… /, '').replace(/ …$/, ''));
      }),
    );
  });
});

test.each([
  ['/', 'guide'],
  ['/guide/how-to-ask/', 'guide'],
  ['/rights/us-ny/', 'rights'],
  ['/letter/', 'tools'],
  ['/refusal/no-answer/', 'tools'],
  ['/after-you-ask/', 'tools'],
  ['/glossary/#soap', 'glossary'],
  ['/support/', 'support'],
  ['/privacy/', 'about'],
])('%s lies in “%s”', (path, section) => {
  expect(sectionOf(path)).toBe(section);
});

test('the index from A to Z sorts by the first word that counts', () => {
  const entries = ['The decision', 'Zebra', '“Yes”', 'Éire', '42 CFR', 'dissociation', 'Δ (a triangle)'].map(
    (text) => ({
      text,
      href: text,
    }),
  );
  expect(
    byLetter(entries).map(({ letter, entries: list }) => `${letter}: ${list.map(({ text }) => text)}`),
  ).toEqual([
    '0–9: 42 CFR',
    'D: The decision,dissociation',
    'E: Éire',
    'Y: “Yes”',
    'Z: Zebra',
    '#: Δ (a triangle)',
  ]);
});

describe('the drawer of a word', () => {
  test('is the same for all its forms, and for what is typed of it so far', () => {
    for (const word of ['subpoenas', 'subpoena', 'subp'])
      expect(fileWord(word).drawer).toBe(fileWord('subpoena').drawer);
    expect(fileWord('subpoenas').value).toBe(fileWord('subpoena').value);
  });

  test('holds each word of a passage once', () => {
    const filed = Object.values(fileWords(['court', 'courts', 'letter', '病歷'])).flat();
    expect(filed.toSorted()).toEqual(['court', 'leter', '病歷']);
  });
});
