import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { englishWording, FACT_BLANKS, fill, printable } from '../../../src/domain/letter/blanks.ts';
import { letterLaw, letterLimits, RULES_IN_LETTERS } from '../../../src/domain/letter/law.ts';
import type { LetterInput, Piece } from '../../../src/domain/letter/value.ts';
import { deadline, type MadeUp, madeUpPlaces } from '../law/made-up.ts';

const FULL: MadeUp = {
  basis: [{ cite: 'act-aa' }],
  deadlines: [
    deadline('look', 'inspect', 10, { cite: 'act-aa' }),
    deadline('copy', 'copy', 30, { cite: 'act-aa(b)(2)' }),
  ],
  request: { writing: 'required', text: 'Write.', cite: 'act-aa', direct: 'act-aa(c)' },
};

const SOLO = { recipient: ['solo'] };

/** The pieces of a sentence, for the law of a made-up place and what the client typed. */
function pieces(text: string, more: Partial<LetterInput> & { readonly file?: MadeUp | null } = {}) {
  const { file = FULL, ...own } = more;
  const input: LetterInput = {
    law: file && letterLaw(madeUpPlaces({ aa: file }), 'aa'),
    answers: { recipient: ['solo'], form: ['copy', 'inspect'], kind: ['request'] },
    fields: {},
    blanks: { name: 'your name', sent: 'the day' },
    ...own,
  };
  const none = { look: undefined, answer: undefined, guide: undefined, sooner: undefined };
  const limits = input.law ? letterLimits(input.law, input.answers) : none;
  return fill(text, { input, limits, wording: englishWording(input) });
}
const plain = (found: readonly Piece[] | undefined) =>
  found?.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('');
const filled = (...args: Parameters<typeof pieces>) => plain(pieces(...args));

describe('a blank for what the client types', () => {
  test('is a mark that leads to its question, until it is filled', () => {
    expect(pieces('I am {name}.')).toEqual([
      { kind: 'words', text: 'I am ' },
      { kind: 'blank', text: '[your name]', question: 'name' },
      { kind: 'words', text: '.' },
    ]);
    expect(pieces('I am {name}.', { fields: { name: ' Ann  Example ' } })?.[1]).toEqual({
      ...{ kind: 'field', text: 'Ann Example', question: 'name' },
    });
  });

  test('is called by its question where nobody named it', () => {
    expect(filled('Room {room}')).toBe('Room [room]');
  });

  test('never reads what was typed as a blank of its own', () => {
    expect(filled('I am {name}.', { fields: { name: '{basis} $& {name}' } })).toBe('I am {basis} $& {name}.');
  });

  test('never loses a sentence, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const found = pieces('I am {name}.', { fields: { name } });
        expect(found?.map(({ kind }) => kind).filter((kind) => kind !== 'words')).toHaveLength(1);
      }),
    );
  });
});

describe('a blank for a day', () => {
  const days = { sent: '2026-01-31', 'asked-on': '2026-01-02', from: '2025-12-31' };

  test.each([
    ['Sent {sent-date}.', 'Sent 31 January 2026.'],
    ['Asked on {asked-date}.', 'Asked on 2 January 2026.'],
    ['From {from-date} to {to-date}.', 'From 31 December 2025 to [date].'],
    ['{sent-date}', '31 January 2026'],
  ])('%s', (text, expected) => {
    expect(filled(text, { fields: days })).toBe(expected);
  });

  test('stays open for what is no day', () => {
    expect(filled('Sent {sent-date}.', { fields: { sent: '2026-02-30' } })).toBe('Sent [the day].');
  });

  test('never breaks over two lines', () => {
    expect(pieces('Sent {sent-date}.', { fields: days })?.[1]?.text).toBe('31\u00a0January\u00a02026');
  });
});

