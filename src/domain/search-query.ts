import type { Search } from './search.schema.ts';
import { meantWord, plainWords, stem } from './typing-slip.ts';

/** What search knows of words, as it reaches the browser. */
export interface SearchWords extends Pick<Search, 'meant' | 'likely' | 'small' | 'help'> {
  /** Words of the site that look like a slip and are none. */
  readonly real: readonly string[];
}

/** A typed text, understood. */
export interface Query {
  /** All words, with slips mended, small words included. */
  readonly all: readonly string[];
  /** The words to look for. */
  readonly words: readonly string[];
  /** What is searched instead of what was typed, to be shown; undefined if nothing was changed. */
  readonly instead: string | undefined;
  /** The kind of help that the words ask for, whatever else they ask for. */
  readonly help: 'crisis' | 'abuse' | undefined;
}

/** Understands a typed text. With `exact`, words are searched as they were typed. */
export function readQuery(typed: string, words: SearchWords, exact = false): Query {
  const plain = plainWords(typed);
  const meant = exact ? plain : mend(plain, words);
  const small = new Set(words.small);
  const notSmall = meant.filter((word) => !small.has(word));
  // One or two letters begin half the words of the index; they count only where nothing longer is there.
  const long = notSmall.filter((word) => word.length > 2);
  const content = long.length > 0 ? long : notSmall;
  return {
    all: meant,
    words: content.length > 0 ? content : meant,
    instead: meant.join(' ') === plain.join(' ') ? undefined : meant.join(' '),
    // A slip must never stand between a person and help, so both readings count.
    help: helpFor(plain, words) ?? helpFor(mend(plain, words), words),
  };
}

/** Words with the editor's replacements, the longest phrase first, and then with slips of likely words mended. */
function mend(plain: readonly string[], words: SearchWords): string[] {
  const real = new Set(words.real);
  const out: string[] = [];
  for (let at = 0; at < plain.length;) {
    const length = [3, 2, 1].find((many) => words.meant[plain.slice(at, at + many).join(' ')] !== undefined);
    const instead = length === undefined ? undefined : words.meant[plain.slice(at, at + length).join(' ')];
    const word = plain[at] ?? '';
    out.push(...(instead?.split(' ') ?? [meantWord(word, words.likely, real) ?? word]));
    at += length ?? 1;
  }
  return out;
}

/** Whether the words hold a phrase of distress. Endings do not count, so that "abused" is found by "abuse". */
function helpFor(plain: readonly string[], { help }: SearchWords): Query['help'] {
  const text = ` ${plain.map(stem).join(' ')} `;
  return (['crisis', 'abuse'] as const).find((kind) =>
    help[kind].some((phrase) => text.includes(` ${plainWords(phrase).map(stem).join(' ')} `)),
  );
}
