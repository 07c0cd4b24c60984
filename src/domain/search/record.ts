import { groupedBy } from '../text/grouped-by.ts';
import { stem } from '../text/word-form.ts';

/**
 * How a passage is filed in Pagefind, which the build and the browser have to agree on. Its text is in the record's
 * `meta`. The words that it can be found by are in the record's `filters`, in one of a few drawers: a search for a word
 * then fetches the kilobyte or two of one drawer and learns which passages have it. (Pagefind's index of running text
 * also keeps where each word is, and comes in pieces of 25 KB or more, several for one question.) `sort` numbers the
 * records, so that a result is known by its number before its text is fetched.
 */
export interface RecordMeta {
  readonly title: string;
  readonly text: string;
  /** What the page is about, in a sentence. Shown where no part of its text has the words. */
  readonly lead?: string;
  /** The page's headings as JSON, see `Heading`. */
  readonly headings?: string;
  /** Of a place's page: the first rows of its card as JSON. */
  readonly card?: string;
  /** How a place is called inside a sentence, where that is not its name: the Netherlands. */
  readonly inText?: string;
}

/** The sort key that numbers the records in the order of the known pages and their passages. */
export const NUMBER = 'number';

/** A heading of a page: the id to jump to, and its words. */
export type Heading = readonly [id: string, text: string];

/** How many drawers there are. With more, each is smaller, but all of them are named in a file that is always fetched. */
const DRAWERS = 96;

/** Where a word is filed: the filter that is its drawer, and its value there. All forms of a word are one. */
export interface Filed {
  readonly drawer: string;
  readonly value: string;
}

/** Where a word is filed. Words that begin with the same two letters are in one drawer, so that a half-typed one finds them. */
export function fileWord(word: string): Filed {
  const value = stem(word);
  const [first = 0, second = 0] = [...value].map((letter) => letter.charCodeAt(0));
  // With these factors the drawers come out nearly alike for English.
  return { drawer: `w${(first * 3 + second * 70) % DRAWERS}`, value };
}

/** The filters of a passage with these words. */
export function fileWords(words: readonly string[]): Record<string, string[]> {
  const byDrawer = groupedBy(words.map(fileWord), ({ drawer }) => drawer);
  return Object.fromEntries(
    [...byDrawer].map(([drawer, filed]) => [drawer, [...new Set(filed.map(({ value }) => value))]]),
  );
}
