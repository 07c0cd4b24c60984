import { useState } from 'preact/hooks';
import type { ErrorWords } from '../../domain/flow/tool-words.schema.ts';
import { isoDate, type IsoDate } from '../../domain/day/iso-date.ts';
import type { LogEntry } from '../../domain/timeline/timeline.ts';
import { ErrorSummary } from '../steps/ErrorSummary.tsx';
import type { StepErrors } from '../steps/use-errors.ts';
import type { TimelineWords } from './timeline-words.ts';
import { useRedrawOnReturn } from '../steps/use-redraw-on-return.ts';

interface Props {
  readonly words: ErrorWords;
  readonly texts: TimelineWords['log'];
  /** The note to change; undefined for a new one. */
  readonly entry: LogEntry | undefined;
  readonly today: IsoDate;
  readonly onSave: (entry: LogEntry) => void;
  readonly onCancel: (() => void) | undefined;
}

/** A note with its day: a new one, or one to change. */
export function LogForm({ words, texts, entry, today, onSave, onCancel }: Props) {
  useRedrawOnReturn();
  const [day, setDay] = useState(entry?.day ?? today);
  const [note, setNote] = useState(entry?.note ?? '');
  const [errors, setErrors] = useState<StepErrors>({ list: [], attempt: 0 });
  const id = entry ? `log-${entry.id}` : 'log';
  const error = (question: string) => errors.list.find((one) => one.question === question)?.message;

  function submit(): void {
    const date = isoDate(day);
    const faults = [
      ...(date === undefined ? [{ question: `${id}-day`, message: texts.noDay }] : []),
      ...(note.trim() === '' ? [{ question: `${id}-note`, message: texts.noNote }] : []),
    ];
    setErrors(({ attempt }) => ({ list: faults, attempt: attempt + (faults.length > 0 ? 1 : 0) }));
    if (faults.length > 0 || date === undefined) return;
    onSave({ id: entry?.id ?? newId(), day: date, note: note.trim() });
    if (entry) return;
    setNote('');
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

/** An id that no other note has. `randomUUID` is missing where the site is served without a secure connection. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}
