import { useState } from 'preact/hooks';
import { answerLabels } from '../../domain/flow/flow.ts';
import { labelsInside } from '../../domain/text/en.ts';
import type { TimelineEvent } from '../../domain/timeline/events.ts';
import { withEntry } from '../../domain/timeline/thread.ts';
import type { LogEntry } from '../../domain/timeline/request.ts';
import type { Frame } from '../steps/use-frame.ts';
import { LogForm } from './LogForm.tsx';
import { TimelineList } from './TimelineList.tsx';
import type { TimelineWords } from './timeline-words.ts';
import type { OwnTimeline } from './use-timeline.ts';

interface Props {
  readonly frame: Frame;
  readonly texts: TimelineWords;
  readonly own: OwnTimeline;
  readonly events: readonly TimelineEvent[];
}

/** The days in order, and the form for a note. A note that is changed is a form in its place on the line. */
export function DaysAndNotes({ frame, texts, own, events }: Props) {
  const [editing, setEditing] = useState<string | undefined>();
  const edited = own.log.find(({ id }) => id === editing);
  const form = { words: frame.words.errors, texts, today: own.today, onSave: save };

  function stopEditing(id: string): void {
    setEditing(undefined);
    focusSoon(`edit-${id}`);
  }

  function save(entry: LogEntry): void {
    own.saved.change((old) => withEntry(old, entry));
    frame.saved.setNotice(edited ? texts.log.saved : texts.log.added);
    if (edited) stopEditing(entry.id);
  }

  return (
    <>
      <section aria-labelledby="days-title">
        <h2 id="days-title">{texts.view.events}</h2>
        <TimelineList
          texts={texts}
          events={events}
          country={own.country}
          label={(question, answers) => labelsInside(answerLabels(frame.flow, question, answers))}
          tools={(entry) => (
            <EntryTools
              texts={texts}
              entry={entry}
              onEdit={() => setEditing(entry.id)}
              onRemove={() => own.removeFromLog(entry)}
            />
          )}
          editor={
            edited && {
              id: edited.id,
              form: (
                <LogForm {...form} key={edited.id} entry={edited} onCancel={() => stopEditing(edited.id)} />
              ),
            }
          }
        />
      </section>
      <section class="no-print" aria-labelledby="log-title">
        <h2 id="log-title">{texts.log.title}</h2>
        <p class="soft">{texts.log.why}</p>
        <LogForm {...form} entry={undefined} onCancel={undefined} />
      </section>
    </>
  );
}

interface EntryToolsProps {
  readonly texts: TimelineWords;
  readonly entry: LogEntry;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** What can be done with a note. */
function EntryTools({ texts: { log, events }, entry, onEdit, onRemove }: EntryToolsProps) {
  const name = short(entry.note === '' && entry.kind ? events[`sent-${entry.kind}`] : entry.note);
  return (
    <>
      <button type="button" class="link" id={`edit-${entry.id}`} onClick={onEdit}>
        {log.edit}
        <span class="visually-hidden">: {name}</span>
      </button>
      <button type="button" class="link" onClick={onRemove}>
        {log.remove}
        <span class="visually-hidden">: {name}</span>
      </button>
    </>
  );
}

function short(note: string): string {
  return note.length > 40 ? `${note.slice(0, 40)} …` : note;
}

/** Moves the focus to an element that the next drawing brings back. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
