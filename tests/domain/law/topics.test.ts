import { describe, expect, test } from 'vitest';
import { cardOf, spoken } from '../../../src/domain/law/card.ts';
import { topicWords } from '../../../src/domain/law/topic-words.ts';
import {
  lawsOn,
  TOPIC_OF,
  TOPICS,
  topicsOf,
  type Topic,
  type TopicId,
} from '../../../src/domain/law/topics.ts';
import { CARD_ROWS } from '../../../src/domain/law/rights-text.schema.ts';
import { deadline, type MadeUp, madeUpPlaces, texts } from './made-up.ts';

/** The topics of "aa-bb", a part of "aa", as its page has them. */
function page(own: MadeUp, country: MadeUp = {}) {
  const places = madeUpPlaces({ aa: country, 'aa-bb': own });
  const topics = topicsOf(places, 'aa-bb', cardOf(places, 'aa-bb', texts.card).rows);
  const topic = (id: TopicId): Topic => {
    const found = topics.find((one) => one.id === id);
    if (!found) throw new Error(`The page has no topic "${id}".`);
    return found;
  };
  return { places, topics, topic, words: (id: TopicId) => topicWords(places, 'aa-bb', topic(id), texts) };
}

const rule = (text: string, cite = 'act-aa-bb') => ({ text, cite });
const ground = (
  kind: 'harm-self' | 'legal-case' | 'separate-notes' | 'other' | 'custody',
  cite = 'act-aa-bb',
) => ({
  ...rule(`Ground ${kind}.`, cite),
  kind,
});
const denial = (own: Partial<NonNullable<MadeUp['denial']>>): MadeUp['denial'] => ({
  ...{ grounds: [], must: [], alternatives: [], review: null },
  ...own,
});

test('the topics come in the reader’s order, also where the law says nothing', () => {
  expect(page({}).topics.map(({ id }) => id)).toEqual([...TOPICS]);
  expect(page({}).topics.flatMap(({ blocks, sources }) => [...blocks, ...sources])).toEqual([]);
});

test('every line of the card leads to a topic of the page', () => {
  for (const row of CARD_ROWS) expect(TOPICS).toContain(TOPIC_OF[row]);
});

describe('the answer of a topic', () => {
  test.each([
    ['fees', { fees: { ...rule('Ten a page.'), charge: 'none' } }, 'Free (Land aa-bb)'],
    ['deadlines', { deadlines: [deadline('a', 'respond', 30)] }, '30 days to look or copy (Land aa-bb)'],
    ['request', { request: { ...rule('Write.'), writing: 'required' } }, 'Write. (Land aa-bb)'],
    ['notes', { notes: { ...rule('Inside.'), separate: 'inside' } }, 'They come in. (Land aa-bb)'],
  ] as const)('on %s is that of the card, in the words of the topic', (id, own, expected) => {
    expect(
      page(own as MadeUp)
        .topic(id)
        .points.map(spoken),
    ).toEqual([expected]);
  });
});

