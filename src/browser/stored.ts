/** What this site keeps in the browser, where the browser allows that. */

/** Uses a store of the browser. Where it is blocked, nothing can have been kept, and nothing is given back. */
export function inStore<T>(
  name: 'localStorage' | 'sessionStorage',
  use: (store: Storage) => T,
): T | undefined {
  try {
    return use(window[name]);
  } catch {
    // Nothing was kept.
  }
  return undefined;
}
