import type { KnownPage } from './index-file.ts';
import type { Query, Term, Wordbook } from './query.ts';
import { sectionOf, type SearchSection } from './section.ts';
import { plainWords, stem } from '../text/word-form.ts';

/** What the index found for one word: passages by id with their score, best first. */
export interface Found {
  readonly word: string;
  readonly hits: readonly { readonly id: string; readonly score: number }[];
}

/** A page in the order of results. `passages` are those with the words, best first, as numbers in `KnownPage.passages`. */
export interface Ranked {
  /** The page, or undefined for a passage of which only its id is known. */
  readonly page: KnownPage | undefined;
  readonly id: string;
  readonly score: number;
  readonly passages: readonly number[];
}

/** A phrase by which a page is called: its words as keys and, for those that have a family, as they stand. */
interface Phrase {
  readonly keys: readonly string[];
  readonly stems: readonly string[];
  readonly worth: number;
}

/** A page made ready: what it is called, as keys. */
interface Prepared {
  readonly page: KnownPage;
  /** What each word counts that stands in its title, alias words or headings. */
  readonly keys: ReadonlyMap<string, number>;
  readonly phrases: readonly Phrase[];
  readonly names: readonly (readonly string[])[];
  readonly code: string;
  /** The keys of each heading. */
  readonly headings: readonly ReadonlySet<string>[];
  readonly share: number;
}

/** What a word counts by where it stands. */
const IN = { title: 1, alias: 0.9, heading: 0.7 };
/** What a whole phrase adds by what it is, times the part of the query that it covers. */
const WHOLE = { alias: 1.1, title: 0.6, heading: 0.45, exact: 0.3, same: 1.15 };
/** What a page is called, beside what it says. */
const CALLED = 0.6;
const SAID = 0.45;
/** What a place gains that is named, and the help page if words of distress are typed. */
const NAMED = 1.25;
const HELP = 1.6;
/** What a word counts in a phrase that says nothing by itself. */
const SMALL = 0.15;
/** What a word counts that stands nearly everywhere. */
const COMMON = 0.15;
/** How much rather a passage is shown whose heading has the words. It does not change the order of pages. */
const HEADED = 0.5;
/** Many pages of places, terms and house rules say a little of everything, so their text counts for less. */
const SHARE: Readonly<Record<SearchSection, number>> = {
  Guide: 1,
  'Your rights': 0.55,
  Tools: 0.9,
  Glossary: 0.8,
  Support: 0.9,
  'About us': 0.75,
};

/** The pages made ready to be ranked; done once. */
export function prepare(pages: readonly KnownPage[], book: Wordbook): Prepared[] {
  return pages.map((page) => prepared(page, book));
}

function prepared(page: KnownPage, { keyOf, small }: Wordbook): Prepared {
  const keys = new Map<string, number>();
  const keep = (text: string, worth: number) => {
    for (const word of plainWords(text))
      if (!small.has(word)) keys.set(keyOf(word), Math.max(worth, keys.get(keyOf(word)) ?? 0));
  };
  const titles = page.title.split(/, | \/ /);
  for (const title of titles) keep(title, IN.title);
  for (const text of page.also ?? []) keep(text, IN.heading);
  for (const phrase of page.phrases) keep(phrase, IN.alias);
  for (const [, text] of page.headings) keep(text, page.place === undefined ? IN.heading : IN.heading / 2);
  const whole = (text: string, worth: number, all: boolean): Phrase => {
    const words = plainWords(text).filter((word) => all || !small.has(word));
    return { keys: words.map(keyOf), stems: words.map(stem), worth };
  };
  return {
    page,
    keys,
    phrases: [
      ...page.phrases.map((phrase) => whole(phrase, WHOLE.alias, true)),
      ...(page.also ?? []).map((text) => whole(text, WHOLE.title, false)),
      ...(page.place === undefined ? titles.map((title) => whole(title, WHOLE.title, false)) : []),
      ...(page.place === undefined ? page.headings.map(([, text]) => whole(text, WHOLE.heading, false)) : []),
    ].filter((phrase) => phrase.keys.length > 0),
    names: (page.names ?? []).map((name) => plainWords(name).map(keyOf)),
    code: page.place === undefined ? '' : (/([a-z]+)\/$/.exec(page.url)?.[1] ?? ''),
    headings: page.headings.map(([, text]) => new Set(plainWords(text).map(keyOf))),
    share: SHARE[sectionOf(page.url)],
  };
}

