import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay, knowsHolidays, type Calendar } from '../../../src/domain/day/calendar.ts';
import { CalendarSchema } from '../../../src/domain/day/calendar.schema.ts';
import { DaySchema } from '../../../src/domain/day/day.schema.ts';
import { isoDate } from '../../../src/domain/day/iso-date.ts';
import { lateSince, REMINDERS, remindersByDay } from '../../../src/domain/day/reminder.ts';

const CALENDAR: Calendar = {
  known: ['2026-01-01', '2028-12-31'],
  holidays: ['2026-01-01', '2026-05-25'],
  closed: [
    { from: '12-25', to: '01-15' },
    { from: '07-01', to: '07-10' },
  ],
};
const works = (day: string, calendar: Calendar | undefined = CALENDAR) =>
  isWorkingDay(Temporal.PlainDate.from(day), calendar);

describe('work is done', () => {
  test.each([
    ['2026-05-22', 'a Friday', true],
    ['2026-05-23', 'a Saturday', false],
    ['2026-05-24', 'a Sunday', false],
    ['2026-05-25', 'a public holiday', false],
    ['2026-05-26', 'the day after', true],
    ['2026-06-30', 'the day before a closed season', true],
    ['2026-07-01', 'its first day', false],
    ['2026-07-10', 'its last day', false],
    ['2026-07-13', 'the Monday after', true],
    ['2026-12-24', 'the day before one over the turn of the year', true],
    ['2026-12-25', 'its first day', false],
    ['2027-01-15', 'its last day', false],
    ['2027-01-18', 'the Monday after', true],
  ])('on %s, %s: %s', (day, _, expected) => {
    expect(works(day)).toBe(expected);
  });

  test('on every weekday where nothing is known of a place', () => {
    expect(isWorkingDay(Temporal.PlainDate.from('2026-05-25'), undefined)).toBe(true);
    expect(isWorkingDay(Temporal.PlainDate.from('2026-05-23'), undefined)).toBe(false);
    expect(works('2026-12-25', { known: ['2026-01-01', '2026-12-31'], holidays: [] })).toBe(true);
  });
});

describe('public holidays are known', () => {
  test.each([
    ['2026-01-01', '2028-12-31', true],
    ['2025-12-31', '2026-01-05', false],
    ['2028-12-01', '2029-01-01', false],
    ['2027-05-01', '2027-05-01', true],
  ])('from %s to %s: %s', (from, to, expected) => {
    expect(knowsHolidays(CALENDAR, from, to)).toBe(expected);
  });

  test('nowhere without a calendar', () => {
    expect(knowsHolidays(undefined, '2027-05-01', '2027-05-01')).toBe(false);
  });
});

test('a calendar as it is published holds days only', () => {
  expect(CalendarSchema.safeParse(CALENDAR).success).toBe(true);
  expect(CalendarSchema.safeParse({ ...CALENDAR, holidays: ['2026-02-30'] }).success).toBe(false);
  expect(CalendarSchema.safeParse({ ...CALENDAR, known: ['2026-01-01'] }).success).toBe(false);
});

describe('a day of the calendar', () => {
  test.each([
    ['2026-02-28', '2026-02-28'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-29', undefined],
    ['2026-02-30', undefined],
    ['2026-13-01', undefined],
    ['2026-2-3', undefined],
    ['02/03/2026', undefined],
    [' 2026-02-03', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %s', (text, expected) => {
    expect(isoDate(text)).toBe(expected);
  });

  test('is every day that a date can be, and reads back as it was', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(isoDate(day)).toBe(day);
        },
      ),
    );
  });

  test('in a file may be a date that a YAML reader made of it', () => {
    expect(DaySchema.parse(new Date('2026-11-23T00:00:00Z'))).toBe('2026-11-23');
    expect(DaySchema.parse('2026-11-23')).toBe('2026-11-23');
  });

  test.each([
    ['11/23/2026', 'Write the date as year-month-day, such as 2026-11-23.'],
    ['2026-02-30', 'This day is not in the calendar. Check month and day.'],
  ])('“%s” is refused in a file, with what to do', (day, message) => {
    expect(DaySchema.safeParse(day).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});

describe('what a day in a calendar asks for', () => {
  test('is one entry a day, in the order of the days, each thing once', () => {
    expect(
      remindersByDay([
        { date: '2026-03-02', what: 'decide' },
        { date: '2026-03-01', what: 'wait' },
        { date: '2026-03-02', what: 'answer' },
        { date: '2026-03-02', what: 'answer' },
      ]),
    ).toEqual([
      { date: '2026-03-01', what: ['wait'], ended: [] },
      { date: '2026-03-02', what: ['answer', 'decide'], ended: [] },
    ]);
  });

  test('puts what is late first, with the days that have passed in their order', () => {
    const [day] = remindersByDay([
      { date: '2026-03-05', what: 'own' },
      lateSince('2026-03-02', '2026-03-05'),
      lateSince('2026-03-01', '2026-03-05'),
      lateSince('2026-03-02', '2026-03-05'),
    ]);
    expect(day).toEqual({
      date: '2026-03-05',
      what: ['late', 'own'],
      ended: ['2026-03-01', '2026-03-02'],
    });
    expect(REMINDERS[0]).toBe('late');
  });

  test('is nothing without reminders', () => {
    expect(remindersByDay([])).toEqual([]);
  });
});
