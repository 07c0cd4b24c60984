import { describe, expect, test } from 'vitest';
import { COLUMNS, compareRow, groupOf } from '../../../src/domain/law/compare.ts';
import { deadline, type MadeUp, madeUpPlaces, texts } from './made-up.ts';

const ACT = { cite: 'act-aa', text: 'A rule.' };
const OWN = { cite: 'act-aa-bb', text: 'A rule.' };
const row = (own: MadeUp, country: MadeUp = {}) =>
  compareRow(madeUpPlaces({ aa: country, 'aa-bb': own }), 'aa-bb', texts);

/** "yes Free (ALAW)". */
const told = ({ mark, text, law }: ReturnType<typeof row>['cost']) =>
  `${mark} ${text}${law === undefined ? '' : ` (${law})`}`;

test('where we could find nothing out, every column of the line says so', () => {
  const found = row({});
  expect(COLUMNS.map((column) => told(found[column]))).toEqual(COLUMNS.map(() => 'unknown ?'));
  expect(found.days).toBeUndefined();
});

describe('the group by which a place is filtered', () => {
  const places = madeUpPlaces({
    us: {},
    'us-ny': {},
    eu: { country: 'eu' },
    fr: { parent: 'eu', besideParent: 'both' },
    jp: {},
  });

  test.each([
    ['us', 'us'],
    ['us-ny', 'us'],
    ['eu', 'eu'],
    ['fr', 'eu'],
    ['jp', 'other'],
    ['zz', 'other'],
  ])('of %s is %s', (id, group) => {
    expect(groupOf(places, id)).toBe(group);
  });
});

describe('a column of the line', () => {
  test.each([
    ['none', 'yes Free'],
    ['allowed', 'no A charge'],
  ] as const)('says that the first copy is “%s”', (charge, expected) => {
    expect(told(row({ fees: { ...OWN, charge } }).cost)).toBe(`${expected} (Land aa-bb)`);
  });

  test.each([
    ['required', 'no Yes'],
    ['may-require', 'yes If they ask'],
    ['not-required', 'yes No'],
  ] as const)('says that writing is “%s”', (writing, expected) => {
    expect(told(row({ request: { ...OWN, writing } }).writing)).toBe(`${expected} (Land aa-bb)`);
  });

  test.each([
    ['inside', 'yes Inside'],
    ['outside', 'no Outside'],
    ['unsettled', 'open Open'],
  ] as const)('says that notes kept apart are “%s”', (separate, expected) => {
    expect(told(row({ notes: { ...OWN, separate } }).separate)).toBe(`${expected} (Land aa-bb)`);
  });

  test('names who reviews a refusal', () => {
    const denial: MadeUp['denial'] = {
      ...{ grounds: [], must: [], alternatives: [] },
      review: { ...ACT, who: 'a court' },
    };
    expect(told(row({}, { denial }).review)).toBe('yes a court (ALAW)');
  });

  test('names whose rule it is only where two laws apply', () => {
    const own: MadeUp = { besideParent: 'replaced', fees: { ...OWN, charge: 'none' } };
    expect(told(row(own).cost)).toBe('yes Free');
  });
});

describe('the times of the line', () => {
  const forCare = (care: 'private' | 'public', amount: number) =>
    deadline(care, 'respond', amount, { when: { care: [care] } });

  test('are all that depend on the case, and sort by the one that everybody can count on', () => {
    const found = row({ deadlines: [forCare('private', 30), forCare('public', 10)] });
    expect(told(found.copy)).toBe('yes 10 days or 30 days (Land aa-bb)');
    expect(found.days).toBe(30);
  });

  test('are open where some have none', () => {
    expect(told(row({ deadlines: [forCare('private', 30)] }).look)).toBe('open 30 days (Land aa-bb)');
  });
});

test('a line has the name of its place', () => {
  expect(row({ name: 'Bestate' })).toMatchObject({ id: 'aa-bb', name: 'Bestate', group: 'other' });
});
