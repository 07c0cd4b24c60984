import type { Wordbook } from './query.ts';
import { american, plainWords } from '../text/word-form.ts';

/** A piece of an excerpt; `met` if it is a word that was looked for. */
export interface Piece {
  readonly text: string;
  readonly met: boolean;
}

/** How many words an excerpt has. */
const LENGTH = 26;

/**
 * The part of a text that has most of the words looked for, in pieces. `weights` says what each key counts; `begun` is
 * a word that may be half typed. Gives nothing if none of the words is there.
 */
export function excerpt(
  text: string,
  weights: ReadonlyMap<string, number>,
  { keyOf }: Pick<Wordbook, 'keyOf'>,
  begun = '',
): Piece[] {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    key: metKey(match[0], weights, keyOf, begun),
  }));
  const from = bestStart(
    words.map(({ key }) => key),
    weights,
  );
  if (from === undefined) return [];
  const shown = words.slice(from, from + LENGTH);
  return pieces(text, shown, from > 0, from + LENGTH < words.length);
}

function metKey(
  word: string,
  weights: ReadonlyMap<string, number>,
  keyOf: (word: string) => string,
  begun: string,
): string | undefined {
  const plain = plainWords(word).map(american).join('');
  const key = keyOf(plain);
  if (weights.has(key)) return key;
  return begun.length > 2 && plain.startsWith(begun) ? '' : undefined;
}

/** Where the best window begins: most different words first, then most words. */
function bestStart(
  keys: readonly (string | undefined)[],
  weights: ReadonlyMap<string, number>,
): number | undefined {
  let best: { at: number; score: number } | undefined;
  for (const [at, key] of keys.entries()) {
    if (key === undefined) continue;
    const met = keys.slice(at, at + LENGTH - 4).filter((one) => one !== undefined);
    const score =
      [...new Set(met)].reduce((sum, one) => sum + (weights.get(one) ?? 0.5), 0) + met.length / 100;
    if (!best || score > best.score + 1e-9) best = { at, score };
  }
  return best && Math.max(0, best.at - 4);
}

function pieces(
  text: string,
  shown: readonly { at: number; end: number; key: string | undefined }[],
  before: boolean,
  after: boolean,
): Piece[] {
  const out: Piece[] = [];
  const push = (part: string, met: boolean) => part !== '' && out.push({ text: part, met });
  let done = shown[0]?.at ?? 0;
  if (before) push('… ', false);
  for (const { at, end, key } of shown) {
    if (key === undefined) continue;
    push(text.slice(done, at), false);
    push(text.slice(at, end), true);
    done = end;
  }
  push(text.slice(done, after ? shown.at(-1)?.end : undefined) + (after ? ' …' : ''), false);
  return out;
}