/**
 * The order of pages for a query. A page earns by what it is called (title, alias words, headings), by what its passages
 * say, by each phrase that the query holds whole, and if it is the place that is named. A rare word counts more than
 * one that stands everywhere, and a page that lacks one of many words is still found, which the index alone does not do.
 */
export function rank(query: Query, found: readonly Found[], pages: readonly Prepared[]): Ranked[] {
  const said = new Map(found.map(({ word, hits }) => [word, saidBy(hits)]));
  const terms = begun(query.terms, pages);
  const content = terms.filter(({ small }) => !small);
  const weights = content.map((term) => rarity(term, said, pages));
  const sum = weights.reduce((one, other) => one + other, 0) + SMALL * (terms.length - content.length) || 1;
  const total = content.reduce(
    (all, term, at) => all.set(term.key, Math.max(weights[at] ?? 0, all.get(term.key) ?? 0)),
    new Map<string, number>(),
  );
  const named = namedPlaces(query, pages);
  const known = pages.map((one): Ranked => {
    const called = content.reduce((all, term, at) => all + (weights[at] ?? 0) * inName(term, one), 0) / sum;
    const passages = one.page.passages.map((id) => saidIn(id, content, weights, said) / sum);
    const best = Math.max(0, ...passages);
    const spread = content.reduce(
      (all, term, at) =>
        all + (weights[at] ?? 0) * Math.max(0, ...one.page.passages.map((id) => saidOf(term, id, said))),
      0,
    );
    const score =
      one.share * (CALLED * called + SAID * (0.7 * best + (0.3 * spread) / sum)) +
      Math.max(0, ...one.phrases.map((phrase) => phraseScore(phrase, terms, total))) +
      (named.get(one) ?? 0) +
      (query.help && sectionOf(one.page.url) === 'Support' ? HELP : 0);
    const shown = passages.map((said, at) => said + HEADED * titled(content, weights, one.headings[at - 1]));
    return { page: one.page, id: one.page.passages[0] ?? '', score, passages: order(shown) };
  });
  return [...known, ...strangers(content, weights, sum, said, pages)]
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.id.localeCompare(other.id));
}

/** Passages of pages that search does not know by name, in a very large site: their text alone counts. */
function strangers(
  content: readonly Term[],
  weights: readonly number[],
  sum: number,
  said: ReadonlyMap<string, ReadonlyMap<string, number>>,
  pages: readonly Prepared[],
): Ranked[] {
  const known = new Set(pages.flatMap(({ page }) => page.passages));
  const ids = new Set([...said.values()].flatMap((hits) => [...hits.keys()]).filter((id) => !known.has(id)));
  return [...ids].map((id) => ({
    page: undefined,
    id,
    score: (CALLED * saidIn(id, content, weights, said)) / sum,
    passages: [],
  }));
}

/** Scores from 0.4 for the last passage to 1 for the best. */
function saidBy(hits: Found['hits']): ReadonlyMap<string, number> {
  const best = Math.max(...hits.map(({ score }) => score)) || 1;
  return new Map(hits.map(({ id, score }) => [id, 0.4 + (0.6 * score) / best]));
}

/** What a passage says of a word, or of another word of its family. */
function saidOf(term: Term, id: string, said: ReadonlyMap<string, ReadonlyMap<string, number>>): number {
  const head = term.head === undefined ? 0 : (said.get(term.head)?.get(id) ?? 0);
  return Math.max(said.get(term.word)?.get(id) ?? 0, 0.9 * head);
}

function saidIn(
  id: string,
  content: readonly Term[],
  weights: readonly number[],
  said: ReadonlyMap<string, ReadonlyMap<string, number>>,
): number {
  return content.reduce((all, term, at) => all + (weights[at] ?? 0) * saidOf(term, id, said), 0);
}

