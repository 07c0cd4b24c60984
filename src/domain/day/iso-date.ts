/** A calendar day as `2026-01-31`. Days are never moments: no time of day, no zone. */
export type IsoDate = string;

/** The text if it is a day of the calendar, such as 2026-02-28; undefined for anything else, 30 February included. */
export function isoDate(text: string | undefined): IsoDate | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** A day in full, without a weekday: "January 31, 2026" or, outside the US, "31 January 2026". */
export function longDate(date: IsoDate, country: string): string {
  const day = Temporal.PlainDate.from(date);
  const month = MONTHS[day.month - 1];
  return country === 'us' ? `${month} ${day.day}, ${day.year}` : `${day.day} ${month} ${day.year}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
