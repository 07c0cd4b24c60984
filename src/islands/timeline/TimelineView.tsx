import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { EntryError } from '../../domain/flow/entry-errors.ts';
import { fillText } from '../../domain/text/fill.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import type { OpenTopic } from '../../domain/flow/flow.ts';
import { longDate, type IsoDate } from '../../domain/day/iso-date.ts';
import type { RefusalLaw } from '../../domain/refusal/law.ts';
import { timelineFile } from '../../domain/timeline/file.ts';
import type { LogEntry, Timeline, TimelineState } from '../../domain/timeline/timeline.ts';
import { CalendarOutput } from '../letter/CalendarOutput.tsx';
import { LogForm } from './LogForm.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { SaveOwnFile } from '../keep/OwnFile.tsx';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { TimelineList } from './TimelineList.tsx';
import type { TimelineWords } from './timeline-words.ts';
import type { LawState } from '../steps/use-law.ts';
import { YourAnswers } from '../steps/YourAnswers.tsx';

interface Props {
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly texts: TimelineWords;
  readonly flow: Flow;
  readonly topics: readonly OpenTopic[];
  readonly places: readonly PlaceGroup[];
  readonly state: TimelineState;
  readonly found: Timeline;
  readonly orders: readonly EntryError[];
  readonly today: IsoDate;
  readonly country: string;
  readonly place: string;
  readonly law: LawState<RefusalLaw>;
  readonly keeping: ComponentChildren;
  readonly onRetry: () => void;
  readonly onOpen: (topic: string) => void;
  readonly onLog: (log: readonly LogEntry[]) => void;
  readonly onRemoved: (log: readonly LogEntry[]) => void;
  readonly onSaid: (text: string) => void;
  readonly onErase: () => void;
}

/** The timeline itself: one next step, the days in order, notes, and the ways to take it along or let it go. */
export function TimelineView(props: Props) {
  const { texts, found, today, country, state, law } = props;
  const { view } = texts;
  const [editing, setEditing] = useState<string | undefined>();
  const edited = state.log.find(({ id }) => id === editing);

  function save(entry: LogEntry): void {
    const others = state.log.filter(({ id }) => id !== entry.id);
    props.onLog([...others, entry]);
    props.onSaid(edited ? texts.log.saved : texts.log.added);
    setEditing(undefined);
    if (edited) focusSoon(`edit-${entry.id}`);
  }

  return (
    <div class="timeline-view print-timeline">
      <h2 tabIndex={-1} ref={props.heading}>
        {view.title}
      </h2>
      <p class="printed-only">{fillText(view.printed, { date: longDate(today, country) })}</p>
      <div class="law-note no-print" role="status">
        {law.kind === 'loading' && <p>{view.law}</p>}
        {law.kind === 'failed' && (
          <p>
            {view.lawFailed}{' '}
            <button type="button" class="link" onClick={props.onRetry}>
              {view.tryAgain}
            </button>
          </p>
        )}
        {law.kind === 'ready' && (
          <p>
            <a href={`/rights/${law.law.place}/`} target="_blank" rel="noreferrer">
              {fillText(view.read, { place: law.law.name })}
              <span class="visually-hidden"> (opens in a new tab)</span>
            </a>
          </p>
        )}
      </div>
      <div class="timeline-main">
        {found.next && (
          <NextStepCard
            texts={texts}
            next={found.next}
            orders={props.orders}
            flow={props.flow}
            country={country}
            place={law.kind === 'ready' ? props.place : ''}
            onOpen={props.onOpen}
          />
        )}
        <section aria-labelledby="days-title">
          <h3 id="days-title">{view.events}</h3>
          <TimelineList
            texts={texts}
            events={found.events}
            country={country}
            tools={(entry) => (
              <>
                <button
                  type="button"
                  class="link"
                  id={`edit-${entry.id}`}
                  onClick={() => setEditing(entry.id)}
                >
                  {texts.log.edit}
                  <span class="visually-hidden">: {short(entry.note)}</span>
                </button>
                <button
                  type="button"
                  class="link"
                  onClick={() => props.onRemoved(state.log.filter(({ id }) => id !== entry.id))}
                >
                  {texts.log.remove}
                  <span class="visually-hidden">: {short(entry.note)}</span>
                </button>
              </>
            )}
            editor={
              edited && {
                id: edited.id,
                form: (
                  <LogForm
                    key={edited.id}
                    texts={texts.log}
                    entry={edited}
                    today={today}
                    onSave={save}
                    onCancel={() => {
                      setEditing(undefined);
                      focusSoon(`edit-${edited.id}`);
                    }}
                  />
                ),
              }
            }
          />
        </section>
        <section class="no-print" aria-labelledby="log-title">
          <h3 id="log-title">{texts.log.title}</h3>
          <p class="soft">{texts.log.why}</p>
          <LogForm texts={texts.log} entry={undefined} today={today} onSave={save} onCancel={undefined} />
        </section>
      </div>
      <div class="timeline-side no-print">
        <YourAnswers
          asked
          topics={props.topics}
          entries={state.entries}
          flow={props.flow}
          places={props.places}
          country={country}
          onChange={props.onOpen}
        />
        <TakeAlong {...props} />
        {props.keeping}
        <section class="no-print" aria-labelledby="erase-title">
          <h3 id="erase-title">{texts.erase.title}</h3>
          <p>
            <button type="button" class="button erase" onClick={props.onErase}>
              {texts.erase.press}
            </button>
          </p>
        </section>
        <p class="no-print">
          {texts.help.text} <a href={texts.help.href}>{texts.help.label}</a>
        </p>
      </div>
      <p class="soft small">{texts.notAdvice}</p>
    </div>
  );
}

/** The coming days for a calendar, the timeline on paper and as a file. */
function TakeAlong({ texts, found, state }: Pick<Props, 'texts' | 'found' | 'state'>) {
  const [said, setSaid] = useState('');
  // The day after a last day needs no reminder of its own.
  const coming = found.events.filter(({ side, kind }) => side === 'coming' && kind !== 'complain-from');
  const days = [...new Set(coming.map(({ date }) => date))];
  return (
    <section class="no-print take-along" aria-label={texts.view.calendar}>
      {days.length > 0 ? (
        <details>
          <summary>{texts.view.calendar}</summary>
          <CalendarOutput days={days} onSaid={setSaid} />
        </details>
      ) : (
        <p class="soft">{texts.view.noComing}</p>
      )}
      <p role="status">{said}</p>
      <p>
        <button type="button" class="button main" onClick={() => window.print()}>
          {texts.view.print}
        </button>
      </p>
      <SaveOwnFile
        name="days.json"
        label={texts.file.save}
        said={texts.file.saved}
        text={() => timelineFile(state)}
      />
    </section>
  );
}

function short(note: string): string {
  return note.length > 40 ? `${note.slice(0, 40)} …` : note;
}

/** Moves the focus to an element that the next drawing brings back. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
