import { isUtf8 } from 'node:buffer';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PICTURES } from './checks/pictures.ts';
import type { FileFault } from './yaml/file.ts';

/** Files as somebody proposes to change them, by path from the project's folder; null takes a file away. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

/** The text of a content file as every check reads it, or what makes it unreadable. */
export interface TextFile {
  readonly file: string;
  /** In lines that end as on Unix, without a byte order mark; empty if the file cannot be read. */
  readonly text: string;
  readonly faults: readonly FileFault[];
}

/** Hands out the files of `content/` and remembers which were asked for, so that none is left unread unnoticed. */
export interface ContentFolder {
  /** The names of the files in a folder that end so, in order. */
  readonly names: (folder: string, ending: string) => string[];
  readonly text: (file: string) => TextFile;
  /** How many bytes a file has that pages show as it is; undefined if it isn't there. */
  readonly size: (file: string) => number | undefined;
  /** The folders of languages: those with a `language.yaml`. */
  readonly languages: () => string[];
  /** Files that nobody asked for: no page shows them. */
  readonly unread: () => FileFault[];
}

/** The folder on disk, with changes that are only proposed. `root` is the project's folder. */
export function contentFolder(root: string, changes: Changes = {}): ContentFolder {
  const asked = new Set<string>();
  const files = allFiles(root, changes);
  const there = new Set(files);
  return {
    names: (folder, ending) =>
      files
        .filter((file) => file.startsWith(`${folder}/`) && file.endsWith(ending))
        .map((file) => file.slice(folder.length + 1))
        .filter((name) => !name.includes('/'))
        .sort(),
    text: (file) => {
      asked.add(file);
      return there.has(file) ? decode(file, changes[file] ?? readFileSync(join(root, file))) : gone(file);
    },
    size: (file) => {
      asked.add(file);
      if (!there.has(file)) return undefined;
      return changes[file]?.length ?? statSync(join(root, file)).size;
    },
    languages: () => files.flatMap((file) => /^content\/([^/]+)\/language\.yaml$/.exec(file)?.[1] ?? []),
    unread: () => files.filter((file) => !asked.has(file) && !NOT_SHOWN.test(file)).map(unread),
  };
}

/** What may lie in the folder without being shown: the license, the word list for spelling, and files that systems leave behind. */
const NOT_SHOWN = /^content\/(?:LICENSE\.md|words\.txt)$|\/\.[^/]+$/;

function allFiles(root: string, changes: Changes): string[] {
  const folder = join(root, 'content');
  const there = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'));
  return [...new Set([...there, ...Object.keys(changes)])].filter((file) => changes[file] !== null).sort();
}

/** Reads bytes as UTF-8, with or without a byte order mark, and takes the line ends of Windows for those of Unix. */
function decode(file: string, bytes: string | Uint8Array): TextFile {
  const read = typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8');
  if (typeof bytes === 'string' || isUtf8(bytes))
    return { file, text: read.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), faults: [] };
  const line = read.split('\ufffd')[0]?.split('\n').length;
  const message =
    'A letter on this line isn’t saved as UTF-8. Save the file again, and choose UTF-8 as its encoding.';
  return { file, text: '', faults: [{ file, line, message }] };
}

function gone(file: string): TextFile {
  const message = 'This file is missing, and the site can’t be built without it. Put it back.';
  return { file, text: '', faults: [{ file, line: undefined, message }] };
}

function unread(file: string): FileFault {
  const [, folder = '', name = ''] = /^(.*)\/([^/]*)$/.exec(file) ?? [];
  if (folder === PICTURES)
    return {
      file,
      line: undefined,
      message: `No page shows this picture. Write <Picture file="${name}" says="…" /> where it belongs, or delete the file.`,
    };
  const ending = /^content\/(guide|pages)\b/.test(folder) ? '.mdx' : '.yaml';
  const message = name.endsWith(ending)
    ? `Nothing reads this file here. Fix its name, or move it to the folder where others of its kind are (see CONTRIBUTING.md).`
    : `Nothing reads this file. Files in ${folder} end in ${ending}: rename it, or delete it.`;
  return { file, line: undefined, message };
}
