import { plainWords, stem } from '../text/word-form.ts';
import type { KnownPage } from './known-page.ts';
import type { Term, Wordbook } from './query.ts';
import { HALF_TYPED, WHOLE_PHRASE, WORD_IN } from './weights.ts';

/** A phrase by which a page is called: its words as keys, and as stems for those who type the very words. */
export interface Phrase {
  readonly keys: readonly string[];
  readonly stems: readonly string[];
  readonly worth: number;
}

/** A page made ready to be ranked: what it is called, and which records hold its text. */
export interface CalledPage {
  readonly page: KnownPage;
  /** What each word counts that is in its title, phrases or other names. */
  readonly words: ReadonlyMap<string, number>;
  readonly phrases: readonly Phrase[];
  /** The names of its place, as stems. */
  readonly names: readonly (readonly string[])[];
  /** The code of its place: "ny" of us-ny. */
  readonly code: string;
  /** The number of its first record; those of its other passages follow. */
  readonly firstRecord: number;
}

/** The pages made ready to be ranked; done once. */
export function callPages(pages: readonly KnownPage[], book: Wordbook): CalledPage[] {
  let firstRecord = 0;
  return pages.map((page) => {
    const called = callPage(page, firstRecord, book);
    firstRecord += page.records;
    return called;
  });
}

function callPage(page: KnownPage, firstRecord: number, book: Wordbook): CalledPage {
  const titles = page.title.split(/, | \/ /);
  const also = page.also ?? [];
  return {
    page,
    words: wordsOf(
      [
        ...titles.map((text) => ({ text, worth: WORD_IN.title })),
        ...page.phrases.map((text) => ({ text, worth: WORD_IN.phrase })),
        ...also.map((text) => ({ text, worth: WORD_IN.otherName })),
      ],
      book,
    ),
    phrases: [
      ...page.phrases.map((text) => phraseOf(text, WHOLE_PHRASE.editors, book)),
      // A title's small words are seldom typed, an editor's phrase was written as people type it.
      ...[...also, ...(page.place === undefined ? titles : [])].map((text) =>
        phraseOf(text, WHOLE_PHRASE.title, book, book.small),
      ),
    ].filter(({ keys }) => keys.length > 0),
    names: [...(page.place === undefined ? [] : [page.place]), ...(page.names ?? [])].map((name) =>
      plainWords(name).map(stem),
    ),
    code: page.place === undefined ? '' : (/([a-z]+)\/$/.exec(page.url)?.[1] ?? ''),
    firstRecord,
  };
}

function wordsOf(
  texts: readonly { readonly text: string; readonly worth: number }[],
  { keyOf, small }: Wordbook,
): Map<string, number> {
  const words = new Map<string, number>();
  for (const { text, worth } of texts)
    for (const word of plainWords(text))
      if (!small.has(word)) words.set(keyOf(word), Math.max(worth, words.get(keyOf(word)) ?? 0));
  return words;
}

function phraseOf(
  text: string,
  worth: number,
  { keyOf }: Wordbook,
  without: ReadonlySet<string> = new Set(),
): Phrase {
  const words = plainWords(text).filter((word) => !without.has(word));
  return { keys: words.map(keyOf), stems: words.map(stem), worth };
}

/** What a word counts in the name of a page. A half-typed one counts a part of the word that it begins. */
export function countInName(term: Term, { words }: CalledPage): number {
  const own = words.get(term.key);
  if (own !== undefined || !term.begun) return own ?? 0;
  const begun = [...words].map(([key, worth]) => (begins(term, key) ? worth : 0));
  return HALF_TYPED * Math.max(0, ...begun);
}

/** Whether a half-typed word is the beginning of another, given by its key. */
export function begins({ begun, word }: Term, key: string): boolean {
  return begun && key.replace('=', '').startsWith(word);
}

/** The words of a query, the last of which may be half typed, if no page is called by it as it is. */
export function withBegun(terms: readonly Term[], pages: readonly CalledPage[]): Term[] {
  const last = terms.at(-1);
  if (!last || last.word.length < 3 || last.small || pages.some(({ words }) => words.has(last.key)))
    return [...terms];
  return [...terms.slice(0, -1), { ...last, begun: true }];
}
