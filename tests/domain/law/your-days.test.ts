import { describe, expect, test } from 'vitest';
import { complainBy } from '../../../src/domain/law/complain-by.ts';
import type { Within } from '../../../src/domain/law/limit.schema.ts';
import { dayRules, exampleDay, exampleOf, yourDays } from '../../../src/domain/law/your-days.ts';
import { deadline, type MadeUp, madeUpPlaces, texts } from './made-up.ts';

const look = deadline('look', 'inspect', 10);
const copy = deadline('copy', 'copy', 15);
const respond = deadline('answer', 'respond', 30);
const rules = (own: MadeUp, country: MadeUp = {}) =>
  dayRules(madeUpPlaces({ aa: country, 'aa-bb': own }), 'aa-bb', texts).map(({ text }) => text);

describe('the limits that a visitor can have worked out for their own day', () => {
  test('are one for both where both have the same limit', () => {
    expect(rules({ deadlines: [respond] })).toEqual(['Look or copy (Land aa-bb)']);
  });

  test('are two where they differ, each with its law', () => {
    expect(rules({ deadlines: [look] }, { deadlines: [copy] })).toEqual(['Look (Land aa-bb)', 'Copy (ALAW)']);
  });

  test('name no law where only one applies', () => {
    expect(rules({ besideParent: 'replaced', deadlines: [look] })).toEqual(['Look']);
  });

  test('say for whom they are', () => {
    const forCare = (care: 'private' | 'public', amount: number) =>
      deadline(care, 'respond', amount, { when: { care: [care] } });
    expect(rules({ deadlines: [forCare('public', 10), forCare('private', 30)] })).toEqual([
      'Look or copy in public care (Land aa-bb)',
      'Look or copy in private care (Land aa-bb)',
    ]);
    const solo = deadline('solo', 'copy', 5, { when: { recipient: ['solo'] } });
    expect(rules({ deadlines: [solo, copy] })).toEqual([
      'Copy for some (Land aa-bb)',
      'Copy otherwise (Land aa-bb)',
    ]);
  });

  test('are none where no number is confirmed', () => {
    expect(rules({})).toEqual([]);
  });

  test('travel without words and sources, and keep all that it takes to count', () => {
    const calendar = { known: ['2026-01-01', '2026-12-31'] as const, holidays: ['2026-06-15'] };
    const places = madeUpPlaces({
      aa: { calendar, deadlines: [{ ...respond, weekend: 'next-working-day', inclusive: true }] },
    });
    expect(dayRules(places, 'aa', texts)[0]?.limit).toEqual({
      ...{ amount: 30, unit: 'calendar-days', inclusive: true, weekend: 'next-working-day' },
      calendar,
    });
  });
});

describe('a visitor’s own days', () => {
  test.each([
    ['2026-11-25', '29 December 2026', 'Copy (a holiday, 25 December 2026)'],
    ['2026-10-28', '30 November 2026', 'Copy (a weekend, 28 November 2026)'],
    ['2026-10-26', '26 November 2026', 'Copy'],
  ])('say why the law moves one on: asked on %s, due on %s', (received, date, text) => {
    const calendar = { known: ['2026-01-01', '2027-12-31'] as const, holidays: ['2026-12-25', '2026-12-28'] };
    const limit = { amount: 1, unit: 'calendar-months', weekend: 'next-working-day', calendar } as const;
    const moved = { weekend: '(a weekend, {date})', holiday: '(a holiday, {date})' };
    const [day] = yourDays([{ text: 'Copy', limit, moved }], received, 'gb');
    expect(day).toMatchObject({ date, text });
  });

  const own = [
    { text: 'Copy', limit: { amount: 1, unit: 'calendar-months' } },
    { text: 'Look', limit: { amount: 10, unit: 'calendar-days' } },
  ] as const;

  test('come soonest first, as their country writes days', () => {
    const said = (country: string) =>
      yourDays(own, '2026-01-31', country).map(({ text, date }) => `${text}: ${date}`);
    expect(said('us')).toEqual(['Look: February 10, 2026', 'Copy: February 28, 2026']);
    expect(said('gb')).toEqual(['Look: 10 February 2026', 'Copy: 28 February 2026']);
  });

  test('are refused for what is no day', () => {
    expect(() => yourDays(own, '2026-02-30', 'us')).toThrow(RangeError);
  });
});

describe('the written example', () => {
  test.each([
    ['Thursday', '2026-06-04', '2026-06-05'],
    ['Friday', '2026-06-05', '2026-06-08'],
    ['Saturday', '2026-06-06', '2026-06-08'],
    ['Sunday', '2026-06-07', '2026-06-08'],
    ['the last day of a year', '2026-12-31', '2027-01-01'],
  ])('of a law that was checked on a %s starts on a day on which people work', (_, checked, day) => {
    expect(exampleDay(checked)).toBe(day);
  });

  test('has the days of the place, counted from there', () => {
    const places = madeUpPlaces({ us: { checked: '2026-06-04', deadlines: [respond] } });
    expect(exampleOf(places, 'us', texts)).toMatchObject({
      ...{ country: 'us', start: '2026-06-05' },
      days: [{ text: 'Look or copy', date: 'July 5, 2026' }],
    });
  });
});

describe('by when to complain, as a written example', () => {
  const place = { country: 'us', checked: '2026-06-04', calendar: undefined };
  const within = (starts: Within['starts'], more: Partial<Within> = {}): Within => ({
    ...{ amount: 10, unit: 'calendar-days', starts },
    ...more,
  });
  const example = (one: Within | undefined, of = place) => complainBy(of, one, texts.days);

  test.each([
    ['refusal', 'Refused June 5, 2026: by June 15, 2026'],
    ['knowledge', 'Refused June 5, 2026: by June 15, 2026'],
    ['silence', 'Silent since June 5, 2026: by June 15, 2026'],
    ['complaint', undefined],
  ] as const)('counts from %s', (starts, expected) => {
    expect(example(within(starts))).toBe(expected);
  });

  test('counts from a refusal where either starts it', () => {
    expect(example(within(['silence', 'refusal']))).toBe('Refused June 5, 2026: by June 15, 2026');
  });

  test('is left out where no number is verified', () => {
    expect(example(undefined)).toBeUndefined();
  });

  test('knows the public holidays of the place', () => {
    const calendar = { known: ['2026-01-01', '2027-12-31'] as const, holidays: ['2026-06-15'] };
    const moving = within('refusal', { weekend: 'next-working-day' });
    expect(complainBy({ ...place, calendar }, moving, texts.days)).toBe(
      'Refused June 5, 2026: by June 16, 2026',
    );
  });
});
