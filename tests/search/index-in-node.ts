import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openFile, type WrittenFile } from '../../src/domain/search/known-page.ts';
import { findParts } from '../../src/islands/search/find-parts.ts';
import type { Pagefind } from '../../src/islands/search/pagefind.ts';
import { ready } from '../../src/islands/search/search-engine.ts';

/** The addresses that a query finds, best first. */
export type Ask = (typed: string) => Promise<string[]>;

/** Each index that is opened gets a host of its own, so that several can be open at once. */
let sites = 0;

/**
 * The real engine over the real index of a built site, in Node: the same Pagefind code, WebAssembly and ranking as in
 * the browser. Only fetching is replaced by reading files. The files that a query needs are told to `needs`, also where
 * an earlier query had read them.
 */
export async function searchIn(dist: string, many = 10, needs?: (file: string) => void): Promise<Ask> {
  sites += 1;
  const host = `search-${sites}.test`;
  const folder = join(dist, 'pagefind');
  const usual = globalThis.fetch;
  const read = new Set<string>();
  globalThis.fetch = async (input, init) => {
    const address = new URL(typeof input === 'string' || input instanceof URL ? input : input.url);
    if (address.host !== host) return usual(input, init);
    read.add(address.pathname);
    return new Response(await readFile(join(dist, address.pathname)));
  };
  const pagefind: Pagefind = await import(
    // Its address makes it a module of its own, so that it forgets what another one read.
    `${pathToFileURL(join(folder, 'pagefind.js')).href}?${host}`
  );
  const file = openFile(JSON.parse(await readFile(join(folder, 'words.json'), 'utf8')) as WrittenFile);
  const drawerOf = async <T>(drawer: string): Promise<T> => {
    const path = `/pagefind/${drawer}.json`;
    needs?.(path);
    return JSON.parse(await readFile(join(dist, path), 'utf8')) as T;
  };
  const { look } = await ready({
    pagefind: needs ? tellingNeeds(pagefind, read, needs) : pagefind,
    file,
    folder: `http://${host}/pagefind/`,
    fetchSpelled: (drawer) => drawerOf(`spelled/${drawer}`),
    findParts: (typed, strange) => findParts(typed, strange, (drawer) => drawerOf(`names/${drawer}`)),
  });
  const always = ['/pagefind/pagefind.js', '/pagefind/words.json', ...read];
  return async (typed) => {
    for (const path of always) needs?.(path);
    return (await (await look(typed)).first(many)).map(({ url }) => url.replace(`http://${host}`, ''));
  };
}

/** Pagefind reads each file once. Its calls are made one after the other here, and what one reads belongs to it. */
function tellingNeeds(
  pagefind: Pagefind,
  read: ReadonlySet<string>,
  needs: (file: string) => void,
): Pagefind {
  const filesOf = new Map<string, readonly string[]>();
  let before: Promise<unknown> = Promise.resolve();
  const told = <T>(key: string, call: () => Promise<T>): Promise<T> => {
    const mine = before.then(async () => {
      const known = new Set(read);
      const answer = await call();
      const files = filesOf.get(key) ?? [...read].filter((path) => !known.has(path));
      filesOf.set(key, files);
      files.forEach(needs);
      return answer;
    });
    before = mine;
    return mine;
  };
  return {
    options: (settings) => pagefind.options(settings),
    init: () => pagefind.init(),
    search: async (term, settings) => {
      const drawers = Object.keys(settings.filters ?? {}).join(' ');
      const found = await told(drawers, () => pagefind.search(term, settings));
      const results = found.results.map(({ id, data }) => ({ id, data: () => told(id, data) }));
      return { ...found, results };
    },
  };
}
