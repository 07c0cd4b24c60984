import { useCallback, useEffect, useState } from 'preact/hooks';

/**
 * Steps that the browser's own Back and Forward understand. Only the step's name goes into the history entry, under
 * the tool's name, so that two tools on one page do not disturb each other; never the address and never an answer.
 */
export function useSteps(
  tool: string,
  first: string,
): { step: string; go: (step: string) => void; restart: (at?: string) => void } {
  const [step, setStep] = useState(first);
  useEffect(() => {
    // After a reload the answers are gone unless they were kept, so the tool begins at its beginning.
    history.replaceState(stateWith(tool, first), '');
    const follow = (event: PopStateEvent) => setStep(stepOf(event.state, tool) ?? first);
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [tool, first]);
  const go = useCallback(
    (next: string) => {
      if (stepOf(history.state, tool) !== next) history.pushState(stateWith(tool, next), '');
      setStep(next);
    },
    [tool],
  );
  const restart = useCallback(
    (at = first) => {
      history.replaceState(stateWith(tool, at), '');
      setStep(at);
    },
    [tool, first],
  );
  return { step, go, restart };
}

/** The history entry as it is, with another step for one tool. */
function stateWith(tool: string, step: string): Record<string, unknown> {
  return { ...(isRecord(history.state) ? history.state : {}), [tool]: step };
}

function stepOf(state: unknown, tool: string): string | undefined {
  const step = isRecord(state) ? state[tool] : undefined;
  return typeof step === 'string' ? step : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
