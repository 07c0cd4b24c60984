import { useEffect, useState } from 'preact/hooks';
import type { Loaded } from '../steps/use-loaded.ts';

type Views = typeof import('./views.ts');

/** Loads the views of the result and the letter once they are wanted. `failed` can be tried again. */
export function useViews(wanted: boolean): { state: Loaded<Views>; retry: () => void } {
  const [state, setState] = useState<Loaded<Views>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted || state.kind === 'ready') return;
    setState({ kind: 'loading' });
    import('./views.ts').then(
      (value) => setState({ kind: 'ready', value }),
      () => setState({ kind: 'failed' }),
    );
  }, [wanted, attempt]);
  return { state, retry: () => setAttempt(attempt + 1) };
}
