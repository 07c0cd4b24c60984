import { isWorkingDay, knowsHolidays, type Calendar } from './calendar.ts';
import type { IsoDate } from './iso-date.ts';

/** How a law can give a length of time. `working-days` and `business-days` leave weekends and holidays out. */
export const UNITS = ['calendar-days', 'working-days', 'business-days', 'calendar-months', 'hours'] as const;

export type Unit = (typeof UNITS)[number];

/** A length of time and how its law counts it. */
export interface Span {
  readonly amount: number;
  readonly unit: Unit;
  /** The first day counts too: "30 days beginning when it is received". */
  readonly inclusive?: true | undefined;
  /** `next-working-day` where a last day that is no working day moves on to the next. */
  readonly weekend?: 'stays' | 'next-working-day' | undefined;
  readonly calendar?: Calendar | undefined;
}

/** A time that does not count: from the day it stops until the day it goes on, which counts again. */
export interface Pause {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Where a count ends. */
export interface Counted {
  readonly date: IsoDate;
  /** Where the count itself ended, if a day that is no working day moved it on; otherwise the same as `date`. */
  readonly counted: IsoDate;
  /** True where public holidays could make it later and are not known for these days. */
  readonly holidaysMove: boolean;
}

/**
 * Counts a span from a day. The day itself is not counted unless the law says so. Months are calendar months: 31
 * January and one month is the last day of February. Hours end on the day that whole days lead to, since only the day
 * of receipt is known. Throws RangeError if `from` is not a day of the calendar.
 */
export function countFrom(from: IsoDate, span: Span, pauses: readonly Pause[] = []): Counted {
  const end = withPauses(from, span, pauses);
  const moves = span.weekend === 'next-working-day';
  const date = moves ? toWorkingDay(end, span.calendar) : end;
  const depends = moves || countsWorkingDays(span.unit);
  return {
    date: date.toString(),
    counted: end.toString(),
    holidaysMove: depends && !knowsHolidays(span.calendar, from, date.toString()),
  };
}

/** Whether weekends and public holidays are left out of the count. */
export function countsWorkingDays(unit: Unit): boolean {
  return unit === 'working-days' || unit === 'business-days';
}

/** A pause that begins while the time runs makes it end later by as many days as it lasts. */
function withPauses(from: IsoDate, span: Span, pauses: readonly Pause[]): Temporal.PlainDate {
  let end = plain(from, span);
  for (const pause of [...pauses].sort((one, other) => one.from.localeCompare(other.from))) {
    if (pause.to <= pause.from || pause.from < from || pause.from > end.toString()) continue;
    end = addDays(end, lengthOf(pause, span), span);
  }
  return end;
}

/** How many days of the span's own kind a pause takes out. */
function lengthOf({ from, to }: Pause, { unit, calendar }: Span): number {
  let days = 0;
  const last = Temporal.PlainDate.from(to);
  for (let day = Temporal.PlainDate.from(from).add({ days: 1 }); ; day = day.add({ days: 1 })) {
    if (Temporal.PlainDate.compare(day, last) > 0) return days;
    if (!countsWorkingDays(unit) || isWorkingDay(day, calendar)) days += 1;
  }
}

function plain(from: IsoDate, span: Span): Temporal.PlainDate {
  const start = Temporal.PlainDate.from(from, { overflow: 'reject' });
  const { amount, unit, inclusive } = span;
  if (unit === 'calendar-months') {
    const end = start.add({ months: amount });
    return inclusive ? end.subtract({ days: 1 }) : end;
  }
  const days = unit === 'hours' ? Math.ceil(amount / 24) : amount;
  return addDays(inclusive ? start.subtract({ days: 1 }) : start, days, span);
}

function addDays(start: Temporal.PlainDate, days: number, { unit, calendar }: Span): Temporal.PlainDate {
  if (!countsWorkingDays(unit)) return start.add({ days });
  let day = start;
  for (let left = days; left > 0;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

function toWorkingDay(day: Temporal.PlainDate, calendar: Calendar | undefined): Temporal.PlainDate {
  let at = day;
  while (!isWorkingDay(at, calendar)) at = at.add({ days: 1 });
  return at;
}
