import { createEvents, type EventAttributes } from 'ics';
import type { IsoDate } from '../domain/day/iso-date.ts';

/** All-day entries as a calendar file. Days are given as year, month and day, never as moments, so no zone can move them. */
export function calendarFile(days: readonly IsoDate[], title: string): Blob {
  const { error, value } = createEvents(
    days.map((day) => entry(day, title)),
    { productId: '-//calendar//EN', calName: 'Dates' },
  );
  if (error || !value) throw error ?? new Error('No calendar was made.');
  return new Blob([value], { type: 'text/calendar;charset=utf-8' });
}

function entry(day: IsoDate, title: string): EventAttributes {
  const date = Temporal.PlainDate.from(day);
  const next = date.add({ days: 1 });
  return {
    title,
    start: [date.year, date.month, date.day],
    end: [next.year, next.month, next.day],
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
  };
}
