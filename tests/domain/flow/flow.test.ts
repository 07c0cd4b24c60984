import { describe, expect, test } from 'vitest';
import { entryErrors } from '../../../src/domain/flow/entry-errors.ts';
import { choose, effective, headingOf, openTopics, type Entries } from '../../../src/domain/flow/flow.ts';
import { FlowSchema, type Choice } from '../../../src/domain/flow/flow.schema.ts';

const flow = FlowSchema.parse({
  title: 'A small flow',
  topics: [
    {
      id: 'what',
      name: 'What',
      title: 'What?',
      why: 'To know.',
      questions: [
        {
          id: 'drink',
          kind: 'one',
          ask: 'Drink?',
          required: true,
          missing: 'Choose a drink.',
          answers: [
            { id: 'tea', label: 'Tea' },
            { id: 'none', label: 'None' },
          ],
        },
        {
          id: 'with',
          kind: 'many',
          ask: 'With?',
          when: { drink: ['tea'] },
          default: ['milk'],
          answers: [
            { id: 'milk', label: 'Milk' },
            { id: 'lemon', label: 'Lemon' },
            { id: 'plain', label: 'Plain', alone: true },
          ],
        },
      ],
    },
    {
      id: 'cup',
      name: 'Cup',
      why: 'To pour.',
      questions: [
        { id: 'cup-name', kind: 'text', ask: 'Name on the cup?', blank: 'name', when: { drink: ['tea'] } },
      ],
    },
    {
      id: 'days',
      name: 'Days',
      title: 'Days?',
      why: 'To plan.',
      questions: [
        { id: 'from', kind: 'date', ask: 'From?', blank: 'from', past: true },
        { id: 'to', kind: 'date', ask: 'Until?', blank: 'to', notBefore: 'from' },
        { id: 'law-only', kind: 'text', ask: 'Law?', blank: 'law', when: { 'law-fee': ['allowed'] } },
      ],
    },
  ],
});

const tea: Entries = { answers: { drink: ['tea'], with: ['lemon'] }, fields: { 'cup-name': 'Ann' } };
const none: Entries = { ...tea, answers: { ...tea.answers, drink: ['none'] } };

describe('answers that a change hides', () => {
  test('do not count while they are hidden', () => {
    expect(effective(flow, none)).toEqual({ answers: { drink: ['none'] }, fields: { from: '', to: '' } });
  });

  test('are kept and come back', () => {
    expect(effective(flow, { ...none, answers: { ...none.answers, drink: ['tea'] } }).answers).toEqual({
      drink: ['tea'],
      with: ['lemon'],
    });
  });

  test('hide a topic that has nothing left to ask', () => {
    expect(openTopics(flow, none).map(({ topic }) => topic.id)).toEqual(['what', 'days']);
    expect(openTopics(flow, tea).map(({ topic }) => topic.id)).toEqual(['what', 'cup', 'days']);
  });
});

test('a question that was never answered has its default; one that was emptied stays empty', () => {
  expect(effective(flow, { answers: { drink: ['tea'] }, fields: {} }).answers['with']).toEqual(['milk']);
  expect(effective(flow, { answers: { drink: ['tea'], with: [] }, fields: {} }).answers['with']).toEqual([]);
});

test('answers that no longer exist are left out', () => {
  expect(effective(flow, { answers: { drink: ['beer'] }, fields: {} }).answers['drink']).toEqual([]);
});

test('what the law adds can open a question', () => {
  const known = () => ({ 'law-fee': 'allowed' });
  expect(openTopics(flow, tea, known)[2]?.questions.map((question) => question.id)).toContain('law-only');
});

test('an answer that stands alone clears the others, and they clear it', () => {
  const question = flow.topics[0]?.questions[1] as Choice;
  expect(choose(question, ['milk', 'lemon'], 'plain', true)).toEqual(['plain']);
  expect(choose(question, ['plain'], 'milk', true)).toEqual(['milk']);
  expect(choose(question, ['milk', 'lemon'], 'milk', false)).toEqual(['lemon']);
});

const WORDS = {
  title: 'Problem',
  mark: 'Error:',
  choose: 'choose',
  enter: 'enter',
  tooLong: '{length} of {longest}',
  notADay: 'no such day',
  year: 'year',
  future: 'future',
  order: '{later} before {earlier}',
};

describe('what stands in the way of going on', () => {
  const questions = flow.topics.flatMap((topic) => topic.questions);
  const errors = (entries: Partial<Entries>) =>
    entryErrors(questions, { answers: { drink: ['tea'] }, fields: {}, ...entries }, '2026-11-23', WORDS).map(
      (error) => `${error.question}: ${error.message}`,
    );

  test.each([
    ['nothing, when all is well', {}, []],
    ['a required answer that is missing', { answers: {} }, ['drink: Choose a drink.']],
    ['February 30', { fields: { to: '2026-02-30' } }, ['to: no such day']],
    ['words where a day belongs', { fields: { to: 'soon' } }, ['to: no such day']],
    ['a year that cannot be meant', { fields: { to: '0026-02-03' } }, ['to: year']],
    ['a day to come where it cannot be', { fields: { from: '2026-11-24' } }, ['from: future']],
    [
      'an end before its beginning',
      { fields: { from: '2026-02-03', to: '2026-02-02' } },
      ['to: Until? before From?'],
    ],
    [
      'a name of 10,000 characters, which is not cut',
      { fields: { 'cup-name': 'x'.repeat(10_000) } },
      ['cup-name: 10000 of 200'],
    ],
  ])('%s', (_, entries, expected) => {
    expect(errors(entries)).toEqual(expected);
  });
});

test('the heading of a page is its own, or its first question', () => {
  expect(flow.topics.map(headingOf)).toEqual(['What?', 'Name on the cup?', 'Days?']);
});
