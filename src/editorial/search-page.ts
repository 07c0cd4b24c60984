import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import type { Term } from '../domain/glossary.schema.ts';
import { plainWords } from '../domain/word-form.ts';
import type { SearchContent } from './search-content.ts';

/** A part of a page that is found by itself: what stands above all headings, or under one of them. */
export interface Passage {
  /** The id of its heading; empty for what stands above all headings. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/** A page, or a term of the glossary, that can be found. */
export interface Indexable {
  readonly url: string;
  readonly title: string;
  readonly lead: string | undefined;
  readonly section: string;
  /** The name of the place whose law it states, and all its names. */
  readonly place: string | undefined;
  readonly names: readonly string[];
  /** What else it is called. */
  readonly also: readonly string[];
  readonly passages: readonly Passage[];
}

/** What a reader does not look for: lists of links, sources, the same letter on every page of a place. */
const LEFT_OUT = [
  '.crumbs',
  '.eyebrow',
  'header .small',
  '.contents',
  '.turn',
  '.next',
  '.article-foot',
  '.after-letter',
  '.cites',
  'sup.cite',
  '.fill-in',
  '.sheet',
  '.by-country',
  '[aria-labelledby="letter"]',
  '[aria-labelledby="related"]',
  '.worksheet > :not(h1):not(.lead)',
  '.glossary dl',
  '.glossary section',
  '#compare',
  '#places',
  'form',
  'astro-island',
  'noscript',
  'script',
  'style',
  'table',
].join(',');

/** Sections of a place's page that say the same for nearly every place, or hold no words to look for. */
const SAME_EVERYWHERE = ['whom', 'request', 'letter', 'sources', 'unverified', 'complaints'];

/** The built pages that can be found, as marked by the layout. Pages that search engines shall not list are left out. */
export function indexable(dist: string, content: Pick<SearchContent, 'placeNames' | 'acts'>): Indexable[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .sort()
    .flatMap((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      if (!html.includes('data-pagefind-body')) return [];
      return [page(`/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`, html, content)];
    });
}

function page(
  url: string,
  html: string,
  { placeNames, acts }: Pick<SearchContent, 'placeNames' | 'acts'>,
): Indexable {
  const root = parse(html);
  const main = root.querySelector('[data-pagefind-body]') ?? root;
  const section = root.querySelector('body')?.getAttribute('data-pagefind-filter') ?? '';
  for (const one of main.querySelectorAll(LEFT_OUT)) one.remove();
  const place = /^\/rights\/([a-z-]+)\/$/.exec(url)?.[1] ?? '';
  const names = placeNames[place] ?? [];
  const passages = passagesOf(main);
  return {
    url,
    title: words(main.querySelector('h1')?.textContent ?? ''),
    lead: names.length > 0 ? undefined : words(main.querySelector('.lead')?.textContent ?? '') || undefined,
    section: section.replace('section:', ''),
    place: names[0],
    names,
    also: acts[place] ?? [],
    passages: names.length > 0 ? asPlace(passages) : passages,
  };
}

/** The pages of places say the same things in the same words, so each is one passage; its headings stay, to jump to. */
function asPlace([first, ...rest]: readonly Passage[]): Passage[] {
  const own = rest.filter(({ id }) => !SAME_EVERYWHERE.includes(id));
  return [
    { id: '', heading: '', text: [first, ...own].map((one) => one?.text ?? '').join(' ') },
    ...rest.map(({ id, heading }) => ({ id, heading, text: '' })),
  ];
}

/** A page's text in passages, one an `h2` with an id. */
function passagesOf(main: HTMLElement): Passage[] {
  const passages = [{ id: '', heading: '', text: '' }];
  const walk = (element: HTMLElement): void => {
    for (const node of element.childNodes) {
      const last = passages.at(-1);
      if (!('tagName' in node)) {
        if (last) last.text += node.textContent;
        continue;
      }
      const child = node as HTMLElement;
      if (child.tagName === 'H1') continue;
      if (child.tagName === 'H2' && child.id !== '')
        passages.push({ id: child.id, heading: words(child.textContent), text: '' });
      else {
        walk(child);
        if (last && BLOCKS.has(child.tagName)) (passages.at(-1) ?? last).text += ' ';
      }
    }
  };
  walk(main);
  return passages.map((one) => ({ ...one, text: words(one.text) }));
}
const BLOCKS = new Set([
  'P',
  'LI',
  'UL',
  'OL',
  'DIV',
  'SECTION',
  'H2',
  'H3',
  'H4',
  'DT',
  'DD',
  'BLOCKQUOTE',
  'ASIDE',
  'DETAILS',
  'SUMMARY',
  'FIGURE',
  'FIGCAPTION',
  'BR',
]);

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The terms of the glossary, each as a page of its own that leads to its line. */
export function glossaryPages(glossary: Readonly<Record<string, Term>>): Indexable[] {
  return Object.entries(glossary).map(([id, { term, meaning, differs = '' }]) => ({
    url: `/glossary/#${id}`,
    title: term,
    lead: undefined,
    section: 'Glossary',
    place: undefined,
    names: [],
    also: longForm(meaning),
    passages: [{ id: '', heading: '', text: words(`${meaning} ${differs}`) }],
  }));
}

/** What a short form stands for, if its meaning begins with that: "Explanation of benefits: ...". */
function longForm(meaning: string): string[] {
  const first = plainWords(/^[^:.;,(]+/.exec(meaning)?.[0] ?? '');
  return first.length > 0 && first.length < 6 ? [first.join(' ')] : [];
}
