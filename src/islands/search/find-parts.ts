import type { NamedPlace } from '../../domain/search/named-places.ts';
import { fetchDrawer } from './fetch-drawer.ts';
import { nameDrawer, namesIn, partsNamed, type NameDrawer } from '../../domain/search/parts-of-places.ts';

/** Gives a drawer of names. */
export type FetchNames = (drawer: string) => Promise<NameDrawer>;

/** The places of which a text names a part. Names are fetched by the letters of its strange words. */
export async function findParts(
  typed: string,
  strange: readonly string[],
  fetchNames: FetchNames = (drawer) => fetchDrawer(`names/${drawer}`),
): Promise<NamedPlace[]> {
  const letters = [...new Set(strange.map(nameDrawer))];
  return partsNamed(typed, strange, namesIn(await Promise.all(letters.map(fetchNames))));
}
