import { NUMBER, fileWord, type RecordMeta } from '../../domain/search/record.ts';

/** The part of Pagefind's interface for browsers that we use, as https://pagefind.app/docs/api/ describes it. */
export interface Pagefind {
  options(settings: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string | null, settings: SearchSettings): Promise<SearchResults>;
}
interface SearchSettings {
  readonly filters?: Readonly<Record<string, string | { readonly any: readonly string[] }>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}
interface SearchResults {
  readonly results: readonly SearchResult[];
  /** How many results each value of the filters has that were asked for. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
interface SearchResult {
  readonly id: string;
  data(): Promise<{ readonly url: string; readonly meta: RecordMeta & Readonly<Record<string, string>> }>;
}

/** A record, once its text has been fetched. */
export interface FetchedRecord {
  readonly url: string;
  readonly meta: RecordMeta;
}

/** The records of the site, asked for by word and fetched by number. */
export interface Records {
  /** The numbers of the records that have a word; with `begun`, those that have a word that it begins, if none has it. */
  readonly having: (word: string, narrowing: Narrowing, begun: boolean) => Promise<ReadonlySet<number>>;
  readonly fetch: (number: number) => Promise<FetchedRecord | undefined>;
}

/** What narrows a search; an empty text narrows nothing. */
export interface Narrowing {
  readonly section: string;
  readonly place: string;
}

/** Makes Pagefind ready. `folder` is where its files are. It runs without a worker, so that the policy needs none. */
export async function openRecords(pagefind: Pagefind, folder: string): Promise<Records> {
  const worker = 'Worker' in globalThis ? { noWorker: true } : {};
  await pagefind.options({ basePath: folder, ...worker });
  await pagefind.init();
  // A search for nothing finds all records, and sorted they come in the order of their numbers.
  const { results: all } = await pagefind.search(null, { sort: { [NUMBER]: 'asc' } });
  const numbers = new Map(all.map(({ id }, number) => [id, number]));
  const numbersOf = ({ results }: SearchResults) =>
    new Set(results.flatMap(({ id }) => numbers.get(id) ?? []));
  return {
    having: async (word, narrowing, begun) => {
      const { drawer, value } = fileWord(word);
      const narrow = Object.fromEntries(Object.entries(narrowing).filter(([, one]) => one !== ''));
      const found = await pagefind.search(null, { filters: { ...narrow, [drawer]: value } });
      const longer = Object.keys(found.filters[drawer] ?? {}).filter((one) => one.startsWith(value));
      if (!begun || found.results.length > 0 || longer.length === 0) return numbersOf(found);
      return numbersOf(await pagefind.search(null, { filters: { ...narrow, [drawer]: { any: longer } } }));
    },
    fetch: async (number) => all[number]?.data(),
  };
}
