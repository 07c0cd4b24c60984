import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersFile, readAnswersFile } from '../../src/domain/flow/answers-file.ts';
import { effective, isChoice, openTopics, answerLabels } from '../../src/domain/flow/flow.ts';
import type { Choice, Flow } from '../../src/domain/flow/flow.schema.ts';
import { dayToThinkAgain, letterAnswers, readiness } from '../../src/domain/readiness/readiness.ts';
import { shortWayFirst } from '../../src/domain/readiness/short-way.ts';
import { MOST_UNEVEN, readinessFaults, sideWords } from '../../src/editorial/checks/readiness.ts';
import type { Readiness } from '../../src/domain/readiness/readiness.schema.ts';
import { given, type Answers } from '../../src/domain/flow/when.ts';
import { reviewFlow } from '../../src/editorial/review/flow.ts';
import { content } from '../support/content.ts';
import { anyEntries } from '../support/random-entries.ts';

const flow = there(content.flows['readiness']);
const letter = there(content.flows['letter']);
const texts = there(content.readiness);
const questions = flow.topics.flatMap((topic) => topic.questions);
const choices = questions.filter(isChoice);
const everyAnswer = choices.flatMap((question) =>
  question.answers.map((answer) => ({ question, answer: answer.id })),
);
const OPTIONS = ['ask', 'talk', 'together', 'part', 'summary', 'send', 'wait', 'leave'];

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The content of the self-check has faults.');
  return value;
}

const resultOf = (answers: Answers) => readiness(texts, effective(flow, { answers, fields: {} }).answers);

/** What must hold of every result, whatever was answered. */
function check(answers: Answers): void {
  const counted = effective(flow, { answers, fields: {} }).answers;
  const result = readiness(texts, counted);
  const anythingSaid = choices.some(({ id }) => given(counted, id).length > 0);
  expect(result.fitting.length > 0, JSON.stringify(answers)).toBe(anythingSaid);
  expect([...result.fitting, ...result.open].map(({ option }) => option.id).sort()).toEqual(
    [...OPTIONS].sort(),
  );
  expect(new Set(result.questions).size).toBe(3);
  const lines = [...result.fitting.flatMap(({ reasons }) => reasons), ...result.first, ...result.clashes];
  for (const { said } of lines)
    for (const { question, answers: quoted } of said) {
      expect(quoted.length).toBeGreaterThan(0);
      for (const one of quoted) expect(given(counted, question)).toContain(one);
      expect(answerLabels(flow, question, quoted)).toHaveLength(quoted.length);
    }
}

describe('the questions', () => {
  test.each(questions.map((question) => [question.id, question] as const))(
    '%s can be answered with “Not sure” and “Rather not say”, and with nothing',
    (_, question) => {
      const ids = isChoice(question)
        ? question.answers.map(({ id }) => id)
        : question.kind === 'place'
          ? question.others.map(({ id }) => id)
          : [];
      expect(ids).toEqual(expect.arrayContaining(['unsure', 'unsaid']));
      expect(question.required).toBe(false);
      expect(isChoice(question) ? question.default : []).toEqual([]);
    },
  );

  test('each say why they are asked, at most two a step (a new one gets a topic of its own), and danger has a step of its own', () => {
    for (const { id, why, questions: asked } of flow.topics) {
      expect(why).toMatch(/\.$/);
      const advice = `The topic "${id}" in content/flows/readiness.yaml asks more than two questions. Give the new one a topic of its own.`;
      expect(asked.length, advice).toBeLessThanOrEqual(2);
      if (asked.some(({ id }) => id in texts.danger.when)) expect(asked).toHaveLength(1);
    }
  });

  test('that lead to a first result are five, and take at most eight presses', () => {
    const { short, more } = shortWayFirst(texts, openTopics(flow, { answers: {}, fields: {} }));
    const asked = short.flatMap((one) => one.questions.map(({ id }) => id));
    expect(asked.length, 'questions before the first result').toBe(5);
    expect(asked.length + short.length).toBeLessThanOrEqual(8);
    expect([...short, ...more].map(({ topic }) => topic.id)).toEqual(
      flow.topics.map(({ id }) => id).filter((id) => id !== 'by-when'),
    );
  });

  test('end with danger where danger can be named, since its help opens under the last answer', () => {
    for (const [id, wanted] of Object.entries(texts.danger.when))
      expect(wanted).toEqual([there(choices.find((question) => question.id === id)).answers.at(-1)?.id]);
  });

  test.each(['gains', 'worries', 'purpose', 'hope', 'company'])('%s are in order of the alphabet', (id) => {
    const labels = there(choices.find((question) => question.id === id))
      .answers.filter((answer) => !answer.alone)
      .map(({ label }) => label);
    expect(labels).toEqual([...labels].sort((one, other) => one.localeCompare(other, 'en')));
  });

  test('share no id with the letter tool, which can stand on the same page', () => {
    const own = new Set(questions.map(({ id }) => id));
    const others = letter.topics.flatMap((topic) => topic.questions).map(({ id }) => id);
    expect(others.filter((id) => own.has(id))).toEqual([]);
  });
});

