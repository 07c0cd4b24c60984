import { describe, expect, test } from 'vitest';
import { cardOf, lawName, spoken, type CardRow } from '../../../src/domain/law/card.ts';
import { deadline, type MadeUp, madeUpPlaces, texts } from './made-up.ts';

const ACT = { cite: 'act-aa', text: 'A rule.' };
const OWN = { cite: 'act-aa-bb', text: 'A rule.' };

/** The card of "aa-bb", a part of "aa"; or of "aa" alone. */
const card = (own: MadeUp | null, country: MadeUp = {}) =>
  cardOf(madeUpPlaces({ aa: country, ...(own && { 'aa-bb': own }) }), own ? 'aa-bb' : 'aa', texts.card);

/** One line of it: "30 days to look (Land aa-bb) | 10 days for a copy (ALAW) + more". */
function line(row: CardRow['id'], own: MadeUp | null, country: MadeUp = {}): string {
  const found = card(own, country).rows.find(({ id }) => id === row);
  if (!found) throw new Error(`The card has no line "${row}".`);
  const { points, more, known } = found;
  return [points.map(spoken).join(' | '), ...more].join(' + ') + (known ? '' : ' (unknown)');
}

test('the card answers the same questions in the same order for every place', () => {
  const { rows } = card({});
  expect(rows.map(({ id }) => id)).toEqual(['see', 'time', 'cost', 'writing', 'separate', 'harm', 'review']);
  expect(rows.map(({ question }) => question)).toEqual([
    'See?',
    'When?',
    'Cost?',
    'In writing?',
    'Kept apart?',
    'Harm?',
    'Review?',
  ]);
});

test('where we could find nothing out, every line says so', () => {
  const { rows } = card({});
  expect(rows.filter(({ known }) => known)).toEqual([]);
  expect(rows.map(({ points }) => points.map(spoken).join())).toEqual([
    'See: ?',
    'Time: ?',
    'Cost: ?',
    'Writing: ?',
    'Apart: ?',
    'Harm: ?',
    'Review: ?',
  ]);
});

describe('whose law it is', () => {
  test('is named only where several apply', () => {
    const country: MadeUp = { fees: { ...ACT, charge: 'allowed' } };
    expect(line('cost', null, country)).toBe('A charge');
    expect(line('cost', {}, country)).toBe('A charge (ALAW)');
    expect(line('cost', { besideParent: 'replaced', fees: { ...OWN, charge: 'allowed' } }, country)).toBe(
      'A charge',
    );
  });

  test('is called by its short name, else by its place', () => {
    const places = madeUpPlaces({ aa: {}, 'aa-bb': {} });
    expect(lawName(places, 'aa', texts.card)).toBe('ALAW');
    expect(lawName(places, 'aa-bb', texts.card)).toBe('Land aa-bb');
    expect(lawName(places, 'zz', texts.card)).toBe('zz');
  });
});

describe('whether one can see the record', () => {
  test('says on what the right depends only where it is the country’s alone', () => {
    const country: MadeUp = { basis: [{ cite: 'act-aa' }] };
    expect(line('see', null, country)).toBe('Yes, if ALAW covers them');
    expect(line('see', {}, country)).toBe('Yes, if ALAW covers them');
    expect(line('see', { basis: [{ cite: 'act-aa-bb' }] }, country)).toBe('Yes');
  });

  test('says so where only most of it is covered', () => {
    const own: MadeUp = { basis: [{ cite: 'act-aa-bb' }], notes: { ...OWN, separate: 'outside' } };
    expect(line('see', own)).toBe('Most');
  });
});

describe('the time', () => {
  const look = deadline('look', 'inspect', 10);
  const copy = deadline('copy', 'copy', 15);
  const respond = deadline('answer', 'respond', 30);
  const forCare = (care: 'private' | 'public', amount: number) =>
    deadline(care, 'respond', amount, { when: { care: [care] } });

  test.each([
    ['one time for both is said once', [respond], [], '30 days to look or copy (Land aa-bb)'],
    [
      'two times are two points',
      [look, copy],
      [],
      '10 days to look (Land aa-bb) | 15 days for a copy (Land aa-bb)',
    ],
    ['each with its law', [look], [copy], '10 days to look (Land aa-bb) | 15 days for a copy (ALAW)'],
    [
      'a time for some says for whom',
      [forCare('public', 10), forCare('private', 30)],
      [],
      '10 days to look or copy in public care (Land aa-bb) | 30 days to look or copy in private care (Land aa-bb)',
    ],
    [
      'what holds in all other cases is said so',
      [deadline('solo', 'respond', 5, { when: { recipient: ['solo'] } }), respond],
      [],
      '5 days to look or copy for some (Land aa-bb) | 30 days to look or copy otherwise (Land aa-bb)',
    ],
    [
      'for whom none is confirmed is said too',
      [forCare('private', 10)],
      [],
      '10 days to look or copy in private care (Land aa-bb) + Public: ?',
    ],
    [
      'a regulator’s number is marked',
      [deadline('soft', 'respond', 14, { strength: 'guidance' })],
      [],
      '14 days to look or copy (guidance) (Land aa-bb)',
    ],
    [
      'a shorter one on a condition comes beside it, once',
      [respond, deadline('short', 'respond', 7, { condition: 'if so' })],
      [],
      '30 days to look or copy (Land aa-bb) + Sooner: 7 days',
    ],
    [
      'but not where one of the times is the same',
      [
        deadline('solo', 'copy', 5, { when: { recipient: ['solo'] } }),
        respond,
        deadline('short', 'inspect', 5, { condition: 'if so' }),
      ],
      [],
      '30 days to look (Land aa-bb) | 5 days for a copy for some (Land aa-bb) | 30 days for a copy otherwise (Land aa-bb)',
    ],
    [
      'such a time alone is no answer',
      [deadline('short', 'respond', 7, { condition: 'if so' })],
      [],
      'Time: ? + Only: 7 days (unknown)',
    ],
  ] as const)('%s', (_, own, country, expected) => {
    expect(line('time', { deadlines: [...own] }, { deadlines: [...country] })).toBe(expected);
  });

  test('a law that names no number is known to name none', () => {
    const soon = { ...respond, amount: undefined, unit: undefined, starts: undefined };
    expect(line('time', { deadlines: [soon] })).toBe('No number');
    expect(line('time', { deadlines: [{ ...soon, what: 'copy' }] })).toBe('No number');
    expect(line('time', { deadlines: [{ ...soon, what: 'inspect' }] })).toBe('No number');
  });
});

