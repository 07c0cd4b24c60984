import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isTag, isText, type AnyNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** One page of the built site: its address and its visible text, one line for each block. */
export interface BuiltText {
  readonly path: string;
  readonly lines: readonly string[];
}

/** What isn’t seen, and the names of sources and laws, which are quoted as they are. */
const UNSEEN = new Set(['script', 'style', 'template', 'code', 'pre', 'cite']);

/** Elements inside a line. */
const INLINE = new Set([
  'a', 'abbr', 'b', 'bdi', 'del', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub', 'sup',
  'time', 'u', 'var', 'wbr',
]); // prettier-ignore

/** The visible text of every page under `dist`. */
export function builtTexts(dist: string): BuiltText[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
      lines: linesOf(readFileSync(join(dist, file), 'utf8')),
    }));
}

/** The lines of one page’s HTML. */
export function linesOf(html: string): string[] {
  const lines: string[] = [''];
  const walk = (node: AnyNode): void => {
    if (isText(node)) lines[lines.length - 1] += node.data;
    if (!('children' in node) || (isTag(node) && isUnseen(node.name, node.attribs))) return;
    const breaks = isTag(node) && !INLINE.has(node.name);
    if (breaks) lines.push('');
    for (const child of node.children) walk(child);
    if (breaks) lines.push('');
  };
  walk(parseDocument(html));
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => /\p{L}/u.test(line));
}

/** Sources of a page are titles of others, and services have names of their own. */
function isUnseen(name: string, { class: classes = '', lang = 'en' }: Record<string, string>): boolean {
  return (
    UNSEEN.has(name) ||
    /(?:^|\s)(?:cites?|sources?|lead-sources|service)(?:\s|$)/.test(classes) ||
    !lang.startsWith('en')
  );
}
