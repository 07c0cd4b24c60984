import { openAtlas, type Atlas } from '../../domain/law/find-place.ts';
import type { NamesFile } from '../../domain/law/find-place.schema.ts';
import type { NamedPlace } from '../../domain/search/named-places.ts';
import { partsNamed } from '../../domain/search/parts-of-places.ts';

/** The names once they have come. */
let fetched: Promise<Atlas> | undefined;

/** The places of which a text names a part. The names are fetched at the first call; if they fail, the next tries again. */
export async function findParts(typed: string, strange: readonly string[]): Promise<NamedPlace[]> {
  fetched ??= fetchAtlas();
  fetched.catch(() => {
    fetched = undefined;
  });
  return partsNamed(typed, strange, await fetched);
}

async function fetchAtlas(): Promise<Atlas> {
  const answer = await fetch('/rights/names.json');
  if (!answer.ok) throw new Error(`names.json: ${answer.status}`);
  return openAtlas((await answer.json()) as NamesFile);
}
