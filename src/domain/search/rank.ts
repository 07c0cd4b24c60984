import { stem } from '../text/word-form.ts';
import { begins, countInName, withBegun, type CalledPage, type Phrase } from './called.ts';
import type { KnownPage } from './known-page.ts';
import { namedPlaces } from './named-places.ts';
import type { Query, Term } from './query.ts';
import { recordsOf, saidInRecord, saidOnPage, weighTerms, type Found, type Weighted } from './said.ts';
import { sectionOf } from './section.ts';
import {
  COMMON_PHRASE,
  DISTRESS,
  NAME,
  NOTHING_ELSE,
  SECTION_SHARE,
  SMALL_WORD,
  TEXT,
  VERY_WORDS,
} from './weights.ts';

/** A page in the order of results. `records` are those that have the words, best first. */
export interface Ranked {
  /** The page; undefined for a record of a page that search doesn't know by name. */
  readonly page: KnownPage | undefined;
  readonly score: number;
  readonly records: readonly number[];
}

/**
 * The order of pages for a query. A page earns by what it is called and by what its passages say, by each phrase that the
 * query holds whole, and if it is the place that is named. A rare word counts more than one that is everywhere, and a
 * page that lacks one of many words is still found. Of two that fit as well, the order of `pages` decides. `within` are places of which the query names a part.
 */
export function rank(
  query: Query,
  found: Found,
  pages: readonly CalledPage[],
  within: readonly string[] = [],
): Ranked[] {
  const terms = withBegun(query.terms, pages);
  const words = weighTerms(terms, found, pages);
  const smallWords = SMALL_WORD * (terms.length - words.length);
  const whole = words.reduce((sum, { weight }) => sum + weight, 0) + smallWords || 1;
  const weights = weightsByKey(words);
  const named = namedPlaces(query, pages, within);
  const known = pages.map((page): Ranked => {
    const called = words.reduce((sum, { term, weight }) => sum + weight * countInName(term, page), 0);
    const share = SECTION_SHARE[sectionOf(page.page.url)];
    const score =
      (share * (NAME * called + TEXT * saidOnPage(words, page, found))) / whole +
      Math.max(0, ...page.phrases.map((phrase) => phraseScore(phrase, terms, weights))) +
      (named.get(page) ?? 0) +
      (query.help && sectionOf(page.page.url) === 'support' ? DISTRESS : 0);
    return { page: page.page, score, records: bestRecords(page, words, found) };
  });
  return [...known, ...unknownRecords(words, whole, found, pages)]
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score);
}

/** The records of a page that have some of the words, the best first. */
function bestRecords(page: CalledPage, words: readonly Weighted[], found: Found): number[] {
  return recordsOf(page)
    .map((record) => ({ record, said: saidInRecord(words, record, found) }))
    .filter(({ said }) => said > 0)
    .sort((one, other) => other.said - one.said)
    .map(({ record }) => record);
}

/** Records of pages that search doesn't know by name, in a very large site: their text alone counts. */
function unknownRecords(
  words: readonly Weighted[],
  whole: number,
  found: Found,
  pages: readonly CalledPage[],
): Ranked[] {
  const last = pages.at(-1);
  const known = last ? last.firstRecord + last.page.records : 0;
  const others = new Set(
    [...found.values()].flatMap((records) => [...records].filter((one) => one >= known)),
  );
  return [...others].map((record) => ({
    page: undefined,
    score: (NAME * saidInRecord(words, record, found)) / whole,
    records: [record],
  }));
}

/** What each word counts by its key; of two words of a family the rarer. */
function weightsByKey(words: readonly Weighted[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of words) weights.set(term.key, Math.max(weight, weights.get(term.key) ?? 0));
  return weights;
}

/** What a phrase adds: nothing unless all its words are typed, and less the more the query says beyond it. */
function phraseScore(
  { keys, stems, worth }: Phrase,
  terms: readonly Term[],
  weights: ReadonlyMap<string, number>,
): number {
  const met = keys.map((key) => terms.find((term) => term.key === key || begins(term, key)));
  if (met.some((term) => term === undefined)) return 0;
  const same = met.every((term, at) => term !== undefined && stem(term.word) === stems[at]);
  const sum = (some: Iterable<Term | undefined>) =>
    [...new Set(some)].reduce((all, term) => all + countInPhrase(term, weights), 0);
  const all = keys.length === terms.length;
  const telling = all || met.some((term) => term !== undefined && !term.common && !term.small);
  return (
    worth *
      (same ? VERY_WORDS : 1) *
      (telling ? 1 : COMMON_PHRASE) *
      Math.min(1, sum(met) / (sum(terms) || 1)) +
    (all ? NOTHING_ELSE : 0)
  );
}

function countInPhrase(term: Term | undefined, weights: ReadonlyMap<string, number>): number {
  if (term === undefined) return 0;
  return term.small ? SMALL_WORD : (weights.get(term.key) ?? 0);
}
