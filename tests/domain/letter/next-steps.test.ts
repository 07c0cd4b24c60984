import { describe, expect, test } from 'vitest';
import { english } from '../../../src/domain/text/en.ts';
import { letterLaw } from '../../../src/domain/letter/law.ts';
import { dueDays, nextPage, nextSteps } from '../../../src/domain/letter/next-steps.ts';
import type { DeskWords } from '../../../src/domain/letter/desk-words.schema.ts';
import { deadline, type MadeUp, madeUpPlaces } from '../law/made-up.ts';

const WORDS = {
  ...{ read: 'Read it.', keep: 'Keep a copy.', send: 'Send it.', identity: 'Add a copy of your ID.' },
  ...{ grown: 'They sign too.', authority: 'Add proof.', address: 'Write the address.' },
  headsUp: 'Wait for a word.',
  ...{
    look: 'Look by {date} ({basis})',
    copy: 'Copy by {date} ({basis})',
    answer: 'Answer by {date} ({basis})',
  },
  guidance: 'Guide: {date} ({basis})',
  longer: 'At the longest by {date}.',
  ...{ unknown: 'No time is known.', silence: 'Then to {body}.', silenceNoBody: 'Then complain.' },
  ...{ reminded: 'Now to {body}.', remindedNoBody: 'Now complain.' },
} as unknown as DeskWords['next'];

const board = { body: 'Board', url: null, text: 'Complain.', cite: 'act-aa' };
const FULL: MadeUp = {
  deadlines: [
    deadline('look', 'inspect', 10, { cite: 'act-aa' }),
    deadline('copy', 'copy', 30, { cite: 'act-aa' }),
    deadline('longer', 'extension', 30, { starts: 'first-period', cite: 'act-aa' }),
  ],
  complaints: [board],
};
const lawOf = (file: MadeUp | null) => file && letterLaw(madeUpPlaces({ aa: file }), 'aa');

interface Case {
  readonly file?: MadeUp | null;
  readonly answers?: Readonly<Record<string, readonly string[]>>;
  readonly fields?: Readonly<Record<string, string>>;
}

const steps = ({ file = FULL, answers = {}, fields = { sent: '2026-01-31' } }: Case) =>
  nextSteps(
    lawOf(file),
    { answers: { recipient: ['solo'], kind: ['request'], form: ['copy'], ...answers }, fields },
    WORDS,
    { grammar: english('us') },
  );

describe('before sending', () => {
  const USUAL = ['Read it.', 'Keep a copy.', 'Send it.', 'Add a copy of your ID.'];

  test.each([
    ['one reads it, keeps a copy and adds an ID', {}, USUAL],
    ['a heads-up needs no ID', { kind: ['heads-up'] }, ['Read it.', 'Keep a copy.']],
    ['by mail it needs an address', { delivery: ['post'] }, [...USUAL, 'Write the address.']],
    ['by email too', { delivery: ['mail'] }, [...USUAL, 'Write the address.']],
    ['for somebody else it needs proof', { about: ['died'] }, [...USUAL, 'Add proof.']],
    ['an adult child signs too', { about: ['child'], 'child-age': ['grown'] }, [...USUAL, 'They sign too.']],
    ['whoever helps adds nothing', { about: ['helping'] }, USUAL],
    [
      'a heads-up for somebody else says nothing of proof',
      { about: ['died'], kind: ['heads-up'] },
      ['Read it.', 'Keep a copy.'],
    ],
  ])('%s', (_, answers, todo) => {
    expect(steps({ answers }).todo).toEqual(todo);
  });
});

