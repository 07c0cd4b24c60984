import { describe, expect, test } from 'vitest';
import { atAGlance, type Answer } from '../../../src/domain/law/at-a-glance.ts';
import { type MadeUp, madeUpPlaces } from './made-up.ts';

/** What the card of "aa-bb" says, for the files of that place and of its country "aa". */
const glance = (own: MadeUp, country: MadeUp = {}) =>
  atAGlance(madeUpPlaces({ aa: country, 'aa-bb': own }), 'aa-bb');

/** "required (aa)", with what applies beside it; "?" where nothing is confirmed. */
function told(one: Answer<string>): string {
  if (one.state === 'unconfirmed') return '?';
  if (one.state === 'none') return `none (${one.from})`;
  const beside = one.beside.map(({ value, from }) => `, beside ${value} (${from})`).join('');
  return `${one.value} (${one.from})${beside}`;
}

const ACT = { cite: 'act-aa', text: 'A rule.' };
const OWN = { cite: 'act-aa-bb', text: 'A rule.' };

describe('whether one has to ask in writing', () => {
  const writing = (own: 'required' | 'may-require' | 'not-required' | 'unknown' | null, country = own) =>
    told(
      glance(
        { request: own && { ...OWN, writing: own } },
        { request: country && { ...ACT, writing: country } },
      ).writing,
    );

  test.each([
    ['not-required', 'required', 'required (aa), beside not-required (aa-bb)'],
    ['required', 'not-required', 'required (aa-bb), beside not-required (aa)'],
    ['required', 'required', 'required (aa-bb)'],
    ['may-require', 'not-required', 'may-require (aa-bb), beside not-required (aa)'],
    ['unknown', 'not-required', 'not-required (aa)'],
    [null, 'may-require', 'may-require (aa)'],
    ['unknown', 'unknown', '?'],
    [null, null, '?'],
  ] as const)('%s here and %s in the country: %s', (own, country, expected) => {
    expect(writing(own, country)).toBe(expected);
  });
});

describe('what a first copy costs', () => {
  const cost = (own: MadeUp['fees'], country: MadeUp['fees'] = null) =>
    glance({ fees: own ?? null }, { fees: country }).cost;

  test('is what the law says that gives the client more', () => {
    expect(told(cost({ ...OWN, charge: 'allowed' }, { ...ACT, charge: 'none' }))).toBe(
      'none (aa), beside allowed (aa-bb)',
    );
    expect(told(cost({ ...OWN, charge: 'none' }, { ...ACT, charge: 'allowed' }))).toBe(
      'none (aa-bb), beside allowed (aa)',
    );
    expect(told(cost({ ...OWN, charge: 'allowed' }, { ...ACT, charge: 'allowed' }))).toBe('allowed (aa-bb)');
  });

  test('is unknown where the file says so', () => {
    expect(told(cost({ ...OWN, charge: 'unknown' }))).toBe('?');
    expect(told(cost(null))).toBe('?');
  });

  test('is told by each law in a few words of its own, the nearest first', () => {
    const { shorts } = cost(
      { ...OWN, charge: 'allowed', short: 'At most 10 a page' },
      { ...ACT, charge: 'allowed', short: 'At cost' },
    );
    expect(shorts).toEqual([
      { value: 'At most 10 a page', from: 'aa-bb' },
      { value: 'At cost', from: 'aa' },
    ]);
  });
});

describe('notes kept apart', () => {
  const separate = (own: 'outside' | 'inside' | 'unsettled' | null, country: typeof own) =>
    glance(
      { basis: [{ cite: 'act-aa-bb' }], notes: own && { ...OWN, separate: own } },
      { notes: country && { ...ACT, separate: country } },
    );

  test.each([
    ['inside', 'outside', 'inside (aa-bb), beside outside (aa)', 'yes'],
    ['outside', 'inside', 'outside (aa-bb), beside inside (aa)', 'most'],
    ['unsettled', 'outside', 'unsettled (aa-bb), beside outside (aa)', 'most'],
    ['unsettled', 'inside', 'unsettled (aa-bb), beside inside (aa)', 'unsettled'],
    [null, 'outside', 'outside (aa)', 'most'],
    [null, null, '?', 'yes'],
  ] as const)(
    '%s here, %s in the country: the nearest law answers, and decides how much one sees',
    (own, country, expected, see) => {
      const found = separate(own, country);
      expect(told(found.separate)).toBe(expected);
      expect(told(found.see)).toBe(`${see} (aa-bb)`);
    },
  );
});

describe('whether one can see the record', () => {
  test('is not confirmed where no law is named', () => {
    expect(told(glance({}, {}).see)).toBe('?');
  });

  test('is so by the country’s law where the place names no law of its own', () => {
    expect(told(glance({ basis: [{ cite: 'act-aa' }] }, { basis: [{ cite: 'act-aa' }] }).see)).toBe(
      'yes (aa)',
    );
    expect(told(glance({}, { basis: [{ cite: 'act-aa' }] }).see)).toBe('yes (aa)');
    const both = [{ cite: 'act-aa' }, { cite: 'act-aa-bb' }];
    expect(told(glance({ basis: both }, { basis: [{ cite: 'act-aa' }] }).see)).toBe('yes (aa-bb)');
  });

  test('is so only for some kinds of records where the file says that', () => {
    const partly: MadeUp = { basis: [{ cite: 'act-aa-bb' }], reach: 'partly' };
    expect(told(glance(partly).see)).toBe('partly (aa-bb)');
    expect(told(glance({ ...partly, notes: { ...OWN, separate: 'outside' } }).see)).toBe('partly (aa-bb)');
  });
});

