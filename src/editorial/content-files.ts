import type { z } from 'zod';
import type { ContentFolder } from './content-folder.ts';
import { KIND_NAMES, KINDS, type Kind, type KindName } from './kinds.ts';
import { readPages, type PageFiles } from './page-files.ts';
import { readFile, readFolder, type YamlFiles } from './yaml/files.ts';

/** What is read of one kind. */
type Read<K> = K extends { holds: 'pages' }
  ? PageFiles
  : K extends { whole: infer S extends z.ZodType }
    ? YamlFiles<z.infer<S>>
    : never;

/** All files of content, read and checked by shape. */
export type Files = { readonly [K in KindName]: Read<(typeof KINDS)[K]> };

/** Reads every kind of content. */
export function readFiles(from: ContentFolder): Files {
  return Object.fromEntries(
    KIND_NAMES.map((name) => [name, readKind(from, KINDS[name])]),
  ) as unknown as Files;
}

type AnyKind = Pick<Kind, 'holds' | 'path'> & {
  readonly whole: z.ZodType;
  readonly needs?: readonly string[];
};

function readKind(
  from: ContentFolder,
  { holds, path, whole, needs }: AnyKind,
): PageFiles | YamlFiles<unknown> {
  if (holds === 'pages') return readPages(from, path, needs);
  return holds === 'folder' ? readFolder(from, path, whole, needs) : readFile(from, path, whole);
}

/** The file of one entry. */
export function fileOf({ holds, path }: Kind, id: string): string {
  if (holds === 'folder') return `${path}/${id}.yaml`;
  return holds === 'pages' ? `${path}/${id}.mdx` : path;
}

/** One entry of a kind as Astro's collections hold it. */
export interface Entry {
  readonly id: string;
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The text of a page below its head. */
  readonly body?: string;
}

/** The entries of one kind that have their shape, and the ids of those whose files are there but faulty. */
export function entriesOf(from: ContentFolder, name: KindName): { entries: Entry[]; faulty: string[] } {
  const kind = KINDS[name];
  const read = readKind(from, kind);
  if ('bodies' in read) return pageEntries(read, kind.path);
  const isList = kind.holds === 'list';
  const files = read.ids.map((id) => ({ id, file: fileOf(kind, id) }));
  return {
    entries: files.flatMap(({ id, file }): Entry[] => {
      const value = read.values[id] as Record<string, unknown> | undefined;
      if (value === undefined) return [];
      if (!isList) return [{ id, file, data: value }];
      return Object.entries(value).map(([one, data]) => ({ id: one, file, data: data as Entry['data'] }));
    }),
    faulty: read.ids.filter((id) => read.values[id] === undefined),
  };
}

function pageEntries({ matters, bodies }: PageFiles, folder: string): { entries: Entry[]; faulty: string[] } {
  const id = (file: string) => file.slice(folder.length + 1).replace(/\.mdx$/, '');
  return {
    entries: Object.entries(matters).map(([file, data]) => ({
      id: id(file),
      file,
      data,
      body: bodies[file] ?? '',
    })),
    faulty: Object.keys(bodies)
      .filter((file) => matters[file] === undefined)
      .map(id),
  };
}
