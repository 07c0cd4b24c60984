import { useId, useState } from 'preact/hooks';
import { fillText } from '../../domain/text/fill.ts';
import { longDate } from '../../domain/day/iso-date.ts';
import { endOf } from './keep.ts';
import type { TimelineWords } from '../timeline/timeline-words.ts';
import { dayOf } from '../steps/today.ts';

interface Props {
  readonly texts: TimelineWords['keep'];
  readonly until: number | undefined;
  /** Decides how dates are written. */
  readonly country: string;
  /** Switches keeping on, for so many days from now, or off. False if it could not be done. */
  readonly onKeep: (on: boolean, days?: number) => boolean;
  readonly onSaid: (text: string) => void;
}

/** Keeping for a time that the client chooses: off until switched on, with the day on which it ends. */
export function KeepFor({ texts, until, country, onKeep, onSaid }: Props) {
  const [days, setDays] = useState(texts.usual);
  const id = useId();
  const day = (moment: number) => longDate(dayOf(new Date(moment)), country);
  const next = day(endOf(Date.now(), days));

  function keepOn(): void {
    if (onKeep(true, days)) onSaid(fillText(texts.switchedOn, { date: next }));
  }

  return (
    <section class="box keep-for no-print" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{texts.title}</h3>
      <p>{until === undefined ? texts.off : fillText(texts.on, { date: day(until) })}</p>
      {until === undefined && <p class="small">{texts.seen}</p>}
      <label for={id}>{texts.choose}</label>
      <select
        id={id}
        value={String(days)}
        autocomplete="off"
        onChange={(event) => setDays(Number(event.currentTarget.value))}
      >
        {texts.lengths.map((length) => (
          <option key={length.days} value={String(length.days)}>
            {length.label}
          </option>
        ))}
      </select>
      {until === undefined && <p class="hint">{fillText(texts.ends, { date: next })}</p>}
      <div class="moves">
        {(until === undefined || day(until) !== next) && (
          <button type="button" class="button" onClick={keepOn}>
            {until === undefined ? texts.switchOn : fillText(texts.longer, { date: next })}
          </button>
        )}
        {until !== undefined && (
          <button
            type="button"
            class="button"
            onClick={() => {
              onKeep(false);
              onSaid(texts.switchedOff);
            }}
          >
            {texts.switchOff}
          </button>
        )}
      </div>
    </section>
  );
}
