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
        'A quotation mark opens on this line and closes only further down, or never. Close it at the end of the text.',
    };
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[\w.-]+/.exec(text.slice(error.pos[0]))?.[0];
    return {
      line,
      message: `"${key}" is here twice. Delete one of the two, or rename it.`,
    };
  }
  const slip = likelySlip(text, line);
  if (slip) return slip;
  const dash = missingDash(text.split('\n'), line);
  if (dash !== undefined)
    return { line: dash, message: 'A dash is missing at the start of this line. Write "- " before the {.' };
  // One colon is no fault of its line: then the next line begins too far to the right and seems to belong to it.
  const shifted =
    error.code === 'BLOCK_AS_IMPLICIT_KEY' && (lineAt(text, line).match(/:( |$)/g) ?? []).length < 2;
  if (shifted) return { line: nextLine(text, line), message: `This line can’t be read: ${COLUMN}` };
  const fix = FIXES[error.code] ?? ANYTHING;
  return { line, message: `This line can’t be read: ${fix}` };
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
  const open = openAbove(rows, failed);
  if (open !== undefined) return open;
  const odd = oddIndent(rows, failed);
  return odd === undefined ? undefined : { line: odd, message: `This line can’t be read: ${COLUMN}` };
}

/** What is wrong with one line, as far as it can be seen from the line alone. */
function slipIn(row: string): string | undefined {
  const [, key = '', rest = ''] = /^[ \t]*(?:- )?([\w.-]+):(.*)$/.exec(row) ?? [];
  if (/^[\w\s.:-]*[\u00a0\u2000-\u200f\u202f\ufeff]/.test(row) && /^[^"']*$/.test(row.slice(0, 20)))
    return 'This line has an invisible character where a space belongs. Delete the spaces before the text and type them again.';
  if (/^[^\s/]/.test(rest) && /^[ \t]*(- )?[a-zA-Z][\w-]*:[^\s/:]+/.test(row))
    return `A space is missing after the colon. Write "${key}: ${rest}".`;
  const value = rest.trim();
  if (/^(<{7}|={7}|>{7})/.test(row)) return TWO_VERSIONS;
  if (/^[ \t]*[–—] /.test(row)) return 'The dash at the start of a list’s line must be a short one: -';
  if (/^[ \t]*-[^\s-]/.test(row)) return 'A space is missing after the dash at the start of this line.';
  if (/^\*\S+\s+\S/.test(value)) return `This line can’t be read: ${FIXES['BAD_ALIAS']}`;
  const quoted = quotesIn(row, key, value);
  if (quoted !== undefined) return quoted;
  const comma = /^[ \t]*(?:- )?(?:[\w-]+: )?\{(?:[^"']*,)?[^{},"']*?: [^{},"']*? (\w[\w-]*): /.exec(row)?.[1];
  if (comma !== undefined) return `A comma is missing before "${comma}:".`;
  if (/^\{[^}]*\}\s*[^\s#,}\]]/.test(value))
    return `Put a text that begins with { in double quotes: ${key}: "${value}".`;
  const open = openBracket(value);
  if (open !== undefined)
    return `The bracket ${open} on this line is never closed. Write ${open === '{' ? '}' : ']'} at its end.`;
  return undefined;
}

/** What an editor sees where two people changed the same lines. */
export const TWO_VERSIONS =
  'Two people changed these lines. Keep the version that’s right, and delete the other one and the lines that begin with <<<<<<<, ======= and >>>>>>>.';

/** Quotation marks that YAML reads otherwise than they are meant. */
function quotesIn(row: string, key: string, value: string): string | undefined {
  const curly = /: “[^“”"]*(?:: | #)[^“”"]*”/.test(row);
  if (curly) return 'Curly quotation marks don’t hold a text together here. Put straight ones (") around it.';
  if (/^"[^"]*"\s*,/.test(value) || /^[^"'[{]\S*, *"/.test(value))
    return `A list goes in square brackets. Write ${key}: [${value}].`;
  if (/^'[^']*'[^\s',\]}]/.test(value) || /^'[^']*$/.test(value))
    return 'The text begins with a straight single quotation mark or apostrophe. Put the whole text in double quotes, and write an apostrophe within it as ’.';
  if (/: "[^"]*"[^\s,#\]}]/.test(row) || /: "[^"]*"\s+[^\s,#\]}]/.test(row))
    return 'There’s text after the closing quotation mark. Put the whole text inside the marks, and use curly ones (“ ”) within it.';
  return undefined;
}

/** A bracket that is alone at the end of a line above the failed one and is closed on none between. */
function openAbove(rows: readonly string[], failed: number): { line: number; message: string } | undefined {
  let closed = 0;
  for (let line = failed - 1; line > Math.max(0, failed - 40); line--) {
    const row = (rows[line - 1] ?? '').trim();
    if (/^[\]}],?$/.test(row)) closed += 1;
    const open = /(?:^|[:-] )([[{])$/.exec(row)?.[1];
    if (open === undefined) continue;
    if (closed === 0)
      return {
        line,
        message: `The bracket ${open} on this line is never closed. Write ${open === '{' ? '}' : ']'} on a line of its own after its last part.`,
      };
    closed -= 1;
  }
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

/** The line above a list's entries that begins with a bracket where they begin with a dash. */
function missingDash(rows: readonly string[], failed: number): number | undefined {
  const isEntry = (line: number) => /^ *- \{/.test(rows[line - 1] ?? '');
  const isBare = (line: number) => /^ *\{/.test(rows[line - 1] ?? '');
  if (isEntry(failed) && isBare(failed - 1)) return failed - 1;
  return isBare(failed) && isEntry(failed - 1) ? failed : undefined;
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
  'it isn’t lined up with the lines it belongs to. Start it with as many spaces as they have. If it is lined up, look for a missing colon or quotation mark above it.';
const IN_QUOTES = 'put everything after the first colon in double quotes.';

const ANYTHING =
  'look for a missing colon, dash, quotation mark or bracket on it or on the lines just above.';

const FIXES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'it begins with a tab. Use spaces instead, two for each step.',
  BAD_INDENT: COLUMN,
  UNEXPECTED_TOKEN: COLUMN,
  MISSING_CHAR: `a colon, a quotation mark or a closing bracket is missing here or just above.`,
  BLOCK_AS_IMPLICIT_KEY: `there’s a colon inside the text: ${IN_QUOTES}`,
  BLOCK_IN_FLOW: `a bracket [ or { above is never closed, or a comma is missing between two parts of it.`,
  MULTILINE_IMPLICIT_KEY: `a colon is missing, or the line continues a text and doesn’t start with enough spaces. Start it with as many as the lines around it.`,
  KEY_OVER_1024_CHARS: `a colon is missing near the start.`,
  BAD_SCALAR_START: `the text begins with a character that has a special meaning here: ${IN_QUOTES}`,
  BAD_ALIAS: `the text begins with a character that has a special meaning here: ${IN_QUOTES}`,
  TAG_RESOLVE_FAILED: `the text begins with a character that has a special meaning here: ${IN_QUOTES}`,
  BAD_DQ_ESCAPE: 'there’s a backslash inside the quotes. Delete it.',
  MULTIPLE_DOCS: 'there’s nothing on it but three dashes, and those would begin a new file. Delete them.',
};

/** A text that begins with a star: YAML takes it for the name of another text, and there is none of that name. */
export function strayStar(
  document: Document,
  lines: LineCounter,
): { line: number; message: string } | undefined {
  let found: number | undefined;
  visit(document, {
    Alias: (_, node) => {
      if (node.range && node.resolve(document) === undefined) found ??= lines.linePos(node.range[0]).line;
    },
  });
  if (found === undefined) return undefined;
  return { line: found, message: `This line can’t be read: ${FIXES['BAD_ALIAS']}` };
}

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
        message: `Everything after the # is cut off here. If it’s part of the text, ${IN_QUOTES}`,
      });
    },
  });
  return found;
}
