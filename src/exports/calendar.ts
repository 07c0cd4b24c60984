import { createEvents, type Alarm, type EventAttributes } from 'ics';
import type { IsoDate } from '../domain/day/iso-date.ts';
import {
  remindersByDay,
  type DayReminders,
  type Reminder,
  type ReminderKind,
} from '../domain/day/reminder.ts';
import { fillText } from '../domain/text/fill.ts';

/** What the entries say. All of it is neutral, since calendars are shared and shown on lock screens. */
export interface CalendarWords {
  readonly title: string;
  readonly todo: Readonly<Record<ReminderKind, string>>;
  /** A day as the client reads it. */
  readonly day: (date: IsoDate) => string;
}

/** All-day entries that ring. Days are given as year, month and day, never as moments, so no zone can move them. */
export function calendarFile(reminders: readonly Reminder[], words: CalendarWords): Blob {
  const { error, value } = createEvents(
    remindersByDay(reminders).map((one) => entry(one, words)),
    { productId: '-//calendar//EN', calName: 'Dates' },
  );
  if (error || !value) throw error ?? new Error('No calendar was made.');
  return new Blob([value], { type: 'text/calendar;charset=utf-8' });
}

function entry({ date: day, what, ended }: DayReminders, words: CalendarWords): EventAttributes {
  const { title, todo } = words;
  const date = Temporal.PlainDate.from(day);
  const next = date.add({ days: 1 });
  const alarms = [
    ON_THE_DAY,
    ...(what.includes('decide') ? [A_WEEK_BEFORE] : []),
    ...(what.includes('late') ? [THE_NEXT_MORNING] : []),
  ];
  const said = (kind: ReminderKind) =>
    kind === 'late' ? ended.map((last) => fillText(todo.late, { date: words.day(last) })) : [todo[kind]];
  return {
    title,
    description: what.flatMap(said).join(' '),
    start: [date.year, date.month, date.day],
    end: [next.year, next.month, next.day],
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    alarms: alarms.map((trigger): Alarm => ({ action: 'display', description: title, trigger })),
  };
}

/** At nine in the morning: an all-day entry begins at midnight, when nobody should be woken. */
const ON_THE_DAY = { hours: 9, before: false };
/** What may be decided until a day rings a week before it too, at the same hour. */
const A_WEEK_BEFORE = { days: 6, hours: 15, before: true };
/** An entry for the day on which the file is made has rung before anybody opens it, so it rings once more. */
const THE_NEXT_MORNING = { days: 1, hours: 9, before: false };
