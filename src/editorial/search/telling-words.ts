import { plainWords } from '../../domain/text/word-form.ts';
import type { Indexable, Passage } from './page.ts';

/** Of how many passages one may have a word before it tells nothing, such as "therapist". */
const COMMON = 1 / 20;

/** Words that are nearly everywhere. No record is filed under them: they tell no page from another. */
export function commonWords(pages: readonly Indexable[]): string[] {
  const passages = pages.filter(({ place }) => place === undefined).flatMap((page) => page.passages);
  const full = passages.filter(({ text }) => text.length > 200);
  return [...countWords(full.map(wordsOf))]
    .filter(([, count]) => count > full.length * COMMON)
    .map(([word]) => word);
}

/** Words that places share. A place is found by its name, so only what is its own tells it from the others. */
export function sharedByPlaces(pages: readonly Indexable[]): string[] {
  const texts = pages
    .filter(({ place }) => place !== undefined)
    .map(({ passages }) => passages.flatMap(wordsOf));
  return [...countWords(texts)].filter(([, count]) => count > 1).map(([word]) => word);
}

/** How many texts have each word. */
function countWords(texts: readonly (readonly string[])[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}

const read = new WeakMap<Passage, readonly string[]>();

/** The words of a passage. They are counted in several ways, but read once. */
export function wordsOf(passage: Passage): readonly string[] {
  const words = read.get(passage) ?? plainWords(passage.text);
  read.set(passage, words);
  return words;
}
