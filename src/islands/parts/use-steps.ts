import { useCallback, useEffect, useState } from 'preact/hooks';

/**
 * Steps that the browser's own Back and Forward understand. Only the step's name goes into the history entry, never
 * the address and never an answer.
 */
export function useSteps(first: string): { step: string; go: (step: string) => void; restart: () => void } {
  const [step, setStep] = useState(first);
  useEffect(() => {
    // After a reload the answers are gone unless they were kept, so the tool begins at its beginning.
    history.replaceState({ step: first }, '');
    const follow = (event: PopStateEvent) => setStep(stepOf(event.state) ?? first);
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [first]);
  const go = useCallback((next: string) => {
    if (stepOf(history.state) !== next) history.pushState({ step: next }, '');
    setStep(next);
  }, []);
  const restart = useCallback(() => {
    history.replaceState({ step: first }, '');
    setStep(first);
  }, [first]);
  return { step, go, restart };
}

function stepOf(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('step' in state)) return undefined;
  return typeof state.step === 'string' ? state.step : undefined;
}
