import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Term } from '../domain/glossary.schema.ts';
import { plainWords } from '../domain/typing-slip.ts';
import type { SearchContent } from './search-content.ts';

/** A page, or a term of the glossary, as it is handed to the index. */
export interface Indexable {
  readonly url: string;
  readonly title: string;
  readonly html: string;
  /** The name of the place whose law it states. */
  readonly place?: string | undefined;
  /** Names by which it is known beside its title. */
  readonly also: readonly string[];
  /** The words of its text. */
  readonly words: readonly string[];
}

/** The built pages that can be found, as marked by the layout. Pages that search engines shall not list are left out. */
export function indexable(dist: string, content: Pick<SearchContent, 'placeNames'>): Indexable[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .sort()
    .flatMap((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      if (!html.includes('data-pagefind-body')) return [];
      const url = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      const place = /^\/rights\/([a-z-]+)\/$/.exec(url)?.[1] ?? '';
      const names = content.placeNames[place];
      return [
        {
          url,
          title: unescaped(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''),
          place: names?.[0],
          html: names ? weighPlace(html) : html,
          also: names?.map((name) => plainWords(name).join(' ')) ?? [],
          words: plainWords(textOf(html)),
        },
      ];
    });
}

/**
 * The pages of places say the same things in the same words, 85 times over. So their text counts for less than that of
 * the guide: who asks "how long" wants the page that explains it, and who adds a place finds the place by its name.
 */
function weighPlace(html: string): string {
  return cutSections(html)
    .replace(/<h1\b/g, '<h1 data-pagefind-weight="1"')
    .replace(/<(h[23]) id=/g, '<$1 data-pagefind-weight="0.6" id=')
    .replace('<div class="parts"', '<div class="parts" data-pagefind-weight="0.3"');
}

/** What people look for within a place. Of the other sections only the heading is indexed, so that the index stays small. */
const WHOLE = ['notes', 'deadlines', 'fees', 'sources'];

/** A place's page without the text of sections that nobody looks for by its words. Their headings stay, to jump to. */
function cutSections(html: string): string {
  const [before = '', ...sections] = html.split(/(?=<h2 id=)/);
  return [
    before,
    ...sections.map((section) =>
      WHOLE.some((id) => section.startsWith(`<h2 id="${id}"`)) || section.includes('</main>')
        ? section
        : section.replace(/(<\/h2>)[\s\S]*/, '$1'),
    ),
  ].join('');
}

/** The terms of the glossary, each as a page of its own that leads to its line. */
export function glossaryPages(glossary: Readonly<Record<string, Term>>): Indexable[] {
  return Object.entries(glossary).map(([id, { term, meaning, differs = '' }]) => ({
    url: `/glossary/#${id}`,
    title: term,
    html: `<html lang="en"><body data-pagefind-filter="section:Glossary"><main data-pagefind-body><h1>${escaped(term)}</h1><p data-pagefind-weight="0.5">${escaped(`${meaning} ${differs}`)}</p></main></body></html>`,
    also: [],
    words: plainWords(`${term} ${meaning}`),
  }));
}

function textOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return unescaped(main.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, ' '));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescaped(text: string): string {
  return text
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