describe('the answer of a topic on which the card has no line', () => {
  const LONG = `${'A rule that goes on. '.repeat(9)}${'An exception that goes on. '.repeat(9)}The end.`;

  test('is how the nearest law begins, with its law and the numbers of its sources', () => {
    const minors = page({ minors: rule('From 14.') }, { minors: rule('From 16.', 'act-aa') }).topic('minors');
    expect(minors.points.map(spoken)).toEqual(['From 14.']);
    expect(minors.quoted).toEqual({ from: 'aa-bb', numbers: [1] });
  });

  test('is not said again below, and nothing of the law is lost', () => {
    const short = page({ minors: rule('From 14.') }, { minors: rule('From 16.', 'act-aa') }).topic('minors');
    expect(short.blocks.flatMap(({ texts: all }) => all.map(({ text }) => text))).toEqual(['From 16.']);
    const long = page({ minors: rule(LONG) }).topic('minors');
    const [opening] = long.points;
    const rest = long.blocks[0]?.texts[0]?.text ?? '';
    expect(rest).not.toBe('');
    expect(`${opening?.text} ${rest}`).toBe(LONG);
    expect(long.blocks[0]?.texts[0]?.numbers).toEqual([1]);
  });

  test('is nothing where no law speaks', () => {
    expect(page({}).topic('minors')).toMatchObject({ points: [], quoted: undefined, blocks: [] });
  });

  test.each([
    ['one short law', { minors: rule('From 14.') }, {}, '1 source'],
    ['a long one', { minors: rule(LONG) }, {}, 'More of Land aa-bb (1 source)'],
    ['two laws', { minors: rule('From 14.') }, { minors: rule('From 16.', 'act-aa') }, 'ALAW (2 sources)'],
    [
      'a long one and another',
      { minors: rule(LONG) },
      { minors: rule('From 16.', 'act-aa') },
      'More of Land aa-bb, and ALAW (2 sources)',
    ],
    ['the country’s alone', {}, { minors: rule('From 16.', 'act-aa') }, 'On Land aa-bb (1 source)'],
  ])('says of the disclosure below it what is in there: %s', (_, own, country, fold) => {
    expect(page(own, country).words('minors').fold).toBe(fold);
  });

  test('counts as speaking, though it is not below', () => {
    const { places, topic } = page({ minors: rule('From 14.') });
    expect(lawsOn(places, 'aa-bb', topic('minors'))).toEqual({ speaking: ['aa-bb'], silent: ['aa'] });
  });
});

describe('law by law', () => {
  test('the nearest law comes first, each in a block of its own', () => {
    const { topic, places } = page(
      { fees: { ...rule('Ten a page.'), charge: 'allowed' } },
      { fees: { ...rule('At cost.', 'act-aa'), charge: 'allowed' } },
    );
    const blocks = topic('fees').blocks;
    expect(blocks.map(({ from }) => from)).toEqual(['aa-bb', 'aa']);
    expect(lawsOn(places, 'aa-bb', topic('fees'))).toEqual({ speaking: ['aa-bb', 'aa'], silent: [] });
  });

  test('a law that was read without a word on it is named as silent', () => {
    const { topic, places } = page({}, { fees: { ...rule('At cost.', 'act-aa'), charge: 'allowed' } });
    expect(lawsOn(places, 'aa-bb', topic('fees'))).toEqual({ speaking: ['aa'], silent: ['aa-bb'] });
    expect(lawsOn(places, 'aa-bb', topic('notes'))).toEqual({ speaking: [], silent: ['aa-bb', 'aa'] });
  });

  test('a refusal has its grounds, then what they must do, then what they may do instead', () => {
    const { topic } = page({
      denial: denial({
        grounds: [ground('harm-self')],
        must: [{ ...rule('Say why.'), kind: 'written-reasons' }],
        alternatives: [{ ...rule('A summary.'), kind: 'summary' }],
        review: rule('A court.'),
      }),
    });
    expect(topic('denial').blocks.map(({ heading, texts: [one] }) => `${heading}: ${one?.text}`)).toEqual([
      'undefined: Ground harm-self.',
      'must: Say why.',
      'alternatives: A summary.',
    ]);
    expect(topic('review').blocks.flatMap((block) => block.texts.map(({ text }) => text))).toEqual([
      'A court.',
    ]);
  });

  test('a limit says in front how long it is, and one without a number nothing', () => {
    const { topic } = page({
      deadlines: [
        deadline('a', 'respond', 5, { unit: 'working-days' }),
        { ...rule('Without delay.'), id: 'soon', what: 'copy' },
      ],
    });
    const [first, second] = topic('deadlines').blocks[0]?.texts ?? [];
    expect(first).toMatchObject({ strong: '5 working days', limit: { id: 'a' } });
    expect(second).toMatchObject({ strong: undefined, limit: undefined });
  });

  test('a rule is followed by its cases', () => {
    const { topic } = page({
      notes: {
        ...rule('Outside.'),
        separate: 'outside',
        cases: [{ ...rule('Inside for schools.'), separate: 'inside', when: { recipient: ['school'] } }],
      },
    });
    expect(topic('notes').blocks[0]?.texts.map(({ text }) => text)).toContain('Inside for schools.');
  });
});

