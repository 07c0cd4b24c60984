import { describe, expect, test } from 'vitest';
import {
  dueDates,
  extensionOf,
  firstLimits,
  lastDay,
  workedOut,
  type Limit,
} from '../../../src/domain/law/deadline.ts';
import { plainLimit } from '../../support/plain-limit.ts';

/** A limit of a state ("here") or its country ("above"), named by what it is for in these tests. */
const limit = (id: string, more: Partial<Limit> = {}) => plainLimit({ id, what: 'copy', ...more });

const chosen = (all: readonly Limit[], answers = {}) => firstLimits(all, answers).map(({ id }) => id);

describe('of several limits, those tell when a request is due that', () => {
  const look = limit('look', { what: 'inspect', amount: 10 });
  const copy = limit('copy');
  const above = { from: 'above', amount: 40 };

  test('are on what was asked for; a copy if nothing was said', () => {
    const all = [look, copy, limit('copy-above', above), limit('look-above', { ...above, what: 'inspect' })];
    expect(chosen(all)).toEqual(['copy']);
    expect(chosen(all, { form: ['copy'] })).toEqual(['copy']);
    expect(chosen(all, { form: ['inspect'] })).toEqual(['look']);
    expect(chosen(all, { form: ['inspect', 'copy'] })).toEqual(['look', 'copy']);
    expect(chosen(all, { form: ['together'] })).toEqual(['look']);
    expect(chosen(all, { form: ['together', 'copy'] })).toEqual(['copy']);
    expect(chosen(all, { 'first-form': ['inspect'] })).toEqual(['look']);
  });

  test('say how soon one may look, where the nearest place says nothing of copies', () => {
    const copyAbove = limit('copy-above', above);
    const lookAbove = limit('look-above', { ...above, what: 'inspect' });
    expect(chosen([look, copyAbove, lookAbove])).toEqual(['look', 'copy-above']);
    expect(chosen([look, copyAbove], { form: ['inspect'] })).toEqual(['look']);
    expect(chosen([copyAbove], { form: ['together'] })).toEqual(['copy-above']);
    expect(chosen([look, copyAbove], { form: ['inspect', 'copy'] })).toEqual(['look', 'copy-above']);
    expect(chosen([copyAbove, lookAbove])).toEqual(['copy-above']);
    expect(chosen([look])).toEqual(['look']);
  });

  test('say by when to answer, whatever was asked for', () => {
    const answer = limit('answer', { what: 'respond' });
    expect(chosen([answer, limit('copy-above', above)])).toEqual(['answer']);
    expect(
      chosen([answer, limit('look-above', { ...above, what: 'inspect' })], { form: ['inspect'] }),
    ).toEqual(['answer']);
    expect(chosen([limit('copy-above', above), answer])).toEqual(['copy-above']);
  });

  test('start with the request, and have no condition that we cannot ask', () => {
    expect(chosen([limit('paid', { starts: 'payment' }), copy])).toEqual(['copy']);
    expect(chosen([limit('odd', { condition: 'only if the record is odd' }), copy])).toEqual(['copy']);
    const asked = limit('off-site', {
      condition: 'only if off site',
      when: { site: ['off-site'] },
      amount: 60,
    });
    expect(chosen([asked], { site: 'off-site' })).toEqual(['off-site']);
    const both = { condition: 'only if off site', when: { site: ['off-site'], recipient: ['solo'] } };
    expect(chosen([limit('both', both)], { site: 'off-site', recipient: 'solo' })).toEqual(['both']);
    const notAsked = { condition: 'only if odd', when: { recipient: ['solo'] } };
    expect(chosen([limit('not-asked', notAsked)], { recipient: 'solo' })).toEqual([]);
  });

  test.each([
    ['site', 'off-site'],
    ['medium', 'paper'],
    ['file', 'closed'],
    ['age', 'child'],
    ['covered', 'is-covered'],
    ['client', 'past'],
  ])('are for this very case, not for all others: %s', (question, answer) => {
    const general = limit('general', { amount: 15 });
    const particular = limit('particular', { amount: 60, when: { [question]: [answer] } });
    expect(chosen([general, particular], { [question]: answer })).toEqual(['particular']);
    expect(chosen([particular, general], { [question]: answer })).toEqual(['particular']);
    expect(chosen([general, particular], { [question]: 'other' })).toEqual(['general']);
  });

  test('are general where only another place, or another subject, has one for this case', () => {
    const general = limit('general', { amount: 15 });
    const when = { medium: ['paper'] };
    expect(chosen([general, limit('above', { ...above, when })], { medium: 'paper' })).toEqual(['general']);
    const looking = limit('look', { what: 'inspect', when });
    expect(chosen([general, looking], { medium: 'paper', form: ['inspect', 'copy'] })).toEqual([
      'look',
      'general',
    ]);
    const toSolo = limit('solo', { amount: 60, when: { recipient: ['solo'] } });
    expect(chosen([general, toSolo], { recipient: 'solo' })).toEqual(['general', 'solo']);
  });

  test('differ: one of each place, subject, length and unit', () => {
    expect(chosen([copy, limit('again')])).toEqual(['copy']);
    expect(chosen([copy, limit('longer', { amount: 45 })])).toEqual(['copy', 'longer']);
    expect(chosen([copy, limit('working', { unit: 'working-days' })])).toEqual(['copy', 'working']);
    expect(chosen([copy, limit('answer', { what: 'respond' })])).toEqual(['copy', 'answer']);
    expect(chosen([look, copy], { form: ['inspect', 'copy'] })).toEqual(['look', 'copy']);
  });
});

