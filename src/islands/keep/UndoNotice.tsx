import { useLayoutEffect, useRef } from 'preact/hooks';
import { Status } from '../steps/Status.tsx';

/** Something that was just taken away and can be brought back. It lives in memory only. */
export interface Undo {
  readonly label: string;
  readonly restore: () => void;
  /** Gives the chance up at once, and what is said then. */
  readonly final?: { readonly label: string; readonly said: string };
}

interface Props {
  readonly notice: string;
  readonly undo: Undo | undefined;
  /** Gives up the chance to undo, and says this. */
  readonly onDrop: (said?: string) => void;
}

/** What the tool has to say, politely, with a way back where there is one. */
export function UndoNotice({ notice, undo, onDrop }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  // What held the focus is gone with what was taken away.
  useLayoutEffect(() => {
    if (undo) button.current?.focus();
  }, [undo]);
  return (
    <div class={notice === '' ? 'visually-hidden' : 'notice no-print'}>
      <Status text={notice} />
      {undo && (
        <p class="moves">
          <button
            type="button"
            class="button"
            ref={button}
            onClick={() => {
              onDrop();
              undo.restore();
            }}
          >
            {undo.label}
          </button>
          {undo.final && (
            <button type="button" class="button erase" onClick={() => onDrop(undo.final?.said)}>
              {undo.final.label}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
