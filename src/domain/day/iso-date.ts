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
