import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FlowSchema } from '../../../src/domain/flow/flow.schema.ts';
import { openTopics } from '../../../src/domain/flow/flow.ts';
import type { Answers } from '../../../src/domain/flow/when.ts';
import {
  dayToThinkAgain,
  HELD_BACK,
  letterAnswers,
  readiness,
  type Way,
} from '../../../src/domain/readiness/readiness.ts';
import type { Option, Readiness } from '../../../src/domain/readiness/readiness.schema.ts';
import { shortWayFirst } from '../../../src/domain/readiness/short-way.ts';

/** A made-up way to go, brought up by these answers. */
const option = (id: string, ...because: Option['because'][number][]): Option => ({
  ...{ id, title: `Way ${id}`, short: 'A way.', say: 'Say it.', like: ['Calm.'] },
  ...{ good: [{ text: 'Good.' }], hard: [{ text: 'Hard.' }], because },
  letter: { label: 'Write', answers: { kind: [id] } },
});
const link = { label: 'Read', href: '/guide/' };

/** A small self-check: what brings up which way, what comes first, what pulls apart. */
const texts = {
  danger: { when: { safe: ['no'] }, title: 'Help', text: 'Call.' },
  options: [
    option(
      'ask',
      { when: { wish: ['curious'] }, so: 'You are curious.' },
      { when: { fear: ['unsure'] }, so: 'You can find out.' },
    ),
    option(
      'talk',
      { when: { fear: ['unsure', 'unsaid'] }, so: 'Talking may help.' },
      { when: { fear: ['anger'] }, so: 'Anger can be told.' },
    ),
    option('both', { when: { wish: ['curious', 'proof'], fear: ['anger'] }, so: 'Both at once.' }),
  ],
  first: [
    { id: 'court', when: { wish: ['proof'] }, beforeLetter: true, text: 'Ask a lawyer.', link },
    { id: 'rest', when: { fear: ['anger'] }, beforeLetter: false, text: 'Sleep on it.', link },
  ],
  clashes: [{ id: 'torn', when: { wish: ['curious'], fear: ['anger'] }, text: 'Two wishes.' }],
  questions: [
    { id: 'plain-1', ask: 'Plain one?' },
    { id: 'plain-2', ask: 'Plain two?' },
    { id: 'plain-3', ask: 'Plain three?' },
    { id: 'fear', when: { fear: ['anger'] }, ask: 'About anger?' },
  ],
  carry: [
    { when: { wish: ['proof'] }, letter: { parts: ['whole'], kind: ['request'] } },
    { when: { fear: ['anger'] }, letter: { tone: ['formal'] } },
  ],
  shortWay: ['wish', 'fear'],
} as unknown as Readiness;

const result = (answers: Answers) => readiness(texts, answers);
const ids = (ways: readonly Way[]) => ways.map(({ option: { id } }) => id);
const reasonsFor = (answers: Answers, id: string) =>
  result(answers).fitting.find(({ option: one }) => one.id === id)?.reasons ?? [];

describe('a way to go', () => {
  test.each([
    ['no answers leave every way open', {}, [], ['ask', 'talk', 'both']],
    ['an answer brings up the ways that it speaks for', { wish: ['curious'] }, ['ask'], ['talk', 'both']],
    ['also one that holds something back', { fear: ['unsure'] }, ['ask', 'talk'], ['both']],
    ['a reason of two questions needs both', { wish: ['proof'] }, [], ['ask', 'talk', 'both']],
    ['and either answer of one', { wish: ['proof'], fear: ['anger'] }, ['talk', 'both'], ['ask']],
  ])('%s', (_, answers, fitting, open) => {
    const found = result(answers);
    expect(ids(found.fitting)).toEqual(fitting);
    expect(ids(found.open)).toEqual(open);
  });

  test('has its reasons, each with the answers that say so and no others', () => {
    expect(reasonsFor({ wish: ['proof', 'other'], fear: ['anger'] }, 'both')).toEqual([
      {
        said: [
          { question: 'wish', answers: ['proof'] },
          { question: 'fear', answers: ['anger'] },
        ],
        so: 'Both at once.',
      },
    ]);
  });

  test('has what was said plainly before what was held back', () => {
    expect(reasonsFor({ fear: ['unsure', 'anger'] }, 'talk').map(({ so }) => so)).toEqual([
      'Anger can be told.',
      'Talking may help.',
    ]);
    expect(HELD_BACK).toEqual(['unsure', 'unsaid']);
  });

  test.each([
    ['another question was answered plainly', { fear: ['unsure'], wish: ['curious'] }],
    ['another answer to it was plain', { fear: ['unsure', 'anger'] }],
  ])('holds nothing back where %s', (_, when) => {
    const way = option('way', { when: { fear: ['unsure'] }, so: 'Held back.' }, { when, so: 'Said.' });
    const answers = { fear: ['unsure', 'anger'], wish: ['curious'] };
    const [found] = readiness({ ...texts, options: [way] }, answers).fitting;
    expect(found?.reasons.map(({ so }) => so)).toEqual(['Said.', 'Held back.']);
  });
});