describe('every way through', () => {
  test('every question shows on some path', () => {
    const asked = openTopics(flow, { answers: { official: ['court'] }, fields: {} }).map(
      ({ topic }) => topic.id,
    );
    expect(asked).toEqual(flow.topics.map(({ id }) => id));
    const without = openTopics(flow, { answers: { official: ['none'] }, fields: {} }).map(
      ({ topic }) => topic.id,
    );
    expect(without).toEqual(asked.filter((id) => id !== 'by-when'));
  });

  test('every answer alone brings up a way with a reason that quotes it', () => {
    for (const { question, answer } of everyAnswer) check(alongWithItsPath(question, [answer]));
  });

  test('so does every pair of answers', () => {
    let pairs = 0;
    for (const [at, one] of everyAnswer.entries())
      for (const other of everyAnswer.slice(at + 1)) {
        if (one.question === other.question && one.question.kind === 'one') continue;
        const both = one.question === other.question ? [one.answer, other.answer] : [other.answer];
        check({
          ...alongWithItsPath(one.question, [one.answer]),
          ...alongWithItsPath(other.question, both),
        });
        pairs += 1;
      }
    expect(pairs).toBeGreaterThan(5000);
  });

  test('and any mix of answers that a client can make', () => {
    fc.assert(
      fc.property(anyEntries(flow), ({ answers }) => check(answers)),
      { numRuns: 3000 },
    );
  });

  test('with nothing answered all ways are open, and nothing is claimed', () => {
    const result = resultOf({});
    expect(result.fitting).toEqual([]);
    expect(result.open.map(({ option }) => option.id)).toEqual(OPTIONS);
    expect(result.first).toEqual([]);
  });

  test.each(OPTIONS)('%s can be reached, and is brought up by leaning to it', (id) => {
    const found = resultOf({ lean: [id] }).fitting.map(({ option }) => option.id);
    expect(found).toContain(id);
  });

  test('no answer ever takes a way, a warning or a clash away', () => {
    fc.assert(
      fc.property(anyEntries(flow), anyEntries(flow), (one, other) => {
        const before = resultOf(one.answers).fitting.map(({ option }) => option.id);
        const both = Object.fromEntries(
          choices.map(({ id }) => [
            id,
            [...new Set([...given(one.answers, id), ...given(other.answers, id)])],
          ]),
        );
        const after = readiness(texts, both).fitting.map(({ option }) => option.id);
        expect(after).toEqual(expect.arrayContaining(before));
      }),
      { numRuns: 300 },
    );
  });

  test('every clash, every first help and every question for the session can come up', () => {
    for (const { id, when } of [...texts.clashes, ...texts.first]) {
      const answers = Object.fromEntries(Object.entries(when).map(([q, wanted]) => [q, wanted.slice(0, 1)]));
      const result = readiness(texts, answers);
      expect([...result.clashes, ...result.first].map((one) => one.id)).toContain(id);
    }
    for (const { when, ask } of texts.questions)
      expect(readiness(texts, (when ?? {}) as Answers).questions).toContain(ask);
  });

  test.each([
    [{ official: ['court'] }, true],
    [{ official: ['custody'], lean: ['ask'] }, true],
    [{ home: ['watched'] }, true],
    [{ pressure: ['to-ask'] }, true],
    [{ official: ['insurance'], now: ['hard'] }, false],
    [{ lean: ['ask'] }, false],
    [{}, false],
  ])('after %j the letter waits for something else: %s', (answers, waits) => {
    const result = resultOf(answers);
    expect(result.letterWaits).toBe(waits);
    expect(result.first.some(({ beforeLetter }) => beforeLetter)).toBe(waits);
  });

  test('a court case puts the lawyer before everything else, and before any letter', () => {
    for (const official of ['court', 'custody'])
      for (const lean of [...OPTIONS, 'unsure', 'unsaid']) {
        const answers = { official: [official], lean: [lean], home: ['watched'], now: ['hard'] };
        const result = resultOf(answers);
        expect(result.first[0]?.id).toBe('lawyer-first');
        expect(result.letterWaits).toBe(true);
      }
  });

  test('danger is noticed at once and closes nothing', () => {
    const result = resultOf({ now: ['danger'], lean: ['ask'] });
    expect(result.danger).toBe(true);
    expect(result.fitting.map(({ option }) => option.id)).toEqual(expect.arrayContaining(['ask', 'wait']));
  });
});

/** An answer together with what has to be answered for its question to show. */
function alongWithItsPath(question: Choice, answers: readonly string[]): Answers {
  const path = Object.entries(question.when ?? {}).map(([id, wanted]) => [id, wanted.slice(0, 1)]);
  return { ...Object.fromEntries(path), [question.id]: answers };
}

