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
      message: `"${key}" is here a second time. Take one of the two out, or change its name.`,
    };
  }
  const slip = likelySlip(text, line);
  if (slip) return slip;
  // One colon is no fault of its line: then the next line begins too far to the right and seems to belong to it.
  const shifted =
    error.code === 'BLOCK_AS_IMPLICIT_KEY' && (lineAt(text, line).match(/:( |$)/g) ?? []).length < 2;
  if (shifted) return { line: nextLine(text, line), message: `This line cannot be read: ${COLUMN}` };
  const fix = FIXES[error.code] ?? `${error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '')}.`;
  return { line, message: `This line cannot be read: ${fix}` };
}

/** How far above the line at which reading failed its cause may lie. */
const REACH = 12;

/** The slip that most likely made the text unreadable: in the line at which reading failed, or not far above it. */
function likelySlip(text: string, failed: number): { line: number; message: string } | undefined {
  const rows = text.split('\n');
  for (let line = Math.min(failed, rows.length); line > Math.max(0, failed - REACH); line--) {
    const message = slipIn(rows[line - 1] ?? '');
    if (message !== undefined) return { line, message };
  }
  const odd = oddIndent(rows, failed);
  return odd === undefined ? undefined : { line: odd, message: `This line cannot be read: ${COLUMN}` };
}

/** What is wrong with one line, as far as it can be seen from the line alone. */
function slipIn(row: string): string | undefined {
  const [, key = '', rest = ''] = /^[ \t]*(?:- )?([\w.-]+):(.*)$/.exec(row) ?? [];
  if (/^[\w\s.:-]*[\u00a0\u2000-\u200f\u202f\ufeff]/.test(row) && /^[^"']*$/.test(row.slice(0, 20)))
    return 'An invisible sign is on this line where a blank belongs. Delete the blanks before the text and type them again.';
  if (/^[^\s/]/.test(rest) && /^[ \t]*(- )?[a-zA-Z][\w-]*:[^\s/:]+/.test(row))
    return `A blank is missing after the colon. Write "${key}: ${rest}".`;
  const value = rest.trim();
  if (/^\{[^}]*\}\s*[^\s#,}\]]/.test(value))
    return `A text that begins with a bracket { goes in double quotes: ${key}: "${value}".`;
  const open = openBracket(value);
  if (open !== undefined)
    return `A bracket ${open} opens on this line and is not closed. Write ${open === '{' ? '}' : ']'} at its end.`;
  return undefined;
}

/** The first bracket of a value that its line does not close; quoted texts are passed over. */
function openBracket(value: string): '{' | '[' | undefined {
  if (!/^[[{]/.test(value)) return undefined;
  const open: ('{' | '[')[] = [];
  for (const sign of value.replace(/"[^"]*"|'[^']*'/g, '')) {
    if (sign === '{' || sign === '[') open.push(sign);
    if (sign === '}' || sign === ']') open.pop();
  }
  return open[0];
}

/** The nearest line, from the failed one up, that begins with an odd number of blanks: our files go by twos. */
function oddIndent(rows: readonly string[], failed: number): number | undefined {
  for (let line = Math.min(failed, rows.length); line > Math.max(0, failed - 40); line--)
    if (/^ *\S/.test(rows[line - 1] ?? '') && (rows[line - 1] ?? '').search(/\S/) % 2 === 1) return line;
  return undefined;
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
  'it isn’t in line with the lines that it belongs to. Begin it with as many blanks as they have. Then look for a missing colon or quote above it.';
const IN_QUOTES = 'put the whole text after the colon in double quotes.';

const FIXES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'it begins with a tab. Use blanks, two for each step.',
  BAD_INDENT: COLUMN,
  UNEXPECTED_TOKEN: COLUMN,
  MISSING_CHAR: `a colon, a quote or a closing bracket is missing here or just above.`,
  BLOCK_AS_IMPLICIT_KEY: `it holds a colon inside the text: ${IN_QUOTES}`,
  BLOCK_IN_FLOW: `a bracket [ or { above is not closed.`,
  MULTILINE_IMPLICIT_KEY: `a colon is missing, or a text runs on without its blanks at the start. Begin it with as many blanks as the lines around it.`,
  KEY_OVER_1024_CHARS: `a colon is missing near the start.`,
  BAD_SCALAR_START: `the text begins with a sign that means something else here: ${IN_QUOTES}`,
  BAD_ALIAS: `the text begins with a sign that means something else here: ${IN_QUOTES}`,
  TAG_RESOLVE_FAILED: `the text begins with a sign that means something else here: ${IN_QUOTES}`,
  BAD_DQ_ESCAPE: 'a backslash is inside quotes. Take it out.',
  MULTIPLE_DOCS: 'three dashes are alone on it. They begin a new file: take them out.',
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
