import { useLayoutEffect, useRef } from 'preact/hooks';

/** Something that was just taken away and can be brought back. It lives in memory only. */
export interface Undo {
  readonly label: string;
  readonly restore: () => void;
  /** Lets it go at once, and what is said then. */
  readonly final?: { readonly label: string; readonly said: string };
}

interface Props {
  readonly notice: string;
  readonly undo: Undo | undefined;
  /** What to say once the chance to undo is used or let go. */
  readonly onSaid: (said: string) => void;
}

/** What the tool has to say, politely, with a way back where there is one. */
export function UndoNotice({ notice, undo, onSaid }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  // What held the focus is gone with what was taken away.
  useLayoutEffect(() => {
    if (undo) button.current?.focus();
  }, [undo]);
  return (
    <div class={notice === '' ? 'visually-hidden' : 'notice no-print'}>
      <p role="status">{notice}</p>
      {undo && (
        <p class="moves">
          <button
            type="button"
            class="button"
            ref={button}
            onClick={() => {
              onSaid('');
              undo.restore();
            }}
          >
            {undo.label}
          </button>
          {undo.final && (
            <button type="button" class="button erase" onClick={() => onSaid(undo.final?.said ?? '')}>
              {undo.final.label}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
