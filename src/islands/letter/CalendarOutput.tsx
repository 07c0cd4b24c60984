import { useId, useState } from 'preact/hooks';
import type { IsoDate } from '../../domain/day/iso-date.ts';
import { downloadFile } from '../keep/download.ts';

const TITLE = 'Follow up';

/** The days that matter as a calendar file. The title is neutral, since calendars are shared and shown on lock screens. */
export function CalendarOutput({
  days,
  onSaid,
}: {
  days: readonly IsoDate[];
  onSaid: (text: string) => void;
}) {
  const [title, setTitle] = useState(TITLE);
  const field = useId();
  async function save(): Promise<void> {
    onSaid('Making the calendar file …');
    try {
      const { calendarFile } = await import('../../exports/calendar.ts');
      downloadFile('dates.ics', calendarFile(days, title.trim() || TITLE));
      onSaid('The calendar file is saved as dates.ics. Open it to add the days.');
    } catch {
      onSaid('The calendar file could not be made. Note the days by hand, or try again.');
    }
  }
  return (
    <div class="box">
      <div class="question">
        <label for={field}>Title of the entries</label>
        <p class="hint" id={`${field}-hint`}>
          Calendars are often shared. A neutral title keeps this private.
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
          Save the calendar file
        </button>
      </p>
    </div>
  );
}
