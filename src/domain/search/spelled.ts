import { groupedBy } from '../text/grouped-by.ts';
import { isSlip } from '../text/typing-slip.ts';
import { american, plainWords } from '../text/word-form.ts';
import type { Wordbook } from './query.ts';

/**
 * Words of a dictionary that look like a slip in a word of ours, as "driving" looks like "drinking". There are thousands,
 * so they lie in drawers in `pagefind/spelled/`, and a drawer is fetched only when a typed word looks like a slip.
 */

/** How many drawers there are. */
const DRAWERS = 64;

/** The drawer of a word, by its first two letters: letter by letter, a word stays in one drawer. */
export function spelledDrawer(word: string): string {
  return String((word.charCodeAt(0) * 3 + word.charCodeAt(1) * 70) % DRAWERS);
}

/** Well-spelled words in their drawers, one text each with bars between the words. */
export function fileSpelled(words: readonly string[]): Map<string, string> {
  const byDrawer = groupedBy([...words].sort(), spelledDrawer);
  return new Map(
    Array.from({ length: DRAWERS }, (_, at) => [String(at), (byDrawer.get(String(at)) ?? []).join('|')]),
  );
}

/** The words of a drawer. */
export function wordsInDrawer(drawer: string): string[] {
  return drawer.split('|');
}

/** The drawers that tell whether a typed text has a slip, or a rare word that only looks like one. */
export function drawersFor(typed: string, { small, real, likely, words }: Wordbook): string[] {
  const odd = plainWords(typed)
    .map(american)
    .filter((word) => !small.has(word) && words.meant[word] === undefined && isSlip(word, likely, real));
  return [...new Set(odd.map(spelledDrawer))];
}
