import { useState } from 'preact/hooks';
import type { IsoDate } from '../../domain/day/iso-date.ts';
import type { Reminder } from '../../domain/day/reminder.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import { isInPdfFont } from '../../exports/pdf-scripts.ts';
import { Status } from '../steps/Status.tsx';
import { CalendarOutput } from './CalendarOutput.tsx';
import { MailOutput } from './MailOutput.tsx';
import { useOutputs, type Outgoing } from './use-outputs.ts';

interface Props {
  readonly outgoing: Outgoing;
  /** A neutral subject for a mail. */
  readonly subject: string;
  /** The days to remember; empty where there are none. */
  readonly days: readonly Reminder[];
  /** A day as the client reads it. */
  readonly day: (date: IsoDate) => string;
  readonly words: DeskWords;
  readonly calendar: ToolWords['calendar'];
}

type Panel = 'share' | 'save' | 'more' | 'email' | 'calendar';

/** Copy, Share, Save and More, always in reach: at the foot of a phone's screen, beside the sheet on a wide one. */
export function TakeAlong({ outgoing, subject, days, day, words, calendar }: Props) {
  const { take } = words;
  const outputs = useOutputs(outgoing, take);
  const inPdf = isInPdfFont(outgoing.letter);
  const [panel, setPanel] = useState<Panel | undefined>();
  const opener = (which: Panel, label: string) => (
    <button
      type="button"
      class="button"
      aria-expanded={panel === which || (which === 'more' && (panel === 'email' || panel === 'calendar'))}
      onClick={() => setPanel(panel === which ? undefined : which)}
    >
      {label}
    </button>
  );
  return (
    <section class="take no-print" aria-label={take.title}>
      <div class="take-panel">
        <Status text={outputs.said} className="said" />
        {panel === 'share' && (
          <div class="take-buttons">
            <p class="small soft">{take.shareNote}</p>
            <Choice label={take.shareText} onPress={outputs.shareText} />
            {inPdf && sharesFiles() && <Choice label={take.sharePdf} onPress={outputs.sharePdf} />}
          </div>
        )}
        {panel === 'save' && (
          <div class="take-buttons">
            <Choice label={take.word} onPress={outputs.word} />
            {inPdf && <Choice label={take.pdf} onPress={outputs.pdf} />}
            <Choice label={take.text} onPress={outputs.text} />
            {!inPdf && <p class="small soft">{take.noPdf}</p>}
            {outgoing.twinPage.length > 0 && (
              <AddPage label={words.language.add} added={outputs.withTwin} onAdd={outputs.setWithTwin} />
            )}
            {outgoing.nextPage.length > 0 && (
              <AddPage label={take.next} added={outputs.withNext} onAdd={outputs.setWithNext} />
            )}
          </div>
        )}
        {panel === 'more' && (
          <div class="take-buttons">
            <Choice label={take.print} onPress={() => window.print()} />
            <Choice label={take.email} onPress={() => setPanel('email')} />
            {days.length > 0 && <Choice label={take.calendar} onPress={() => setPanel('calendar')} />}
            <p class="small soft">{take.queue}</p>
          </div>
        )}
        {panel === 'email' && (
          <MailOutput letter={outgoing.letter} subject={subject} words={words.email} onCopy={outputs.copy} />
        )}
        {panel === 'calendar' && (
          <CalendarOutput days={days} words={calendar} day={day} onSaid={outputs.setSaid} />
        )}
      </div>
      <div class="take-bar">
        <button type="button" class="button main" onClick={outputs.copy}>
          {take.copy}
        </button>
        {shares() && opener('share', take.share)}
        {opener('save', take.save)}
        {opener('more', take.more)}
      </div>
    </section>
  );
}

interface AddPageProps {
  readonly label: string;
  readonly added: boolean;
  readonly onAdd: (added: boolean) => void;
}

/** Whether a page goes with the files. */
function AddPage({ label, added, onAdd }: AddPageProps) {
  return (
    <label class="answer take-next">
      <input type="checkbox" checked={added} onChange={(event) => onAdd(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

function Choice({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" class="button" onClick={onPress}>
      {label}
    </button>
  );
}

/** Whether this browser can hand a text to another app. */
function shares(): boolean {
  return typeof navigator !== 'undefined' && typeof navigator.share === 'function';
}

/** Whether it can hand over a file as well. */
function sharesFiles(): boolean {
  const file = new File([''], 'letter.pdf', { type: 'application/pdf' });
  return shares() && typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
}
