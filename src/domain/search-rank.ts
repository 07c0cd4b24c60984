import type { Query } from './search-query.ts';
import { plainWords, stem } from './typing-slip.ts';

/** A page that people know by other words than its own. `id` is the page's number in the index. */
export interface Aliased {
  readonly id: string;
  readonly phrases: readonly string[];
}

/** What the index found for one word: pages by id with their score, best first. */
export interface Found {
  readonly word: string;
  readonly hits: readonly { readonly id: string; readonly score: number }[];
}

/**
 * The order of pages for a query. A page earns by each word that the index found in it, a rare word counting more, and
 * by the phrases an editor gave it. So a page that lacks one of many words is still found, which the index alone does
 * not do. `pages` is how many pages the index holds.
 */
export function rank(
  query: Query,
  found: readonly Found[],
  aliased: readonly Aliased[],
  pages: number,
): { id: string; score: number }[] {
  const scores = new Map<string, number>();
  const weights = found.map(({ hits }) => Math.log(1 + pages / (1 + hits.length)));
  const sum = weights.reduce((one, other) => one + other, 0) || 1;
  for (const [at, { hits }] of found.entries()) {
    const best = hits[0]?.score || 1;
    for (const { id, score } of hits)
      scores.set(id, (scores.get(id) ?? 0) + ((weights[at] ?? 0) / sum) * (0.4 + (0.6 * score) / best));
  }
  for (const { id, phrases } of aliased) {
    const score = Math.max(0, ...phrases.map((phrase) => aliasScore(query, phrase)));
    if (score > 0) scores.set(id, (scores.get(id) ?? 0) + score);
  }
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((one, other) => other.score - one.score || one.id.localeCompare(other.id));
}

/**
 * How well a query meets an alias phrase, from 0 to 1.6: every word of the phrase has to be there, the last one perhaps
 * only begun, and what the query says beyond the phrase takes away.
 */
export function aliasScore(query: Query, phrase: string): number {
  const wanted = plainWords(phrase).map(stem);
  const typed = query.all.map(stem);
  const last = query.all.at(-1) ?? '';
  const there = wanted.filter(
    (word) => typed.includes(word) || (last.length > 2 && word.startsWith(last)),
  ).length;
  if (there < wanted.length) return 0;
  const content = new Set(query.words.map(stem));
  const met = wanted.filter((word) => content.has(word)).length || (content.size > 0 ? 1 : 0);
  const exact = wanted.length === typed.length ? 0.2 : 0;
  return 0.6 + 0.8 * Math.min(1, met / Math.max(1, content.size)) + exact;
}
