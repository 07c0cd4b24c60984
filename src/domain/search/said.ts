import { type CalledPage, countInName } from './called.ts';
import type { Term } from './query.ts';
import { ALL_PASSAGES, BEST_PASSAGE, COMMON_WORD, IN_TEXT, SAME_FAMILY } from './weights.ts';

/** What the records say: for each word that was looked up, the numbers of the records that have it. */
export type Found = ReadonlyMap<string, ReadonlySet<number>>;

/** A word with its weight: how much it tells pages apart. */
export interface Weighted {
  readonly term: Term;
  readonly weight: number;
}

/** The words that say what is looked for, each with its weight. */
export function weighTerms(terms: readonly Term[], found: Found, pages: readonly CalledPage[]): Weighted[] {
  return terms.filter(({ small }) => !small).map((term) => ({ term, weight: rarity(term, found, pages) }));
}

/** How much a word tells pages apart, from nearly 0 (it is on all of them) to 1. */
function rarity(term: Term, found: Found, pages: readonly CalledPage[]): number {
  if (term.common) return COMMON_WORD;
  const count = pages.filter(
    (page) =>
      countInName(term, page) > 0 || recordsOf(page).some((record) => countInText(term, record, found) > 0),
  ).length;
  return Math.log(1 + pages.length / (1 + count)) / Math.log(1 + pages.length);
}

/** The numbers of a page's records. */
export function recordsOf({ firstRecord, page }: CalledPage): number[] {
  return Array.from({ length: page.records }, (_, at) => firstRecord + at);
}

/** What a record says of a word, or of another word of its family. */
function countInText(term: Term, record: number, found: Found): number {
  if (found.get(term.word)?.has(record)) return IN_TEXT;
  return term.head !== undefined && found.get(term.head)?.has(record) ? IN_TEXT * SAME_FAMILY : 0;
}

/** What a record says of all the words. */
export function saidInRecord(words: readonly Weighted[], record: number, found: Found): number {
  return words.reduce((sum, { term, weight }) => sum + weight * countInText(term, record, found), 0);
}

/** What a page says of the words: in its best passage, and in all of them together. */
export function saidOnPage(words: readonly Weighted[], page: CalledPage, found: Found): number {
  const records = recordsOf(page);
  const best = Math.max(0, ...records.map((record) => saidInRecord(words, record, found)));
  const all = words.reduce(
    (sum, { term, weight }) =>
      sum + weight * Math.max(0, ...records.map((record) => countInText(term, record, found))),
    0,
  );
  return BEST_PASSAGE * best + ALL_PASSAGES * all;
}
