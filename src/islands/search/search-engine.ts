import { excerpt, type Piece } from '../../domain/search/excerpt.ts';
import type { KnownPage, PageLink, SearchFile } from '../../domain/search/index-file.ts';
import { openWordbook, readQuery, type Query, type Wordbook } from '../../domain/search/query.ts';
import { prepare, rank, type Found, type Ranked } from '../../domain/search/rank.ts';
import { sectionOf } from '../../domain/search/section.ts';
import { plainWords, stem } from '../../domain/text/word-form.ts';

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
  readonly raw_content?: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** What narrows a search; an empty text narrows nothing. */
export interface Narrowing {
  readonly section: string;
  readonly place: string;
}

/** One page that was found. */
export interface Result extends PageLink {
  readonly section: string;
  /** The part of the text with the words that were met, or the page's own summary. */
  readonly excerpt: readonly Piece[];
  /** Headings to jump to. */
  readonly parts: readonly PageLink[];
}

/** An answer to a query: how many pages there are, and how to get the first so many. */
export interface Answer {
  readonly query: Query;
  readonly count: number;
  readonly first: (many: number) => Promise<Result[]>;
}

/** Search, ready to be asked. */
export interface Engine {
  readonly file: SearchFile;
  readonly book: Wordbook;
  /** Looks a text up. With `exact`, words are searched as typed. */
  readonly look: (typed: string, narrowing?: Narrowing, exact?: boolean) => Promise<Answer>;
}

/** How the index weighs words: how often matters little, since passages are short. */
const RANKING = { termFrequency: 0.5, pageLength: 0.4, termSimilarity: 2, termSaturation: 1.2 };

/** Pages that score below this part of the best page's score are not shown. */
const LEAST = 0.2;

/** Makes search ready. `folder` is where its files lie. Pagefind runs without a worker, so that the policy needs none. */
export async function ready(pagefind: Pagefind, file: SearchFile, folder: string): Promise<Engine> {
  const worker = 'Worker' in globalThis ? { noWorker: true } : {};
  await pagefind.options({ basePath: folder, ...worker, ranking: RANKING });
  await pagefind.init();
  const book = openWordbook(file.words, file.pages);
  const pages = prepare(file.pages, book);
  return {
    file,
    book,
    look: async (typed, narrowing = { section: '', place: '' }, exact = false) => {
      const query = readQuery(typed, book, exact);
      const filters = Object.fromEntries(Object.entries(narrowing).filter(([, value]) => value !== ''));
      const hits = new Map<string, PagefindHit>();
      const found: Found[] = [];
      // One word after the other: the index has only one memory.
      for (const word of lookups(query)) {
        const { results } = await pagefind.search(stem(word), { filters });
        found.push({ word, hits: results });
        for (const hit of results) hits.set(hit.id, hit);
      }
      const fitting = pages.filter(({ page }) => fits(page, narrowing));
      const ranked = rank(query, found, fitting);
      const order = ranked.filter(({ score }) => score >= (ranked[0]?.score ?? 0) * LEAST);
      return {
        query,
        count: order.length,
        first: (many) => Promise.all(order.slice(0, many).map((one) => result(one, hits, query, book))),
      };
    },
  };
}

/** The words to ask the index for: those that say something, and for each the word that this site uses. */
function lookups({ terms }: Query): string[] {
  const content = terms.filter(({ small, word }) => !small && word.length > 2);
  return [...new Set(content.flatMap(({ word, head }) => (head === undefined ? [word] : [word, head])))];
}

function fits({ url, place }: KnownPage, narrowing: Narrowing): boolean {
  return (
    (narrowing.section === '' || sectionOf(url) === narrowing.section) &&
    (narrowing.place === '' || place === narrowing.place)
  );
}

async function result(
  { page, id, passages }: Ranked,
  hits: ReadonlyMap<string, PagefindHit>,
  { terms }: Query,
  book: Wordbook,
): Promise<Result> {
  const weights = new Map(terms.filter(({ small }) => !small).map(({ key }) => [key, 1]));
  const best = passages.map((at) => page?.passages[at] ?? '').find((one) => hits.has(one)) ?? id;
  const found = await hits.get(best)?.data();
  const met = found ? excerpt(found.raw_content ?? found.content, weights, book, terms.at(-1)?.word) : [];
  const url = page?.url ?? found?.url ?? '';
  const lead = page?.lead === undefined ? [] : [{ text: page.lead, met: false }];
  return {
    url,
    title: page?.title ?? found?.meta['title'] ?? '',
    section: sectionOf(url),
    excerpt: met.length > 0 ? met : lead,
    parts: page ? partsOf(page, passages, weights, book) : [],
  };
}

/** Up to three headings: those that have the words themselves, then those whose text has. */
function partsOf(
  { url, headings }: KnownPage,
  passages: readonly number[],
  weights: ReadonlyMap<string, number>,
  book: Wordbook,
): PageLink[] {
  const named = headings.filter(([, text]) => hasWord(text, weights, book));
  const said = passages.slice(0, 3).flatMap((at) => (at === 0 ? [] : [headings[at - 1]]));
  return [...new Set([...named, ...said])]
    .slice(0, 3)
    .flatMap((heading) => (heading ? [{ url: `${url}#${heading[0]}`, title: heading[1] }] : []));
}

function hasWord(text: string, weights: ReadonlyMap<string, number>, { keyOf }: Wordbook): boolean {
  return plainWords(text).some((word) => weights.has(keyOf(word)));
}
