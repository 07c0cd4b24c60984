import type { Search } from './search.schema.ts';
import { likelyOf, meantWord, type Likely } from '../text/typing-slip.ts';
import { american, plainWords, stem } from '../text/word-form.ts';

/** What search knows of words, as it reaches the browser. */
export interface SearchWords extends Pick<
  Search,
  'same' | 'meant' | 'likely' | 'small' | 'help' | 'notCodes'
> {
  /** Words that are nearly everywhere, so that no record is filed under them. */
  readonly common: readonly string[];
}

/** A typed word. Words of one family, such as "son" and "child", share a key. */
export interface Term {
  readonly word: string;
  readonly key: string;
  /** The word of its family that this site uses, if it is another one. */
  readonly head: string | undefined;
  /** It says nothing of what is looked for by itself, as "how" and "long" do not. */
  readonly small: boolean;
  /** It is nearly everywhere, and tells few pages from others. */
  readonly common: boolean;
  /** It may be half typed: the last word, which no page is called by as it is. */
  readonly begun: boolean;
}

/** A typed text, understood. */
export interface Query {
  /** All words, with slips mended, small words included. */
  readonly terms: readonly Term[];
  /** Codes of places that it may name, such as "ny". */
  readonly codes: readonly string[];
  /** What is searched instead of what was typed, to be shown; undefined if nothing was changed. */
  readonly instead: string | undefined;
  /** The kind of help that the words ask for, whatever else they ask for. */
  readonly help: 'crisis' | 'abuse' | undefined;
}

/** Search's knowledge of words, made ready once. */
export interface Wordbook {
  readonly words: SearchWords;
  readonly small: ReadonlySet<string>;
  /** Phrases of distress, as stems between blanks. */
  readonly help: Readonly<Record<'crisis' | 'abuse', readonly string[]>>;
  readonly likely: Likely;
  /** Keys of words that stand nearly everywhere. */
  readonly common: ReadonlySet<string>;
  /** Words that look like a slip and are none, as far as their drawers have come. */
  readonly real: Set<string>;
  /** Words that people type, whatever they mean by them: one that is half typed begins one of them. */
  readonly all: readonly string[];
  /** Short words by which pages are called, such as "tx" in the glossary. */
  readonly called: ReadonlySet<string>;
  /** The key of a word: that of its family, or its own stem. */
  readonly keyOf: (word: string) => string;
  /** The word of the site for a key, where the key is a family's. */
  readonly headOf: (key: string) => string | undefined;
}

/**
 * The words in which a slip is forgiven: the editor's, and all by which pages are called and that a family holds, so
 * that nobody has to list the names of places again.
 */
export function likelyWords(
  { likely, same, small }: Pick<SearchWords, 'likely' | 'same' | 'small'>,
  pages: readonly Called[],
): string[] {
  const not = new Set(small);
  const texts = [
    ...likely,
    ...pages.flatMap(({ title, names = [], phrases }) => [title, ...names, ...phrases]),
    ...Object.entries(same).flatMap(([head, members]) => [head, ...members]),
  ];
  return [...new Set(texts.flatMap((text) => plainWords(text).map(american)))].filter(
    (word) => /^[a-z]{4,}$/.test(word) && !not.has(word),
  );
}

/** What a page is called. */
interface Called {
  readonly title: string;
  readonly names?: readonly string[] | undefined;
  readonly phrases: readonly string[];
}

/** Makes the words ready to be looked up. */
export function openWordbook(
  words: SearchWords,
  pages: readonly Called[],
  real: readonly string[] = [],
): Wordbook {
  const heads = new Map(Object.keys(words.same).map((head) => [`=${head}`, head]));
  const keyOf = familyKeys(words.same);
  const likely = likelyOf(likelyWords(words, pages));
  return {
    words,
    small: new Set(words.small),
    help: {
      crisis: distressPhrases(words.help.crisis).map(asDistress),
      abuse: distressPhrases(words.help.abuse).map(asDistress),
    },
    common: new Set(words.common.map(keyOf)),
    likely,
    real: new Set(real),
    all: [...words.small, ...likely.words, ...Object.keys(words.meant)],
    called: new Set(pages.flatMap(({ title }) => plainWords(title).filter((word) => word.length < 4))),
    keyOf,
    headOf: (key) => heads.get(key),
  };
}

