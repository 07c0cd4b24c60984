import { useId } from 'preact/hooks';
import { savedSite } from './use-kept.ts';

interface Props {
  readonly until: number | undefined;
  readonly onKeep: (on: boolean) => void;
  readonly onErase: () => void;
}

/** Keeping answers on this device, off until switched on; and one press that erases everything. */
export function Keeping({ until, onKeep, onErase }: Props) {
  const title = useId();
  return (
    <section class="no-print" aria-labelledby={title}>
      <h3 id={title}>Keep or erase</h3>
      <label class="answer">
        <input
          type="checkbox"
          checked={until !== undefined}
          onChange={(event) => onKeep(event.currentTarget.checked)}
        />
        <span>
          Keep my answers on this device for 7 days
          <small>
            {until === undefined
              ? 'Off now: nothing is kept. Leave it off if other people use this device.'
              : `Kept until ${new Date(until).toLocaleDateString()}. Anyone who uses this browser can see it. Untick to stop.`}
          </small>
        </span>
      </label>
      {savedSite() && (
        <p class="hint">Erasing also takes the copy of this site that you saved for offline use.</p>
      )}
      <p>
        <button type="button" class="button erase" onClick={onErase}>
          Erase everything I typed
        </button>
      </p>
    </section>
  );
}
