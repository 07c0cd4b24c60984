import { useEffect, useState } from 'preact/hooks';
import type { Loaded } from './use-file.ts';

/** Something that is loaded once it is wanted. */
export interface Later<T> {
  readonly state: Loaded<T>;
  readonly retry: () => void;
}

/** Loads something once it is wanted, such as the code of another tool. `failed` can be tried again. */
export function useLater<T>(load: () => Promise<T>, wanted = true): Later<T> {
  const [state, setState] = useState<Loaded<T>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted || state.kind === 'ready') return;
    setState({ kind: 'loading' });
    load().then(
      (value) => setState({ kind: 'ready', value }),
      () => setState({ kind: 'failed' }),
    );
  }, [wanted, attempt]);
  return { state, retry: () => setAttempt(attempt + 1) };
}

/** All that a tool needs beyond its first question. It is loaded once the client answers that or goes on. */
export interface Rest<T> extends Later<T> {
  readonly wanted: boolean;
  readonly want: () => void;
}

/** The rest of a tool, so that its page is light: code and texts that no first question needs. */
export function useRest<T>(load: () => Promise<T>): Rest<T> {
  const [wanted, setWanted] = useState(false);
  return { ...useLater(load, wanted), wanted, want: () => setWanted(true) };
}

/** What has come; undefined before. */
export function come<T>({ state }: { readonly state: { readonly kind: 'none' } | Loaded<T> }): T | undefined {
  return state.kind === 'ready' ? state.value : undefined;
}
