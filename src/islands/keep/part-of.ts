import type { SavedEntries } from './use-saved-entries.ts';

/** One part of what a client entered, saved and erased with the whole. */
export function partOf<T extends object, P extends object>(
  saved: SavedEntries<T>,
  part: (whole: T) => P,
  withPart: (whole: T, changed: P) => T,
): SavedEntries<P> {
  return {
    ...saved,
    value: part(saved.value),
    change: (how) => saved.change((old) => withPart(old, how(part(old)))),
    // The whole is loaded by whoever holds it.
    load: () => 'nothing',
  };
}
