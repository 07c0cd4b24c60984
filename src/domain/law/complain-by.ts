import { longDate } from '../text/en.ts';
import { fillText } from '../text/fill.ts';
import { lastDayFor } from './complaint.ts';
import type { Within } from './limit.schema.ts';
import type { Place } from './place.schema.ts';
import type { RightsText } from './rights-text.schema.ts';
import { exampleDay } from './your-days.ts';

/**
 * By when one has to complain or ask for a review, as a written example: after a refusal, or after silence where only
 * that starts the time. Undefined where no number is verified.
 */
export function complainBy(
  { calendar, country, checked }: Pick<Place, 'calendar' | 'country' | 'checked'>,
  within: Within | undefined,
  texts: RightsText['days'],
): string | undefined {
  const start = exampleDay(checked);
  const counted = within && { ...within, ...(calendar && { calendar }) };
  const refused = lastDayFor(counted, { refusal: start });
  const end = refused ?? lastDayFor(counted, { silence: start });
  if (end === undefined) return undefined;
  const days = { start: longDate(start, country), end: longDate(end, country) };
  return fillText(refused === undefined ? texts.silent : texts.refused, days);
}
