import { useState } from 'preact/hooks';
import type { ErrorWords } from '../../domain/flow/tool-words.schema.ts';
import { isoDate, type IsoDate } from '../../domain/day/iso-date.ts';
import { MOVES, type LogEntry, type Move } from '../../domain/timeline/request.ts';
import { ErrorSummary } from '../steps/ErrorSummary.tsx';
import type { StepErrors } from '../steps/use-errors.ts';
import type { TimelineWords } from './timeline-words.ts';
import { newId } from '../keep/new-id.ts';
import { useRedrawOnReturn } from '../steps/use-redraw-on-return.ts';

interface Props {
  readonly words: ErrorWords;
  readonly texts: Pick<TimelineWords, 'log' | 'events'>;
  /** The note to change; undefined for a new one. */
  readonly entry: LogEntry | undefined;
  readonly today: IsoDate;
  readonly onSave: (entry: LogEntry) => void;
  readonly onCancel: (() => void) | undefined;
}

/** A note with its day: a new one, or one to change. */
export function LogForm({ words, texts: { log: texts, events }, entry, today, onSave, onCancel }: Props) {
  useRedrawOnReturn();
  const [day, setDay] = useState(entry?.day ?? today);
  const [note, setNote] = useState(entry?.note ?? '');
  const [kind, setKind] = useState<Move | undefined>(entry?.kind);
  const [errors, setErrors] = useState<StepErrors>({ list: [], attempt: 0 });
  const id = entry ? `log-${entry.id}` : 'log';
  const error = (question: string) => errors.list.find((one) => one.question === question)?.message;

  function submit(): void {
    const date = isoDate(day);
    const faults = [
      ...(date === undefined ? [{ question: `${id}-day`, message: texts.noDay }] : []),
      ...(note.trim() === '' && kind === undefined
        ? [{ question: `${id}-note`, message: texts.noNote }]
        : []),
    ];
    setErrors(({ attempt }) => ({ list: faults, attempt: attempt + (faults.length > 0 ? 1 : 0) }));
    if (faults.length > 0 || date === undefined) return;
    onSave({ id: entry?.id ?? newId(), day: date, note: note.trim(), ...(kind && { kind }) });
    if (entry) return;
    setNote('');
    setKind(undefined);
    setDay(today);
  }

  const field = (name: string) => ({
    id: `q-${id}-${name}`,
    'aria-invalid': error(`${id}-${name}`) === undefined ? undefined : ('true' as const),
    'aria-describedby': error(`${id}-${name}`) === undefined ? undefined : `error-${id}-${name}`,
  });
  const fault = (name: string) =>
    error(`${id}-${name}`) !== undefined && (
      <p class="error" id={`error-${id}-${name}`}>
        {error(`${id}-${name}`)}
      </p>
    );

  return (
    <form
      class="log-form"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary errors={errors} words={words} />
      <KindField id={`q-${id}-kind`} texts={texts} events={events} kind={kind} onPick={setKind} />
      <div class="question">
        <label for={`q-${id}-day`}>{texts.day}</label>
        {fault('day')}
        <input
          type="date"
          class="date"
          autocomplete="off"
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
          {...field('day')}
        />
      </div>
      <div class="question">
        <label for={`q-${id}-note`}>{texts.note}</label>
        {fault('note')}
        <textarea
          rows={3}
          dir="auto"
          autocomplete="off"
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
          {...field('note')}
        />
      </div>
      <div class="moves">
        <button type="submit" class="button">
          {entry ? texts.save : texts.add}
        </button>
        {onCancel && (
          <button type="button" class="button" onClick={onCancel}>
            {texts.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

interface KindProps {
  readonly id: string;
  readonly texts: TimelineWords['log'];
  readonly events: TimelineWords['events'];
  readonly kind: Move | undefined;
  readonly onPick: (kind: Move | undefined) => void;
}

/** Whether it is only a note, or something that the client sent, from which days can count. */
function KindField({ id, texts, events, kind, onPick }: KindProps) {
  return (
    <div class="question">
      <label for={id}>{texts.kind}</label>
      <select
        id={id}
        autocomplete="off"
        value={kind ?? ''}
        onChange={({ currentTarget: { value } }) => onPick(MOVES.find((move) => move === value))}
      >
        <option value="">{texts.onlyNote}</option>
        {MOVES.map((move) => (
          <option key={move} value={move}>
            {events[`sent-${move}`]}
          </option>
        ))}
      </select>
    </div>
  );
}
