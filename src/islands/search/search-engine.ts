import { callPages, withBegun, type CalledPage } from '../../domain/search/called.ts';
import type { CardRow } from '../../domain/law/card.ts';
import { excerpt, type Piece } from '../../domain/search/excerpt.ts';
import type { PageLink, SearchFile } from '../../domain/search/known-page.ts';
import { namedPlaces, placeId, strangeWords, type NamedPlace } from '../../domain/search/named-places.ts';
import { openWordbook, readQuery, type Query, type Term, type Wordbook } from '../../domain/search/query.ts';
import { rank, type Ranked } from '../../domain/search/rank.ts';
import type { Found } from '../../domain/search/said.ts';
import type { Heading } from '../../domain/search/record.ts';
import { drawersFor, wordsInDrawer } from '../../domain/search/spelled.ts';
import { sectionOf, type SearchSection } from '../../domain/search/section.ts';
import { LEAST_SHOWN } from '../../domain/search/weights.ts';
import { plainWords } from '../../domain/text/word-form.ts';
import { openRecords, type FetchedRecord, type Narrowing, type Pagefind, type Records } from './pagefind.ts';

/** One page that was found. */
export interface Result extends PageLink {
  readonly section: SearchSection;
  /** The part of the text with the words that were met, or the page's own summary. */
  readonly excerpt: readonly Piece[];
  /** Headings to jump to. */
  readonly parts: readonly PageLink[];
}

/** A place that the query names, with what its law says first. */
export interface PlaceAnswer {
  readonly id: string;
  readonly name: string;
  /** How it is called inside a sentence. */
  readonly inText: string;
  /** The question that its page answers. */
  readonly title: string;
  /** The city or region that was typed, if that is what was. */
  readonly part: string | null;
  readonly rows: readonly CardRow[];
}

/** An answer to a query: how many pages there are, and how to get the first so many, and the places that it names. */
export interface Answer {
  readonly query: Query;
  readonly count: number;
  readonly first: (many: number) => Promise<Result[]>;
  readonly places: () => Promise<PlaceAnswer[]>;
}

/** Search, ready to be asked. */
export interface Engine {
  readonly file: SearchFile;
  readonly book: Wordbook;
  /** The names of all places, for narrowing. */
  readonly places: readonly string[];
  /** Looks a text up. With `exact`, words are searched as typed. */
  readonly look: (typed: string, narrowing?: Narrowing, exact?: boolean) => Promise<Answer>;
}

/** What search stands on. */
export interface Sources {
  readonly pagefind: Pagefind;
  readonly file: SearchFile;
  /** Where Pagefind's files are. */
  readonly folder: string;
  /** The places of which a text names a part, such as a city, by one of its strange words. Asked only if there is one. */
  readonly findParts: (typed: string, strange: readonly string[]) => Promise<NamedPlace[]>;
  /** A drawer of well-spelled words. Asked only if a typed word looks like a slip. */
  readonly fetchSpelled: (drawer: string) => Promise<string>;
}

/** How many places are answered above the results. */
const ANSWERED = 2;

/** Makes search ready. */
export async function ready({ pagefind, file, folder, findParts, fetchSpelled }: Sources): Promise<Engine> {
  const records = await openRecords(pagefind, folder);
  const book = openWordbook(file.words, file.pages);
  const pages = callPages(file.pages, book);
  const shelf: Shelf = { records, book, pages, findParts };
  return {
    file,
    book,
    places: file.pages.flatMap(({ place }) => place ?? []).toSorted(),
    look: async (typed, narrowing = { section: '', place: '' }, exact = false) => {
      if (!exact) await learnSpelled(typed, book, fetchSpelled);
      const query = readQuery(typed, book, exact);
      const found = await lookUp(withBegun(query.terms, pages), narrowing, records);
      const named = await placesNamed(typed, query, found, shelf);
      // Who narrows to a state wants its page, whatever else was typed.
      const chosen = pages.filter(({ page }) => narrowing.place !== '' && page.place === narrowing.place);
      const ids = [...named.map(({ id }) => id), ...chosen.map(({ page }) => placeId(page.url))];
      const ranked = rank(query, found, pages, ids).filter((one) => fits(one, narrowing));
      const order = ranked.filter(({ score }) => score >= (ranked[0]?.score ?? 0) * LEAST_SHOWN);
      const inOrder = order.flatMap(
        ({ page }) => named.find(({ id }) => id === placeId(page?.url ?? '')) ?? [],
      );
      return {
        query,
        count: order.length,
        first: (many) => Promise.all(order.slice(0, many).map((one) => resultOf(one, query, shelf))),
        places: () => Promise.all(inOrder.slice(0, ANSWERED).map((one) => answerOf(one, shelf))),
      };
    },
  };
}