describe('the cost', () => {
  test.each([
    [
      'free beats every charge',
      { charge: 'none', short: 'Nothing' },
      { charge: 'allowed' },
      'Free (Land aa-bb)',
    ],
    [
      'each law’s own words, where they have some',
      { charge: 'allowed', short: '10 a page' },
      { charge: 'allowed', short: 'At cost' },
      '10 a page (Land aa-bb) | At cost (ALAW)',
    ],
    ['else that a charge may be made', { charge: 'allowed' }, null, 'A charge (Land aa-bb)'],
  ] as const)('%s', (_, own, country, expected) => {
    expect(line('cost', { fees: { ...OWN, ...own } }, { fees: country && { ...ACT, ...country } })).toBe(
      expected,
    );
  });
});

test('what the other law says comes under the answer, with its name', () => {
  const own: MadeUp = { notes: { ...OWN, separate: 'inside' } };
  expect(line('separate', own, { notes: { ...ACT, separate: 'outside' } })).toBe(
    'Inside (Land aa-bb) + ALAW: outside',
  );
});

test('two answers are told in other words under the heading of their topic', () => {
  const rows = card({
    request: { ...OWN, writing: 'required' },
    notes: { ...OWN, separate: 'inside' },
  }).rows.filter(({ told }) => told);
  expect(rows.map(({ id, told }) => `${id}: ${told?.map(spoken).join()}`)).toEqual([
    'writing: Write. (Land aa-bb)',
    'separate: They come in. (Land aa-bb)',
  ]);
});

describe('a review', () => {
  const complaint = (body: string, timeLimit?: string) => ({
    ...{ body, url: null, text: 'Complaints.', cite: 'act' },
    ...(timeLimit !== undefined && { timeLimit }),
  });
  const denial: MadeUp['denial'] = {
    ...{ grounds: [], must: [], alternatives: [] },
    review: { who: 'a court', text: 'Review.', cite: 'act-aa-bb' },
  };

  test.each([
    ['names who reviews', { denial }, 'Reviewed by a court (Land aa-bb)'],
    ['or where to complain', { complaints: [complaint('the Board')] }, 'Complain to the Board (Land aa-bb)'],
    [
      'a complaint beside a reviewer only if it has a time limit',
      { denial, complaints: [complaint('the Board')] },
      'Reviewed by a court (Land aa-bb)',
    ],
    [
      'since that is what one has to know in time',
      { denial, complaints: [complaint('the Board', 'within a year')] },
      'Reviewed by a court (Land aa-bb) | Complain to the Board within a year (Land aa-bb)',
    ],
    [
      'in a few words, without what qualifies the limit',
      { complaints: [complaint('the Board', 'within a year; they can allow longer for a good reason')] },
      'Complain to the Board within a year (Land aa-bb)',
    ],
    [
      'and by the short name a letter has for it',
      {
        complaints: [{ ...complaint('the Office, for the Board of this and that'), addressee: 'the Office' }],
      },
      'Complain to the Office (Land aa-bb)',
    ],
  ])('%s', (_, own, expected) => {
    expect(line('review', own)).toBe(expected);
  });
});

test('in one line for lists: whether, how soon, at what cost', () => {
  const own: MadeUp = {
    ...{ basis: [{ cite: 'act-aa-bb' }], fees: { ...OWN, charge: 'none' } },
    deadlines: [deadline('look', 'inspect', 10), deadline('copy', 'copy', 15)],
  };
  expect(card(own).line).toBe(
    'Yes. 10 days to look (Land aa-bb), 15 days for a copy (Land aa-bb). Free (Land aa-bb).',
  );
});