describe('a blank for the law', () => {
  test.each([
    ['{basis}', 'the Act of aa'],
    ['{look-law}', 'the Act of aa'],
    ['{answer-law}', 'the Act of aa(b)(2)'],
    ['{look-period}', '10 days'],
    ['{answer-period}', '30 days'],
    ['{direct-law}', 'the Act of aa(c)'],
  ])('%s is %s', (blank, expected) => {
    expect(filled(blank)).toBe(expected);
  });

  test.each([
    '{basis}',
    '{look-law}',
    '{answer-period}',
    '{answer-date}',
    '{direct-law}',
    '{guide-law}',
    '{body}',
  ])('%s takes its sentence away where the law has nothing on it', (blank) => {
    expect(filled(`Under ${blank}.`, { file: {}, answers: SOLO })).toBeUndefined();
    expect(filled(`Under ${blank}.`, { file: null })).toBeUndefined();
  });

  test('says as far as a law goes that covers some records only, set off by commas', () => {
    const laws = {
      act: {
        name: 'Act',
        inLetter: 'the Act',
        url: null,
        about: 'access',
        asFar: 'as far as it covers this',
      },
    };
    const file: MadeUp = { laws, deadlines: [deadline('copy', 'copy', 30, { cite: 'act' })] };
    expect(filled('{answer-law} gives you 30 days.', { file })).toBe(
      'the Act, as far as it covers this, gives you 30 days.',
    );
    expect(filled('Under {answer-law}, you have 30 days.', { file })).toBe(
      'Under the Act, as far as it covers this, you have 30 days.',
    );
  });

  test('keeps a number beside the word that it belongs to', () => {
    expect(pieces('{answer-period}')?.[0]?.text).toBe('30\u00a0days');
  });

  test('names whom a complaint goes to, by the name that letters use', () => {
    const facts = { body: 'Board (complaints about access)', addressee: 'the Board' };
    expect(filled('To {body}.', { facts })).toBe('To the Board.');
    expect(filled('To {body}.', { facts: { body: 'the Office' } })).toBe('To the Office.');
  });
});

describe('the last day of a time', () => {
  const fields = { sent: '2026-01-31', 'asked-on': '2026-01-02' };

  test.each([
    ['request', '2 March 2026'],
    ['heads-up', '2 March 2026'],
    ['reminder', '1 February 2026'],
    ['reply', '1 February 2026'],
  ])('of a %s is %s', (kind, day) => {
    const answers = { recipient: ['solo'], form: ['copy'], kind: [kind] };
    expect(filled('By {answer-date}.', { fields, answers })).toBe(`By ${day}.`);
  });

  test('is how long it takes, until the day is known', () => {
    expect(pieces('By {answer-date}.')?.[1]).toEqual({ kind: 'blank', text: '[30 days later]' });
  });

  test('says so where public holidays that nobody knows could move it', () => {
    const file = {
      ...FULL,
      deadlines: [deadline('copy', 'copy', 30, { cite: 'act-aa', weekend: 'next-working-day' })],
    } as MadeUp;
    expect(filled('By {answer-date}.', { file, fields })).toBe('By 2 March 2026 (plus any public holidays).');
  });
});

describe('what no letter can hold', () => {
  test.each([
    ['line\r\nfeed', 'line\nfeed'],
    ['old\rMac', 'old\nMac'],
    ['tab\tstays', 'tab\tstays'],
    ['bell\u0007', 'bell'],
    ['half \ud83d', 'half \ufffd'],
    ['\ufffe\uffff', ''],
    ['田中 محمد 👩‍👧', '田中 محمد 👩‍👧'],
  ])('%j becomes %j', (typed, expected) => {
    expect(printable(typed)).toBe(expected);
  });

  test('is gone after once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const once = printable(typed);
        expect(printable(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});

test('editors can use a blank for every rule and every time that a letter can name, each once', () => {
  expect(new Set(FACT_BLANKS).size).toBe(FACT_BLANKS.length);
  expect(FACT_BLANKS).toEqual(expect.arrayContaining(RULES_IN_LETTERS.map((rule) => `${rule}-law`)));
  for (const blank of FACT_BLANKS) expect(`{${blank}}`).toMatch(/^\{[a-z-]+\}$/);
});
