import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/domain/letter/letter.ts';
import type { LetterInput } from '../../../src/domain/letter/value.ts';
import { letterLaw } from '../../../src/domain/letter/law.ts';
import type { LetterText, ParagraphText, SentenceText } from '../../../src/domain/letter/letter.schema.ts';
import { places } from '../law/example-places.ts';

const paragraph = (
  id: string,
  sentences: SentenceText[],
  more: Partial<ParagraphText> = {},
): ParagraphText => ({
  ...{ id, label: id, role: 'body', fixed: false, below: [], sentences },
  ...more,
});
const letter = (...paragraphs: ParagraphText[]): LetterText => ({
  ...{ title: 'T', about: 'A', subject: 'S', paragraphs },
});

const input: LetterInput = {
  law: letterLaw(places, 'aa-bb'),
  answers: { recipient: ['solo'], tone: ['neutral'], form: ['copy', 'inspect'], kind: ['request'] },
  fields: { name: 'Ann', reach: '  ' },
  blanks: { name: 'your name' },
};

const made = (text: LetterText, more: Partial<LetterInput> = {}) => compose(text, { ...input, ...more });
const only = (sentence: Partial<SentenceText>, more: Partial<LetterInput> = {}) =>
  made(letter(paragraph('p', [{ id: 's', text: 'Yes.', ...sentence }])), more).paragraphs[0]?.sentences[0];

describe('why a sentence is in a letter', () => {
  test('only those of the client’s answers that its condition names', () => {
    expect(only({ when: { form: ['copy'], recipient: ['solo', 'clinic'] } })?.because).toEqual([
      { question: 'form', answers: ['copy'] },
      { question: 'recipient', answers: ['solo'] },
    ]);
  });

  test('what the client typed, without its words', () => {
    expect(only({ when: { name: ['given'] } })?.because).toEqual([{ question: 'name', answers: [] }]);
  });

  test('nothing, where it has no condition or only one of law', () => {
    expect(only({})?.because).toEqual([]);
    expect(only({ when: { 'law-basis': ['many'] } })?.because).toEqual([]);
  });

  test('the tone, where each tone has its own words, and once only', () => {
    const text = { warm: 'Dear.', neutral: 'Hello.', formal: 'Sir.' };
    const tone = { question: 'tone', answers: ['neutral'] };
    expect(only({ text })?.because).toEqual([tone]);
    expect(only({ text, when: { tone: ['neutral'] } })?.because).toEqual([tone]);
    expect(only({ text, when: { form: ['copy'] } })?.because).toEqual([
      { question: 'form', answers: ['copy'] },
      tone,
    ]);
  });
});

describe('a sentence that rests on law', () => {
  test.each(['basis', 'look', 'answer', 'fees', 'notes'] as const)('names where it is written: %s', (law) => {
    expect(only({ law })?.cites.length).toBeGreaterThan(0);
    expect(only({ law }, { law: null })).toBeUndefined();
  });

  test('falls away where the place has nothing on it', () => {
    expect(only({ law: 'guide' })).toBeUndefined();
    const bare = { ...letterLaw(places, 'aa-bb'), fees: null, notes: null, basis: [], limits: [] };
    for (const law of ['basis', 'look', 'answer', 'fees', 'notes'] as const)
      expect(only({ law }, { law: bare })).toBeUndefined();
    expect(only({}, { law: bare })?.cites).toEqual([]);
  });
});

describe('the paragraphs of a letter', () => {
  const yes = { id: 's', text: 'Yes.' };
  const never = { id: 'n', text: 'No.', when: { recipient: ['clinic'] } };

  test('are there or not by their own condition, and never empty', () => {
    const text = letter(
      paragraph('one', [yes]),
      paragraph('two', [yes], { when: { recipient: ['clinic'] } }),
      paragraph('three', [never]),
    );
    expect(made(text).paragraphs.map(({ id }) => id)).toEqual(['one']);
  });

  test('of a list have a line for each entry; others run on', () => {
    const text = letter(paragraph('list', [yes, yes], { role: 'list' }), paragraph('run', [yes, yes]));
    expect(made(text).paragraphs.map(({ between }) => between)).toEqual(['\n', ' ']);
  });

  test('lose a sentence whose typed words are only blanks', () => {
    const text = letter(
      paragraph('p', [{ id: 'reach', text: 'Reach me.', when: { reach: ['given'] } }, yes]),
    );
    expect(made(text).paragraphs[0]?.sentences.map(({ id }) => id)).toEqual(['s']);
    expect(made(text, { fields: { reach: 'by mail' } }).paragraphs[0]?.sentences).toHaveLength(2);
  });
});

test('a due date that nobody can work out is neither ahead nor passed', () => {
  const says = (due: string, fields: LetterInput['fields'], law = input.law) =>
    only({ when: { due: [due] } }, { fields, law }) !== undefined;
  const days = { 'asked-on': '2026-01-01', sent: '2026-02-01' };
  expect(says('unknown', {})).toBe(true);
  expect(says('unknown', { 'asked-on': '2026-01-01' })).toBe(true);
  expect(says('unknown', { sent: '2026-02-01' })).toBe(true);
  expect(says('unknown', days, null)).toBe(true);
  expect(says('unknown', days)).toBe(false);
  expect(says('passed', days)).toBe(true);
});
