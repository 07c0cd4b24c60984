import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openAtlas } from '../../src/domain/law/find-place.ts';
import { partsNamed } from '../../src/domain/search/parts-of-places.ts';
import type { NamesFile } from '../../src/domain/law/find-place.schema.ts';
import type { SearchFile } from '../../src/domain/search/known-page.ts';
import type { Pagefind } from '../../src/islands/search/pagefind.ts';
import { ready } from '../../src/islands/search/search-engine.ts';

/** The addresses that a query finds, best first. */
export type Ask = (typed: string) => Promise<string[]>;

/** Each index that is opened gets a host of its own, so that several can be open at once. */
let sites = 0;

/**
 * The real engine over the real index of a built site, in Node: the same Pagefind code, WebAssembly and ranking as in
 * the browser. Only fetching is replaced by reading files, each of which is told to `reads`.
 */
export async function searchIn(dist: string, many = 10, reads?: (file: string) => void): Promise<Ask> {
  sites += 1;
  const host = `search-${sites}.test`;
  const folder = join(dist, 'pagefind');
  const usual = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = new URL(typeof input === 'string' || input instanceof URL ? input : input.url);
    if (address.host !== host) return usual(input, init);
    reads?.(address.pathname);
    return new Response(await readFile(join(dist, address.pathname)));
  };
  const pagefind: Pagefind = await import(
    // Its address makes it a module of its own, so that it forgets what another one read.
    `${pathToFileURL(join(folder, 'pagefind.js')).href}?${host}`
  );
  const file = JSON.parse(await readFile(join(folder, 'words.json'), 'utf8')) as SearchFile;
  const { look } = await ready({
    pagefind,
    file,
    folder: `http://${host}/pagefind/`,
    findParts: async (typed, strange) => {
      reads?.('/rights/names.json');
      const names = JSON.parse(await readFile(join(dist, 'rights/names.json'), 'utf8')) as NamesFile;
      return partsNamed(typed, strange, openAtlas(names));
    },
  });
  return async (typed) =>
    (await (await look(typed)).first(many)).map(({ url }) => url.replace(`http://${host}`, ''));
}