describe('a refusal over harm', () => {
  type Test = 'life' | 'serious' | 'harm';
  const grounds = (cite: string, ...tests: (Test | undefined)[]) => ({
    grounds: tests.map((one) => ({ kind: 'harm-self' as const, test: one, text: 'Harm.', cite })),
    ...{ must: [], alternatives: [], review: null },
  });
  const harm = (own: (Test | undefined)[], country: (Test | undefined)[]) =>
    told(glance({ denial: grounds('act-aa-bb', ...own) }, { denial: grounds('act-aa', ...country) }).harm);

  test.each([
    ['of two laws the stricter test counts', ['harm'], ['serious'], 'serious (aa), beside harm (aa-bb)'],
    ['wherever it is from', ['life'], ['harm'], 'life (aa-bb), beside harm (aa)'],
    ['within one law any test is enough, so its mildest counts', ['life', 'harm'], [], 'harm (aa-bb)'],
    ['a ground without a test is some harm', [undefined], [], 'some (aa-bb)'],
    ['and the least strict of all', [undefined], ['harm'], 'harm (aa), beside some (aa-bb)'],
    ['nothing is confirmed where no ground is named', [], [], '?'],
  ] as const)('%s', (_, own, country, expected) => {
    expect(harm([...own], [...country])).toBe(expected);
  });

  test('never happens where the law has a list of grounds and harm is not on it', () => {
    const without = { ...grounds('act-aa'), without: ['harm-self' as const] };
    expect(told(glance({}, { denial: without }).harm)).toBe('none (aa)');
    expect(told(glance({ denial: grounds('act-aa-bb', 'serious') }, { denial: without }).harm)).toBe(
      'serious (aa-bb)',
    );
  });
});

describe('who looks at a refusal again', () => {
  const complaint = (body: string, timeLimit?: string) => ({
    ...{ body, url: null, text: 'Complaints.', cite: 'act' },
    ...(timeLimit !== undefined && { timeLimit }),
  });
  const reviewer = (who: string, cite: string): MadeUp['denial'] => ({
    ...{ grounds: [], must: [], alternatives: [] },
    review: { who, text: 'Review.', cite },
  });

  test('is told for each law, the place’s own reviewer first', () => {
    const { review } = glance(
      { denial: reviewer('a court', 'act-aa-bb') },
      { denial: reviewer('a peer', 'act-aa') },
    );
    expect(review.reviewers).toEqual([
      { value: 'a court', from: 'aa-bb' },
      { value: 'a peer', from: 'aa' },
    ]);
  });

  test('of each law one place to complain to, rather one with a time limit', () => {
    const { review } = glance(
      { complaints: [complaint('Board'), complaint('Office', 'Within 10 days')] },
      { complaints: [complaint('Ministry'), complaint('Ombudsman')] },
    );
    expect(review.complaints).toEqual([
      { value: { body: 'Office', by: 'Within 10 days' }, from: 'aa-bb' },
      { value: { body: 'Ministry', by: undefined }, from: 'aa' },
    ]);
  });

  test('is no body that is there only for the record of someone who has died', () => {
    const ombudsman = { ...complaint('Ombudsman', 'Within a year'), when: { about: ['died' as const] } };
    const office = complaint('Office', 'Within three months');
    expect(glance({ complaints: [ombudsman] }, { complaints: [office] }).review.complaints).toEqual([
      { from: 'aa', value: { body: 'Office', by: 'Within three months' } },
    ]);
  });

  test('an office that looks at conduct alone is named where no law has another', () => {
    const board = { ...complaint('Board', 'Within six years'), concerns: 'conduct' as const };
    const federal = glance({ complaints: [board] }, { complaints: [complaint('Office', 'Within 180 days')] });
    expect(federal.review.complaints).toEqual([
      { value: { body: 'Office', by: 'Within 180 days' }, from: 'aa' },
    ]);
    expect(glance({ complaints: [board] }).review.complaints).toEqual([
      { value: { body: 'Board', by: 'Within six years' }, from: 'aa-bb' },
    ]);
  });
});

describe('a stub', () => {
  test('says nothing, and its parent speaks in its stead', () => {
    const own: MadeUp = { confidence: 'low', request: { ...OWN, writing: 'required' } };
    expect(told(glance(own, { request: { ...ACT, writing: 'not-required' } }).writing)).toBe(
      'not-required (aa)',
    );
    expect(told(glance(own).writing)).toBe('?');
  });
});

test('a country’s rules say nothing where the place’s own law replaces them', () => {
  const own: MadeUp = { besideParent: 'replaced' };
  expect(told(glance(own, { fees: { ...ACT, charge: 'none' } }).cost)).toBe('?');
});

test('a place that is not there is an error, not an empty card', () => {
  expect(() => atAGlance(madeUpPlaces({ aa: {} }), 'zz')).toThrow('There is no place "zz"');
});
