import { z } from 'zod';
import { isoDate } from './iso-date.ts';

/** A day such as 2026-11-23. Some YAML readers make a date of it; either way it becomes the same text. */
export const DaySchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, {
      message: 'Write the date as year-month-day, such as 2026-11-23.',
      abort: true,
    })
    .refine((day) => isoDate(day) !== undefined, 'This day is not in the calendar. Check month and day.'),
);

/** The days that a checked file carries. */
export interface CheckDays {
  readonly written?: string;
  readonly checked: string;
  readonly nextCheck: string;
}

/** Days in their order: written, checked, to be checked again. For `.check()` of a schema that holds them. */
export function daysInOrder({ value, issues }: z.core.ParsePayload<CheckDays>): void {
  const { written, checked, nextCheck } = value;
  // A day that is none is told by its own field.
  if ([written ?? checked, checked, nextCheck].some((day) => isoDate(day) === undefined)) return;
  const say = (path: string, message: string) =>
    issues.push({ code: 'custom', message, input: value, path: [path] });
  if (written !== undefined && checked < written)
    say('checked', `${checked} is before the day it was written, ${written}. Change one of the two.`);
  if (nextCheck <= checked)
    say('nextCheck', `${nextCheck} isn’t after the last check, ${checked}. Set the day of the next one.`);
}
