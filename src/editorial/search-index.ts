import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { missingPages } from '../domain/search-faults.ts';
import type { SearchFile } from '../domain/search-file.ts';
import { nearWords, plainWords } from '../domain/typing-slip.ts';
import { helpLines } from '../domain/support.ts';
import { glossaryPages, indexable, type Indexable } from './search-page.ts';
import type { SearchContent } from './search-content.ts';

/** Where the index lies in the built site. */
export const SEARCH_FOLDER = 'pagefind';

/** What a reader does not look for: lists of links, sources, the same letter on every page of a place. */
const LEFT_OUT = [
  '.crumbs',
  '.contents',
  '.turn',
  '.next',
  '.article-foot',
  '.after-letter',
  '.cites',
  'sup.cite',
  '.fill-in',
  '.glossary dl',
  '.glossary section',
  '#compare',
  '#places',
  'form',
  'astro-island',
  'noscript',
  'h2#unverified ~ p',
];

/** Files that Pagefind writes for its own interfaces, which we do not use. */
const OURS = /^(pagefind\.js|pagefind-entry\.json|wasm\.|pagefind\..+\.pf_meta$|(index|fragment|filter)\/)/;

/**
 * Indexes the built pages of `dist` and writes the index, and what search knows of words, into `dist/pagefind`.
 * Gives how many pages and terms can be found. Throws words for the editor if search.yaml names a page that is not there.
 */
export async function writeSearchIndex(dist: string, content: SearchContent): Promise<number> {
  const pages = [...indexable(dist, content), ...glossaryPages(content.glossary)];
  const missing = missingPages(content.search, new Set(pages.map(({ url }) => url)));
  if (missing.length > 0)
    throw new Error(missing.map(({ message }) => `content/search.yaml: ${message}`).join('\n'));
  const { index, errors } = await createIndex({ excludeSelectors: LEFT_OUT, forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(' ')}`);
  try {
    await add(index, pages);
    const ids = await write(index, join(dist, SEARCH_FOLDER));
    const file = searchFile(pages, ids, content);
    writeFileSync(join(dist, SEARCH_FOLDER, 'words.json'), JSON.stringify(file));
  } finally {
    await close();
  }
  return pages.length;
}

async function add(index: PagefindIndex, pages: readonly Indexable[]): Promise<void> {
  const added = await Promise.all(pages.map(({ url, html }) => index.addHTMLFile({ url, content: html })));
  const errors = added.flatMap((one) => one.errors);
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(' ')}`);
}

/** Writes the files of the index. Gives the id of each address: the name of the file that holds its text. */
async function write(index: PagefindIndex, folder: string): Promise<Map<string, string>> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(' ')}`);
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    if (!OURS.test(path) || path.startsWith('wasm.unknown')) continue;
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    ids.set((JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url, id);
  }
  return ids;
}

/** What the browser has to know beside the index. */
function searchFile(
  pages: readonly Indexable[],
  ids: ReadonlyMap<string, string>,
  { search, support, placeNames }: SearchContent,
): SearchFile {
  const { meant, small, help, closest } = search;
  // Names of places are mistyped too, and an editor should not have to list them again.
  const placeWords = Object.values(placeNames).flatMap(([name = '']) => plainWords(name));
  const likely = [...new Set([...search.likely, ...placeWords.filter((word) => word.length > 4)])];
  const words = pages.flatMap(({ words }) => words);
  return {
    words: { meant, likely, small, help, real: nearWords(words, likely) },
    aliased: pages.flatMap(({ url, title, place, also }) => {
      const phrases = [...(search.pages[url] ?? []), ...also];
      return phrases.length === 0 ? [] : [{ id: ids.get(url) ?? '', url, title, place, phrases }];
    }),
    closest: closest.map((url) => ({ url, title: pages.find((page) => page.url === url)?.title ?? url })),
    lines: helpLines(support),
    pages: pages.length,
  };
}
