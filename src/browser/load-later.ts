/** The addresses of a module's file and of those it imports, as `import files from './module.ts?later'` gives them. */
export type LaterFiles = readonly [string, ...string[]];

/**
 * Loads a module on first use. Chromium remembers until the page closes that a module could not be fetched, and never
 * asks for it again (https://github.com/whatwg/html/pull/10327). So its files are fetched first, into the browser's
 * cache: where one doesn't come, nothing was imported yet, and the next try can still succeed.
 */
export async function loadLater<T>(files: LaterFiles): Promise<T> {
  await Promise.all(files.map(arrive));
  return import(/* @vite-ignore */ files[0]) as Promise<T>;
}

async function arrive(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  await response.arrayBuffer();
}
