import { describe, expect, test } from 'vitest';
import { NO_EDITS } from '../../../src/domain/letter/by-hand.ts';
import {
  finalLetter,
  isAlikeInAll,
  openBlanks,
  paragraphText,
  sentenceText,
  SIGNATURE_LINE,
  twinPage,
  twinTexts,
} from '../../../src/domain/letter/edits.ts';
import { inAllTones, inTone } from '../../../src/domain/letter/tone.ts';
import type { Piece } from '../../../src/domain/letter/value.ts';
import { composed, letter } from './made-up-letter.ts';

const blank = (text: string, question?: string): Piece => ({
  ...{ kind: 'blank', text },
  ...(question !== undefined && { question }),
});
const words = (text: string): Piece => ({ kind: 'words', text });
const lines = (...args: Parameters<typeof finalLetter>) => finalLetter(...args).map((one) => one.lines);

describe('the words of a letter', () => {
  test('are those of its pieces, sentence by sentence', () => {
    const one = composed('a', [words('I am '), { kind: 'field', text: 'Ann' }, words('.')]);
    expect(sentenceText(one)).toBe('I am Ann.');
    const found = letter([{ id: 'p', sentences: [one, composed('b', 'Please reply.')] }]);
    expect(found.paragraphs.map(paragraphText)).toEqual(['I am Ann. Please reply.']);
  });

  test('of a list have a line for each entry', () => {
    const entries = [composed('a', 'notes'), composed('b', 'bills')];
    const list = letter([{ id: 'l', role: 'list', between: '\n', sentences: entries }]);
    expect(lines(list, NO_EDITS)).toEqual([['notes', 'bills']]);
  });
});

describe('the letter as it goes out', () => {
  const two = letter([
    { id: 'greeting', role: 'greeting', fixed: true, sentences: [composed('g', 'Dear Dr. A,')] },
    { id: 'ask', sentences: [composed('a', 'May I see it?')] },
  ]);

  test('leaves out what was switched off, but never what is fixed', () => {
    expect(lines(two, { words: {}, off: ['ask', 'greeting'] })).toEqual([['Dear Dr. A,']]);
  });

  test('has the client’s own words in the place of ours, line by line', () => {
    expect(lines(two, { words: { ask: 'One. \nTwo.\n\n' }, off: [] })[1]).toEqual(['One.', 'Two.']);
    expect(lines(two, { words: { ask: '' }, off: [] })).toEqual([['Dear Dr. A,']]);
    expect(lines(two, { words: { ask: ' \n ' }, off: [] })).toEqual([['Dear Dr. A,']]);
  });

  test('takes nothing into a file that a file cannot hold', () => {
    expect(lines(two, { words: { ask: 'Bell\u0007 rings.' }, off: [] })[1]).toEqual(['Bell rings.']);
  });

  test('has a line to sign on where the name was left empty', () => {
    const signed = (piece: Piece) =>
      lines(letter([{ id: 's', role: 'signature', sentences: [composed('n', [piece])] }]), NO_EDITS);
    expect(signed(blank('[your name]', 'name'))).toEqual([[SIGNATURE_LINE]]);
    expect(signed({ kind: 'field', text: 'Ann' })).toEqual([['Ann']]);
  });

  test('tells each paragraph’s part and language', () => {
    expect(finalLetter({ ...two, tag: 'de' }, NO_EDITS)).toMatchObject([
      { id: 'greeting', role: 'greeting', tag: 'de' },
      { id: 'ask', role: 'body', tag: 'de' },
    ]);
  });
});

