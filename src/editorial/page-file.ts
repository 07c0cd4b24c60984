import Slugger from 'github-slugger';
import { mdxToMdast } from 'satteri';
import { PAGE_TAGS, type LineFault, type PageBody } from './checks/pages.ts';
import { PageSchema, type PageMatter } from '../domain/guide/page.schema.ts';
import type { TextFile } from './content-folder.ts';
import { readYaml, type YamlFile } from './yaml/file.ts';
import { TWO_VERSIONS } from './yaml/unreadable.ts';

/** A page of prose: its head, and its text as far as the checks look at it. */
export interface PageFile {
  readonly head: YamlFile<PageMatter>;
  /** Undefined if the text cannot be read; the faults say why. */
  readonly body: PageBody | undefined;
  readonly faults: readonly LineFault[];
}

/** Reads a page's head and text. Lines are counted from the top of the file, as the editor's own program counts them. */
export function readPage({ file, text }: Pick<TextFile, 'file' | 'text'>): PageFile {
  const head = readHead(file, text);
  const end = headLength(text);
  if (text.slice(end).trim() === '')
    return {
      head,
      body: undefined,
      faults: [
        {
          line: text.trimEnd().split('\n').length,
          message: 'The page has no text. Write it below the second line of dashes.',
        },
      ],
    };
  try {
    // The head's lines stay, emptied, so that every line keeps its number.
    const body = readBody(`${text.slice(0, end).replace(/[^\n]/g, '')}${text.slice(end)}`);
    return { head, body, faults: [] };
  } catch (error) {
    return { head, body: undefined, faults: [unreadable(error instanceof Error ? error.message : '', text)] };
  }
}

/** How many letters of a page's file belong to its head, its two lines of dashes included. */
export function headLength(text: string): number {
  return /^---\n[\s\S]*?\n---[ \t]*(?=\n|$)/.exec(text)?.[0].length ?? 0;
}

/** Reads what is between the first two lines of dashes. */
function readHead(file: string, text: string): YamlFile<PageMatter> {
  const [, head] = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (head === undefined && /^---[ \t]*\n/.test(text)) return openHead(file, text);
  if (head === undefined) {
    const message =
      'The page has to begin with its title and dates. Write three dashes and nothing else on the first line, then the title, the description and the dates, then three dashes again.';
    return { value: undefined, faults: [{ file, line: 1, message }], lineOf: () => 1 };
  }
  const read = readYaml(file, head, PageSchema);
  const below = (line: number | undefined) => (line === undefined ? undefined : line + 1);
  return {
    value: read.value,
    faults: read.faults.map((fault) => ({ ...fault, line: below(fault.line) })),
    lineOf: (path) => below(read.lineOf(path)),
  };
}

