import { useState } from 'preact/hooks';
import type { IsoDate } from '../../domain/day/iso-date.ts';
import { CalendarOutput } from './CalendarOutput.tsx';

/** The days to remember as a calendar file; nothing where there are none. */
export function DaysOutput({
  days,
  title,
  text,
}: {
  readonly days: readonly IsoDate[];
  readonly title: string;
  readonly text: string;
}) {
  const [said, setSaid] = useState('');
  if (days.length === 0) return null;
  return (
    <section class="no-print" aria-labelledby="days-title">
      <h2 id="days-title">{title}</h2>
      <p>{text}</p>
      <CalendarOutput days={days} onSaid={setSaid} />
      <p role="status" class="said">
        {said}
      </p>
    </section>
  );
}