/** Gives each word its key: that of the family that holds it or another form of it, or its own stem. */
export function familyKeys(same: SearchWords['same']): (word: string) => string {
  const keys = new Map<string, string>();
  for (const [head, members] of Object.entries(same)) {
    const key = `=${head}`;
    for (const word of [head, ...members]) keys.set(word, key);
    for (const word of [head, ...members]) if (!keys.has(stem(word))) keys.set(stem(word), key);
  }
  return (word) => {
    const key = keys.get(word) ?? keys.get(stem(word)) ?? stem(word);
    keys.set(word, key);
    return key;
  };
}

/** Understands a typed text. With `exact`, words are searched as they were typed. */
export function readQuery(typed: string, book: Wordbook, exact = false): Query {
  const plain = plainWords(typed).map(american);
  // Twice, since what is put in place of a word can complete a phrase: "wont give" is "will not give", which is "refuse".
  const mended = mend(mend(plain, book), book);
  const meant = exact ? plain : mended;
  const all = meant.every((word) => book.small.has(word));
  return {
    terms: meant.map((word) => {
      const key = book.keyOf(word);
      const head = book.headOf(key);
      return {
        word,
        key,
        head: head === word ? undefined : head,
        small: !all && book.small.has(word),
        common: book.common.has(key),
        begun: false,
      };
    }),
    codes: codesIn(typed, book),
    instead: meant.join(' ') === plain.join(' ') ? undefined : meant.join(' '),
    // A slip must never stand between a person and help, so both readings count.
    help: helpFor(plain, book) ?? helpFor(mended, book),
  };
}

/** Words with the editor's replacements, the longest phrase first, and then with slips of likely words mended. */
function mend(plain: readonly string[], { words, small, likely, real }: Wordbook): string[] {
  const out: string[] = [];
  for (let at = 0; at < plain.length;) {
    const length = [3, 2, 1].find((many) => words.meant[plain.slice(at, at + many).join(' ')] !== undefined);
    const instead = length === undefined ? undefined : words.meant[plain.slice(at, at + length).join(' ')];
    const word = plain[at] ?? '';
    const slip = small.has(word) ? undefined : meantWord(word, likely, real, at === plain.length - 1);
    out.push(...(instead?.split(' ') ?? [slip ?? word]));
    at += length ?? 1;
  }
  return out;
}

/** Two or three letters that may be the code of a place: in capitals, or two that are no word by themselves. */
function codesIn(typed: string, { small, called, words }: Wordbook): string[] {
  const shouted = typed === typed.toUpperCase() && typed.trim().includes(' ');
  const all = typed
    .replaceAll('.', '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  // Between other words, "de" and "mi" are Spanish. A code ends what is typed, begins it, or follows "in".
  const isAside = (at: number) => at > 0 && at < all.length - 1 && all[at - 1]?.toLowerCase() !== 'in';
  const isPlain = (code: string, at: number) =>
    code.length === 2 && !small.has(code) && !called.has(code) && !isAside(at);
  return all
    .flatMap((code, at) => {
      const inCapitals = code === code.toUpperCase() && !shouted;
      return /^\p{L}{2,3}$/u.test(code) && (inCapitals || isPlain(code.toLowerCase(), at)) ? [code] : [];
    })
    .map((code) => code.toLowerCase())
    .filter((code) => !words.notCodes.includes(code));
}

/** Whether the words hold a phrase of distress. Endings do not count, so that "abused" is found by "abuse". */
function helpFor(plain: readonly string[], { help }: Wordbook): Query['help'] {
  const text = asDistress(plain.join(' '));
  return (['crisis', 'abuse'] as const).find((kind) => help[kind].some((phrase) => text.includes(phrase)));
}

/** Phrases with words to choose from, such as "scared/afraid of him/her", as every phrase they stand for. */
export function distressPhrases(phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase) =>
    phrase
      .split(' ')
      .reduce(
        (starts, word) => starts.flatMap((start) => word.split('/').map((one) => `${start} ${one}`.trim())),
        [''],
      ),
  );
}

/** Words that make no difference to distress: "scared of my partner" is "scared of partner". */
const OWN = new Set(['my', 'our', 'the', 'a', 'an']);

/** The stems of a text between blanks, for finding a phrase of distress in it. */
function asDistress(text: string): string {
  const words = plainWords(text).filter((word) => !OWN.has(word));
  return ` ${words.map(stem).join(' ')} `;
}
