import type { AliasedPage, SearchFile } from '../../domain/search-file.ts';
import { readQuery, type Query } from '../../domain/search-query.ts';
import { rank } from '../../domain/search-rank.ts';
import { sectionOf } from '../../domain/search-section.ts';

/** The part of Pagefind's interface that we use. */
export interface Pagefind {
  options(settings: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(
    words: string,
    settings: { filters: Record<string, string> },
  ): Promise<{ results: readonly PagefindHit[] }>;
}
interface PagefindHit {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindPage>;
}
interface PagefindPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
    readonly locations: readonly number[];
  }[];
}

/** What narrows a search; an empty text narrows nothing. */
export interface Narrowing {
  readonly section: string;
  readonly place: string;
}

/** One page that was found. Excerpts hold the words that were met between `<mark>` and `</mark>`. */
export interface Result {
  readonly url: string;
  readonly title: string;
  readonly section: string;
  readonly excerpt: string;
  readonly parts: readonly { readonly url: string; readonly title: string }[];
}

/** An answer to a query: how many pages there are, and how to get the first so many. */
export interface Answer {
  readonly query: Query;
  readonly count: number;
  readonly first: (many: number) => Promise<Result[]>;
}

/** How the index weighs words: short texts are not favored as much as usual, since terms are very short. */
const RANKING = { termFrequency: 0.6, pageLength: 0.3, termSimilarity: 1, termSaturation: 1.4 };

/** Pages that score below this part of the best page's score are not shown. */
const LEAST = 0.25;

/** Makes Pagefind ready. `folder` is where its files lie. It runs without a worker, so that the policy needs none. */
export async function ready(pagefind: Pagefind, folder: string): Promise<Pagefind> {
  const worker = 'Worker' in globalThis ? { noWorker: true } : {};
  await pagefind.options({ basePath: folder, ...worker, excerptLength: 24, ranking: RANKING });
  await pagefind.init();
  return pagefind;
}

/** Looks a text up. With `exact`, words are searched as typed. */
export async function look(
  pagefind: Pagefind,
  file: SearchFile,
  typed: string,
  narrowing: Narrowing = { section: '', place: '' },
  exact = false,
): Promise<Answer> {
  const query = readQuery(typed, file.words, exact);
  const filters = Object.fromEntries(Object.entries(narrowing).filter(([, value]) => value !== ''));
  // One word after the other: the index has only one memory. The last search is of all words, for its excerpts.
  const single: { word: string; hits: readonly PagefindHit[] }[] = [];
  for (const word of query.words)
    single.push({ word, hits: (await pagefind.search(word, { filters })).results });
  const whole =
    query.words.length > 1 ? (await pagefind.search(query.words.join(' '), { filters })).results : [];
  const aliased = file.aliased.filter((page) => fits(page, narrowing));
  const ranked = rank(query, single, aliased, file.pages);
  const least = (ranked[0]?.score ?? 0) * LEAST;
  const order = ranked.filter(({ score }) => score >= least);
  const hits = new Map([...single.flatMap((one) => one.hits), ...whole].map((hit) => [hit.id, hit]));
  return {
    query,
    count: order.length,
    first: (many) =>
      Promise.all(order.slice(0, many).map(async ({ id }) => result(id, hits.get(id), file.aliased))),
  };
}

function fits({ url, place }: AliasedPage, narrowing: Narrowing): boolean {
  return (
    (narrowing.section === '' || sectionOf(url) === narrowing.section) &&
    (narrowing.place === '' || place === narrowing.place)
  );
}

async function result(
  id: string,
  hit: PagefindHit | undefined,
  aliased: readonly AliasedPage[],
): Promise<Result> {
  if (!hit) {
    const { url = '', title = '' } = aliased.find((page) => page.id === id) ?? {};
    return { url, title, section: sectionOf(url), excerpt: '', parts: [] };
  }
  const { url, meta, excerpt, sub_results } = await hit.data();
  const parts = sub_results
    .filter((part) => part.url !== url && part.url.includes('#'))
    .sort((one, other) => other.locations.length - one.locations.length)
    .slice(0, 3)
    .map((part) => ({ url: part.url, title: part.title }));
  return { url, title: meta['title'] ?? '', section: sectionOf(url), excerpt, parts };
}
