import { useId, useState } from 'preact/hooks';
import type { IsoDate } from '../../domain/day/iso-date.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { downloadFile } from '../keep/download.ts';

interface Props {
  readonly days: readonly IsoDate[];
  readonly words: ToolWords['calendar'];
  readonly onSaid: (text: string) => void;
}

/** The days that matter as a calendar file. The title is neutral, since calendars are shared and shown on lock screens. */
export function CalendarOutput({ days, words: calendar, onSaid }: Props) {
  const [title, setTitle] = useState(calendar.title);
  const field = useId();
  async function save(): Promise<void> {
    onSaid(calendar.making);
    try {
      const { calendarFile } = await import('../../exports/calendar.ts');
      downloadFile('dates.ics', calendarFile(days, title.trim() || calendar.title));
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
