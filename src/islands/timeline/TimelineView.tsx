import { useEffect, useState } from 'preact/hooks';
import { fillText } from '../../domain/text/fill.ts';
import { answerLabels } from '../../domain/flow/flow.ts';
import { longDate } from '../../domain/day/iso-date.ts';
import { timelineFile } from '../../domain/timeline/file.ts';
import type { LogEntry, Timeline } from '../../domain/timeline/timeline.ts';
import { CalendarOutput } from '../letter/CalendarOutput.tsx';
import { LogForm } from './LogForm.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { SaveDataFile } from '../keep/DataFile.tsx';
import { SaveForDays } from '../keep/SaveForDays.tsx';
import type { Frame } from '../steps/use-frame.ts';
import { Status } from '../steps/Status.tsx';
import { ViewHeading } from '../steps/ViewHeading.tsx';
import { TimelineList } from './TimelineList.tsx';
import type { TimelineWords } from './timeline-words.ts';
import type { OwnTimeline } from './use-timeline.ts';
import { YourAnswers } from '../steps/YourAnswers.tsx';

interface Props {
  readonly frame: Frame;
  readonly texts: TimelineWords;
  readonly own: OwnTimeline;
}

/** The timeline itself: one next step, the days in order, notes, and the ways to take it along or let it go. */
export function TimelineView({ frame, texts, own }: Props) {
  const { today, country, log, lawState: law } = own;
  const found = own.found();
  const { view } = texts;
  const [editing, setEditing] = useState<string | undefined>();
  const edited = log.find(({ id }) => id === editing);

  function save(entry: LogEntry): void {
    const others = log.filter(({ id }) => id !== entry.id);
    own.writeLog([...others, entry]);
    frame.saved.setNotice(edited ? texts.log.saved : texts.log.added);
    setEditing(undefined);
    if (edited) focusSoon(`edit-${entry.id}`);
  }

  return (
    <div class="timeline-view print-timeline">
      <ViewHeading frame={frame}>{view.title}</ViewHeading>
      <p class="printed-only">{fillText(view.printed, { date: longDate(today, country) })}</p>
      <LawLine view={view} law={law} onRetry={own.retryLaw} />
      <div class="timeline-main">
        {found.next && (
          <NextStepCard
            texts={texts}
            next={found.next}
            orders={own.orders}
            flow={frame.flow}
            country={country}
            place={law.kind === 'ready' ? own.place : ''}
            onOpen={frame.change}
          />
        )}
        <section aria-labelledby="days-title">
          <h2 id="days-title">{view.events}</h2>
          <TimelineList
            texts={texts}
            events={found.events}
            country={country}
            label={(holder) => answerLabels(frame.flow, 'recipient', [holder])[0] ?? ''}
            tools={(entry) => (
              <EntryTools
                texts={texts.log}
                entry={entry}
                onEdit={() => setEditing(entry.id)}
                onRemove={() => own.removeFromLog(log.filter(({ id }) => id !== entry.id))}
              />
            )}
            editor={
              edited && {
                id: edited.id,
                form: (
                  <LogForm
                    key={edited.id}
                    words={frame.words.errors}
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
          <h2 id="log-title">{texts.log.title}</h2>
          <p class="soft">{texts.log.why}</p>
          <LogForm
            words={frame.words.errors}
            texts={texts.log}
            entry={undefined}
            today={today}
            onSave={save}
            onCancel={undefined}
          />
        </section>
      </div>
      <div class="timeline-side no-print">
        <YourAnswers frame={frame} country={country} />
        <TakeAlong frame={frame} texts={texts} found={found} own={own} />
        <SaveForDays frame={frame} texts={texts.keep} country={country} />
        <section class="no-print" aria-labelledby="erase-title">
          <h2 id="erase-title">{texts.erase.title}</h2>
          <p>
            <button type="button" class="button erase" onClick={frame.eraseAll}>
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

interface LawLineProps {
  readonly view: TimelineWords['view'];
  readonly law: OwnTimeline['lawState'];
  readonly onRetry: () => void;
}

/** Where to read the law of the place, or that it is loading or could not be loaded. */
function LawLine({ view, law, onRetry }: LawLineProps) {
  // The region is there a drawing before its words, or a screen reader may miss them.
  const [there, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  if (!there) return <div class="law-note no-print" role="status" />;
  return (
    <div class="law-note no-print" role="status">
      {law.kind === 'loading' && <p>{view.law}</p>}
      {law.kind === 'failed' && (
        <p>
          {view.lawFailed}{' '}
          <button type="button" class="link" onClick={onRetry}>
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
  );
}

interface EntryToolsProps {
  readonly texts: TimelineWords['log'];
  readonly entry: LogEntry;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** What can be done with a note. */
function EntryTools({ texts, entry, onEdit, onRemove }: EntryToolsProps) {
  return (
    <>
      <button type="button" class="link" id={`edit-${entry.id}`} onClick={onEdit}>
        {texts.edit}
        <span class="visually-hidden">: {short(entry.note)}</span>
      </button>
      <button type="button" class="link" onClick={onRemove}>
        {texts.remove}
        <span class="visually-hidden">: {short(entry.note)}</span>
      </button>
    </>
  );
}

/** The coming days for a calendar, the timeline on paper and as a file. */
function TakeAlong({ frame, texts, found, own }: Props & { readonly found: Timeline }) {
  const { calendar } = frame.words;
  const [said, setSaid] = useState('');
  // The day after a last day needs no reminder of its own.
  const coming = found.events.filter(({ side, kind }) => side === 'coming' && kind !== 'complain-from');
  const days = [...new Set(coming.map(({ date }) => date))];
  return (
    <section class="no-print take-along" aria-label={texts.view.calendar}>
      {days.length > 0 ? (
        <details>
          <summary>{texts.view.calendar}</summary>
          <CalendarOutput days={days} words={calendar} onSaid={setSaid} />
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
      <SaveDataFile name="days.json" words={texts.file} text={() => timelineFile(own.saved.value)} />
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
