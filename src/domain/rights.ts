import { applying, resolve, type Cited, type Places } from './place.ts';
import type { Place } from './place.schema.ts';

/** A rule as a page shows it: its words, where they are written, and whose rule it is. */
export interface Rule<T> {
  readonly value: T;
  readonly cites: readonly Cited[];
  /** The place in whose file it stands. */
  readonly from: string;
  readonly fromName: string;
}

/**
 * The rules on one subject that hold in a place: its own first, then its parents'. A stub gives only its summary and
 * sources, so its parents speak in its stead.
 */
export function rules<T extends { cite: string }>(
  places: Places,
  id: string,
  pick: (place: Place) => T | null | undefined,
): Rule<T>[] {
  return applying(places, id).flatMap((from) => {
    const place = places[from];
    const value = place && place.confidence !== 'low' ? pick(place) : null;
    return place && value
      ? [{ value, cites: resolve(places, from, value.cite), from, fromName: place.name }]
      : [];
  });
}

/** The same for subjects that hold several rules, such as grounds for refusal. */
export function ruleLists<T extends { cite: string }>(
  places: Places,
  id: string,
  pick: (place: Place) => readonly T[] | undefined,
): Rule<T>[][] {
  return applying(places, id)
    .map((from) => {
      const place = places[from];
      const values = place && place.confidence !== 'low' ? (pick(place) ?? []) : [];
      return values.map((value) => ({
        value,
        cites: resolve(places, from, value.cite),
        from,
        fromName: place?.name ?? from,
      }));
    })
    .filter((list) => list.length > 0);
}

/** Places by country for lists: each country's own page first, then its states or provinces by name. */
export function byCountry(places: Places): { country: string; name: string; ids: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const [id, place] of Object.entries(places)) {
    const group = place.country === 'eu' || place.parent === 'eu' ? 'eu' : place.country;
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  const named = (id: string) => places[id]?.name ?? id;
  return [...groups].map(([country, ids]) => ({
    country,
    name: named(country),
    ids: ids.sort(
      (one, other) =>
        Number(other === country) - Number(one === country) || named(one).localeCompare(named(other), 'en'),
    ),
  }));
}
