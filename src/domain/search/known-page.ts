import type { Help, HelpWords } from '../site/support.ts';
import type { SearchWords } from './query.ts';

/** A page as a plain link. */
export interface PageLink {
  readonly url: string;
  readonly title: string;
}

/** A page, or a term of the glossary, as search knows it by name. Its text is in its records. */
export interface KnownPage extends PageLink {
  /** The name of the place whose law it states. */
  readonly place?: string | undefined;
  /** Names of that place, by any of which it is asked for. */
  readonly names?: readonly string[] | undefined;
  /** What else it is called, such as the long form of a short one. */
  readonly also?: readonly string[] | undefined;
  /** Phrases for which an editor wants it to come first. */
  readonly phrases: readonly string[];
  /** How many records hold its text: first what is above all headings, then what is under each. */
  readonly records: number;
}

/** What search knows of words and names, see `WrittenFile`. */
export interface SearchFile {
  readonly words: SearchWords;
  /** The pages in the order in which their records are numbered. */
  readonly pages: readonly KnownPage[];
  /** What is offered where nothing is found. */
  readonly closest: readonly PageLink[];
  /** Whom to call, country by country, and the words around that. Help must not need another file, nor tell of itself by asking for one. */
  readonly lines: { readonly help: readonly Help[]; readonly words: HelpWords };
}

/**
 * `pagefind/words.json`, fetched on first use: what search knows, written so that it weighs less. A list is one text
 * with bars between, and of the pages each property is one text with a line a page.
 */
export interface WrittenFile extends Pick<SearchFile, 'closest' | 'lines'> {
  readonly words: Pick<SearchWords, 'meant' | 'help'> &
    Readonly<Record<(typeof LISTS)[number], string>> & { readonly same: Readonly<Record<string, string>> };
  readonly pages: Readonly<Record<(typeof COLUMNS)[number], string>>;
}

const LISTS = ['likely', 'small', 'notCodes', 'common'] as const;
const COLUMNS = ['url', 'title', 'isPlace', 'names', 'also', 'phrases', 'records'] as const;

const joined = (list: readonly string[] = []) => list.join('|');
const asTyped = (list?: readonly string[]) => joined(list).toLowerCase();
const listOf = (text = '') => (text === '' ? [] : text.split('|'));

/** Writes what search knows. No word, name or title may hold a bar or a line's end. */
export function writtenFile({ words, pages, closest, lines }: SearchFile): WrittenFile {
  const rows = pages.map(({ url, title, place, names, also, phrases, records }) => ({
    url: url === termUrl(title) ? '' : url,
    title,
    isPlace: place === undefined ? '' : '1',
    names: asTyped(names),
    also: asTyped(also),
    phrases: asTyped(phrases),
    records: String(records),
  }));
  const same = Object.entries(words.same).map(([head, members]) => [head, joined(members)] as const);
  return {
    words: {
      ...words,
      same: Object.fromEntries(same),
      ...fromKeys(LISTS, (key) => joined(words[key])),
    },
    pages: fromKeys(COLUMNS, (key) => rows.map((row) => row[key]).join('\n')),
    closest,
    lines,
  };
}

/** Reads what `writtenFile` wrote. */
export function openFile({ words, pages, closest, lines }: WrittenFile): SearchFile {
  const columns = fromKeys(COLUMNS, (key) => pages[key].split('\n'));
  const same = Object.entries(words.same).map(([head, members]) => [head, listOf(members)] as const);
  return {
    words: {
      ...words,
      same: Object.fromEntries(same),
      ...fromKeys(LISTS, (key) => listOf(words[key])),
    },
    pages: columns.url.map((url, at) => {
      const title = columns.title[at] ?? '';
      return {
        url: url === '' ? termUrl(title) : url,
        title,
        // What a place is called is its title.
        ...(columns.isPlace[at] === '1' && { place: title, names: listOf(columns.names[at]) }),
        also: listOf(columns.also[at]),
        phrases: listOf(columns.phrases[at]),
        records: Number(columns.records[at]),
      };
    }),
    closest,
    lines,
  };
}

/** The address of nearly every term of the glossary, which need not be written. */
function termUrl(title: string): string {
  return `/glossary/#${title
    .replace(/,.*/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}

function fromKeys<K extends string, V>(keys: readonly K[], read: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, read(key)])) as Record<K, V>;
}
