import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../../src/domain/day/calendar.ts';
import { countFrom, type Span } from '../../../src/domain/day/count.ts';

const HOLIDAYS = ['2026-12-25', '2026-12-28', '2027-01-01', '2027-02-08'];
const calendar: Calendar = { known: ['2026-01-01', '2027-12-31'], holidays: HOLIDAYS };
const summer: Calendar = { ...calendar, closed: [{ from: '12-25', to: '01-15' }] };

const days = (amount: number, more: Partial<Span> = {}): Span => ({ amount, unit: 'calendar-days', ...more });
const working = (amount: number, more: Partial<Span> = {}): Span => ({
  amount,
  unit: 'working-days',
  calendar,
  ...more,
});
const months = (amount: number, more: Partial<Span> = {}): Span => ({
  amount,
  unit: 'calendar-months',
  ...more,
});

/** 30 days that move on to the next working day of a calendar. */
const movedTo = (own: Calendar): Span => days(30, { weekend: 'next-working-day', calendar: own });
const sixDays: Calendar = { ...calendar, saturdays: true };

describe('a span ends on the day a calendar on paper shows', () => {
  test.each<[string, Span, string, string]>([
    ['30 days beginning on the day', days(30, { inclusive: true }), '2026-07-01', '2026-07-30'],
    ['a month beginning on the day', months(1, { inclusive: true }), '2026-07-01', '2026-07-31'],
    ['5 working days beginning on a Friday', working(5, { inclusive: true }), '2026-11-27', '2026-12-03'],
    ['5 working days over Christmas', working(5), '2026-12-23', '2027-01-04'],
    ['5 working days over a closed season', working(5, { calendar: summer }), '2026-12-23', '2027-01-21'],
    [
      'a last day that is a holiday',
      days(30, { weekend: 'next-working-day', calendar }),
      '2026-11-25',
      '2026-12-29',
    ],
    ['three months of one period', months(3), '2026-01-31', '2026-04-30'],
    ['a last day on a Saturday that counts as work', movedTo(sixDays), '2026-11-19', '2026-12-19'],
    ['a Saturday that does not', movedTo(calendar), '2026-11-19', '2026-12-21'],
    ['a Sunday, where a Saturday counts', movedTo(sixDays), '2026-11-20', '2026-12-21'],
    ['a holiday on a Friday, where a Saturday counts', movedTo(sixDays), '2026-11-25', '2026-12-26'],
  ])('%s', (_, span, from, end) => {
    expect(countFrom(from, span).date).toBe(end);
  });

  test('where the count moved, it says where it ended', () => {
    const span = days(30, { weekend: 'next-working-day', calendar });
    expect(countFrom('2026-11-25', span)).toEqual({
      date: '2026-12-29',
      counted: '2026-12-25',
      holidaysMove: false,
    });
  });
});

describe('public holidays that are not known are said', () => {
  test.each<[string, Span, string, boolean]>([
    ['no calendar', working(5, { calendar: undefined }), '2026-12-23', true],
    ['a count that runs out of the calendar', working(5), '2027-12-30', true],
    ['a count before it', working(5), '2025-12-23', true],
    ['calendar days that stay', days(30), '2026-12-01', false],
    ['a known calendar', working(5), '2026-12-01', false],
  ])('%s', (_, span, from, told) => {
    expect(countFrom(from, span).holidaysMove).toBe(told);
  });
});

describe('a pause', () => {
  test.each<[string, Span, string, string, string]>([
    ['adds as many days as it lasts', days(45), '2026-11-03', '2026-11-10', '2026-12-21'],
    [
      'adds only working days to a count of working days',
      working(10),
      '2026-11-03',
      '2026-11-10',
      '2026-11-20',
    ],
    ['adds days to a month', months(1), '2026-11-03', '2026-11-10', '2026-12-07'],
  ])('%s', (_, span, from, to, end) => {
    expect(countFrom('2026-10-30', span, [{ from, to }]).date).toBe(end);
  });

  test('before the request or after the end changes nothing', () => {
    const plain = countFrom('2026-10-30', days(30)).date;
    expect(countFrom('2026-10-30', days(30), [{ from: '2026-10-01', to: '2026-10-20' }]).date).toBe(plain);
    expect(countFrom('2026-10-30', days(30), [{ from: '2026-12-01', to: '2026-12-20' }]).date).toBe(plain);
  });
});

/** Any day of two years. */
const anyDay = fc
  .integer({ min: 0, max: 700 })
  .map((add) => Temporal.PlainDate.from('2026-01-01').add({ days: add }).toString());
const anyAmount = fc.integer({ min: 1, max: 60 });
const weekday = (day: string) => Temporal.PlainDate.from(day).dayOfWeek;
const later = (day: string, add: number) => Temporal.PlainDate.from(day).add({ days: add }).toString();

describe('for any day and length', () => {
  test('a count of working days ends on no weekend and no holiday, and passes exactly so many', () => {
    fc.assert(
      fc.property(anyDay, anyAmount, (from, amount) => {
        const { date } = countFrom(from, working(amount));
        expect(weekday(date)).toBeLessThan(6);
        expect(HOLIDAYS).not.toContain(date);
        let passed = 0;
        for (let day = later(from, 1); day <= date; day = later(day, 1))
          if (weekday(day) < 6 && !HOLIDAYS.includes(day)) passed += 1;
        expect(passed).toBe(amount);
      }),
    );
  });

  test('holidays and closed seasons only make it later, and moving on never goes back', () => {
    fc.assert(
      fc.property(anyDay, anyAmount, (from, amount) => {
        const bare = countFrom(from, working(amount, { calendar: undefined })).date;
        const some = countFrom(from, working(amount)).date;
        const more = countFrom(from, working(amount, { calendar: summer })).date;
        expect(bare <= some && some <= more).toBe(true);
        const moved = countFrom(from, days(amount, { weekend: 'next-working-day', calendar }));
        expect(moved.date >= moved.counted).toBe(true);
        expect(weekday(moved.date)).toBeLessThan(6);
      }),
    );
  });

  test('counting the first day ends a day sooner', () => {
    fc.assert(
      fc.property(anyDay, anyAmount, (from, amount) => {
        const { date } = countFrom(from, days(amount));
        expect(countFrom(from, days(amount, { inclusive: true })).date).toBe(later(date, -1));
      }),
    );
  });

  test('a pause within the time makes it end later by its own length', () => {
    fc.assert(
      fc.property(anyDay, anyAmount, anyAmount, (from, amount, length) => {
        const pause = { from, to: later(from, length) };
        const { date } = countFrom(from, days(amount));
        expect(countFrom(from, days(amount), [pause]).date).toBe(later(date, length));
      }),
    );
  });
});
