import { useId, useState } from 'preact/hooks';
import { loadLater } from '../../browser/load-later.ts';
import type { IsoDate } from '../../domain/day/iso-date.ts';
import type { Reminder } from '../../domain/day/reminder.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import calendarExport from '../../exports/calendar.ts?later';
import { downloadFile } from '../keep/download.ts';

interface Props {
  readonly days: readonly Reminder[];
  readonly words: ToolWords['calendar'];
  /** A day as the client reads it. */
  readonly day: (date: IsoDate) => string;
  readonly onSaid: (text: string) => void;
}

/** The days that matter as a calendar file. The title is neutral, since calendars are shared and shown on lock screens. */
export function CalendarOutput({ days, words: calendar, day, onSaid }: Props) {
  const [title, setTitle] = useState(calendar.title);
  const field = useId();
  async function save(): Promise<void> {
    onSaid(calendar.making);
    try {
      const { calendarFile } = await loadLater<typeof import('../../exports/calendar.ts')>(calendarExport);
      downloadFile(
        'dates.ics',
        calendarFile(days, { title: title.trim() || calendar.title, todo: calendar.todo, day }),
      );
      onSaid(calendar.saved);
    } catch {
      onSaid(calendar.failed);
    }
  }
  return (
    <div class="box">
      <div class="question">
        <label for={field}>{calendar.label}</label>
        <p class="hint" id={`${field}-hint`}>
          {calendar.hint}
        </p>
        <input
          id={field}
          type="text"
          class="text"
          aria-describedby={`${field}-hint`}
          autocomplete="off"
          dir="auto"
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </div>
      <p>
        <button type="button" class="button" onClick={save}>
          {calendar.save}
        </button>
      </p>
    </div>
  );
}
