import { describe, expect, test } from 'vitest';
import { entryErrors } from '../../../src/domain/flow/entry-errors.ts';
import { type Flow, FlowSchema, type Topic, WhenSchema } from '../../../src/domain/flow/flow.schema.ts';
import {
  answerLabels,
  blankNames,
  effective,
  headingOf,
  isChoice,
  isField,
  offered,
  openTopics,
} from '../../../src/domain/flow/flow.ts';
import { FLOW_IDS, idsOf } from '../../../src/domain/flow/ids.ts';

const answers = (...ids: string[]) => ids.map((id) => ({ id, label: `Label of ${id}` }));
/** A flow of one topic with these questions. */
const flowOf = (...questions: object[]): Flow =>
  FlowSchema.parse({
    title: 'A flow',
    topics: [{ id: 'all', name: 'All', why: 'To know.', questions }],
  });
const place = { id: 'place', kind: 'place', ask: 'Where?' };
const text = { id: 'name', kind: 'text', ask: 'Name?', blank: 'your name' };
const language = {
  ...{ id: 'language', kind: 'one', ask: 'Which?', answers: answers('en', 'de', 'fr') },
  ...{ default: ['en'], defaultFrom: 'law-language' },
};
const counted = (flow: Flow, entries: object = {}, known = {}) =>
  effective(flow, { answers: {}, fields: {}, ...entries }, () => known);

describe('a place', () => {
  test('counts once, and is empty until one is chosen', () => {
    const flow = flowOf(place, text);
    expect(counted(flow).answers).toEqual({ place: '' });
    expect(counted(flow, { answers: { place: 'aa' } }).answers).toEqual({ place: 'aa' });
    expect(counted(flow, { answers: { place: ['aa', 'bb'] } }).answers).toEqual({ place: 'aa' });
  });

  test('opens the questions that hang on it', () => {
    const flow = flowOf(place, { ...text, when: { place: ['aa'] } });
    const asked = (answers: object) =>
      openTopics(flow, { answers: { ...answers }, fields: {} }).flatMap(({ questions }) =>
        questions.map(({ id }) => id),
      );
    expect(asked({ place: 'aa' })).toEqual(['place', 'name']);
    expect(asked({})).toEqual(['place']);
  });
});

describe('what is chosen in advance', () => {
  test('is the first of what is known of the place', () => {
    expect(counted(flowOf(language)).answers['language']).toEqual([]);
    expect(counted(flowOf(language), {}, { 'law-language': ['de', 'en'] }).answers['language']).toEqual([]);
    const asks = { ...language, when: { 'law-named': ['yes'] } };
    const known = { 'law-language': ['de', 'en'], 'law-named': 'yes' };
    expect(counted(flowOf(asks), {}, known).answers['language']).toEqual(['de']);
  });

  test('is nothing where the client has to say it', () => {
    const tone = {
      ...{ id: 'tone', kind: 'one', ask: 'How?', answers: answers('warm', 'formal'), default: ['warm'] },
      askIf: { about: ['died'] },
    };
    const about = { id: 'about', kind: 'one', ask: 'Whose?', answers: answers('self', 'died') };
    const flow = flowOf(about, tone);
    expect(counted(flow, { answers: { about: ['self'] } }).answers['tone']).toEqual(['warm']);
    expect(counted(flow, { answers: { about: ['died'] } }).answers['tone']).toEqual([]);
    expect(counted(flow, { answers: { about: ['died'], tone: ['formal'] } }).answers['tone']).toEqual([
      'formal',
    ]);
  });

  test('is left out where the question does not offer it now', () => {
    const form = {
      ...{ id: 'form', kind: 'many', ask: 'How?', default: ['copy', 'look'] },
      answers: [
        { id: 'copy', label: 'A copy' },
        { id: 'look', label: 'A look', when: { kind: ['request'] } },
      ],
    };
    const kind = { id: 'kind', kind: 'one', ask: 'Which?', answers: answers('request', 'reminder') };
    const flow = flowOf(kind, form);
    const question = flow.topics[0]?.questions[1];
    expect(counted(flow, { answers: { kind: ['request'] } }).answers['form']).toEqual(['copy', 'look']);
    expect(counted(flow, { answers: { kind: ['reminder'] } }).answers['form']).toEqual(['copy']);
    expect(
      question && isChoice(question) && offered(question, { kind: 'reminder' }).map(({ id }) => id),
    ).toEqual(['copy']);
  });
});

