import { useState } from 'preact/hooks';
import { openAtlas, type Atlas } from '../../domain/law/find-place.ts';
import type { NamesFile } from '../../domain/law/find-place.schema.ts';

/** The names once they have come: several pickers on a page share them. */
let fetched: Promise<Atlas> | undefined;

/** The names of places, fetched when `load` is first called. If they do not come, the next call tries again. */
export function useAtlas(): { atlas: Atlas | undefined; failed: boolean; load: () => void } {
  const [atlas, setAtlas] = useState<Atlas>();
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

async function fetchAtlas(): Promise<Atlas> {
  const response = await fetch('/rights/names.json');
  if (!response.ok) throw new Error(`The names of places did not come: ${response.status}`);
  return openAtlas((await response.json()) as NamesFile);
}
