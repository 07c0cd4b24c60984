import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type CustomRecord, type IndexFile, type PagefindIndex } from 'pagefind';
import { missingPages, unspokenPhrases } from '../checks/search.ts';
import type { Fault } from '../../domain/law/place.ts';
import { writtenFile } from '../../domain/search/known-page.ts';
import { fileNames } from '../../domain/search/parts-of-places.ts';
import { fileSpelled } from '../../domain/search/spelled.ts';
import { say } from '../yaml/file.ts';
import { SEARCH_CONTENT, type SearchContent } from './content.ts';
import { glossaryPages, indexable } from './page.ts';
import { recordsOf } from './records.ts';
import { knownFirst, searchFile, spelledWords } from './search-file.ts';
import { commonWords } from './telling-words.ts';

/** Where search's files are in the built site. */
export const SEARCH_FOLDER = 'pagefind';

/** What Pagefind makes besides, and search never asks for: its own interfaces, its worker, its index of running text. */
const UNUSED = /^(pagefind-(?!entry\.json$)|index\/)/;

/**
 * Files the built pages of `dist` with Pagefind, and writes what it makes, and what search knows of words, into
 * `dist/pagefind`. Gives how many pages and terms can be found. Throws words for the editor if a
 * phrase of search.yaml leads to a page that isn't there, or that has no word on the subject.
 */
export async function writeSearchIndex(dist: string, content: SearchContent): Promise<number> {
  const built = [...indexable(dist, content), ...glossaryPages(content.glossary)];
  const pages = knownFirst(built, content.search);
  const common = commonWords(pages);
  const faults = [
    ...missingPages(content.search, new Set(built.map(({ url }) => url))),
    ...unspokenPhrases(content.search, pages, common),
  ];
  if (faults.length > 0) throw new Error(`\n${told(faults, content).join('\n')}`);
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(' ')}`);
  try {
    const folder = join(dist, SEARCH_FOLDER);
    const filed = filesOf(index, recordsOf(pages, [...content.search.small, ...common]));
    // Pagefind works beside us while the words are compared.
    const known = searchFile(pages, content, common);
    await writeDrawers(join(folder, 'spelled'), fileSpelled(spelledWords(pages, content, known)));
    const files = await filed;
    // The many small files are written while the words are gone through.
    const written = writeFiles(folder, files);
    await writeFile(join(folder, 'words.json'), JSON.stringify(writtenFile(known)));
    await writeNames(join(folder, 'names'), content);
    await written;
  } finally {
    await close();
  }
  return pages.length;
}

/** Faults with file and line, as editors read them. */
function told(faults: readonly Fault[], { lineOf }: SearchContent): string[] {
  return faults.map(({ path, message }) => say({ file: SEARCH_CONTENT, line: lineOf(path), message }));
}

/** Adds the records, and gives the files that search asks for. */
async function filesOf(index: PagefindIndex, records: readonly CustomRecord[]): Promise<IndexFile[]> {
  const added = await Promise.all(records.map((record) => index.addCustomRecord(record)));
  const { files, errors } = await index.getFiles();
  const faults = [...added.flatMap((one) => one.errors), ...errors];
  if (faults.length > 0) throw new Error(`Pagefind: ${faults.join(' ')}`);
  return files.filter(({ path }) => !UNUSED.test(path));
}

/** Writes the names by which search doesn't know a place anyway, a file a drawer. */
async function writeNames(folder: string, { atlas, placeNames }: SearchContent): Promise<void> {
  const known = (id: string, shown: string) => placeNames[id]?.slice(1).includes(shown) === true;
  await writeDrawers(folder, fileNames(atlas.names.filter(({ id, shown }) => !known(id, shown))));
}

/** Writes drawers, a file each, of which search fetches only those it needs. */
async function writeDrawers(folder: string, drawers: ReadonlyMap<string, unknown>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await Promise.all(
    [...drawers].map(([drawer, held]) => writeFile(join(folder, `${drawer}.json`), JSON.stringify(held))),
  );
}

async function writeFiles(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const name of new Set(files.map(({ path }) => dirname(path))))
    mkdirSync(join(folder, name), { recursive: true });
  await Promise.all(files.map(({ path, content }) => writeFile(join(folder, path), content)));
}
