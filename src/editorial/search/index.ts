import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { missingPages } from '../checks/search.ts';
import type { KnownPage, SearchFile } from '../../domain/search/index-file.ts';
import { helpByCountry, helpWords, shortHelp } from '../../domain/site/support.ts';
import { nearWords } from '../../domain/text/typing-slip.ts';
import { likelyWords } from '../../domain/search/query.ts';
import { plainWords, stem } from '../../domain/text/word-form.ts';
import type { SearchContent } from './content.ts';
import { glossaryPages, indexable, type Indexable, type Passage } from './page.ts';

/** Where the index lies in the built site. */
export const SEARCH_FOLDER = 'pagefind';

/** How many pages search knows by name. In a larger site the others are found by their text alone, so that the file that is always fetched stays small. */
const KNOWN = 600;

/** Files of Pagefind's own engine; those for its interfaces, which we do not use, are left out. */
const ENGINE =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown|pagefind\..+\.pf_meta$|(index|fragment|filter)\/)/;

/** What Pagefind writes in front of its files, once they are unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Indexes the built pages of `dist` and writes the index, and what search knows of words, into `dist/pagefind`.
 * Gives how many pages and terms can be found. Throws words for the editor if search.yaml names a page that is not there.
 */
export async function writeSearchIndex(dist: string, content: SearchContent): Promise<number> {
  const pages = [...indexable(dist, content), ...glossaryPages(content.glossary)];
  const missing = missingPages(content.search, new Set(pages.map(({ url }) => url)));
  if (missing.length > 0)
    throw new Error(missing.map(({ message }) => `content/search.yaml: ${message}`).join('\n'));
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(' ')}`);
  try {
    const common = commonWords(pages);
    await add(index, pages, { common, small: content.search.small });
    const { ids, files } = await indexFiles(index, pages);
    const folder = join(dist, SEARCH_FOLDER);
    // The many small files are written while the words are gone through.
    const written = writeFiles(folder, files);
    const file = searchFile(pages, ids, content, common);
    await writeFile(join(folder, 'words.json'), JSON.stringify(file));
    await written;
  } finally {
    await close();
  }
  return pages.length;
}

/** The address of a passage, which is its name in the index. */
function addressOf(page: Indexable, { id }: Passage): string {
  return id === '' ? page.url : `${page.url}#${id}`;
}

/** Whether a passage has a text to be found by. */
function isFull({ text, id }: Passage): boolean {
  return text !== '' || id === '';
}