describe('what is known beside the answers', () => {
  test('is looked up only for questions that hang on it', () => {
    const asked: string[] = [];
    const flow = flowOf(
      { id: 'kind', kind: 'one', ask: 'Which?', answers: answers('request', 'reminder') },
      { ...text, when: { kind: ['request'] } },
      { id: 'fee', kind: 'text', ask: 'Fee?', blank: 'fee', when: { 'law-fee': ['allowed'] } },
    );
    effective(flow, { answers: { kind: ['request'] }, fields: {} }, (given) => {
      asked.push(Object.keys(given).join());
      return { 'law-fee': 'allowed' };
    });
    expect(asked).toEqual(['kind']);
  });

  test('knows the answers before it, and those alone that count', () => {
    const flow = flowOf(
      { id: 'kind', kind: 'one', ask: 'Which?', answers: answers('request', 'reminder') },
      { ...language, when: { 'law-named': ['yes'] } },
    );
    const seen: unknown[] = [];
    effective(flow, { answers: { kind: ['gone'], other: ['x'] }, fields: {} }, (given) => {
      seen.push(given);
      return {};
    });
    expect(seen).toEqual([{ kind: [] }]);
  });
});

describe('a question', () => {
  const flow = flowOf(place, text, language, { ...text, id: 'born', kind: 'date', blank: 'birthday' });
  const questions = flow.topics.flatMap((topic) => topic.questions);

  test('offers answers, asks for a place, or is filled in', () => {
    expect(questions.filter(isChoice).map(({ id }) => id)).toEqual(['language']);
    expect(questions.filter(isField).map(({ id }) => id)).toEqual(['name', 'born']);
    expect(blankNames(flow)).toEqual({ name: 'your name', born: 'birthday' });
  });

  test('has its answers’ labels for “because you said”, and those alone that it knows', () => {
    expect(answerLabels(flow, 'language', ['de', 'xx', 'en'])).toEqual(['Label of en', 'Label of de']);
    expect(answerLabels(flow, 'name', ['de'])).toEqual([]);
    expect(answerLabels(flow, 'nobody', ['de'])).toEqual([]);
  });

  test('is the heading of its page where the topic has none', () => {
    const empty: Topic = { id: 't', name: 'T', why: 'W.', questions: [] };
    expect(headingOf({ ...empty, title: 'Own' })).toBe('Own');
    expect(headingOf({ ...empty, questions: [...questions] })).toBe('Where?');
    expect(headingOf(empty)).toBe('');
  });

  test('that needs an answer says so, in its own words where it has some', () => {
    const words = { choose: 'Choose one.', enter: 'Enter it.' } as Parameters<typeof entryErrors>[3];
    const errors = (question: object, entries = {}) =>
      entryErrors(
        flowOf(question).topics[0]?.questions ?? [],
        { answers: {}, fields: {}, ...entries },
        '2026-06-01',
        words,
      ).map(({ message }) => message);
    expect(errors(place)).toEqual(['Choose one.']);
    expect(errors({ ...place, required: false })).toEqual([]);
    expect(errors({ ...place, missing: 'Where?' })).toEqual(['Where?']);
    expect(errors(place, { answers: { place: 'aa' } })).toEqual([]);
    expect(errors({ ...text, required: true }, { fields: { name: '  ' } })).toEqual(['Enter it.']);
    expect(errors({ ...language, required: true })).toEqual(['Choose one.']);
  });
});

describe('the file of a flow', () => {
  const faults = (question: object) => {
    const topic = { id: 'all', name: 'All', why: 'To know.', questions: [question] };
    const result = FlowSchema.safeParse({ title: 'A flow', topics: [topic] });
    return (result.error?.issues ?? []).map(({ path }) => path.slice(4).join('.'));
  };

  test.each([
    ['a choice of one', { ...language, answers: answers('en') }, 'answers'],
    ['an id with a space', { ...text, id: 'your name' }, 'id'],
    ['a blank without a name', { ...text, blank: '' }, 'blank'],
    ['a kind that nobody knows', { ...text, kind: 'essay' }, 'kind'],
    ['a condition that asks nothing', { ...text, when: {} }, 'when'],
  ])('is refused with %s', (_, question, path) => {
    expect(faults(question)).toContain(path);
  });

  test('is taken with all kinds of questions', () => {
    for (const question of [place, text, language]) expect(faults(question)).toEqual([]);
  });

  test('has no condition that nothing can fulfill', () => {
    expect(WhenSchema.safeParse({ kind: [] }).success).toBe(false);
    expect(WhenSchema.safeParse({ kind: ['request'] }).success).toBe(true);
  });
});

describe('the names that code reads from a flow', () => {
  test('are none for a flow that belongs to no tool', () => {
    expect(idsOf('nobody')).toEqual({ questions: {} });
    expect(idsOf('letter')).toBe(FLOW_IDS.letter);
  });

  test('name every answer once', () => {
    for (const { questions } of Object.values(FLOW_IDS))
      for (const question of Object.values(questions)) {
        const needed: readonly string[] = 'answers' in question ? question.answers : [];
        expect(new Set(needed).size).toBe(needed.length);
      }
  });

  test('are asked for alike by all tools, so that one can tell another', () => {
    for (const name of ['place', 'recipient', 'covered', 'care', 'site', 'client'] as const)
      for (const tool of ['letter', 'refusal', 'timeline'] as const)
        expect(FLOW_IDS[tool].questions[name]).toEqual(FLOW_IDS.letter.questions[name]);
  });
});
