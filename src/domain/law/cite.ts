/** One reference to a law or source: its key in the place's file, and the part of it. */
export interface Cite {
  readonly key: string;
  /** Section, paragraph or page, without the outer brackets; empty for the whole. */
  readonly part: string;
}

/**
 * Reads `hipaa-524(b)(2); hipaa-501` into its references.
 * References are parted by semicolons, so a part may hold commas and brackets of its own.
 * The part keeps its brackets when it is a chain such as `(b)(2)`, and loses them when it is
 * one pair around everything, such as `(27(1), 27(6))`.
 */
export function cites(text: string): Cite[] {
  return text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(readOne);
}

function readOne(text: string): Cite {
  const bracket = text.indexOf('(');
  if (bracket < 0) return { key: text, part: '' };
  return { key: text.slice(0, bracket).trim(), part: unwrap(text.slice(bracket).trim()) };
}

/** Takes off one pair of brackets if that pair encloses the whole and holds a list or a number. */
function unwrap(part: string): string {
  if (/^\([a-z0-9]{1,4}\)/i.test(part)) return part;
  let depth = 0;
  for (let at = 0; at < part.length; at += 1) {
    if (part[at] === '(') depth += 1;
    if (part[at] === ')') depth -= 1;
    if (depth === 0 && at < part.length - 1) return part;
  }
  return part.slice(1, -1);
}

/** What is wrong with the form of a cite, with what to do; undefined if it can be read. */
export function citeSlip(text: string): string | undefined {
  const parts = text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (parts.length === 0) return 'No law or source is named here. Write its key.';
  const odd = parts.find((one) => !CITE_FORM.test(one));
  if (odd === undefined) return undefined;
  return `"${odd}" can’t be read as a cite. Write the key, then the section in parentheses, such as hipaa-524(b)(2). Put a semicolon between several.`;
}

/** A key, then any brackets, each closed; brackets may hold one more pair, and a dash may lead on to more. */
const CITE_FORM = /^[a-zA-Z0-9.:-]+\s*(\((?:[^()]|\([^()]*\))*\)\s*[-–]?\s*)*$/;
