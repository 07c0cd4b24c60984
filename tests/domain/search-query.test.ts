import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byLetter } from '../../src/domain/a-to-z.ts';
import { readQuery, type SearchWords } from '../../src/domain/search-query.ts';
import { aliasScore, rank } from '../../src/domain/search-rank.ts';
import { sectionOf } from '../../src/domain/search-section.ts';
import { meantWord, nearWords, plainWords, slips, stem } from '../../src/domain/typing-slip.ts';
import { content } from '../support/content.ts';

const search = content.search;
if (!search) throw new Error('content/search.yaml has faults.');
const words: SearchWords = { ...search, real: ['noted'] };
const read = (typed: string, exact = false) => readQuery(typed, words, exact);

describe('a typed text is understood', () => {
  test.each([
    ['HIPPA', 'hipaa'],
    ['shrink notes', 'therapist notes'],
    ['counsellor', 'counselor'],
    ['theripist', 'therapist'],
    ['thearpist', 'therapist'],
    ['recrods', 'records'],
    ['my mother passed away', 'my mother died'],
  ])('%s is searched as %s', (typed, instead) => {
    expect(read(typed).instead).toBe(instead);
  });

  test.each(['therapist', 'therap', 'therapists', 'california', 'court', 'soap', 'noted', 'phq-9', ''])(
    '%s is left as it is',
    (typed) => {
      expect(read(typed).instead).toBeUndefined();
    },
  );

  test('as typed, if the visitor wants that', () => {
    expect(read('hippa', true)).toMatchObject({ words: ['hippa'], instead: undefined });
  });

  test('small words are not looked for, unless there are no others', () => {
    expect(read('can I see my record').words).toEqual(['see', 'record']);
    expect(read('who are you').words).toEqual(['who', 'are', 'you']);
  });

  test('capitals, accents, dots and quotes do not count', () => {
    expect(plainWords('Québec, my child’s U.S. file?')).toEqual(['quebec', 'my', 'childs', 'us', 'file']);
  });
});

describe('words of distress', () => {
  test.each([
    ['suicide', 'crisis'],
    ['SUICIDAL thoughts', 'crisis'],
    ['how to kill myself', 'crisis'],
    ['I want to die.', 'crisis'],
    ['suicde', 'crisis'],
    ['abuse', 'abuse'],
    ['my husband hits me', 'abuse'],
    ['abused by my therapist', 'abuse'],
  ])('%s calls for help lines (%s)', (typed, help) => {
    expect(read(typed).help).toBe(help);
    expect(read(typed, true).help).toBe(help);
  });

  test.each(['letter', 'my therapist died', 'how long', 'cut off date', 'kill'])('%s does not', (typed) => {
    expect(read(typed).help).toBeUndefined();
  });

  test('call for help whatever stands around them', () => {
    const distress = [...words.help.crisis, ...words.help.abuse];
    fc.assert(
      fc.property(fc.constantFrom(...distress), fc.string(), fc.string(), (phrase, before, after) => {
        expect(read(`${before} ${phrase} ${after}`).help).toBeDefined();
      }),
    );
  });
});

describe('typing slips', () => {
  test.each([
    ['letter', 'letter', 0],
    ['lettter', 'letter', 1],
    ['lettre', 'letter', 1],
    ['latter', 'letter', 1],
    ['leter', 'letter', 1],
    ['court', 'letter', 3],
  ])('%s and %s lie %i apart', (one, other, count) => {
    expect(slips(one, other, 2)).toBe(count);
  });

  test('one slip in any of the likely words of five letters or more still finds that word, or a real one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...words.likely.filter((word) => word.length >= 6)),
        fc.nat(),
        (word, at) => {
          const place = 1 + (at % (word.length - 2));
          const swapped =
            word.slice(0, place) + (word[place + 1] ?? '') + (word[place] ?? '') + word.slice(place + 2);
          const meant = meantWord(swapped, words.likely, new Set()) ?? swapped;
          expect(slips(word, meant, 2)).toBeLessThanOrEqual(2);
          if (swapped !== word) expect(words.likely.map(stem)).toContain(stem(meant));
        },
      ),
    );
  });

  test('words of the site that look like slips are known', () => {
    expect(nearWords(['noted', 'notes', 'zebra', 'latter'], ['notes', 'letter'])).toEqual([
      'latter',
      'noted',
    ]);
  });
});

describe('the order of pages', () => {
  const hits = (...ids: string[]) => ids.map((id, at) => ({ id, score: 10 - at }));

  test('a rare word counts more than one that stands everywhere', () => {
    const everywhere = hits('a', 'b', 'c', 'd', 'e', 'f');
    const order = rank(
      read('notes court'),
      [
        { word: 'notes', hits: everywhere },
        { word: 'court', hits: hits('f') },
      ],
      [],
      8,
    );
    expect(order[0]?.id).toBe('f');
  });

  test('a page that an editor gave the phrase comes first, though the index does not know it', () => {
    const order = rank(
      read('dead therapist'),
      [{ word: 'dead', hits: hits('a') }],
      [{ id: 'x', phrases: ['therapist dead'] }],
      9,
    );
    expect(order.map(({ id }) => id)).toEqual(['x', 'a']);
  });

  test('a phrase counts only whole, and less the more was typed beside it', () => {
    expect(aliasScore(read('court'), 'court date')).toBe(0);
    expect(aliasScore(read('court'), 'court')).toBeGreaterThan(aliasScore(read('court custody'), 'court'));
    expect(aliasScore(read('custo'), 'custody')).toBeGreaterThan(0);
  });
});

test.each([
  ['/', 'Guide'],
  ['/guide/how-to-ask/', 'Guide'],
  ['/rights/us-ny/', 'Your rights'],
  ['/letter/', 'Tools'],
  ['/glossary/#soap', 'Glossary'],
  ['/support/', 'Support'],
  ['/privacy/', 'About us'],
])('%s lies in “%s”', (path, section) => {
  expect(sectionOf(path)).toBe(section);
});

test('the index from A to Z sorts by the first word that counts', () => {
  const entries = ['The decision', 'Zebra', '“Yes”', 'Éire', '42 CFR', 'dissociation'].map((text) => ({
    text,
    href: text,
  }));
  expect(
    byLetter(entries).map(({ letter, entries: list }) => `${letter}: ${list.map(({ text }) => text)}`),
  ).toEqual(['0–9: 42 CFR', 'D: The decision,dissociation', 'E: Éire', 'Y: “Yes”', 'Z: Zebra']);
});