describe('the days on which a request is due', () => {
  const copy = limit('copy');
  const more = limit('more', { what: 'extension', amount: 60 });
  const days = (all: readonly Limit[], extended: boolean, answers = {}) =>
    dueDates(all, answers, '2026-01-01', extended).map(({ date }) => date);

  test('come soonest first', () => {
    const late = limit('late', { what: 'inspect', amount: 50 });
    expect(days([late, copy], false, { form: ['inspect', 'copy'] })).toEqual(['2026-01-31', '2026-02-20']);
  });

  test('are those without an extension unless it is asked for', () => {
    expect(dueDates([copy, more], {}, '2026-01-01').map(({ date }) => date)).toEqual(['2026-01-31']);
    expect(days([copy, more], false)).toEqual(['2026-01-31']);
    expect(days([copy, more], true)).toEqual(['2026-03-02']);
  });

  test('are extended only by the same place’s law, for this case, in a way we can ask', () => {
    expect(extensionOf(copy, [copy, more], {})).toBe(more);
    expect(
      extensionOf(copy, [copy, limit('above', { what: 'extension', from: 'above' })], {}),
    ).toBeUndefined();
    expect(extensionOf(copy, [copy], {})).toBeUndefined();
    const odd = limit('odd', { what: 'extension', condition: 'only if the record is odd' });
    expect(extensionOf(copy, [odd, more], {})).toBe(more);
    const closed = limit('closed', { what: 'extension', when: { file: ['closed'] } });
    expect(extensionOf(copy, [closed], { file: 'open' })).toBeUndefined();
    expect(extensionOf(copy, [closed], { file: 'closed' })).toBe(closed);
  });

  test('count an extension of another unit on from the end of the first', () => {
    const month = limit('month', { amount: 1, unit: 'calendar-months' });
    const days = limit('days', { what: 'extension', amount: 10, starts: 'first-period' });
    expect(dueDates([month, days], {}, '2026-01-31', true).map(({ date }) => date)).toEqual(['2026-03-10']);
    const months = limit('months', { ...days, id: 'months', amount: 2, unit: 'calendar-months' });
    expect(dueDates([month, months], {}, '2026-01-31', true).map(({ date }) => date)).toEqual(['2026-04-30']);
  });
});

describe('a limit by itself is worked out', () => {
  const month = limit('month', { amount: 1, unit: 'calendar-months' });
  const two = limit('two', {
    what: 'extension',
    amount: 2,
    unit: 'calendar-months',
    starts: 'first-period',
  });
  const day = (one: Limit, all: readonly Limit[]) => workedOut(one, all, '2026-01-31').date;

  test('from the day itself', () => {
    expect(day(month, [month, two])).toBe('2026-02-28');
    expect(lastDay({ amount: 1, unit: 'calendar-months' }, '2026-01-31')).toBe('2026-02-28');
  });

  test('an extension together with the first limit of its own place, for the same case', () => {
    expect(day(two, [month, two])).toBe('2026-04-30');
    expect(day(two, [{ ...month, from: 'above' }, two])).toBe('2026-03-31');
    expect(day(two, [{ ...month, starts: 'payment' }, two])).toBe('2026-03-31');
    expect(day(two, [{ ...month, condition: 'only if odd' }, two])).toBe('2026-03-31');
    const [open, closed] = [{ file: ['open'] }, { file: ['closed'] }];
    expect(day({ ...two, when: open }, [{ ...month, when: closed }, two])).toBe('2026-03-31');
    expect(day({ ...two, when: open }, [{ ...month, when: open }, two])).toBe('2026-04-30');
  });
});
