import { groupedBy } from '../text/grouped-by.ts';
import type { IsoDate } from './iso-date.ts';

/**
 * What a day in a calendar asks for, in words that tell nobody what it is about. `answer`: the last day of their time.
 * `wait`: a fair time is over. `decide`: the last day for something that the client may do. `late`: such a day has passed,
 * and what helps is to ask at once. `own`: whatever else is there.
 */
export const REMINDERS = ['late', 'answer', 'wait', 'decide', 'own'] as const;

export type ReminderKind = (typeof REMINDERS)[number];

export interface Reminder {
  readonly date: IsoDate;
  readonly what: ReminderKind;
  /** The last day that has passed, for `late`. */
  readonly ended?: IsoDate;
}

/** A day with all that it asks for. */
export interface DayReminders {
  readonly date: IsoDate;
  readonly what: readonly ReminderKind[];
  /** The last days that have passed, in order. */
  readonly ended: readonly IsoDate[];
}

/** One entry for each day, in order, with all that it asks for. */
export function remindersByDay(reminders: readonly Reminder[]): DayReminders[] {
  const days = groupedBy(reminders, ({ date }) => date);
  return [...days]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([date, same]) => ({
      date,
      what: REMINDERS.filter((kind) => same.some(({ what }) => what === kind)),
      ended: [...new Set(same.flatMap(({ ended }) => ended ?? []))].sort(),
    }));
}

/** For a last day that has passed, on a day: what is left is to ask at once. */
export function lateSince(ended: IsoDate, today: IsoDate): Reminder {
  return { date: today, what: 'late', ended };
}
