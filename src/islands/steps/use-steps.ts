import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { followHistory, forgetMoves, noteMove } from './step-history.ts';

export interface Steps {
  readonly step: string;
  /** Opens another step. The browser's Back, and `back`, lead to the one before. */
  readonly go: (step: string) => void;
  /** What a button "Back" does: the same as the browser's. */
  readonly back: () => void;
  /** Opens another step in place of one that an answer has closed, so that Back does not lead there. */
  readonly instead: (step: string) => void;
  /** Begins anew, with nothing to go back to. */
  readonly restart: (at?: string) => void;
}

/**
 * Steps that the browser's own Back and Forward understand. Which step is open stands neither in the address nor in the
 * history, and no answer does. Two tools on one page share the history: Back takes back whatever was done last.
 */
export function useSteps(tool: string, first: string): Steps {
  const [step, setStep] = useState(first);
  const shown = useRef(step);
  const show = useCallback((next: string) => {
    shown.current = next;
    setStep(next);
  }, []);
  useEffect(() => {
    followHistory();
    return () => forgetMoves(tool);
  }, [tool]);
  const go = useCallback(
    (next: string) => {
      const from = shown.current;
      if (next === from) return;
      noteMove({ tool, undo: () => show(from), redo: () => show(next) });
      show(next);
    },
    [tool, show],
  );
  const restart = useCallback(
    (at = first) => {
      forgetMoves(tool);
      show(at);
    },
    [tool, first, show],
  );
  return { step, go, back, instead: show, restart };
}

function back(): void {
  history.back();
}
