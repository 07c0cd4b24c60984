import type { PageMatter } from './page.schema.ts';
import { label, resolve, type Places } from './place.ts';

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

/** The page's sources, numbered. Keys that lead nowhere are left out: `sourceFaults` names them. */
export function pageSources(page: CitingPage, places: Places): PageSource[] {
  return citedKeys(page.body)
    .flatMap((key) => {
      const found = lookUp(page, places, key);
      return found ? [{ key, ...found }] : [];
    })
    .map((source, at) => ({ number: at + 1, ...source }));
}

/** What is wrong with a page's cites and terms, each in words that say how to mend it. */
export function sourceFaults(page: CitingPage, places: Places): string[] {
  const cited = citedKeys(page.body);
  const unknown = cited.filter((key) => !lookUp(page, places, key)).map((key) => unknownKey(page, key));
  const unused = Object.keys(page.sources)
    .filter((key) => !cited.includes(key))
    .map(
      (key) =>
        `${page.file}: the source "${key}" is never cited. Put <Cite of="${key}" /> after the claim it backs, or take it out of the frontmatter.`,
    );
  return [...unknown, ...unused];
}

/** The ids of every `<Term of="…">` that are not in the glossary or are explained twice on one page. */
export function termFaults(page: Pick<CitingPage, 'file' | 'body'>, glossary: readonly string[]): string[] {
  const ids = [...page.body.matchAll(/<Term\s+of="([^"]*)"/g)].map((tag) => tag[1] ?? '');
  const unknown = ids.filter((id) => !glossary.includes(id));
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [
    ...unknown.map(
      (id) =>
        `${page.file}: <Term of="${id}"> is not in the glossary. Add "${id}" to content/glossary.yaml, or mend the spelling.`,
    ),
    ...twice.map(
      (id) =>
        `${page.file}: <Term of="${id}"> is explained twice. Keep the first on the page and take the tag off the others.`,
    ),
  ];
}

export function lookUp(
  page: CitingPage,
  places: Places,
  key: string,
): { title: string; url: string | null } | undefined {
  const law = /^law:([^:]+):(.+)$/.exec(key);
  if (!law) return page.sources[key];
  const [, id = '', cite = ''] = law;
  const place = places[id];
  const cited = place && resolve(places, id, cite)[0];
  if (!cited) return undefined;
  const [title, owner] = [label(cited), places[cited.from]?.name ?? id];
  return { title: title.includes(owner) ? title : `${title}, ${owner}`, url: cited.url };
}

function unknownKey(page: CitingPage, key: string): string {
  const mend = key.startsWith('law:')
    ? `Write law:<place>:<cite>, where content/places/<place>.yaml has that key under laws or sources, such as law:us:hipaa-524(a)(1).`
    : `Add "${key}" with title and url to "sources" in the frontmatter, or mend the spelling.`;
  return `${page.file}: <Cite of="${key}" /> leads nowhere. ${mend}`;
}
