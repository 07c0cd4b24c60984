import { citeSlip } from '../law/cite.ts';
import type { PageMatter } from './page.schema.ts';
import { label, resolve, type Cited, type Places } from '../law/place.ts';
import { oneLinkEach } from '../law/shown-sources.ts';

/** One entry in the list of sources at the foot of a page. */
export interface PageSource {
  /** Counted from 1, in the order in which the page first cites them. */
  readonly number: number;
  /** As the page cites it: a key of its frontmatter, or `law:<place>:<cite>`. */
  readonly key: string;
  readonly title: string;
  /** null where no address could be confirmed. */
  readonly url: string | null;
}

/** The parts of a page that its sources depend on. */
export interface CitingPage {
  /** For messages, such as `content/guide/how-to-ask.mdx`. */
  readonly file: string;
  readonly body: string;
  readonly sources: PageMatter['sources'];
}

/** The keys of one `<Cite of="…" />`, parted by spaces; a law's section may hold spaces inside its brackets. */
export function citeKeys(of: string): string[] {
  return of.match(/(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s()])+/g) ?? [];
}

/** Every key that a page's text cites, once each, in the order of first citation. */
export function citedKeys(body: string): string[] {
  const keys = [...body.matchAll(/<Cite\s+of="([^"]*)"\s*\/>/g)].flatMap((tag) => citeKeys(tag[1] ?? ''));
  return [...new Set(keys)];
}

/** The page's sources, numbered. Keys that lead nowhere are left out: the check of content names them. */
export function pageSources(page: CitingPage, places: Places): PageSource[] {
  return citedKeys(page.body)
    .flatMap((key) => {
      const found = lookUp(page, places, key);
      return found ? oneLinkEach([found]).map((shown) => ({ key, ...shown })) : [];
    })
    .map((source, at) => ({ number: at + 1, ...source }));
}

const IN_PLACE = /^law:([^:]+):(.+)$/;

/** What a key such as `law:us:hipaa-524(a)(1)` leads to in the file of a place; nothing if it is no such key. */
export function lawCited(places: Places, key: string): Cited[] {
  const [, id = '', cite = ''] = IN_PLACE.exec(key) ?? [];
  return places[id] ? resolve(places, id, cite) : [];
}

/** What a cite leads to, in the page's own sources or in the law of a place; undefined if nowhere. */
export function lookUp(
  page: CitingPage,
  places: Places,
  key: string,
): { title: string; url: string | null } | undefined {
  if (!IN_PLACE.test(key)) return page.sources[key];
  const [cited] = lawCited(places, key);
  if (!cited) return undefined;
  const [title, owner] = [label(cited), places[cited.from]?.name ?? cited.from];
  return { title: title.includes(owner) ? title : `${title}, ${owner}`, url: cited.url };
}

/** What is wrong with a key that a claim cites, with what to do; undefined if it leads somewhere. */
export function keyFault(sources: CitingPage['sources'], places: Places, key: string): string | undefined {
  const slip = key.startsWith('law:') ? citeSlip(key) : undefined;
  if (slip !== undefined) return slip;
  if (lookUp({ file: '', body: '', sources }, places, key)) return undefined;
  return key.startsWith('law:')
    ? `"${key}" leads nowhere. Write law:<place>:<cite>, where content/places/<place>.yaml has that key under laws or sources, such as law:us:hipaa-524(a)(1).`
    : `"${key}" leads nowhere. Add it under "sources" with title and url, or fix the spelling.`;
}
