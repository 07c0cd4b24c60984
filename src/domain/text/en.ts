import type { CheckDays } from '../day/day.schema.ts';
import type { IsoDate } from '../day/iso-date.ts';
import { fillText } from './fill.ts';
import { fullDate, type Grammar, type Length } from './grammar.ts';

/** The grammar of English. Other languages have theirs in `content/<language>/language.yaml`, read by `grammarOf`. */

const LISTS = new Intl.ListFormat('en-US', { style: 'long', type: 'conjunction' });

/** One; one and two; one, two, and three. */
export function list(entries: readonly string[]): string {
  return LISTS.format(entries);
}

/**
 * The labels of answers inside a sentence, each with a small first letter: "a school or college; a prison or jail". They
 * may hold commas of their own.
 */
export function labelsInside(labels: readonly string[]): string {
  return labels.map((label) => (/^I\b/.test(label) ? label : lowerFirst(label))).join('; ');
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A day in full, without a weekday: "January 31, 2026" or, outside the US, "31 January 2026". */
export function longDate(date: IsoDate, country: string): string {
  return fullDate(date, country === 'us' ? 'en-US' : 'en-GB');
}

/** A text with {written}, {checked} and {next} as days in full: when something was written, checked, and is checked again. */
export function withCheckDays(text: string, { written, checked, nextCheck }: CheckDays): string {
  const days = { checked: longDate(checked, 'us'), next: longDate(nextCheck, 'us') };
  return fillText(text, written === undefined ? days : { ...days, written: longDate(written, 'us') });
}

/** A day of a year that goes without saying: "January 31" or, outside the US, "31 January". */
export function shortDate(date: IsoDate, country: string): string {
  const tag = country === 'us' ? 'en-US' : 'en-GB';
  return new Intl.DateTimeFormat(tag, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(date),
  );
}

const NOUNS: Readonly<Record<Length['unit'], string>> = {
  'calendar-days': 'day',
  'working-days': 'working day',
  'business-days': 'business day',
  'calendar-months': 'month',
  hours: 'hour',
};

/** How long a limit is, in words: "30 days", "one month", "5 working days", "72 hours". */
export function spell({ amount, unit }: Length): string {
  const noun = NOUNS[unit];
  if (amount === 1) return `one ${noun}`;
  const number = amount === 2 && unit === 'calendar-months' ? 'two' : String(amount);
  return `${number} ${noun}s`;
}

/** English as a letter to this country writes it. */
export function english(country: string): Grammar {
  return {
    between: ' ',
    list,
    date: (day) => longDate(day, country),
    onDay: (day) => longDate(day, country),
    meet: (one, next) => [one, next],
    length: spell,
    later: (length) => `[${spell(length)} later]`,
    beforeHolidays: (date) => `${date} (plus any public holidays)`,
  };
}
