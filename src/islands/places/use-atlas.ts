import { useState } from 'preact/hooks';
import { loadLater } from '../../browser/load-later.ts';
import type { FoundPlace } from '../../domain/law/find-place.ts';
import type { NamesFile } from '../../domain/law/find-place.schema.ts';
import finding from './finding.ts?later';

/** The names of places, how to find one among them, and the library that offers them. */
export interface Finder extends Pick<typeof import('./finding.ts'), 'Combobox'> {
  readonly find: (typed: string) => readonly FoundPlace[];
}

/** The names once they have come: several pickers on a page share them. */
let fetched: Promise<Finder> | undefined;

/** The names and what finds them, fetched when `load` is first called. If they don't come, the next call tries again. */
export function useAtlas(): { atlas: Finder | undefined; failed: boolean; load: () => void } {
  const [atlas, setAtlas] = useState<Finder>();
  const [failed, setFailed] = useState(false);
  const load = () => {
    if (atlas) return;
    setFailed(false);
    fetched ??= fetchAtlas();
    fetched.then(setAtlas, () => {
      fetched = undefined;
      setFailed(true);
    });
  };
  return { atlas, failed, load };
}

async function fetchAtlas(): Promise<Finder> {
  const [{ Combobox, findPlaces, openAtlas }, names] = await Promise.all([
    loadLater<typeof import('./finding.ts')>(finding),
    fetchNames(),
  ]);
  const atlas = openAtlas(names);
  return { Combobox, find: (typed) => findPlaces(typed, atlas) };
}

async function fetchNames(): Promise<NamesFile> {
  const response = await fetch('/rights/names.json');
  if (!response.ok) throw new Error(`The names of places did not come: ${response.status}`);
  return (await response.json()) as NamesFile;
}
