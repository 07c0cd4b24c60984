import { useEffect, useState } from 'preact/hooks';
import type { LetterLaw } from '../../domain/letter/law.ts';
import { ELSEWHERE } from './PlaceSelect.tsx';

/** The law of the chosen place, fetched when it is chosen. `failed` can be tried again. */
export type LawState<L extends LetterLaw = LetterLaw> =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly law: L };

/** What came, by address: another tool on the same page may ask for the same place in more detail. */
const fetched = new Map<string, LetterLaw>();

/** `folder` holds one file a place; a tool that needs more of the law than letters do names its own. */
export function useLaw<L extends LetterLaw = LetterLaw>(
  place: string,
  folder = '/letter/law',
): { state: LawState<L>; retry: () => void } {
  const [state, setState] = useState<LawState<L>>({ kind: 'none' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!/^[a-z]{2}(-[a-z]+)?$/.test(place) || place === ELSEWHERE) return setState({ kind: 'none' });
    const address = `${folder}/${place}.json`;
    const known = fetched.get(address);
    if (known) return setState({ kind: 'ready', law: known as L });
    const stop = new AbortController();
    setState({ kind: 'loading' });
    fetchLaw(address, stop.signal)
      .then((law) => setState({ kind: 'ready', law: law as L }))
      .catch(() => {
        if (!stop.signal.aborted) setState({ kind: 'failed' });
      });
    return () => stop.abort();
  }, [place, folder, attempt]);
  return { state, retry: () => setAttempt(attempt + 1) };
}

async function fetchLaw(address: string, signal: AbortSignal): Promise<LetterLaw> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} did not come: ${response.status}`);
  const law = (await response.json()) as LetterLaw;
  fetched.set(address, law);
  return law;
}