/** A head without its second line of dashes, told where it should be: below the last line that looks like a field. */
function openHead(file: string, text: string): YamlFile<PageMatter> {
  const rows = text.split('\n');
  const end = rows.findIndex((row, at) => at > 0 && !/^(\s+\S|[\w-]+:( |$)|#|$)/.test(row));
  const above = rows.slice(0, end < 0 ? rows.length : end);
  const line = above.findLastIndex((row) => row.trim() !== '') + 1;
  const message =
    'The lines with the title and dates have no end. Write three dashes on a line of their own below this one, where the text of the page begins.';
  return { value: undefined, faults: [{ file, line, message }], lineOf: () => line };
}

/** The parts of Satteri's tree that we look at. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly name?: string | null;
  readonly attributes?: readonly {
    readonly type: string;
    readonly name?: string;
    readonly value?: unknown;
  }[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

function readBody(text: string): PageBody {
  const nodes = flatten(mdxToMdast(text) as Node);
  const slugger = new Slugger();
  const rows = text.split('\n');
  /** The text of an attribute in double quotes; null where it is written otherwise, since the layout reads only those. */
  const plain = (node: Node, name: string, value: unknown) => {
    const column = node.position?.start.column ?? 1;
    const tag = [rows[lineOf(node) - 1]?.slice(column - 1), ...rows.slice(lineOf(node))].join('\n');
    const written = tag.slice(0, tag.indexOf('>') + 1);
    return typeof value === 'string' && written.includes(`${name}="${value}"`) ? value : null;
  };
  const of = (...types: string[]) => nodes.filter(({ type }) => types.includes(type));
  return {
    tags: of('mdxJsxFlowElement', 'mdxJsxTextElement').map((node) => ({
      name: node.name ?? '',
      attributes: Object.fromEntries(
        (node.attributes ?? []).map(({ name = '…', value }) => [name, plain(node, name, value)]),
      ),
      // A tag inside counts: it is checked for words of its own.
      filled: flatten(node).some(
        ({ type, value }, at) =>
          (type === 'text' && value?.trim() !== '') || (at > 0 && type.startsWith('mdxJsx')),
      ),
      line: lineOf(node),
    })),
    headings: of('heading').map((node) => ({
      depth: node.depth ?? 1,
      words: wordsOf(node),
      slug: slugger.slug(wordsOf(node)),
      line: lineOf(node),
    })),
    tables: tablesIn(nodes[0]),
    links: of('link', 'definition').map((node) => ({ url: node.url ?? '', line: lineOf(node) })),
    odd: [
      ...of('image', 'imageReference').map((node) => ({ what: 'picture' as const, line: lineOf(node) })),
      ...of('text')
        .filter(({ value }) => /\]\s?\((https?:|mailto:|\/|#)/.test(value ?? ''))
        .map((node) => ({ what: 'link' as const, line: lineOf(node) })),
      ...of('text')
        .filter(({ value }) => /(^|\n)#{2,6}[^\s#]/.test(value ?? ''))
        .map((node) => ({ what: 'heading' as const, line: lineOf(node) })),
      ...of('mdxjsEsm').map((node) => ({ what: 'import' as const, line: lineOf(node) })),
      ...of('mdxFlowExpression', 'mdxTextExpression')
        .filter(({ value }) => !/^\s*\/\*[\s\S]*\*\/\s*$/.test(value ?? ''))
        .map((node) => ({ what: 'program' as const, line: lineOf(node) })),
    ],
  };
}

/** Every table below a node, with the line of the tag <Table> around it. */
function tablesIn(node: Node | undefined, within?: number): { line: number; within: number | undefined }[] {
  if (!node) return [];
  if (node.type === 'table') return [{ line: lineOf(node), within }];
  const inside = node.name === 'Table' ? lineOf(node) : within;
  return (node.children ?? []).flatMap((child) => tablesIn(child, inside));
}

const flatten = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flatten)];
const lineOf = (node: Node): number => node.position?.start.line ?? 1;
const wordsOf = (node: Node): string =>
  flatten(node)
    .map(({ value }) => value ?? '')
    .join('');

/** What to write where a tag was typed that pages do not have, or not so. */
function otherTag(name: string): string {
  if (/^br$/i.test(name)) return 'Write <br /> for a new line, with the slash.';
  const meant = Object.keys(PAGE_TAGS).find((one) => one.toLowerCase() === name.toLowerCase());
  if (meant !== undefined) return `Write <${meant}> with a capital letter, and </${meant}> after its words.`;
  return `<${name}> isn’t one of our tags. They are: ${Object.keys(PAGE_TAGS).join(', ')}. Fix the spelling, or delete the tag and keep its words.`;
}

/** Why a page's text cannot be read, in an editor's words. Satteri's own begin with line and column. */
function unreadable(message: string, text: string): LineFault {
  const line = Number(/^(\d+):/.exec(message)?.[1] ?? 1);
  if (/^(<{7}|={7}|>{7})/.test(text.split('\n')[line - 1] ?? '')) return { line, message: TWO_VERSIONS };
  const [, tag] = /`(<\/?[\w.]+>)`/.exec(message) ?? [];
  const name = tag?.replace(/[<>/]/g, '') ?? '';
  if (tag !== undefined && (/^br$/i.test(name) || !(name in PAGE_TAGS)))
    return { line, message: otherTag(name) };
  if (/Expected a closing tag/.test(message))
    return {
      line,
      message: `${tag} opens here and isn’t closed where it should be. Write ${tag?.replace('<', '</')} after its words.`,
    };
  if (/Unexpected closing tag/.test(message))
    return {
      line,
      message: `${tag} closes a tag that was never opened. Look for a misspelled ${tag?.replace('/', '')} before it (capital letters matter), or delete it.`,
    };
  if (/`!`/.test(message))
    return {
      line,
      message: 'On a page, write a note to other editors {/* like this */}, not <!-- like this -->.',
    };
  if (/brace/.test(message)) return { line, message: 'The curly bracket { here is never closed. Delete it.' };
  return {
    line,
    message:
      'A tag on this line can’t be read. Look for a missing or curly quotation mark or a missing >. If < isn’t meant as a tag, write it in words, such as “under 18”. A link is written [words](https://…).',
  };
}
