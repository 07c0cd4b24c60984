import { useId } from 'preact/hooks';
import { fillText } from '../../domain/text/fill.ts';
import { languageOf } from '../steps/language-of.ts';
import type { Frame } from '../steps/use-frame.ts';
import { LeavingChoice } from './LeavingChoice.tsx';
import { offlineWorker } from './use-saved-entries.ts';

/** Saving answers on this device, off until switched on; and one press that erases everything. */
export function SaveOnDevice({ frame }: { readonly frame: Frame }) {
  const title = useId();
  const { savedUntil, saveFor } = frame.saved;
  const { saving, erasing } = frame.words;
  const until = (moment: number) => new Date(moment).toLocaleDateString(languageOf(frame).shortDates);
  return (
    <section class="no-print" aria-labelledby={title}>
      <h2 id={title}>{saving.title}</h2>
      <label class="answer">
        <input
          type="checkbox"
          checked={savedUntil !== undefined}
          onChange={(event) => saveFor(event.currentTarget.checked)}
        />
        <span>
          {saving.week}
          <small key={String(savedUntil)}>
            {savedUntil === undefined ? saving.off : fillText(saving.on, { date: until(savedUntil) })}
          </small>
        </span>
      </label>
      {savedUntil !== undefined && <LeavingChoice words={saving} />}
      {offlineWorker() && <p class="hint">{erasing.site}</p>}
      <p>
        <button type="button" class="button erase" onClick={() => frame.eraseAll()}>
          {erasing.press}
        </button>
      </p>
    </section>
  );
}
