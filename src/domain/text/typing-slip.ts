import { groupedBy } from './grouped-by.ts';
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
    let [left, least] = [i, i];
    // A build compares words millions of times, so nothing is made anew for a letter.
    for (let j = 1; j <= other.length; j += 1) {
      const wrong = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      left = Math.min(left + 1, (row[j] as number) + 1, wrong);
      if (isSwapped(one, i, other, j)) left = Math.min(left, (before[j - 2] as number) + 1);
      least = Math.min(least, left);
      next.push(left);
    }
    if (least > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[other.length] ?? 0, most + 1);
}

/** Whether the last two of the first so many letters of each word are the same, swapped. */
function isSwapped(one: string, i: number, other: string, j: number): boolean {
  return i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
}

/** Words in which a slip is forgiven, made ready to be compared. */
export interface Likely {
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
  /** Which letters each word has, and how it sounds. */
  readonly marks: readonly { readonly letters: number; readonly sound: string }[];
}

/** Makes likely words ready to be compared; done once. */
export function likelyOf(words: readonly string[]): Likely {
  return {
    words,
    stems: new Set(words.map(stem)),
    marks: words.map((word) => ({ letters: lettersOf(word), sound: soundOf(word) })),
  };
}

/** In a shorter word no slip is looked for. */
const SHORTEST = 4;

/**
 * The likely word that a typed word was meant to be; undefined if it is well written or nothing is near. `real` are
 * words that stand near a likely word and must be left alone, such as "noted" beside "notes". `writing` says that the word may not be finished yet.
 */
export function meantWord(
  typed: string,
  likely: Likely,
  real: ReadonlySet<string>,
  writing = true,
): string | undefined {
  if (typed.length < SHORTEST || /\d/.test(typed) || real.has(typed) || likely.stems.has(stem(typed)))
    return undefined;
  // Somebody who is still typing "therap" has made no slip yet.
  if (writing && likely.words.some((word) => word.startsWith(typed))) return undefined;
  const [sound, letters] = [soundOf(typed), lettersOf(typed)];
  let best: { word: string; cost: number } | undefined;
  for (const [at, mark] of likely.marks.entries()) {
    const word = likely.words[at] ?? '';
    const count = slipsFrom({ word: typed, letters, sound }, { word, ...mark });
    const cost = count === undefined ? Infinity : count + unlikely(typed, word);
    if (cost < (best?.cost ?? Infinity)) best = { word, cost };
  }
  return best?.word;
}

/**
 * What makes one word less likely than another that is as near. A letter that should be double, or should not, is the
 * likeliest slip: "proces" is "process" rather than "prices". Few people miss the first letter; and of two words, the one
 * of the same length is likelier.
 */
function unlikely(typed: string, word: string): number {
  return (
    (single(typed) === single(word) ? -0.5 : 0) +
    (typed[0] === word[0] ? 0 : 0.6) +
    (typed.length === word.length ? 0 : 0.1)
  );
}

/** A word with what tells at a glance that it can't be near another. */
interface Marked {
  readonly word: string;
  readonly letters: number;
  readonly sound: string;
}

/** How many slips lie between a typed word and a likely one; undefined if they're too many to guess. One more may be if both sound alike. */
function slipsFrom(typed: Marked, likely: Marked): number | undefined {
  const most = mostSlips(typed.word, likely.word) + (likely.sound === typed.sound ? 1 : 0);
  if (areFar(typed.letters, likely.letters, Math.max(most, 1))) return undefined;
  const count = most === 0 ? 1 : slips(typed.word, likely.word, most);
  return count > most ? undefined : count;
}

/** Whether a word looks like a slip in a likely one. */
export function isSlip(typed: string, likely: Likely, real: ReadonlySet<string>): boolean {
  return meantWord(typed, likely, real, false) !== undefined;
}

/** A word with each doubled letter once. */
function single(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

/** How many slips may lie between a typed word and a likely one that doesn't sound alike. */
function mostSlips(typed: string, likely: string): number {
  return Math.min(allowedSlips(likely), allowedSlips(`${typed} `));
}

/** How a word sounds, roughly: its consonants, as people spell by ear. "suside" sounds like "suicide". */
export function soundOf(word: string): string {
  return word
    .replace(/^(?:ps|sc(?=[eiy]))/, 's')
    .replace(/^kn/, 'n')
    .replace(/^wr/, 'r')
    .replace(/ph/g, 'f')
    .replace(/sh|ti(?=on)|ci(?=al|an)/g, 'S')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ch|ck|[cq]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/dg|j/g, 'g')
    .replace(/gh/g, '')
    .replace(/(.)[aeiouyhw]+/g, '$1')
    .replace(/(.)\1+/g, '$1');
}

/** Words that a slip could be mistaken for: near a likely word, without being one or another form of one. */
export function nearWords(words: Iterable<string>, likely: readonly string[]): string[] {
  const stems = new Set(likely.map(stem));
  const looksLike = lookAlikes(likely);
  const bySound = groupedBy(likely, soundOf);
  const soundsLike = (word: string) =>
    bySound.get(soundOf(word))?.some((one) => {
      const most = mostSlips(word, one) + 1;
      return slips(word, one, most) <= most;
    }) === true;
  return [...new Set(words)]
    .filter((word) => word.length >= SHORTEST && !stems.has(stem(word)))
    .filter((word) => looksLike(word) || soundsLike(word))
    .sort();
}

/**
 * Says whether a word is within a slip or two of one of these. A whole dictionary is asked for, so nearly all pairs of
 * words have to fall out by numbers alone.
 */
function lookAlikes(likely: readonly string[]): (word: string) => boolean {
  const lengths = Uint8Array.from(likely, (word) => word.length);
  const allowed = Uint8Array.from(likely, allowedSlips);
  const letters = Int32Array.from(likely, lettersOf);
  return (word) => {
    const own = allowedSlips(`${word} `);
    const mask = lettersOf(word);
    for (let at = 0; at < likely.length; at += 1) {
      const most = Math.min(own, allowed[at] as number);
      if (most === 0 || Math.abs(word.length - (lengths[at] as number)) > most) continue;
      if (areFar(mask, letters[at] as number, most)) continue;
      if (slips(word, likely[at] as string, most) <= most) return true;
    }
    return false;
  };
}

/** Which letters a word has, as bits: words that differ in many cannot be near, which is quicker to see than to count. */
function lettersOf(word: string): number {
  return [...word].reduce((mask, letter) => mask | (1 << (letter.charCodeAt(0) & 31)), 0);
}

/** Whether one word has more letters that the other lacks than so many slips could bring in. */
function areFar(one: number, other: number, most: number): boolean {
  return hasMore(one & ~other, most) || hasMore(other & ~one, most);
}

/** Whether more than so many bits are set. */
function hasMore(mask: number, many: number): boolean {
  let rest = mask;
  for (let left = many; left > 0; left -= 1) rest &= rest - 1;
  return rest !== 0;
}
