import { useState } from 'preact/hooks';
import { longDate } from '../../domain/text/en.ts';
import { threadFile } from '../../domain/timeline/file.ts';
import { reminders } from '../../domain/timeline/reminders.ts';
import type { Timeline } from '../../domain/timeline/timeline.ts';
import { SaveDataFile } from '../keep/DataFile.tsx';
import { CalendarOutput } from '../letter/CalendarOutput.tsx';
import { Status } from '../steps/Status.tsx';
import type { Frame } from '../steps/use-frame.ts';
import type { TimelineWords } from './timeline-words.ts';
import type { OwnTimeline } from './use-timeline.ts';

interface Props {
  readonly frame: Frame;
  readonly texts: TimelineWords;
  readonly found: Timeline;
  readonly own: OwnTimeline;
}

/** The coming days for a calendar, the next steps of all requests on paper, and all of it as a file. */
export function TimelineTakeAlong({ frame, texts, found, own }: Props) {
  const { calendar } = frame.words;
  const [said, setSaid] = useState('');
  const days = reminders(found.events);
  return (
    <section class="no-print take-along" aria-label={texts.view.calendar}>
      {days.length > 0 ? (
        <details>
          <summary>{texts.view.calendar}</summary>
          <CalendarOutput
            days={days}
            words={calendar}
            day={(date) => longDate(date, own.country)}
            onSaid={setSaid}
          />
        </details>
      ) : (
        <p class="soft">{texts.view.noComing}</p>
      )}
      <Status text={said} />
      <p>
        <button type="button" class="button main" onClick={() => window.print()}>
          {texts.view.print}
        </button>
      </p>
      <SaveDataFile name="days.json" words={texts.file} text={() => threadFile(own.thread.value)} />
    </section>
  );
}
