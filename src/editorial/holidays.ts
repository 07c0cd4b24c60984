import HolidayList from 'date-holidays';
import { lastWorkday, type Calendar } from '../domain/day/calendar.ts';
import type { Holidays, Place } from '../domain/law/place.schema.ts';
import type { Places } from '../domain/law/place.ts';
import { readFiles } from './content-files.ts';
import { contentFolder } from './content-folder.ts';

/** How many years back and ahead of this one a calendar reaches. */
const YEARS = { back: 2, ahead: 3 };

/**
 * Gives every place the public holidays that its limits can depend on. They come from the library `date-holidays`, with
 * what the place's own file adds or takes out.
 */
export function withCalendars(places: Places, year: number): Places {
  return Object.fromEntries(
    Object.entries(places).map(([id, place]) => {
      const calendar = calendarOf(id, place, year);
      return [id, calendar ? { ...place, calendar } : place];
    }),
  );
}

/** The calendars of all places as entries of a collection, for the pages of a build. */
export function calendarEntries(root: string): { id: string; calendar: Calendar }[] {
  const { values } = readFiles(contentFolder(root)).places;
  return Object.entries(withCalendars(values, new Date().getFullYear())).flatMap(([id, { calendar }]) =>
    calendar ? [{ id, calendar }] : [],
  );
}

/** Calendars worked out so far: reckoning moons takes most of a check of content, and hardly any place changes it. */
const reckoned = new Map<string, Calendar | undefined>();

/** The calendar of a place for the years around one; undefined where the library does not know the place. */
export function calendarOf(
  id: string,
  { holidays }: Pick<Place, 'holidays'>,
  year: number,
): Calendar | undefined {
  const key = JSON.stringify([id, holidays, year]);
  if (!reckoned.has(key)) reckoned.set(key, reckon(id, holidays, year));
  return reckoned.get(key);
}

function reckon(id: string, holidays: Holidays | undefined, year: number): Calendar | undefined {
  const list = listOf(holidays?.calendar ?? id.toUpperCase());
  if (!list) return undefined;
  for (const rule of holidays?.also ?? []) {
    if (!list.setHoliday(rule, { name: { en: rule }, type: 'public' }))
      throw new Error(
        `content/places/${id}.yaml: holidays.also: "${rule}" is no rule that date-holidays knows.`,
      );
  }
  const [first, last] = [year - YEARS.back, year + YEARS.ahead];
  const days = Array.from({ length: last - first + 1 }, (_, at) => daysOf(list, first + at, holidays)).flat();
  return {
    known: [`${first}-01-01`, `${last}-12-31`],
    holidays: [...new Set(days)].sort(),
    ...(holidays && holidays.closed.length > 0 && { closed: holidays.closed }),
    ...(holidays?.saturdays && { saturdays: true as const }),
  };
}

/** The library's list for a code such as GB-ENG; undefined where it has none. */
function listOf(code: string): HolidayList | undefined {
  const [country = '', state] = code.split('-');
  const all = new HolidayList();
  if (!all.getCountries()[country]) return undefined;
  if (state === undefined) return new HolidayList(country);
  return all.getStates(country)?.[state] ? new HolidayList(country, state) : new HolidayList(country);
}

/** Public holidays of one year that fall on what else is a working day. One that begins in the evening is none. */
function daysOf(list: HolidayList, year: number, holidays: Holidays | undefined): string[] {
  return list
    .getHolidays(year)
    .filter(({ type, name, date }) => isWholeDay(date) && type === 'public' && !holidays?.not.includes(name))
    .map(({ date }) => date.slice(0, 10))
    .filter((day) => Temporal.PlainDate.from(day).dayOfWeek <= lastWorkday(holidays));
}

/** The library gives a day with its time, such as 2026-12-24 18:00:00 for Christmas Eve in Queensland. */
function isWholeDay(date: string): boolean {
  return date.slice(11, 19) === '00:00:00';
}
