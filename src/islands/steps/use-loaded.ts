import { useEffect, useState } from 'preact/hooks';

/** A file of a tool's texts, the same for everyone. `failed` can be tried again. */
export type Loaded<T> =
  { readonly kind: 'loading' | 'failed' } | { readonly kind: 'ready'; readonly value: T };

/** Fetches a tool's texts once the tool is on the page. Nothing of what the client does is in the address. */
export function useLoaded<T>(address: string): { state: Loaded<T>; retry: () => void } {
  const [state, setState] = useState<Loaded<T>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    setState({ kind: 'loading' });
    fetch(address, { signal: stop.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`${address} did not come: ${response.status}`);
        setState({ kind: 'ready', value: (await response.json()) as T });
      })
      .catch(() => {
        if (!stop.signal.aborted) setState({ kind: 'failed' });
      });
    return () => stop.abort();
  }, [address, attempt]);
  return { state, retry: () => setAttempt(attempt + 1) };
}
