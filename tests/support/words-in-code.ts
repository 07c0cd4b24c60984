import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertToTsx } from '@astrojs/astro2tsx';
import ts from 'typescript';
import { ROOT } from './content.ts';

/** Words in code that a reader could see. */
export interface Said {
  readonly file: string;
  readonly line: number;
  readonly words: string;
}

/** Attributes whose value is for the browser, not for a reader. */
const FOR_BROWSERS =
  /^(?:class(?::list|Name)?|style|id|for|rel|media|sizes|srcset|d|points|viewBox|transform|stroke-\w+|preserveAspectRatio|aria-(?:keyshortcuts|labelledby|describedby|controls|owns|details)|headers|autocomplete|sandbox|allow|http-equiv|name|type|href|src|data-[\w-]+|client:\w+)$/;

/** Two words of English, one behind the other. */
const TWO_WORDS =
  /(?:^|[^\w/.#-])(?:[A-Za-z][a-z’']*|I)(?:,|:|;| –| —|…)? (?:[a-z][a-z’']+|[A-Z][a-z’']+|I|a)(?![\w/(=-])/;

/** A word of English between two tags. */
const ONE_WORD = /[A-Za-z]{2,}/;

/**
 * Every text of two English words or more in a file of code, and every word between tags; but not comments, types,
 * imports, and what only a browser or a programmer reads.
 */
export function saidIn(file: string, text: string): Said[] {
  const { code, lineOf } = readable(file, text);
  const kind = file.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.TSX;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind);
  const said: Said[] = [];
  const look = (node: ts.Node): void => {
    if (isUnseen(node)) return;
    const words = wordsOf(node)?.replace(/\s+/g, ' ').trim();
    if (words !== undefined && (ts.isJsxText(node) ? ONE_WORD : TWO_WORDS).test(words))
      said.push({ file, line: lineOf(node.getStart()), words });
    ts.forEachChild(node, look);
  };
  look(source);
  return said;
}

/** A file as TypeScript reads it, and the line in the file itself of a position in that. */
function readable(file: string, text: string): { code: string; lineOf: (at: number) => number } {
  const line = (at: number) => text.slice(0, at).split('\n').length;
  if (!file.endsWith('.astro')) return { code: text, lineOf: line };
  const { code, mappings } = convertToTsx(text);
  return {
    code,
    lineOf: (at) => {
      const [start, , original] = mappings.findLast(([from]) => from <= at) ?? [0, 0, 0];
      return line(original + at - start);
    },
  };
}

/** The words of a text, without tags of HTML in it. */
function wordsOf(node: ts.Node): string | undefined {
  return textOf(node)?.replace(/<[^>]*>/g, ' ');
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node) || ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}');
  return undefined;
}

/** Types, imports, attributes for the browser, and errors that are thrown at programmers. */
function isUnseen(node: ts.Node): boolean {
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (ts.isJsxAttribute(node)) return FOR_BROWSERS.test(node.name.getText());
  return ts.isNewExpression(node) && /Error$/.test(node.expression.getText());
}

/** Every file of code. */
export function codeFiles(): string[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|astro)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** What one file of code says. */
export function saidBy(file: string): Said[] {
  return saidIn(file, readFileSync(join(ROOT, file), 'utf8'));
}