describe('the eight ways', () => {
  test.each(texts.options.map((option) => [option.id, option] as const))(
    '%s has good and hard points in equal detail',
    (_, { good, hard, like }) => {
      const words = [sideWords(good), sideWords(hard)];
      expect(Math.max(...words)).toBeLessThanOrEqual(MOST_UNEVEN * Math.min(...words));
      expect(Math.abs(good.length - hard.length)).toBeLessThanOrEqual(1);
      expect(Math.min(good.length, hard.length)).toBeGreaterThanOrEqual(2);
      expect(like.map((line) => line.split(':')[0])).toEqual([
        'In your body',
        'In your feelings',
        'With others',
      ]);
    },
  );

  test('never speak of a score, a test passed or being ready', () => {
    const { notA: _, ...rest } = texts;
    const words = JSON.stringify([rest, flow]);
    expect(/\b(your score|points out of|you are (not )?ready|SURE test)\b/i.exec(words)?.[0]).toBeUndefined();
  });
});

describe('the letter tool', () => {
  test('is handed only answers that it knows, from every way and every answer', () => {
    const known = Object.fromEntries(
      letter.topics
        .flatMap((topic) => topic.questions)
        .filter(isChoice)
        .map((question) => [question.id, question.answers.map(({ id }) => id)]),
    );
    for (const option of [undefined, ...texts.options])
      for (const { question, answer } of everyAnswer) {
        const handed = letterAnswers(texts, option, { [question.id]: [answer], where: 'us-ny' }, ['us-ny']);
        expect(handed['place']).toBe('us-ny');
        for (const [id, values] of Object.entries(handed))
          if (id !== 'place')
            for (const value of values) expect(known[id], `${id}: ${value}`).toContain(value);
      }
  });

  test('takes place, recipient, form and reason along', () => {
    const answers = { where: 'de', holder: ['clinic'], purpose: ['new-carer'], bond: ['ended'] };
    const option = texts.options.find(({ id }) => id === 'summary');
    expect(letterAnswers(texts, option, answers, ['de'])).toMatchObject({
      place: 'de',
      recipient: ['clinic'],
      reason: ['continue'],
      form: ['copy'],
      instead: ['fine'],
      client: ['past'],
    });
    expect(letterAnswers(texts, option, { where: 'unsaid' }, ['de'])).not.toHaveProperty('place');
  });
});

test.each([
  ['two-weeks', '2026-02-14'],
  ['month', '2026-02-28'],
  ['three-months', '2026-04-30'],
  ['no-day', undefined],
  ['unsaid', undefined],
])('thinking again: %s', (again, day) => {
  expect(dayToThinkAgain({ again: [again] }, '2026-01-31')).toBe(day);
});

test('answers survive their file, and other files are turned away', () => {
  fc.assert(
    fc.property(anyEntries(flow), (entries) => {
      expect(readAnswersFile(answersFile(entries))).toEqual(entries);
    }),
  );
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"format":"answers-1"}',
    '{"entries":{"answers":{},"fields":{}}}',
  ])
    expect(readAnswersFile(text)).toBeUndefined();
  expect(readAnswersFile('{"format":"answers-1","entries":{"answers":{"a":1},"fields":{}}}')).toBeUndefined();
});

describe('a fault in the content is told', () => {
  const told = (change: Partial<Readiness>, asked: Flow = flow) =>
    readinessFaults({ ...texts, ...change }, asked, letter).map(({ message }) => message);
  const [option] = texts.options;

  test('a way that says much more of one side', () => {
    const long = there(option).hard.map((point) => ({
      ...point,
      text: `${point.text} ${'and more '.repeat(9)}`,
    }));
    expect(told({ options: [{ ...there(option), hard: long }, ...texts.options.slice(1)] })).toEqual([
      expect.stringContaining('uneven'),
    ]);
  });

  test('an answer that brings nothing up', () => {
    expect(told({ options: texts.options.slice(1) }).join()).toContain('No option mentions the answer "ask"');
  });

  test('a source that is not there, and one that nothing cites', () => {
    const { 'ward-1995': gone, ...sources } = texts.sources;
    expect(told({ sources }).join()).toContain('"ward-1995" is not under sources');
    expect(told({ sources: { ...texts.sources, more: there(gone) } })).toEqual([
      'Nothing cites this source. Cite it, or delete it.',
    ]);
  });

  test('a short way that isn’t the start of the questions', () => {
    expect(told({ shortWay: ['now', 'lean'] })).toEqual([expect.stringContaining('Topic 2 in content/flows/readiness.yaml is "around", not "lean"')]);
    expect(told({ shortWay: ['then'] })).toEqual([expect.stringContaining('Topic 1 in content/flows/readiness.yaml is "now", not "then"')]);
  });

  test('a condition or a letter answer that leads nowhere', () => {
    const carry = [{ when: { holder: ['coach'] }, letter: { recipient: ['coach'] } }];
    expect(told({ carry })).toHaveLength(2);
  });
});

test('reviewers get a diagram with every step and tables with every answer and every reason', () => {
  const sheet = reviewFlow(flow, texts);
  expect(sheet).toContain('flowchart TD');
  for (const { id } of flow.topics) expect(sheet).toContain(`step-${id}[`);
  for (const { answers } of choices) for (const { label } of answers) expect(sheet).toContain(label);
  for (const { because } of texts.options) for (const { so } of because) expect(sheet).toContain(so);
});
