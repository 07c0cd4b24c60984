import { useState } from 'preact/hooks';
import type { Due } from '../../domain/deadline.ts';
import { saveFile } from './save-file.ts';

const TITLE = 'Follow up';

/** The days that matter as a calendar file. The title is neutral, since calendars are shared and shown on lock screens. */
export function CalendarOutput({ days, onSaid }: { days: readonly Due[]; onSaid: (text: string) => void }) {
  const [title, setTitle] = useState(TITLE);
  async function save(): Promise<void> {
    onSaid('Making the calendar file …');
    try {
      const { calendarFile } = await import('../../exports/calendar.ts');
      saveFile(
        'dates.ics',
        calendarFile(
          days.map((day) => day.date),
          title.trim() || TITLE,
        ),
      );
      onSaid('The calendar file is saved as dates.ics. Open it to add the days.');
    } catch {
      onSaid('The calendar file could not be made. Note the days by hand, or try again.');
    }
  }
  return (
    <div class="box">
      <div class="question">
        <label for="calendar-title">Title of the entries</label>
        <p class="hint" id="calendar-hint">
          Calendars are often shared. A neutral title keeps this private.
        </p>
        <input
          id="calendar-title"
          type="text"
          class="text"
          aria-describedby="calendar-hint"
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
