import { stem } from '../text/word-form.ts';
import { countInName, type CalledPage } from './called.ts';
import type { Query, Term, Wordbook } from './query.ts';
import { recordsOf, type Found } from './said.ts';
import { NAMED_PLACE, NOTHING_ELSE } from './weights.ts';

/** A place that a query names. */
export interface NamedPlace {
  /** The id of the place. */
  readonly id: string;
  /** The part of it that was typed, as it is written: Munich. Null where the place itself was named. */
  readonly part: string | null;
}

/**
 * What each place gains that a query names: by a name, by its code, or by a city in it, whose place is given as `within`.
 * A name of several words is one name, and has to be typed whole. Of "Virginia" and "West Virginia" the longer counts.
 */
export function namedPlaces(
  { terms, codes }: Query,
  pages: readonly CalledPage[],
  within: readonly string[] = [],
): Map<CalledPage, number> {
  const typed = terms.map(({ word }) => stem(word));
  const matches = pages.flatMap((page) =>
    page.names.filter((name) => name.length > 0 && holds(typed, name)).map((name) => ({ page, name })),
  );
  const longest = matches.filter(
    ({ name, page }) =>
      !matches.some(
        (other) => other.page !== page && other.name.length > name.length && holds(other.name, name),
      ),
  );
  const gain = (words: number) => NAMED_PLACE + (words === typed.length ? NOTHING_ELSE : 0);
  return new Map([
    ...pages.filter(({ page }) => within.includes(placeId(page.url))).map((page) => [page, gain(1)] as const),
    ...pages
      .filter(({ code }) => code !== '' && codes.includes(code))
      .map((page) => [page, gain(1)] as const),
    ...longest.map(({ page, name }) => [page, gain(name.length)] as const),
  ]);
}

/** The id of the place whose page this is: "us-ny" of /rights/us-ny/. */
export function placeId(url: string): string {
  return /^\/rights\/([a-z-]+)\/$/.exec(url)?.[1] ?? '';
}

/** Whether a row of words is part of another, one right after the other. */
function holds(all: readonly string[], part: readonly string[]): boolean {
  return all.some((_, at) => part.every((word, step) => all[at + step] === word));
}

/** A name of fewer letters is too often another word. */
export const SHORTEST_NAME = 4;

/** A word in so many passages of the guide and the tools is one of ours: "victim", "crime". One may name a city in passing. */
const USUAL = 2;

function isUsual({ word }: Term, pages: readonly CalledPage[], found: Found): boolean {
  const having = found.get(word) ?? new Set();
  const ours = pages.filter(({ page }) => page.place === undefined).flatMap(recordsOf);
  return ours.filter((record) => having.has(record)).length >= USUAL;
}

/**
 * Words of a query that search doesn't know, of which one may be the name of a city: search itself knows none. A word that
 * may be half typed is known if a known word begins with it.
 */
export function strangeWords(
  query: Query,
  pages: readonly CalledPage[],
  book: Wordbook,
  found: Found,
): string[] {
  if (namedPlaces(query, pages).size > 0) return [];
  const last = query.terms.at(-1);
  const isCalled = (term: Term) =>
    pages.some((page) => countInName({ ...term, begun: term === last }, page) > 0);
  const isBegun = (term: Term) =>
    term === last && [...book.all, ...book.real].some((word) => word.startsWith(term.word));
  return query.terms
    .filter(({ word, small }) => !small && /^\p{L}+$/u.test(word) && word.length >= SHORTEST_NAME)
    .filter(({ word, common, head }) => !common && head === undefined && !book.real.has(word))
    .filter((term) => !isCalled(term) && !isBegun(term) && !isUsual(term, pages, found))
    .map(({ word }) => word);
}
