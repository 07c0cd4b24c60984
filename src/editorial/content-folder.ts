import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
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
  /** Files that nobody asked for: no page shows them. */
  readonly unread: () => FileFault[];
}

/** The folder on disk, with changes that are only proposed. `root` is the project's folder. */
export function contentFolder(root: string, changes: Changes = {}): ContentFolder {
  const asked = new Set<string>();
  const files = allFiles(root, changes);
  return {
    names: (folder, ending) =>
      files
        .filter((file) => file.startsWith(`${folder}/`) && file.endsWith(ending))
        .map((file) => file.slice(folder.length + 1))
        .filter((name) => !name.includes('/'))
        .sort(),
    text: (file) => {
      asked.add(file);
      return files.includes(file)
        ? decode(file, changes[file] ?? readFileSync(join(root, file)))
        : gone(file);
    },
    unread: () => files.filter((file) => !asked.has(file) && !NOT_SHOWN.test(file)).map(unread),
  };
}

/** What may lie in the folder without being shown: the licence, and files that systems leave behind. */
const NOT_SHOWN = /^content\/LICENSE\.md$|\/\.[^/]+$/;

function allFiles(root: string, changes: Changes): string[] {
  const folder = join(root, 'content');
  const there = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => `content/${name.replaceAll('\\', '/')}`);
  return [...new Set([...there, ...Object.keys(changes)])].filter((file) => changes[file] !== null).sort();
}

/** Reads bytes as UTF-8, with or without a byte order mark, and takes the line ends of Windows for those of Unix. */
function decode(file: string, bytes: string | Uint8Array): TextFile {
  try {
    const text = typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { file, text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), faults: [] };
  } catch {
    const line = new TextDecoder()
      .decode(bytes as Uint8Array)
      .split('\ufffd')[0]
      ?.split('\n').length;
    const message =
      'This line holds a letter that is not saved as UTF-8. Save the file again and choose UTF-8 as its encoding.';
    return { file, text: '', faults: [{ file, line, message }] };
  }
}

function gone(file: string): TextFile {
  const message = 'This file is missing, and the site cannot be built without it. Put it back.';
  return { file, text: '', faults: [{ file, line: undefined, message }] };
}

function unread(file: string): FileFault {
  const [, folder = '', name = ''] = /^(.*)\/([^/]*)$/.exec(file) ?? [];
  const ending = /^content\/(guide|pages)\b/.test(folder) ? '.mdx' : '.yaml';
  const message = name.endsWith(ending)
    ? `No page reads this file here. Mend its name, or move it to the folder where others of its kind stand (see CONTRIBUTING.md).`
    : `No page reads this file. Files in ${folder} end in ${ending}: rename it, or take it away.`;
  return { file, line: undefined, message };
}
