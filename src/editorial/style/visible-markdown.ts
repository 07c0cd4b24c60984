import { markdownToMdast, mdxToMdast } from 'satteri';
import { visibleInYaml } from './visible-yaml.ts';
import { voiceOf, withoutMarks, type VisibleText } from './visible-text.ts';

/** The parts of Satteri’s tree that we look at. */
interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly children?: readonly Node[];
  readonly position?: {
    readonly start: { readonly offset: number };
    readonly end: { readonly offset: number };
  };
}

/** Attributes of our tags that a reader sees. */
const SEEN = /\b(?:title|says|who|mark|part|of|label|summary|alt|caption)="([^"]*)"/g;

/** Every text of a page or a document that somebody reads, one for each paragraph, heading or cell. */
export function visibleInMarkdown(file: string, text: string): VisibleText[] {
  const tree = (file.endsWith('.mdx') ? mdxToMdast(text) : markdownToMdast(text)) as Node;
  const head = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
  const top = head === undefined ? [] : visibleInYaml(file, head, 4);
  return [...top, ...blocks(file, text, tree, false)];
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

function blocks(file: string, text: string, node: Node, spoken: boolean): VisibleText[] {
  const said = spoken || node.name === 'Say';
  const attributes = isTag(node) ? attributesOf(file, text, node) : [];
  const children = node.children ?? [];
  const isBlock = BLOCKS.has(node.type) || (isTag(node) && children.some(({ type }) => type === 'text'));
  if (!isBlock) return [...attributes, ...children.flatMap((child) => blocks(file, text, child, said))];
  const pieces = textsIn(node, said);
  return [
    ...attributes,
    ...[true, false].flatMap((voice) =>
      joined(
        file,
        text,
        pieces.filter((p) => p.said === voice),
      ),
    ),
  ];
}

function isTag({ type }: Node): boolean {
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly said: boolean;
  readonly code: boolean;
}

function textsIn(node: Node, said: boolean): Piece[] {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  if (node.type === 'text') return [{ from, to, said, code: false }];
  if (/code|expression/i.test(node.type)) return [{ from, to, said, code: true }];
  return (node.children ?? []).flatMap((child) => textsIn(child, said || node.name === 'Say'));
}

/** The pieces of one block as one text: what lies between them is blank. */
function joined(file: string, text: string, pieces: readonly Piece[]): VisibleText[] {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return [];
  let words = '';
  for (const { from, to, code } of pieces) {
    words += ' '.repeat(Math.max(0, from - first.from - words.length));
    words += code ? '_'.repeat(to - from) : withoutMarks(text.slice(from, to));
  }
  return [{ from: first.from, words, voice: first.said ? 'spoken' : voiceOf(file) }];
}

function attributesOf(file: string, text: string, node: Node): VisibleText[] {
  const from = node.position?.start.offset ?? 0;
  const tag = /^<[A-Z]\w*(?:\s+[\w-]+(?:="[^"]*"|=\{[^}]*\})?)*/.exec(text.slice(from))?.[0] ?? '';
  return [...tag.matchAll(SEEN)]
    .filter(([, value = '']) => /\s|^\p{Lu}/u.test(value))
    .map(({ 0: whole, 1: value = '', index }) => ({
      from: from + index + whole.length - value.length - 1,
      words: withoutMarks(value),
      voice: voiceOf(file),
    }));
}