describe('the days to watch', () => {
  test('come soonest first, each with its law', () => {
    expect(steps({}).days).toEqual(['Copy by March 2, 2026 (Act of aa)']);
    expect(steps({ answers: { form: ['copy', 'inspect'] } }).days).toEqual([
      'Look by February 10, 2026 (Act of aa)',
      'Copy by March 2, 2026 (Act of aa)',
    ]);
  });

  test.each([
    ['respond', 'law', 'Answer by March 2, 2026 (Act of aa)'],
    ['respond', 'guidance', 'Guide: March 2, 2026 (Act of aa)'],
    ['copy', 'guidance', 'Guide: March 2, 2026 (Act of aa)'],
  ] as const)('say what a limit on “%s”, set by %s, is for', (what, strength, expected) => {
    const file = { deadlines: [deadline('a', what, 30, { strength, cite: 'act-aa' })] };
    expect(steps({ file }).days).toEqual([expected]);
  });

  test('are none without a day, without a law, or for a heads-up', () => {
    expect(steps({ fields: {} }).days).toEqual([]);
    expect(steps({ fields: { sent: '2026-02-30' } }).days).toEqual([]);
    expect(steps({ file: null }).days).toEqual([]);
    expect(steps({ answers: { kind: ['heads-up'] } }).days).toEqual([]);
  });

  test('are none where only the client’s own originals are asked back', () => {
    expect(steps({ answers: { parts: ['originals'] } }).days).toEqual([]);
    expect(steps({ answers: { parts: ['originals', 'bills'] } }).days).toHaveLength(1);
  });

  test('count from the first request in a reminder', () => {
    const entries = (kind: string) => ({
      answers: { recipient: ['solo'], form: ['copy'], kind: [kind] },
      fields: { sent: '2026-03-20', 'asked-on': '2026-01-31' },
    });
    const days = (kind: string) => dueDays(lawOf(FULL), entries(kind)).map(({ date }) => date);
    expect(days('reminder')).toEqual(['2026-03-02']);
    expect(days('request')).toEqual(['2026-04-19']);
  });

  test('are called as a language calls its laws and authorities', () => {
    const names = { laws: { 'the Act of aa': 'das Gesetz' }, bodies: { Board: 'die Kammer' } };
    const found = nextSteps(
      lawOf(FULL),
      { answers: { recipient: ['solo'], form: ['copy'], kind: ['request'] }, fields: { sent: '2026-01-31' } },
      WORDS,
      { grammar: english('us'), names },
    );
    expect(found.days).toEqual(['Copy by March 2, 2026 (das Gesetz)']);
    expect(found.after.at(-1)).toBe('Then to die Kammer.');
  });
});

describe('what comes after', () => {
  const SHORT: MadeUp = { deadlines: [deadline('a', 'copy', 30, { cite: 'act-aa' })] };

  test.each([
    [
      'how long it can take at the longest, then whom to turn to',
      {},
      ['At the longest by April 1, 2026.', 'Then to Board.'],
    ],
    ['no longer time, where the law has none', { file: SHORT }, ['Then complain.']],
    ['that no time is known', { file: {} }, ['No time is known.']],
    ['the same without a law', { file: null }, ['No time is known.']],
    ['to wait, for a heads-up', { answers: { kind: ['heads-up'] } }, ['Wait for a word.']],
  ])('is %s', (_, one, after) => {
    expect(steps(one).after).toEqual(after);
  });

  test('is a complaint, for a reminder after their time was over', () => {
    const reminder = (fields: Record<string, string>, file: MadeUp | null = FULL) =>
      steps({ file, answers: { kind: ['reminder'] }, fields }).after;
    expect(reminder({ 'asked-on': '2026-01-31', sent: '2026-03-03' })).toEqual(['Now to Board.']);
    expect(reminder({ 'asked-on': '2026-01-31', sent: '2026-03-02' })).toContain('Then to Board.');
    expect(reminder({ 'asked-on': '2026-01-31', sent: '2026-03-03' }, null)).toEqual(['Now complain.']);
    expect(reminder({})).toEqual(['Now to Board.']);
  });
});

describe('whom to turn to', () => {
  const turn = (complaints: MadeUp['complaints'], recipient = 'solo', country: MadeUp['complaints'] = []) => {
    const [copy] = (FULL.deadlines ?? []).filter(({ what }) => what === 'copy');
    const places = madeUpPlaces({
      aa: { complaints: country ?? [] },
      'aa-bb': { deadlines: copy ? [copy] : [], complaints: complaints ?? [] },
    });
    return nextSteps(
      letterLaw(places, 'aa-bb'),
      {
        answers: { recipient: [recipient], form: ['copy'], kind: ['request'] },
        fields: { sent: '2026-01-31' },
      },
      WORDS,
      { grammar: english('us') },
    ).after.at(-1);
  };

  test.each([
    ['the first that is there for whoever has the notes', 'school', 'Then to Schools.'],
    ['which is another for others', 'solo', 'Then to Board.'],
  ])('is %s', (_, recipient, expected) => {
    expect(turn([{ ...board, body: 'Schools', when: { recipient: ['school'] } }, board], recipient)).toBe(
      expected,
    );
  });

  test('is never a country’s office that only points to those of its parts', () => {
    const pointing = { ...board, body: 'Your state’s office', hereOnly: true as const };
    expect(turn([], 'solo', [pointing])).toBe('Then complain.');
    expect(turn([], 'solo', [board])).toBe('Then to Board.');
  });
});

describe('the page that goes with the letter’s files', () => {
  test('has a heading and a list for each part that has lines', () => {
    const found = nextPage({ todo: ['Read it.'], days: [], after: ['Then wait.'] }, 'What to do next', 'en');
    expect(found).toEqual([
      { id: 'next-title', role: 'page', tag: 'en', lines: ['What to do next'] },
      { id: 'next-todo', role: 'list', tag: 'en', lines: ['Read it.'] },
      { id: 'next-after', role: 'list', tag: 'en', lines: ['Then wait.'] },
    ]);
  });
});
