import type { IsoDate } from './iso-date.ts';

/**
 * The days on which a place does not work, besides weekends. It is worked out when the site is built and travels with
 * the place's law, so that no browser needs a table of the world's holidays.
 */
export interface Calendar {
  /** First and last day for which the public holidays are known. */
  readonly known: readonly [from: IsoDate, to: IsoDate];
  /** Public holidays in order, without those on a weekend. */
  readonly holidays: readonly IsoDate[];
  /** Seasons of each year that count like holidays, as month and day: New Zealand's 12-25 to 01-15. */
  readonly closed?: readonly Season[];
  /** Saturdays are working days: only a Sunday or a holiday moves a last day on. */
  readonly saturdays?: true;
}

/** A season of each year, both days included; it may run over the turn of the year. */
export interface Season {
  readonly from: string;
  readonly to: string;
}

/** Whether work is done on this day: no weekend (a Saturday may count as work), no public holiday that is known, no closed season. */
export function isWorkingDay(day: Temporal.PlainDate, calendar: Calendar | undefined): boolean {
  if (day.dayOfWeek > lastWorkday(calendar)) return false;
  if (!calendar) return true;
  return !calendar.holidays.includes(day.toString()) && !isClosed(day, calendar.closed ?? []);
}

/** The last working day of each week, from Monday as 1. */
export function lastWorkday(calendar: Pick<Calendar, 'saturdays'> | undefined): number {
  return calendar?.saturdays ? 6 : 5;
}

function isClosed(day: Temporal.PlainDate, seasons: readonly Season[]): boolean {
  const at = day.toString().slice(5);
  return seasons.some(({ from, to }) => (from <= to ? from <= at && at <= to : at >= from || at <= to));
}

/** Whether the public holidays between two days, both included, are known. */
export function knowsHolidays(calendar: Calendar | undefined, from: IsoDate, to: IsoDate): boolean {
  return calendar !== undefined && calendar.known[0] <= from && to <= calendar.known[1];
}
