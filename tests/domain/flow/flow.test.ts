import { describe, expect, test } from 'vitest';
import { entryErrors } from '../../../src/domain/flow/entry-errors.ts';
import { effective, openTopics, toggle, type Entries } from '../../../src/domain/flow/flow.ts';
import { FlowSchema, type Choice } from '../../../src/domain/flow/flow.schema.ts';

const flow = FlowSchema.parse({
  title: 'A small flow',
  topics: [
    {
      id: 'what',
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
      title: 'Cup?',
      why: 'To pour.',
      questions: [
        { id: 'cup-name', kind: 'text', ask: 'Name on the cup?', blank: 'name', when: { drink: ['tea'] } },
      ],
    },
    {
      id: 'days',
      title: 'Days?',
      why: 'To plan.',
      questions: [
        { id: 'from', kind: 'date', ask: 'From?', blank: 'from', past: true },
        { id: 'to', kind: 'date', ask: 'Until?', blank: 'to' },
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
  expect(toggle(question, ['milk', 'lemon'], 'plain')).toEqual(['plain']);
  expect(toggle(question, ['plain'], 'milk')).toEqual(['milk']);
  expect(toggle(question, ['milk', 'lemon'], 'milk')).toEqual(['lemon']);
});

describe('what stands in the way of going on', () => {
  const questions = flow.topics.flatMap((topic) => topic.questions);
  const errors = (entries: Partial<Entries>) =>
    entryErrors(questions, { answers: { drink: ['tea'] }, fields: {}, ...entries }, '2026-11-23').map(
      (error) => `${error.question}: ${error.message}`,
    );

  test.each([
    ['nothing, when all is well', {}, []],
    ['a required answer that is missing', { answers: {} }, ['drink: Choose a drink.']],
    [
      '30 February',
      { fields: { to: '2026-02-30' } },
      [expect.stringMatching(/^to: This day is not in the calendar/)],
    ],
    [
      'words where a day belongs',
      { fields: { to: 'soon' } },
      [expect.stringMatching(/^to: This day is not in the calendar/)],
    ],
    [
      'a year that cannot be meant',
      { fields: { to: '0026-02-03' } },
      [expect.stringMatching(/^to: Check the year/)],
    ],
    [
      'a day to come where it cannot be',
      { fields: { from: '2026-11-24' } },
      [expect.stringMatching(/^from: This day has not come yet/)],
    ],
    [
      'an end before its beginning',
      { fields: { from: '2026-02-03', to: '2026-02-02' } },
      [expect.stringMatching(/^to: “Until” lies before “From”/)],
    ],
    [
      'a name of 10,000 characters, which is not cut',
      { fields: { 'cup-name': 'x'.repeat(10_000) } },
      [expect.stringMatching(/^cup-name: This is 10000 characters long.*Nothing was cut/)],
    ],
  ])('%s', (_, entries, expected) => {
    expect(errors(entries)).toEqual(expected);
  });
});