/** Learns which of the typed words are rare and no slips. Without their drawers, search goes on. */
async function learnSpelled(typed: string, book: Wordbook, fetchSpelled: Sources['fetchSpelled']) {
  const drawers = await Promise.all(drawersFor(typed, book).map((one) => fetchSpelled(one).catch(() => '')));
  for (const word of drawers.flatMap(wordsInDrawer)) book.real.add(word);
}

interface Shelf extends Pick<Sources, 'findParts'> {
  readonly records: Records;
  readonly book: Wordbook;
  readonly pages: readonly CalledPage[];
}

/** The places that a query names, by their own names or by a part of them. Without the names of parts, search goes on. */
async function placesNamed(typed: string, query: Query, found: Found, shelf: Shelf): Promise<NamedPlace[]> {
  const { pages, book, findParts } = shelf;
  const named = namedPlaces(query, pages);
  if (named.size > 0) return [...named.keys()].map(({ page }) => ({ id: placeId(page.url), part: null }));
  const strange = strangeWords(query, pages, book, found);
  return strange.length > 0 ? findParts(typed, strange).catch(() => []) : [];
}

async function answerOf({ id, part }: NamedPlace, { pages, records }: Shelf): Promise<PlaceAnswer> {
  const called = pages.find(({ page }) => placeId(page.url) === id);
  const meta = called && (await records.fetch(called.firstRecord))?.meta;
  const name = called?.page.place ?? id;
  return {
    id,
    name,
    inText: meta?.inText ?? name,
    title: meta?.title ?? name,
    part,
    rows: JSON.parse(meta?.card ?? '[]') as readonly CardRow[],
  };
}

/** Asks the records for each word that says something, and for the word that this site uses in its place. */
async function lookUp(terms: readonly Term[], narrowing: Narrowing, records: Records) {
  const found = new Map<string, ReadonlySet<number>>();
  for (const { word, head, small, common, begun } of terms) {
    if (small || common || word.length < 3) continue;
    for (const one of head === undefined ? [word] : [word, head])
      if (!found.has(one)) found.set(one, await records.having(one, narrowing, begun));
  }
  return found;
}

/** Pages that search knows by name are narrowed here; the others were by Pagefind. */
function fits({ page }: Ranked, { section, place }: Narrowing): boolean {
  if (!page) return true;
  return (section === '' || sectionOf(page.url) === section) && (place === '' || page.place === place);
}

async function resultOf({ page, records: best }: Ranked, { terms }: Query, shelf: Shelf): Promise<Result> {
  const { records, book, pages } = shelf;
  const first = pages.find((one) => one.page === page)?.firstRecord ?? 0;
  const fetched = await records.fetch(best[0] ?? first);
  const words = new Map(terms.filter(({ small }) => !small).map(({ key }) => [key, 1]));
  const met = fetched ? excerpt(fetched.meta.text, words, book, terms.at(-1)?.word) : [];
  const url = page?.url ?? fetched?.url ?? '';
  const lead = fetched?.meta.lead === undefined ? [] : [{ text: fetched.meta.lead, met: false }];
  return {
    url,
    title: fetched?.meta.title ?? page?.title ?? '',
    section: sectionOf(url),
    excerpt: met.length > 0 ? met : lead,
    parts: partsOf(
      url,
      fetched,
      best.map((record) => record - first),
      words,
      book,
    ),
  };
}

/** Up to three headings: those that have the words themselves, then those whose text has. */
function partsOf(
  url: string,
  record: FetchedRecord | undefined,
  passages: readonly number[],
  words: ReadonlyMap<string, number>,
  { keyOf }: Wordbook,
): PageLink[] {
  const headings = JSON.parse(record?.meta.headings ?? '[]') as readonly Heading[];
  const named = headings.filter(([, text]) => plainWords(text).some((word) => words.has(keyOf(word))));
  const said = passages.slice(0, 3).flatMap((at) => (at === 0 ? [] : [headings[at - 1]]));
  return [...new Set([...named, ...said])]
    .slice(0, 3)
    .flatMap((heading) => (heading ? [{ url: `${url}#${heading[0]}`, title: heading[1] }] : []));
}
