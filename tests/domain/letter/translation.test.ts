import { describe, expect, test } from 'vitest';
import { NO_EDITS } from '../../../src/domain/letter/by-hand.ts';
import { finalLetter, paragraphText, twinPage } from '../../../src/domain/letter/edits.ts';
import { letterLaw } from '../../../src/domain/letter/law.ts';
import { compose } from '../../../src/domain/letter/letter.ts';
import type { LetterInput } from '../../../src/domain/letter/value.ts';
import type { LetterText, Tone } from '../../../src/domain/letter/letter.schema.ts';
import { asTwin, translationOf, type LetterLanguage } from '../../../src/domain/letter/translation.ts';
import type { TranslatedLetter } from '../../../src/domain/letter/translation.schema.ts';
import { places } from '../law/example-places.ts';

const paragraph = { role: 'body' as const, fixed: false, below: [] as Tone[] };

const ENGLISH: LetterText = {
  title: 'T',
  about: 'A',
  subject: 'My record',
  paragraphs: [
    {
      ...paragraph,
      id: 'greeting',
      label: 'G',
      role: 'greeting',
      sentences: [{ id: 'g', text: 'Dear {name},' }],
    },
    {
      ...paragraph,
      id: 'opening',
      label: 'O',
      sentences: [
        {
          id: 'ask',
          text: { warm: 'I’d like it.', neutral: 'I’d like a copy.', formal: 'I request a copy.' },
        },
        { id: 'due', law: 'answer', text: 'You have {answer-period}, until {answer-date}.' },
      ],
    },
    { ...paragraph, id: 'reach', label: 'R', sentences: [{ id: 'r', text: 'Write to {reach}.' }] },
  ],
};

const GERMAN: TranslatedLetter = {
  subject: 'Meine Akte',
  paragraphs: {
    greeting: {
      g: [
        { when: { 'address-as': ['ms'] }, text: 'Liebe Frau {name},' },
        { when: undefined, text: 'Guten Tag {name},' },
      ],
    },
    opening: {
      ask: { warm: 'Ich hätte gern eine.', neutral: 'Ich möchte eine Kopie.', formal: 'Bitte um Kopie.' },
      due: 'Die Antwort ist innerhalb von {answer-period} fällig, bis {answer-date}.',
    },
    reach: { r: 'Schreiben Sie an {reach}.' },
  },
};

const days = { one: 'einem Tag', other: '{n} Tagen' };

const language: LetterLanguage = {
  id: 'de',
  words: {
    ...{ name: 'German', own: 'Deutsch', tag: 'de', direction: 'ltr', asksAddress: true },
    ...{ lowerAfterGreeting: { except: ['Sie'] }, later: '[{period} später]', holidays: '{date}' },
    periods: {
      'calendar-days': days,
      'working-days': days,
      'business-days': days,
      'calendar-months': days,
      hours: days,
    },
    blanks: { name: 'Ihr Name', reach: 'Ihre Adresse' },
  },
  names: { laws: {}, bodies: {} },
  letters: { request: GERMAN },
};

const input: LetterInput = {
  law: letterLaw(places, 'aa-bb'),
  answers: { recipient: ['solo'], tone: ['neutral'], form: ['copy'], kind: ['request'] },
  fields: { name: 'Ann', sent: '2026-01-31' },
  blanks: { name: 'your name', reach: 'how to reach you' },
};

const made = (more: LetterInput['answers'] = {}) =>
  compose(ENGLISH, { ...input, answers: { ...input.answers, ...more } }, translationOf(language, 'request'));

const lines = (letter: ReturnType<typeof made>) =>
  letter.paragraphs.map((one) => paragraphText(one).replaceAll('\u00a0', ' '));

describe('a letter in another language', () => {
  test('says the same, with days and lengths as that language writes them', () => {
    expect(lines(made())).toEqual([
      'Guten Tag Ann,',
      'ich möchte eine Kopie. Die Antwort ist innerhalb von 30 Tagen fällig, bis 2. März 2026.',
      'Schreiben Sie an [Ihre Adresse].',
    ]);
    expect(made()).toMatchObject({ tag: 'de', direction: 'ltr', subject: 'Meine Akte' });
  });

  test('takes the wording that fits the answers', () => {
    expect(lines(made({ 'address-as': ['ms'] }))[0]).toBe('Liebe Frau Ann,');
    expect(lines(made({ tone: ['formal'] }))[1]).toMatch(/^bitte um Kopie\./);
  });

  test('carries the English of each sentence as its twin', () => {
    const [, opening] = made().paragraphs;
    const twins = opening?.sentences.map(({ twin }) => twin?.map(({ text }) => text).join(''));
    expect(twins?.[0]).toBe('I’d like a copy.');
    expect(twins?.[1]?.replaceAll('\u00a0', ' ')).toBe('You have 30 days, until 2 March 2026.');
  });

  test('marks each paragraph of a file with its language', () => {
    expect(finalLetter(made(), NO_EDITS).map(({ tag }) => tag)).toEqual(['de', 'de', 'de']);
  });

  test('has a page in English, on which a paragraph of the client’s own says that there is none', () => {
    const page = twinPage(
      made(),
      { words: { reach: 'Rufen Sie an.' }, off: ['opening'] },
      { page: 'In English', lost: 'Your own words.' },
    );
    expect(page.map(({ lines: [line] }) => line)).toEqual(['In English', 'Dear Ann,', 'Your own words.']);
    expect(page.every(({ tag }) => tag === 'en')).toBe(true);
  });
});

describe('for a client who reads another language than English', () => {
  const reader = translationOf(language, 'request');
  const twinsOf = ({ paragraphs }: ReturnType<typeof made>) =>
    paragraphs.flatMap(({ sentences }) =>
      sentences.map(({ twin }) => twin?.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('')),
    );

  test('an English letter carries their language as its twin, with days as that language writes them', () => {
    const letter = compose(ENGLISH, input, undefined, reader);
    expect([letter.tag, letter.reader.tag]).toEqual(['en', 'de']);
    expect(lines(letter)[0]).toBe('Dear Ann,');
    expect(twinsOf(letter)).toEqual([
      'Guten Tag Ann,',
      'Ich möchte eine Kopie.',
      'Die Antwort ist innerhalb von 30 Tagen fällig, bis 2. März 2026.',
      'Schreiben Sie an [Ihre Adresse].',
    ]);
    const page = twinPage(letter, NO_EDITS, { page: 'Auf Deutsch', lost: 'L' });
    expect(page.every(({ tag }) => tag === 'de')).toBe(true);
  });

  test('a letter in their own language has no twin', () => {
    const letter = compose(ENGLISH, input, reader, reader);
    expect(twinsOf(letter).filter((twin) => twin !== undefined)).toEqual([]);
    expect(twinPage(letter, NO_EDITS, { page: 'P', lost: 'L' })).toEqual([]);
  });

  test('a law that their language has no name for is called what the letter calls it', () => {
    const french = translationOf(
      { ...language, id: 'fr', names: { laws: { 'Act 1': 'la loi 1' }, bodies: {} } },
      'request',
    );
    expect(reader && asTwin(reader, french).wording.law('Act 1')).toBe('la loi 1');
    expect(reader && asTwin(reader, undefined).wording.law('Act 1')).toBe('Act 1');
  });
});

test('an English letter has no twins and no such page', () => {
  const letter = compose(ENGLISH, input);
  expect(letter.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ twin }) => twin ?? []))).toEqual(
    [],
  );
  expect(twinPage(letter, NO_EDITS, { page: 'P', lost: 'L' })).toEqual([]);
});
