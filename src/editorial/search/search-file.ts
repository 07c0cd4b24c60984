import { familyKeys, likelyWords } from '../../domain/search/query.ts';
import type { KnownPage, SearchFile } from '../../domain/search/known-page.ts';
import { helpByCountry, helpWords, shortHelp } from '../../domain/site/support.ts';
import { nearWords } from '../../domain/text/typing-slip.ts';
import { plainWords, stem } from '../../domain/text/word-form.ts';
import type { SearchContent } from './content.ts';
import { dictionaryWords, easyWords } from './ordinary-words.ts';
import type { Indexable } from './page.ts';
import { recorded } from './records.ts';
import { wordsOf } from './telling-words.ts';

/** How many pages search knows by name. In a larger site the others are found by their text alone, so that the file that is always fetched stays small. */
const KNOWN = 600;

/**
 * The pages as they are numbered: first those that search.yaml names, in its order, then places, then the others. Where
 * there is no room for all, the last are not known by name; and of two pages that fit as well the first is shown first.
 */
export function knownFirst(
  pages: readonly Indexable[],
  { pages: phrases }: SearchContent['search'],
): Indexable[] {
  const named = Object.keys(phrases);
  const rank = ({ url, place }: Indexable) => {
    const at = named.indexOf(url);
    return at >= 0 ? at : named.length + (place === undefined ? 1 : 0);
  };
  return [...pages].sort((one, other) => rank(one) - rank(other));
}

/** What search knows of words and names. `pages` are in the order of their numbers. */
export function searchFile(
  pages: readonly Indexable[],
  { search, support }: SearchContent,
  common: readonly string[],
): SearchFile {
  const keyOf = familyKeys(search.same);
  const known = pages
    .slice(0, KNOWN)
    .map((page) => knownPage(page, distinct(search.pages[page.url] ?? [], [], keyOf)));
  const { same, meant, likely, small, help, notCodes, closest } = search;
  const spoken = { same, meant, likely, small, help, notCodes };
  const telling = common.filter((word) => !small.includes(word));
  return {
    words: {
      ...spoken,
      same: withoutForms(same),
      common: [...new Map(telling.map((word) => [keyOf(word), word])).values()],
    },
    pages: known,
    closest: closest.map((url) => ({ url, title: pages.find((page) => page.url === url)?.title ?? url })),
    lines: { help: shortHelp(helpByCountry(support)), words: helpWords(support) },
  };
}

/**
 * Well-spelled words that look like a slip in a word that is likely meant, and that search must leave alone. A word of the
 * dictionary that only ends differently is not left alone: "dissociative" finds what "dissociation" finds.
 */
export function spelledWords(
  pages: readonly Indexable[],
  { search: { real, small, help }, cities }: SearchContent,
  { words, pages: known }: SearchFile,
): string[] {
  const likely = likelyWords(words, known);
  const never = new Set(small);
  const ours = new Set([
    ...pages.flatMap(({ passages }) => passages.flatMap(wordsOf)),
    ...cities.flatMap(plainWords),
    ...easyWords,
    // Distress is never mended into something else.
    ...[...help.crisis, ...help.abuse].flatMap((phrase) => phrase.split(/[ /]/)),
    ...real,
  ]);
  const isForm = formsOf(likely);
  const others = [...dictionaryWords()].filter((word) => !ours.has(word) && !isForm(word));
  return nearWords([...ours, ...others], likely).filter((word) => !never.has(word));
}

/** Says whether a word begins like one of these, for so long that it's most likely a form of it. */
function formsOf(words: readonly string[]): (word: string) => boolean {
  const starts = new Map<string, number>();
  for (const word of words)
    for (let end = SHORTEST_START; end <= word.length; end += 1) {
      const start = word.slice(0, end);
      starts.set(start, Math.min(word.length, starts.get(start) ?? Infinity));
    }
  return (word) => {
    for (let end = word.length; end >= SHORTEST_START; end -= 1) {
      const length = starts.get(word.slice(0, end));
      if (length !== undefined) return end >= LIKE_START * Math.max(word.length, length);
    }
    return false;
  };
}
const SHORTEST_START = 6;
const LIKE_START = 0.7;

/** Families without the words that are known by their stems anyway: "clients" beside "client". */
function withoutForms(same: SearchContent['search']['same']): Record<string, string[]> {
  const keyOf = familyKeys(same);
  return Object.fromEntries(
    Object.entries(same).map(([head, members]) => {
      const known = new Set([stem(head)]);
      const kept = members.filter((word) => {
        const isForm = known.has(stem(word)) && keyOf(stem(word)) === `=${head}`;
        known.add(stem(word));
        return !isForm;
      });
      return [head, kept];
    }),
  );
}

function knownPage(page: Indexable, phrases: readonly string[]): KnownPage {
  const { url, title, place, names, also } = page;
  const records = recorded(page).length;
  // A place is called by its names, and what an editor calls it is one. Its title is in its record, and so are its acts.
  if (place !== undefined)
    return {
      url,
      title: place,
      place,
      names: distinct([...names, ...phrases], [place]),
      phrases: [],
      records,
    };
  return { url, title, also: also.length > 0 ? also : undefined, phrases: distinct(phrases), records };
}

/** Texts that differ in more than the endings of their words, or, by `keyOf`, their families; without those of `but`. */
function distinct(texts: readonly string[], but: readonly string[] = [], keyOf = stem): string[] {
  const formOf = (text: string) => plainWords(text).map(keyOf).join(' ');
  const byForm = new Map(texts.toReversed().map((text) => [formOf(text), text]));
  for (const text of but) byForm.delete(formOf(text));
  return [...byForm.values()].toReversed();
}
