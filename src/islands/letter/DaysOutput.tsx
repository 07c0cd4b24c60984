import { useState } from 'preact/hooks';
import type { IsoDate } from '../../domain/day/iso-date.ts';
import type { Reminder } from '../../domain/day/reminder.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { Status } from '../steps/Status.tsx';
import { CalendarOutput } from './CalendarOutput.tsx';

interface Props {
  readonly days: readonly Reminder[];
  readonly title: string;
  readonly text: string;
  readonly words: ToolWords['calendar'];
  /** A day as the client reads it. */
  readonly day: (date: IsoDate) => string;
}

/** The days to remember as a calendar file; nothing where there are none. */
export function DaysOutput({ days, title, text, words, day }: Props) {
  const [said, setSaid] = useState('');
  if (days.length === 0) return null;
  return (
    <section class="no-print" aria-labelledby="days-title">
      <h2 id="days-title">{title}</h2>
      <p>{text}</p>
      <CalendarOutput days={days} words={words} day={day} onSaid={setSaid} />
      <Status text={said} className="said" />
    </section>
  );
}
