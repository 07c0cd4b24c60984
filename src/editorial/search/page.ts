import { sectionOf } from '../../domain/search/section.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile, selectAll, selectOne } from 'css-select';
import { isTag, isText, type AnyNode, type Element, type ParentNode } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { CardRow } from '../../domain/law/card.ts';
import type { Term } from '../../domain/guide/glossary.schema.ts';
import { plainWords } from '../../domain/text/word-form.ts';
import type { SearchContent } from './content.ts';

/** A part of a page that is found by itself: what comes before all headings, or under one of them. */
export interface Passage {
  /** The id of its heading; empty for what comes before all headings. */
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
  /** All that the page says, with what isn't looked for, such as forms and tables. */
  readonly spoken: string;
  /** What the card of a place says first: whether, how soon and at what cost. */
  readonly card?: readonly CardRow[] | undefined;
  /** How a place is called inside a sentence, where that is not its name. */
  readonly inText?: string | undefined;
}

/** What a reader does not look for: lists of links, sources, meanings of words, the same letter on every page of a place. */
const LEFT_OUT = compile<AnyNode, Element>(
  [
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
    '.term-card',
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
    '.each',
    'form',
    'astro-island',
    'noscript',
    'script',
    'style',
    'table',
  ].join(','),
);

/** Sections of a place's page that say the same for nearly every place, or hold no words to look for. */
const SAME_EVERYWHERE = ['whom', 'request', 'letter', 'sources', 'unverified', 'complaints'];

/** The built pages that can be found, as marked by the layout. Pages that search engines shall not list are left out. */
export function indexable(dist: string, content: PlaceContent): Indexable[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .sort()
    .flatMap((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      if (!html.includes('data-indexed')) return [];
      return [page(`/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`, html, content)];
    });
}

/** What is known of places beside their pages. */
type PlaceContent = Pick<SearchContent, 'placeNames' | 'acts' | 'cards' | 'inText'>;

function page(url: string, html: string, { placeNames, acts, cards, inText }: PlaceContent): Indexable {
  const root = parseDocument(html);
  const main = one('[data-indexed]', root) ?? root;
  const description = one('meta[name="description"]', root)?.attribs['content'] ?? '';
  // A question and its help are in a form; what a form asks is read as the page's words too.
  const spoken = [main, one('title', root)].map(textWithBreaks).join(' ') + description;
  for (const unwanted of selectAll<AnyNode, Element>(LEFT_OUT, main.children))
    DomUtils.removeElement(unwanted);
  const place = /^\/rights\/([a-z-]+)\/$/.exec(url)?.[1] ?? '';
  const names = placeNames[place] ?? [];
  const passages = passagesOf(main);
  return {
    url,
    title: textOf(one('h1', main)),
    lead: names.length > 0 ? undefined : textOf(one('.lead', main)) || undefined,
    section: sectionOf(url),
    place: names[0],
    names,
    also: acts[place] ?? [],
    passages: names.length > 0 ? asPlace(passages) : passages,
    spoken,
    card: cards[place],
    inText: inText[place],
  };
}

/** The first element inside another that a selector means. */
function one(selector: string, inside: ParentNode): Element | undefined {
  return selectOne<AnyNode, Element>(selector, inside.children) ?? undefined;
}

/** The text of an element, if there is one, with single blanks. */
function textOf(element: Element | undefined): string {
  return element ? words(DomUtils.textContent(element)) : '';
}

/** The text of a node with a blank between its parts: the cells of a table are no one word. */
function textWithBreaks(node: AnyNode | undefined): string {
  if (!node) return '';
  if (isText(node)) return node.data;
  return 'children' in node ? words(node.children.map(textWithBreaks).join(' ')) : '';
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
function passagesOf(main: ParentNode): Passage[] {
  const passages = [{ id: '', heading: '', text: '' }];
  const write = (text: string) => {
    const last = passages.at(-1);
    if (last) last.text += text;
  };
  const readElement = (element: Element) => {
    const id = element.attribs.id ?? '';
    if (element.name === 'h1') return;
    if (element.name === 'h2' && id !== '') passages.push({ id, heading: textOf(element), text: '' });
    else {
      const gap = BLOCKS.has(element.name) ? ' ' : '';
      write(gap);
      element.children.forEach(read);
      write(gap);
    }
  };
  const read = (node: AnyNode) => {
    if (isText(node)) write(node.data);
    else if (isTag(node)) readElement(node);
  };
  main.children.forEach(read);
  return passages.map((one) => ({ ...one, text: words(one.text) }));
}
const BLOCKS = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'div',
  'section',
  'h2',
  'h3',
  'h4',
  'dt',
  'dd',
  'blockquote',
  'aside',
  'details',
  'summary',
  'figure',
  'figcaption',
  'br',
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
    section: 'glossary',
    place: undefined,
    names: [],
    also: isShort(term) ? longForm(meaning) : [],
    passages: [{ id: '', heading: '', text: words(`${meaning} ${differs}`) }],
    spoken: `${term} ${meaning} ${differs}`,
  }));
}

/** Whether a term is a short form: in capitals, such as "BPD", or a few letters, such as "Hx" and "c/o". */
function isShort(term: string): boolean {
  return /^\P{L}*(?:\p{Lu}.?\p{Lu}|.{1,3}(?:,|$))/u.test(term);
}

/** What a short form stands for, if its meaning begins with that: "Explanation of benefits: ...". */
function longForm(meaning: string): string[] {
  const first = plainWords(/^[^:.;,(]+/.exec(meaning)?.[0] ?? '');
  return first.length > 0 && first.length < 6 ? [first.join(' ')] : [];
}