describe('the sources of a topic', () => {
  const twoLaws: MadeUp = {
    laws: {
      act: { name: 'Act', url: 'https://example.org/act', about: 'access' },
      other: { name: 'Other Act', url: null, about: 'access' },
    },
    denial: denial({
      grounds: [
        { ...ground('harm-self'), cite: 'other' },
        { ...ground('legal-case'), cite: 'act(a)' },
        { ...ground('custody'), cite: 'act(b); other' },
      ],
    }),
  };

  test('are numbered in the order in which they are first named, one for each address', () => {
    expect(page(twoLaws).topic('denial').sources).toEqual([
      { number: 1, title: 'Other Act', url: null },
      { number: 2, title: 'Act(a); Act(b)', url: 'https://example.org/act' },
    ]);
  });

  test('are named by those numbers behind each rule', () => {
    const [block] = page(twoLaws).topic('denial').blocks;
    expect(block?.texts.map(({ numbers }) => numbers)).toEqual([[1], [2], [1, 2]]);
  });
});

describe('the words around a topic', () => {
  const fees = (cite: string) => ({ ...rule('A rule.', cite), charge: 'allowed' as const });

  test('name the law, and how many sources stand behind it', () => {
    expect(page({ fees: fees('act-aa-bb') }).words('fees').fold).toBe('Land aa-bb (1 source)');
    expect(page({}, { fees: fees('act-aa') }).words('fees').fold).toBe('ALAW (1 source)');
    expect(page({ fees: fees('act-aa-bb; guide') }, { fees: fees('act-aa') }).words('fees').fold).toBe(
      'Land aa-bb and ALAW (3 sources)',
    );
  });

  test('name whose rules they are only where they are not all the place’s own', () => {
    expect(page({ fees: fees('act-aa-bb') }).words('fees').names).toEqual({
      must: 'They must',
      alternatives: 'Instead',
    });
    expect(page({}, { fees: fees('act-aa') }).words('fees').names).toMatchObject({ aa: 'ALAW' });
    expect(page({ fees: fees('act-aa-bb') }, { fees: fees('act-aa') }).words('fees').names).toMatchObject({
      'aa-bb': 'Land aa-bb',
      aa: 'ALAW',
    });
  });

  test('say so where the place’s own law is silent, or every law', () => {
    expect(page({ fees: fees('act-aa-bb') }).words('fees').silent).toBeUndefined();
    expect(page({}, { fees: fees('act-aa') }).words('fees').silent).toBe('Land aa-bb is silent');
    expect(page({}).words('fees').silent).toBe('Nobody speaks');
  });

  test('add the longer time that the law allows without a condition', () => {
    const longer = (more = {}) => deadline('longer', 'extension', 15, { starts: 'first-period', ...more });
    const also = (...deadlines: NonNullable<MadeUp['deadlines']>) =>
      page({ deadlines: [deadline('a', 'respond', 30), ...deadlines] }).words('deadlines').also;
    expect(also()).toEqual([]);
    expect(also(longer())).toEqual(['or 15 days longer']);
    expect(also(longer({ condition: 'if they write' }))).toEqual([]);
    expect(also(longer(), { ...longer(), id: 'again', amount: 20 })).toEqual(['or 15 days longer']);
  });

  test('add the reasons for refusal that have no line of their own', () => {
    const also = (...kinds: Parameters<typeof ground>[0][]) =>
      page({ denial: denial({ grounds: kinds.map((kind) => ground(kind)) }) }).words('denial').also;
    expect(also('harm-self', 'separate-notes', 'other')).toEqual([]);
    expect(also('harm-self', 'legal-case', 'custody')).toEqual(['Reasons: a legal case, custody']);
    expect(page({}).words('fees').also).toEqual([]);
  });
});
