import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  openingOf,
  plainText,
  readingMinutes,
  sentenceCount,
  wordCount,
} from '../../../src/domain/text/prose.ts';
import { allowedSlips, slips } from '../../../src/domain/text/typing-slip.ts';
import { overlaid, textsIn, textsOf } from '../../../src/domain/text/overlay.ts';
import { plainWords, stem } from '../../../src/domain/text/word-form.ts';

const sentence = (letters: number) => `${'A'.padEnd(letters - 1, 'b')}.`;

describe('how a text begins', () => {
  test('is all of it where it is short', () => {
    expect(openingOf('One sentence. And another.')).toBe('One sentence. And another.');
    expect(openingOf('')).toBe('');
  });

  test.each([
    [320, true],
    [321, false],
  ])('is all of a text of %d letters: %s', (letters, whole) => {
    const text = `${sentence(150)} ${sentence(letters - 151)}`;
    expect(openingOf(text) === text).toBe(whole);
  });

  test('is its first sentence, however long, and no part of one', () => {
    const long = `${sentence(400)} ${sentence(50)}`;
    expect(openingOf(long)).toBe(sentence(400));
  });

  test('is as many more as are taken in at a glance', () => {
    const text = Array.from({ length: 10 }, () => sentence(60)).join(' ');
    expect(openingOf(text)).toBe(`${sentence(60)} ${sentence(60)} ${sentence(60)}`);
  });

  test('is the beginning of the text, and never empty', () => {
    const words = fc.array(fc.integer({ min: 3, max: 250 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, (lengths) => {
        const text = lengths.map(sentence).join(' ');
        const opening = openingOf(text);
        expect(opening).not.toBe('');
        expect(text.startsWith(opening)).toBe(true);
        expect(opening.endsWith('.')).toBe(true);
      }),
    );
  });
});

describe('a page as plain sentences', () => {
  test.each([
    ['# A heading', 'A heading.'],
    ['- one\n- two', 'one.\ntwo.'],
    ['1. First', 'First.'],
    ['A [link](/guide/) here.', 'A link here.'],
    ['**Bold** and _soft_ words.', 'Bold and soft words.'],
    ['A <Term of="record">record</Term>.', 'A record.'],
    ['`code` stays out.', 'stays out.'],
    ['| a | b |\n| --- | --- |\n| c | d |', 'a.\nb.\nc.\nd.'],
    ['{/* a remark */}Words.', 'Words.'],
    ['---\ntitle: T\n---\nWords.', 'Words.'],
    ['“Is it mine?”', '“Is it mine?”'],
    ['', ''],
    ['---', ''],
  ])('%j becomes %j', (mdx, expected) => {
    expect(plainText(mdx)).toBe(expected);
  });

  test.each([
    ['One. Two? Three!', 3, 3],
    ['“Yes.” No.', 2, 2],
    ['No stop at all', 1, 4],
    ['', 0, 0],
    ['… — …', 0, 0],
    ['It costs 5 dollars.', 1, 4],
  ])('%j has %d sentences and %d words', (text, sentences, count) => {
    expect(sentenceCount(text)).toBe(sentences);
    expect(wordCount(text)).toBe(count);
  });

  test.each([
    [0, 1],
    [200, 1],
    [299, 1],
    [301, 2],
    [1000, 5],
  ])('%d words take %d minutes', (count, minutes) => {
    expect(readingMinutes('word '.repeat(count))).toBe(minutes);
  });
});

describe('slips between two words', () => {
  test.each([
    ['notes', 'notes', 0],
    ['notes', 'note', 1],
    ['notes', 'nodes', 1],
    ['notes', 'ntoes', 1],
    ['notes', 'notess', 1],
    ['notes', 'tones', 2],
    ['', 'ab', 2],
  ])('%s and %s are %d apart', (one, other, count) => {
    expect(slips(one, other, 3)).toBe(count);
  });

  test('are the same in both directions, and none only where both are the same', () => {
    const word = fc.stringMatching(/^[a-e]{0,7}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        const count = slips(one, other, 8);
        expect(slips(other, one, 8)).toBe(count);
        expect(count === 0).toBe(one === other);
        expect(count).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      }),
    );
  });

  test('stop being counted one above what was asked for', () => {
    const word = fc.stringMatching(/^[a-e]{0,7}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
        expect(slips(one, other, most)).toBe(Math.min(slips(one, other, 8), most + 1));
      }),
    );
  });

  test.each([
    ['note', 0],
    ['notes', 1],
    ['summary', 1],
    ['therapist', 2],
  ])('in “%s” may be %d', (word, most) => {
    expect(allowedSlips(word)).toBe(most);
  });
});

describe('words as search compares them', () => {
  test('have nothing left to take away after once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = plainWords(text);
        expect(plainWords(once.join(' '))).toEqual(once);
        for (const word of once) expect(word).toMatch(/^[^\s'’.]+$/u);
      }),
    );
  });

  test('have a stem that is never empty, nor longer than the word in American spelling', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
        expect(stem(word)).not.toBe('');
        expect(stem(word).length).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});

describe('texts of another language over the English ones', () => {
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.string(),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('title', 'text', 'label', 'lines'), tie('node')),
    ),
  })).node;

  test('change nothing where they are the same', () => {
    fc.assert(
      fc.property(tree, (english) => {
        expect(overlaid(english, undefined)).toEqual(english);
        const same = JSON.parse(JSON.stringify(english)) as never;
        expect(overlaid(english, same)).toEqual(english);
      }),
    );
  });

  test('have a name for every text of the English', () => {
    fc.assert(
      fc.property(tree, (english) => {
        const paths = textsIn(english).map(({ path }) => path.join('/'));
        const own = textsOf(JSON.parse(JSON.stringify(english)) as never).map(({ path }) => path.join('/'));
        expect(own).toEqual(paths);
      }),
    );
  });
});
