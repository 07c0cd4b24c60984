import { useEffect, useState } from 'preact/hooks';
import type { LetterLaw } from '../../domain/letter-law.ts';
import { ELSEWHERE } from './PlaceSelect.tsx';

/** The law of the chosen place, fetched when it is chosen. `failed` can be tried again. */
export type LawState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly law: LetterLaw };

const fetched = new Map<string, LetterLaw>();

export function useLaw(place: string): { state: LawState; retry: () => void } {
  const [state, setState] = useState<LawState>({ kind: 'none' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (place === '' || place === ELSEWHERE) return setState({ kind: 'none' });
    const known = fetched.get(place);
    if (known) return setState({ kind: 'ready', law: known });
    const stop = new AbortController();
    setState({ kind: 'loading' });
    fetchLaw(place, stop.signal)
      .then((law) => setState({ kind: 'ready', law }))
      .catch(() => {
        if (!stop.signal.aborted) setState({ kind: 'failed' });
      });
    return () => stop.abort();
  }, [place, attempt]);
  return { state, retry: () => setAttempt(attempt + 1) };
}

async function fetchLaw(place: string, signal: AbortSignal): Promise<LetterLaw> {
  const response = await fetch(`/letter/law/${place}.json`, { signal });
  if (!response.ok) throw new Error(`The law of ${place} did not come: ${response.status}`);
  const law = (await response.json()) as LetterLaw;
  fetched.set(place, law);
  return law;
}
