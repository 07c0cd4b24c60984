import type { NamedPlace } from '../../domain/search/named-places.ts';
import { nameDrawer, namesIn, partsNamed, type NameDrawer } from '../../domain/search/parts-of-places.ts';

/** Gives a drawer of names. */
export type FetchDrawer = (drawer: string) => Promise<NameDrawer>;

/** The drawers that have come, or are on their way. */
const fetched = new Map<string, Promise<NameDrawer>>();

/** The places of which a text names a part. Names are fetched by the letters of its strange words; what fails is tried again. */
export async function findParts(
  typed: string,
  strange: readonly string[],
  fetchDrawer: FetchDrawer = fetchOnce,
): Promise<NamedPlace[]> {
  const letters = [...new Set(strange.map(nameDrawer))];
  return partsNamed(typed, strange, namesIn(await Promise.all(letters.map(fetchDrawer))));
}

function fetchOnce(drawer: string): Promise<NameDrawer> {
  const coming = fetched.get(drawer) ?? fetchNames(drawer);
  fetched.set(drawer, coming);
  coming.catch(() => fetched.delete(drawer));
  return coming;
}

async function fetchNames(drawer: string): Promise<NameDrawer> {
  const answer = await fetch(`/pagefind/names/${drawer}.json`);
  if (!answer.ok) throw new Error(`${drawer}.json: ${answer.status}`);
  return answer.json() as Promise<NameDrawer>;
}