/** What a heading has of the words. */
function titled(
  content: readonly Term[],
  weights: readonly number[],
  heading: ReadonlySet<string> | undefined,
): number {
  return content.reduce((all, { key }, at) => all + (heading?.has(key) ? (weights[at] ?? 0) : 0), 0);
}

function inName({ key, word }: Term, { keys }: Prepared): number {
  const own = keys.get(key);
  if (own !== undefined || key !== `${word}*`) return own ?? 0;
  // Half typed: any word that it begins.
  return (
    0.7 * Math.max(0, ...[...keys].map(([one, worth]) => (one.replace('=', '').startsWith(word) ? worth : 0)))
  );
}

/** The last word may be half typed, if no page is called by it as it stands. */
function begun(terms: readonly Term[], pages: readonly Prepared[]): Term[] {
  const last = terms.at(-1);
  if (!last || last.word.length < 3 || last.small || pages.some(({ keys }) => keys.has(last.key)))
    return [...terms];
  return [...terms.slice(0, -1), { ...last, key: `${last.word}*` }];
}

/** How much a word tells pages apart, from nearly 0 (it stands in all of them) to 1. */
function rarity(
  term: Term,
  said: ReadonlyMap<string, ReadonlyMap<string, number>>,
  pages: readonly Prepared[],
): number {
  if (term.common) return COMMON;
  const count = pages.filter(
    (one) => inName(term, one) > 0 || one.page.passages.some((id) => saidOf(term, id, said) > 0),
  ).length;
  return Math.log(1 + pages.length / (1 + count)) / Math.log(1 + pages.length);
}

/** What a phrase adds: nothing unless all its words are there, and less the more the query says beyond it. */
function phraseScore(
  { keys, stems, worth }: Phrase,
  terms: readonly Term[],
  weights: ReadonlyMap<string, number>,
): number {
  const met = keys.map((key) => terms.find((term) => term.key === key || isBegunBy(term, key)));
  if (met.some((term) => term === undefined)) return 0;
  // The very words count a little more than others of their families: "denies" is a term of its own beside "refuse".
  const same = met.every((term, at) => term !== undefined && stem(term.word) === stems[at]);
  const own = [...new Set(met)].reduce((all, term) => all + worthOf(term, weights), 0);
  const whole = [...new Set(terms)].reduce((all, term) => all + worthOf(term, weights), 0);
  return (
    worth * (same ? WHOLE.same : 1) * Math.min(1, own / (whole || 1)) +
    (keys.length === terms.length ? WHOLE.exact : 0)
  );
}

function worthOf(term: Term | undefined, weights: ReadonlyMap<string, number>): number {
  return term === undefined ? 0 : term.small ? SMALL : (weights.get(term.key) ?? 0);
}

function isBegunBy({ key, word }: Term, other: string): boolean {
  return key === `${word}*` && other.replace('=', '').startsWith(word);
}

/** What each place gains that a query names, by name or code. Of "Virginia" and "West Virginia" the longer name counts. */
function namedPlaces({ terms, codes }: Query, pages: readonly Prepared[]): Map<Prepared, number> {
  const typed = terms.map(({ key }) => key);
  const matches = pages.flatMap((one) =>
    one.names.filter((name) => name.length > 0 && holds(typed, name)).map((name) => ({ one, name })),
  );
  const longest = matches.filter(
    ({ name, one }) =>
      !matches.some(
        (other) =>
          other.one !== one &&
          other.name.length > name.length &&
          name.every((key) => other.name.includes(key)),
      ),
  );
  const worth = (words: number) => NAMED + (words === typed.length ? WHOLE.exact : 0);
  return new Map([
    ...pages.filter(({ code }) => code !== '' && codes.includes(code)).map((one) => [one, worth(1)] as const),
    ...longest.map(({ one, name }) => [one, worth(name.length)] as const),
  ]);
}

/** Whether a row of words stands in another, one right after the other. */
function holds(all: readonly string[], part: readonly string[]): boolean {
  return all.some((_, at) => part.every((key, step) => all[at + step] === key));
}

function order(scores: readonly number[]): number[] {
  return scores
    .map((score, at) => ({ score, at }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ at }) => at);
}
