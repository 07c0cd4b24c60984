import { applying, isNamedNearer, resolve, type Cited, type Places } from './place.ts';
import type { When } from '../flow/when.ts';
import type { Place } from './place.schema.ts';
import type { Section } from './rights-text.schema.ts';

/** A rule as a page shows it: its words, where they are written, for whom it holds, and whose rule it is. */
export interface Rule<T> {
  readonly value: T;
  readonly cites: readonly Cited[];
  /** For whom it holds: its own condition, or that of its file; left out where it holds for everybody. */
  readonly when?: When | undefined;
  /** The place in whose file it stands. */
  readonly from: string;
  readonly fromName: string;
}

interface Sourced {
  readonly cite: string;
  readonly when?: When | undefined;
  readonly cases?: readonly Sourced[] | undefined;
}

/**
 * The rules on one subject that hold in a place: its own first, then its parents'. After a rule come the cases in which
 * it is another, each with the condition for whom. A stub gives only its summary and sources, so its parents speak in
 * its stead.
 */
export function rules<T extends Sourced>(
  places: Places,
  id: string,
  pick: (place: Place) => T | null | undefined,
): Rule<T>[] {
  return ruleLists(places, id, (place) => {
    const value = pick(place);
    return value
      ? [value, ...(value.cases ?? []).map((one) => ({ ...value, ...one, cases: undefined }))]
      : [];
  }).flat();
}

/** The same for subjects that hold several rules, such as grounds for refusal. */
export function ruleLists<T extends Sourced>(
  places: Places,
  id: string,
  pick: (place: Place) => readonly T[] | undefined,
): Rule<T>[][] {
  return applying(places, id)
    .map((from) => {
      const place = places[from];
      const values = place && place.confidence !== 'low' ? (pick(place) ?? []) : [];
      return values.map((value): Rule<T> => {
        const when = value.when ?? place?.appliesTo?.when;
        return {
          value,
          cites: resolve(places, from, value.cite),
          ...(when && { when }),
          from,
          fromName: place?.name ?? from,
        };
      });
    })
    .filter((list) => list.length > 0);
}

/**
 * Who takes complaints in a place, law by law: without a parent's general entry where the place names that body itself,
 * and without one that only leads to the pages of the parent's parts.
 */
export function complaintLists(places: Places, id: string): Rule<Place['complaints'][number]>[][] {
  return ruleLists(places, id, ({ complaints }) => complaints)
    .map((list) =>
      list.filter(({ value, from }) => !(value.hereOnly && from !== id) && !isNamedNearer(places, id, from)),
    )
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

/** A subject of law that a place's page has a part for. */
export type Subject = Exclude<Section, 'letter' | 'sources' | 'unverified'>;

/** For each subject: whether a place's own file says something verified on it. */
const SPEAKS: Readonly<Record<Subject, (place: Place) => boolean>> = {
  whom: (place) => place.appliesTo !== null,
  notes: (place) => place.notes !== null,
  request: (place) => place.request !== null,
  deadlines: (place) => place.deadlines.length > 0,
  fees: (place) => place.fees !== null,
  denial: (place) => (place.denial?.grounds.length ?? 0) > 0,
  review: (place) => !!place.denial?.review,
  complaints: (place) => place.complaints.length > 0,
  minors: (place) => place.minors !== null,
  deceased: (place) => place.deceased !== null,
  correction: (place) => place.correction !== null,
  retention: (place) => place.retention !== null,
};

/** The subjects on which a place's own law is not verified yet. A stub is verified on none. */
export function notVerified(place: Place): Subject[] {
  const subjects = Object.keys(SPEAKS) as Subject[];
  return place.confidence === 'low' ? subjects : subjects.filter((subject) => !SPEAKS[subject](place));
}

/** A law or a source in a page's list. */
export interface Reading {
  readonly title: string;
  readonly about: string | null;
  readonly url: string | null;
}

/** What a page lists as its sources: the laws that hold there, then what was read for them. No address of a law comes twice. */
export function readings(places: Places, id: string): Reading[] {
  const laws = applying(places, id).flatMap((at) =>
    Object.values(places[at]?.laws ?? {}).map(({ name, about, url }) => ({ title: name, about, url })),
  );
  const named = new Set(laws.flatMap(({ url }) => url ?? []));
  const sources = applying(places, id)
    .flatMap((at) => Object.values(places[at]?.sources ?? {}))
    .filter(({ url }) => url === null || !named.has(url))
    .map(({ title, url }) => ({ title, about: null, url }));
  return [...laws, ...sources];
}
