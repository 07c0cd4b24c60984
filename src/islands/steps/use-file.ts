import { useEffect, useState } from 'preact/hooks';

/** Something that is loaded later. `failed` can be tried again. */
export type Loaded<T> =
  { readonly kind: 'loading' | 'failed' } | { readonly kind: 'ready'; readonly value: T };

/** A file as far as it has come; `none` where none is wanted. */
export type Fetched<T> = { readonly kind: 'none' } | Loaded<T>;

/** What came, by address: another tool on the same page may ask for the same. */
const fetched = new Map<string, unknown>();

/** A file of texts or law, the same for everyone, fetched once its address is known. No address wants none. */
export function useFile<T>(address: string | undefined): { state: Fetched<T>; retry: () => void } {
  const [state, setState] = useState<Fetched<T>>({ kind: 'none' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (address === undefined) return setState({ kind: 'none' });
    if (fetched.has(address)) return setState({ kind: 'ready', value: fetched.get(address) as T });
    const stop = new AbortController();
    setState({ kind: 'loading' });
    fetchFile<T>(address, stop.signal)
      .then((value) => {
        fetched.set(address, value);
        setState({ kind: 'ready', value });
      })
      .catch(() => {
        if (!stop.signal.aborted) setState({ kind: 'failed' });
      });
    return () => stop.abort();
  }, [address, attempt]);
  return { state, retry: () => setAttempt(attempt + 1) };
}

/** What a file holds. It fails where the file doesn't come. */
export async function fetchFile<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal: signal ?? null });
  if (!response.ok) throw new Error(`${address} did not come: ${response.status}`);
  return (await response.json()) as T;
}