describe('the blanks that are still open', () => {
  const open = letter([
    { id: 'a', sentences: [composed('a', [words('To '), blank('[name]', 'therapist'), words('.')])] },
    { id: 'b', sentences: [composed('b', [blank('[name]', 'therapist'), blank('[30 days later]')])] },
  ]);

  test('are named once each, in the order of the letter', () => {
    expect(openBlanks(open, NO_EDITS)).toEqual(['[name]', '[30 days later]']);
  });

  test('are not those of a paragraph that was left out or written anew', () => {
    expect(openBlanks(open, { words: { b: 'My own.' }, off: [] })).toEqual(['[name]']);
    expect(openBlanks(open, { words: {}, off: ['a', 'b'] })).toEqual([]);
  });

  test('that the client left in their own words still count', () => {
    expect(openBlanks(open, { words: { b: 'Ask [name].' }, off: ['a'] })).toEqual(['[name]']);
  });

  test('are called as the page calls them, where the letter is in another language', () => {
    const twin = [blank('[name]', 'therapist'), blank('[30 days later]')];
    const german = letter([
      {
        ...{
          id: 'a',
          sentences: [composed('a', [blank('[Name]', 'therapist'), blank('[30 Tage später]')], { twin })],
        },
      },
    ]);
    expect(openBlanks(german, NO_EDITS, { therapist: 'their name' })).toEqual([
      '[their name]',
      '[30 days later]',
    ]);
    expect(openBlanks(german, NO_EDITS)).toEqual(['[Name]', '[30 days later]']);
  });

  test('are none in a letter without any', () => {
    expect(openBlanks(letter([{ id: 'a', sentences: [composed('a', 'Hello.')] }]), NO_EDITS)).toEqual([]);
  });
});

describe('the page with the letter in the reader’s language', () => {
  const WORDS = { page: 'In English', lost: 'You wrote this.' };
  const twin = (text: string) => ({ twin: [words(text)] });
  const german = letter(
    [
      {
        id: 'greeting',
        role: 'greeting',
        fixed: true,
        sentences: [composed('g', 'Guten Tag,', twin('Hello,'))],
      },
      {
        ...{ id: 'list', role: 'list', between: '\n' },
        sentences: [composed('a', 'Notizen', twin('notes')), composed('b', 'Befunde', twin('results'))],
      },
      {
        id: 'ask',
        sentences: [composed('c', 'Bitte.', twin('Please.')), composed('d', 'Danke.', twin('Thanks.'))],
      },
      { id: 'name', role: 'signature', sentences: [composed('n', 'Ann', twin('Ann'))] },
    ],
    { tag: 'de' },
  );

  test('has each paragraph as it is there, under a heading of its own', () => {
    expect(twinPage(german, NO_EDITS, WORDS)).toEqual([
      { id: 'twin-title', role: 'page', tag: 'en', lines: ['In English'] },
      { id: 'twin-greeting', role: 'greeting', tag: 'en', lines: ['Hello,'] },
      { id: 'twin-list', role: 'list', tag: 'en', lines: ['notes', 'results'] },
      { id: 'twin-ask', role: 'body', tag: 'en', lines: ['Please. Thanks.'] },
      // Nobody signs a translation.
      { id: 'twin-name', role: 'body', tag: 'en', lines: ['Ann'] },
    ]);
  });

  test('leaves out what the letter leaves out, and says what has no twin', () => {
    const page = twinPage(german, { words: { ask: 'Meins.' }, off: ['list', 'greeting'] }, WORDS);
    expect(page.map(({ lines: all }) => all[0])).toEqual(['In English', 'Hello,', 'You wrote this.', 'Ann']);
  });

  test('is none where the letter is in that language', () => {
    expect(twinPage({ ...german, tag: 'en' }, NO_EDITS, WORDS)).toEqual([]);
  });

  test('has no lines of sentences without a twin', () => {
    expect(twinTexts({ sentences: [composed('a', 'Hello.')] })).toBeUndefined();
  });

  test.each([
    ['address', true],
    ['signature', true],
    ['date', true],
    ['greeting', false],
    ['body', false],
    ['note', false],
  ] as const)('a paragraph that is the %s reads the same in all languages: %s', (role, alike) => {
    expect(isAlikeInAll({ role })).toBe(alike);
  });
});

test('words are the same in every tone, or written out for each', () => {
  const toned = { warm: 'Dear', neutral: 'Hello', formal: 'Sir' };
  expect((['warm', 'neutral', 'formal'] as const).map((tone) => inTone(toned, tone))).toEqual(
    inAllTones(toned),
  );
  expect(inTone('Hello', 'formal')).toBe('Hello');
  expect(inAllTones('Hello')).toEqual(['Hello']);
});
