import { longDate } from '../../domain/text/en.ts';
import { useId, useState } from 'preact/hooks';
import { fillText } from '../../domain/text/fill.ts';
import { dayOf } from '../steps/today.ts';
import type { Frame } from '../steps/use-frame.ts';
import { LeavingChoice } from './LeavingChoice.tsx';
import { endOf } from './device-storage.ts';

/** What is said about saving, and for how long one can save. */
export interface SaveForDaysWords {
  readonly title: string;
  readonly off: string;
  readonly seen: string;
  readonly choose: string;
  readonly lengths: readonly { readonly days: number; readonly label: string }[];
  readonly usual: number;
  readonly ends: string;
  readonly switchOn: string;
  readonly on: string;
  readonly longer: string;
  readonly switchOff: string;
  readonly switchedOn: string;
  readonly switchedOff: string;
}

interface Props {
  readonly frame: Frame;
  readonly texts: SaveForDaysWords;
  /** Decides how dates are written. */
  readonly country: string;
}

/** Saving on this device for a time that the client chooses: off until switched on, with the day on which it ends. */
export function SaveForDays({ frame, texts, country }: Props) {
  const { savedUntil, saveFor, setNotice } = frame.saved;
  const [days, setDays] = useState(texts.usual);
  const id = useId();
  const day = (moment: number) => longDate(dayOf(new Date(moment)), country);
  const next = day(endOf(Date.now(), days));
  const isOn = savedUntil !== undefined;

  return (
    <section class="box save-for no-print" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{texts.title}</h2>
      <p key={String(savedUntil)}>{isOn ? fillText(texts.on, { date: day(savedUntil) }) : texts.off}</p>
      {!isOn && <p class="small">{texts.seen}</p>}
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
      {!isOn && (
        <p class="hint" key={next}>
          {fillText(texts.ends, { date: next })}
        </p>
      )}
      {isOn && <LeavingChoice words={frame.words.saving} />}
      <div class="moves">
        {(!isOn || day(savedUntil) !== next) && (
          <button
            type="button"
            class="button"
            onClick={() => {
              if (saveFor(true, days)) setNotice(fillText(texts.switchedOn, { date: next }));
            }}
          >
            {isOn ? fillText(texts.longer, { date: next }) : texts.switchOn}
          </button>
        )}
        {isOn && (
          <button
            type="button"
            class="button"
            onClick={() => {
              saveFor(false);
              setNotice(texts.switchedOff);
            }}
          >
            {texts.switchOff}
          </button>
        )}
      </div>
    </section>
  );
}
