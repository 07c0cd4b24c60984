import { isScalar, visit, type Document, type LineCounter, type YAMLError } from 'yaml';

/** Faults of YAML itself, told in the words of somebody who edits texts and not programs. */

/** Why a text is not readable YAML. Only the first cause is told: most others follow from it. */
export function unreadable(
  error: YAMLError,
  text: string,
  document: Document,
  lines: LineCounter,
): { line: number; message: string } {
  const line = lines.linePos(error.pos[0]).line;
  const open = /Missing closing ["']/.test(error.message)
    ? (openQuote(document, lines, error.pos[0]) ?? line)
    : openQuote(document, lines, error.pos[0]);
  if (open !== undefined)
    return {
      line: open,
      message:
        'A quote opens on this line and is closed only further down, or never. Close it at the end of the text.',
    };
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[\w.-]+/.exec(text.slice(error.pos[0]))?.[0];
    return {
      line,
      message: `"${key}" stands here a second time. Take one of the two out, or mend its name.`,
    };
  }
  // One colon is no fault of its line: then the next line stands too far to the right and seems to belong to it.
  const shifted =
    error.code === 'BLOCK_AS_IMPLICIT_KEY' && (lineAt(text, line).match(/:( |$)/g) ?? []).length < 2;
  if (shifted) return { line: nextLine(text, line), message: `This line cannot be read: ${COLUMN}` };
  const mend = MENDS[error.code] ?? `${error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '')}.`;
  return { line, message: `This line cannot be read: ${mend}` };
}

/** The next line that is neither blank nor a remark. */
function nextLine(text: string, line: number): number {
  const next = text.split('\n').findIndex((one, n) => n >= line && /^\s*[^\s#]/.test(one));
  return next < 0 ? line : next + 1;
}

function lineAt(text: string, line: number): string {
  return text.split('\n')[line - 1] ?? '';
}

const COLUMN =
  'it does not stand under the lines that it belongs to. Begin it with as many blanks as they have. Then look for a missing colon or quote above it.';
const IN_QUOTES = 'put the whole text after the colon in double quotes.';

const MENDS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'it begins with a tab. Use blanks, two for each step.',
  BAD_INDENT: COLUMN,
  UNEXPECTED_TOKEN: COLUMN,
  MISSING_CHAR: `a colon, a quote or a closing bracket is missing here or just above.`,
  BLOCK_AS_IMPLICIT_KEY: `it holds a colon inside the text: ${IN_QUOTES}`,
  BLOCK_IN_FLOW: `a bracket [ or { above is not closed.`,
  MULTILINE_IMPLICIT_KEY: `a colon is missing, or a text runs on without its blanks at the start. ${COLUMN}`,
  KEY_OVER_1024_CHARS: `a colon is missing near the start.`,
  BAD_SCALAR_START: `the text begins with a sign that means something else here: ${IN_QUOTES}`,
  BAD_ALIAS: `the text begins with a sign that means something else here: ${IN_QUOTES}`,
  TAG_RESOLVE_FAILED: `the text begins with a sign that means something else here: ${IN_QUOTES}`,
  BAD_DQ_ESCAPE: 'a backslash stands inside quotes. Take it out.',
  MULTIPLE_DOCS: 'three dashes stand alone on it. They begin a new file: take them out.',
};

/** The line of a quote that runs over several lines and ends where the fault was found: it was not closed in time. */
function openQuote(document: Document, lines: LineCounter, at: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Scalar: (_, node) => {
      if (!node.range || !/^QUOTE/.test(node.type ?? '')) return;
      const [from, to] = node.range;
      const [first, last] = [lines.linePos(from).line, lines.linePos(to).line];
      if (last > first && from < at && last >= lines.linePos(at).line) found ??= first;
    },
  });
  return found;
}

/** Texts that YAML cuts off without a word: a number sign after a blank begins a remark. */
export function cutOff(document: Document, lines: LineCounter): { line: number; message: string }[] {
  const found: { line: number; message: string }[] = [];
  visit(document, {
    Scalar: (_, node) => {
      if (!isScalar(node) || node.type !== 'PLAIN' || !node.comment || !node.range) return;
      found.push({
        line: lines.linePos(node.range[0]).line,
        message: `Everything after the sign # is cut off here. If it belongs to the text, ${IN_QUOTES}`,
      });
    },
  });
  return found;
}