async function add(
  index: PagefindIndex,
  pages: readonly Indexable[],
  without: { common: readonly string[]; small: readonly string[] },
): Promise<void> {
  const never = new Set([...without.small, ...without.common]);
  const inPlaces = new Set([...never, ...sharedByPlaces(pages)]);
  const added = await Promise.all(
    pages.flatMap((page) =>
      page.passages.filter(isFull).map((passage) =>
        index.addCustomRecord({
          url: addressOf(page, passage),
          content: indexed(
            [...plainWords(passage.id === '' ? page.title : passage.heading), ...wordsOf(passage)],
            page.place === undefined ? never : inPlaces,
          ),
          language: 'unknown',
          filters: { section: [page.section], ...(page.place && { place: [page.place] }) },
        }),
      ),
    ),
  );
  const errors = added.flatMap((one) => one.errors);
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(' ')}`);
}

/** Of how many passages one may hold a word before it tells nothing, such as "therapist". */
const COMMON = 1 / 20;

/** Words that stand nearly everywhere. The index leaves them out: they are its largest part, and tell no page from another. */
function commonWords(pages: readonly Indexable[]): string[] {
  const passages = pages.filter(({ place }) => place === undefined).flatMap((page) => page.passages);
  const full = passages.filter(({ text }) => text.length > 200);
  return [...countWords(full.map(wordsOf))]
    .filter(([, count]) => count > full.length * COMMON)
    .map(([word]) => word);
}

/** Words that places share. A place is found by its name and its headings, so only what is its own needs an index. */
function sharedByPlaces(pages: readonly Indexable[]): string[] {
  const texts = pages
    .filter(({ place }) => place !== undefined)
    .map(({ passages }) => passages.flatMap(wordsOf));
  return [...countWords(texts)].filter(([, count]) => count > 1).map(([word]) => word);
}

/** In how many texts each word stands. */
function countWords(texts: readonly (readonly string[])[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}

const read = new WeakMap<Passage, readonly string[]>();

/** The words of a passage. They are counted in several ways, but read once. */
function wordsOf(passage: Passage): readonly string[] {
  const words = read.get(passage) ?? plainWords(passage.text);
  read.set(passage, words);
  return words;
}

/**
 * The words of a text that are looked for, each once and without its ending. Pagefind could take the endings away by
 * itself, but not in the way in which the rest of search does, and its English costs 4 KB more over the wire.
 */
function indexed(text: readonly string[], without: ReadonlySet<string>): string {
  const words = text.filter((word) => !without.has(word) && !/^\d{1,3}$/.test(word));
  return [...new Set(words.map(stem))].join(' ');
}

/** Files of the index, by their path in its folder. */
type Files = readonly { readonly path: string; readonly content: Uint8Array }[];

/** Gives the files of the index, and the id of each address: the name of the file that holds its text. */
async function indexFiles(
  index: PagefindIndex,
  pages: readonly Indexable[],
): Promise<{ ids: ReadonlyMap<string, string>; files: Files }> {
  const shown = new Map(
    pages.flatMap((page) =>
      page.passages.map(({ id, text, ...rest }) => [
        addressOf(page, { id, text, ...rest }),
        { content: text, meta: { title: page.title } },
      ]),
    ),
  );
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join(' ')}`);
  const ids = new Map<string, string>();
  const files = made.files
    .filter(({ path }) => ENGINE.test(path))
    .map(({ path, content }) => {
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      if (id === undefined) return { path, content };
      const fragment = JSON.parse(gunzipSync(content).toString('utf8').slice(SIGNATURE.length)) as {
        url: string;
      };
      ids.set(fragment.url, id);
      // The index holds only the words that are looked for; an excerpt is cut from the whole text.
      const whole = JSON.stringify({ ...fragment, ...shown.get(fragment.url) });
      return { path, content: gzipSync(`${SIGNATURE}${whole}`, { level: 9 }) };
    });
  return { ids, files };
}

async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const name of new Set(files.map(({ path }) => dirname(path))))
    mkdirSync(join(folder, name), { recursive: true });
  await Promise.all(files.map(({ path, content }) => writeFile(join(folder, path), content)));
}

/** What the browser has to know beside the index. */
function searchFile(
  pages: readonly Indexable[],
  ids: ReadonlyMap<string, string>,
  { search, support }: SearchContent,
  common: readonly string[],
): SearchFile {
  const known = knownPages(pages, ids, search.pages);
  const { same, meant, likely, small, help, closest } = search;
  const spoken = { same, meant, likely, small, help };
  const words = pages.flatMap(({ passages }) => passages.flatMap(wordsOf));
  return {
    words: {
      ...spoken,
      common: common.filter((word) => !small.includes(word)),
      real: nearWords([...words, ...small, ...search.real], likelyWords(spoken, known)),
    },
    pages: known,
    closest: closest.map((url) => ({ url, title: pages.find((page) => page.url === url)?.title ?? url })),
    lines: { help: shortHelp(helpByCountry(support)), words: helpWords(support) },
  };
}

/** The beginning of a summary, cut between words: it is sent along for every page, and shown for few. */
function shortened(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 90).replace(/[\s,;.:]*\S*$/, '')} …`;
}

function knownPages(
  pages: readonly Indexable[],
  ids: ReadonlyMap<string, string>,
  aliases: SearchContent['search']['pages'],
): KnownPage[] {
  // Those that an editor gave words come first, where there is no room for all.
  const wanted = ({ url, place }: Indexable) => (aliases[url] || place !== undefined ? 0 : 1);
  return [...pages]
    .sort((one, other) => wanted(one) - wanted(other))
    .slice(0, KNOWN)
    .map((page) => ({
      url: page.url,
      title: page.title,
      lead: page.lead && shortened(page.lead),
      place: page.place,
      // What an editor calls a place is one of its names.
      names: page.place === undefined ? undefined : [...page.names, ...(aliases[page.url] ?? [])],
      also: page.also.length > 0 ? page.also : undefined,
      phrases: page.place === undefined ? (aliases[page.url] ?? []) : [],
      headings: page.passages.filter(({ id }) => id !== '').map(({ id, heading }) => [id, heading] as const),
      passages: page.passages
        .filter((passage) => page.place === undefined || passage.id === '')
        .map((passage) => ids.get(addressOf(page, passage)) ?? ''),
    }));
}
