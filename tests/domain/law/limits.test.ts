import { describe, expect, test } from 'vitest';
import { dependsOnHolidays, limits, whomOf } from '../../../src/domain/law/deadline.ts';
import { deadline, type MadeUp, madeUpPlaces } from './made-up.ts';

const answer = deadline('answer', 'respond', 30, { cite: 'act-aa' });
const look = deadline('look', 'inspect', 10, { cite: 'act-aa-bb' });
const of = (own: MadeUp, country: MadeUp = {}) =>
  limits(madeUpPlaces({ aa: country, 'aa-bb': own }), 'aa-bb');
const ids = (...args: Parameters<typeof of>) => of(...args).map(({ id, from }) => `${id} ${from}`);

describe('the limits that may be printed', () => {
  test('are the place’s own, then its parent’s', () => {
    expect(ids({ deadlines: [look] }, { deadlines: [answer] })).toEqual(['look aa-bb', 'answer aa']);
  });

  test('have a number', () => {
    const soon = { ...answer, amount: undefined, unit: undefined, starts: undefined };
    expect(ids({ deadlines: [soon, look] })).toEqual(['look aa-bb']);
  });

  test('are none of a stub, whatever its file holds', () => {
    expect(ids({ confidence: 'low', deadlines: [look] }, { deadlines: [answer] })).toEqual(['answer aa']);
    expect(ids({ confidence: 'medium', deadlines: [look] })).toEqual(['look aa-bb']);
    expect(ids({}, { confidence: 'low', deadlines: [answer] })).toEqual([]);
  });

  test('say where they are written', () => {
    const [one] = of({ deadlines: [{ ...look, cite: 'act-aa-bb(2); guide' }] });
    expect(one).toMatchObject({
      basis: 'Act of aa-bb(2); A guide',
      cites: [{ kind: 'law' }, { kind: 'source' }],
    });
  });
});

describe('for whom a limit holds', () => {
  test('is what it says, or what its file says', () => {
    const appliesTo: MadeUp['appliesTo'] = { text: 'Whom.', cite: 'act-aa-bb', when: { care: ['private'] } };
    const own = { ...look, id: 'own', when: { client: ['past' as const] } };
    expect(of({ appliesTo, deadlines: [look, own] }).map(({ when }) => when)).toEqual([
      { care: ['private'] },
      { client: ['past'] },
    ]);
    expect(of({ deadlines: [look] })[0]).not.toHaveProperty('when');
  });

  test('is narrower where the parent’s rules are kept for some only', () => {
    const kept: MadeUp = { besideParent: { usually: 'replaced', both: ['unlicensed'] } };
    expect(of(kept, { deadlines: [answer] })[0]?.when).toEqual({ recipient: ['unlicensed'] });
    const clinics = { ...answer, when: { recipient: ['clinic' as const] } };
    expect(of(kept, { deadlines: [clinics] })).toEqual([]);
  });

  test('is never those for whom other rules stand in', () => {
    const places = madeUpPlaces({
      aa: { instead: [{ place: 'zz', recipient: ['school'] }], deadlines: [answer] },
      'aa-bb': {},
      zz: { deadlines: [deadline('schools', 'respond', 45, { cite: 'act-zz' })] },
    });
    expect(limits(places, 'aa-bb')).toMatchObject([
      { id: 'answer', except: { recipient: ['school'] } },
      { id: 'schools', when: { recipient: ['school'] }, standsIn: true },
    ]);
    expect(limits(places, 'aa-bb')[0]).not.toHaveProperty('standsIn');
  });

  test('is nobody where the two exclude each other', () => {
    expect(whomOf({ appliesTo: null }, undefined, undefined)).toBeUndefined();
    expect(whomOf({ appliesTo: null }, { care: ['public'] }, { care: ['private'] })).toBe('never');
  });
});

describe('public holidays', () => {
  const calendar = { known: ['2026-01-01', '2026-12-31'] as const, holidays: ['2026-05-25'] };

  test('travel with the limits that they can move, and those are the place’s own', () => {
    const working = { ...answer, id: 'working', unit: 'working-days' as const };
    const moving = { ...answer, id: 'moving', weekend: 'next-working-day' as const };
    const found = of({ calendar }, { deadlines: [answer, working, moving] });
    expect(found.map((one) => ('calendar' in one ? one.id : ''))).toEqual(['', 'working', 'moving']);
    expect(found[1]?.calendar).toBe(calendar);
  });

  test.each([
    ['calendar-days', undefined, false],
    ['calendar-days', 'stays', false],
    ['calendar-days', 'next-working-day', true],
    ['working-days', 'stays', true],
    ['business-days', undefined, true],
    ['calendar-months', undefined, false],
    ['hours', undefined, false],
  ] as const)('can move %s with weekend %s: %s', (unit, weekend, expected) => {
    expect(dependsOnHolidays({ unit, weekend })).toBe(expected);
  });
});