describe('whatever was answered', () => {
  const anyAnswers = fc.record(
    {
      wish: fc.subarray(['curious', 'proof', 'other']),
      fear: fc.subarray(['anger', 'unsure', 'unsaid']),
      safe: fc.subarray(['yes', 'no']),
    },
    { requiredKeys: [] },
  );

  test('every way is there once, in the order of the content: nothing is ranked', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { fitting, open } = result(answers);
        const order = texts.options.map(({ id }) => id);
        expect([...ids(fitting), ...ids(open)].sort()).toEqual([...order].sort());
        for (const list of [ids(fitting), ids(open)])
          expect(list).toEqual(order.filter((id) => list.includes(id)));
      }),
    );
  });

  test('no reason quotes an answer that was not given', () => {
    fc.assert(
      fc.property(anyAnswers, (answers: Answers) => {
        for (const { said } of result(answers).fitting.flatMap(({ reasons }) => reasons))
          for (const { question, answers: quoted } of said) {
            expect(quoted.length).toBeGreaterThan(0);
            expect(answers[question]).toEqual(expect.arrayContaining([...quoted]));
          }
      }),
    );
  });

  test('more answers never take a way back', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom('curious', 'proof'), (answers: Answers, more) => {
        const wish = [...new Set([...(answers['wish'] ?? []), more])];
        expect(ids(result({ ...answers, wish }).fitting)).toEqual(
          expect.arrayContaining(ids(result(answers).fitting)),
        );
      }),
    );
  });
});

describe('besides the ways', () => {
  test('help comes before everything else in danger', () => {
    expect(result({ safe: ['no'] }).danger).toBe(true);
    expect(result({ safe: ['yes'] }).danger).toBe(false);
    expect(result({}).danger).toBe(false);
  });

  test('the letter waits only for what has to come before it', () => {
    expect(result({ wish: ['proof'] })).toMatchObject({ letterWaits: true, first: [{ id: 'court' }] });
    expect(result({ wish: ['proof'], fear: ['anger'] }).letterWaits).toBe(true);
    expect(result({ fear: ['anger'] })).toMatchObject({ letterWaits: false, first: [{ id: 'rest' }] });
    expect(result({}).first).toEqual([]);
  });

  test('wishes that pull apart are named with both answers', () => {
    expect(result({ wish: ['curious'], fear: ['anger'] }).clashes).toMatchObject([
      {
        id: 'torn',
        said: [
          { question: 'wish', answers: ['curious'] },
          { question: 'fear', answers: ['anger'] },
        ],
      },
    ]);
    expect(result({ wish: ['curious'] }).clashes).toEqual([]);
  });

  test('three questions go along, those that an answer brings up first', () => {
    expect(result({}).questions).toEqual(['Plain one?', 'Plain two?', 'Plain three?']);
    expect(result({ fear: ['anger'] }).questions).toEqual(['About anger?', 'Plain one?', 'Plain two?']);
  });
});

describe('what the letter tool starts with', () => {
  const [ask] = texts.options;
  const start = (answers: Answers, from: { way?: Option | undefined } = { way: ask }) =>
    letterAnswers(texts, from.way, answers, ['aa', 'bb']);

  test('is the answers of the way, and what was said in the self-check', () => {
    expect(start({ fear: ['anger'] })).toEqual({ kind: ['ask'], tone: ['formal'] });
  });

  test('is the way’s own where both answer the same question', () => {
    expect(start({ wish: ['proof'] })).toEqual({ kind: ['ask'], parts: ['whole'] });
    expect(start({ wish: ['proof'] }, {})).toEqual({ kind: ['request'], parts: ['whole'] });
  });

  test('is the place, if it is one that the site knows', () => {
    expect(start({ where: 'aa' })['place']).toBe('aa');
    expect(start({ where: 'unsaid' })).not.toHaveProperty('place');
    expect(start({})).not.toHaveProperty('place');
  });
});

describe('the day to think again', () => {
  test.each([
    ['two-weeks', '2026-02-20', '2026-03-06'],
    ['month', '2026-01-31', '2026-02-28'],
    ['month', '2028-01-31', '2028-02-29'],
    ['three-months', '2026-11-30', '2027-02-28'],
  ])('in %s from %s is %s', (again, today, day) => {
    expect(dayToThinkAgain({ again: [again] }, today)).toBe(day);
  });

  test.each([[{}], [{ again: ['never'] }], [{ again: [] }]])('is none for %o', (answers) => {
    expect(dayToThinkAgain(answers, '2026-02-20')).toBeUndefined();
  });
});

describe('the short way to a first result', () => {
  const topic = (id: string, when?: Record<string, string[]>) => ({
    ...{ id, name: id, why: 'To know.' },
    questions: [{ id: `${id}-text`, kind: 'text', ask: `${id}?`, blank: id, ...(when && { when }) }],
  });
  const flow = FlowSchema.parse({
    title: 'A self-check',
    topics: [topic('wish'), topic('place'), topic('fear'), topic('court', { 'law-case': ['yes'] })],
  });

  test('has its topics first, and the others after them, each in the order of the flow', () => {
    const open = openTopics(flow, { answers: {}, fields: {} });
    const { short, more } = shortWayFirst(texts, open);
    expect(short.map((one) => one.topic.id)).toEqual(['wish', 'fear']);
    expect(more.map((one) => one.topic.id)).toEqual(['place']);
  });

  test('leaves out what is not asked now', () => {
    const open = openTopics(flow, { answers: {}, fields: {} }, () => ({ 'law-case': 'yes' }));
    expect(shortWayFirst({ shortWay: ['court'] }, open).short.map((one) => one.topic.id)).toEqual(['court']);
    const closed = openTopics(flow, { answers: {}, fields: {} });
    expect(shortWayFirst({ shortWay: ['court'] }, closed).short).toEqual([]);
  });
});
