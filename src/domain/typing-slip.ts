import { stem } from './word-form.ts';

/** How many letters may be wrong in a word of this length. Short words are too much alike to guess. */
export function allowedSlips(word: string): number {
  return word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * How many slips lie between two words: a letter missing, added, wrong, or two neighbours swapped. Stops counting
 * above `most` and then gives `most + 1`.
 */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[other.length] ?? 0, most + 1);
}

/**
 * The likely word that a typed word was meant to be; undefined if it is well written or nothing is near. `real` are
 * words that stand near a likely word and must be left alone, such as "noted" beside "notes".
 */
export function meantWord(
  typed: string,
  likely: readonly string[],
  real: ReadonlySet<string>,
): string | undefined {
  if (typed.length < 4 || /\d/.test(typed) || real.has(typed)) return undefined;
  // Somebody who is still typing "therap" has made no slip yet.
  if (likely.some((word) => word.startsWith(typed) || stem(word) === stem(typed))) return undefined;
  let best: { word: string; cost: number } | undefined;
  for (const word of likely) {
    const most = Math.min(allowedSlips(word), allowedSlips(`${typed} `));
    const count = most === 0 ? 1 : slips(typed, word, most);
    if (count > most) continue;
    // Few people miss the first letter; and of two words as near, the one of the same length is likelier.
    const cost = count + (typed[0] === word[0] ? 0 : 0.6) + (typed.length === word.length ? 0 : 0.1);
    if (!best || cost < best.cost) best = { word, cost };
  }
  return best?.word;
}

/** Words that a slip could be mistaken for: near a likely word, without being one. */
export function nearWords(words: Iterable<string>, likely: readonly string[]): string[] {
  const set = new Set(likely);
  return [...new Set(words)]
    .filter((word) => {
      const most = allowedSlips(`${word} `);
      return most > 0 && !set.has(word) && likely.some((one) => slips(word, one, most) <= most);
    })
    .sort();
}
