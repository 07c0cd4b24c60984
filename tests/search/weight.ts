import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { searchIn } from './index-in-node.ts';

/** What a first result costs over the wire, in bytes: files as our service sends them. */

/** How many results are shown at first. */
const SHOWN = 4;

/** What each query reads of the index of a built site, with what every query reads. */
export async function indexBytes(dist: string, asked: readonly string[]): Promise<Map<string, number>> {
  const needed = new Set<string>();
  const ask = await searchIn(dist, SHOWN, (file) => needed.add(file));
  const bytes = new Map<string, number>();
  for (const typed of asked) {
    needed.clear();
    await ask(typed);
    bytes.set(typed, sizeOf(dist, needed));
  }
  return bytes;
}

/** The size of files by their addresses. */
export function sizeOf(dist: string, paths: Iterable<string>): number {
  return [...paths].reduce((sum, path) => sum + sent(join(dist, path)), 0);
}

/** A file as it is sent; where no compressed copy was written beside it, as it would be. */
function sent(path: string): number {
  if (existsSync(`${path}.br`)) return statSync(`${path}.br`).size;
  return /\.(js|json)$/.test(path) ? brotliCompressSync(readFileSync(path)).length : statSync(path).size;
}

/** The files of the interface of search: its dialog with all that it imports, and its styles. */
export function interfaceFiles(dist: string): string[] {
  const files = readdirSync(join(dist, '_astro'));
  const dialog = files.filter((file) => /^search-dialog\..*\.js$/.test(file));
  const styles = files.filter((file) => /^search\..*\.css$/.test(file));
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(join(dist, '_astro', file), 'utf8');
    for (const [, one] of code.matchAll(/(?:from|import)\s*["`]\.\/([^"`]+)["`]/g)) if (one) add(one);
  };
  dialog.forEach(add);
  return [...found, ...styles].map((file) => `/_astro/${file}`);
}
