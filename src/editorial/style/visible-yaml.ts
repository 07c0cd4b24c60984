import { isPair, isScalar, parseDocument, visit, type Scalar } from 'yaml';
import type { Voice } from './style.schema.ts';
import { voiceOf, withoutMarks, type VisibleText } from './visible-text.ts';

/** Fields that hold ids, addresses, names or what people type, and no words of ours. */
const NOT_OURS = new Set([
  'id', 'cite', 'cites', 'url', 'href', 'kind', 'leans', 'when', 'law', 'basis', 'also', 'asks', 'related', 'letters',
  'country', 'parent', 'besideParent', 'confidence', 'unit', 'starts', 'calendar', 'mailDomains', 'default', 'pattern',
  'inLetter', 'term', 'checked', 'nextCheck', 'written', 'asOf', 'service', 'call', 'names', 'wish', 'code',
]); // prettier-ignore

/** Fields whose words are said aloud, or written as one would say them. */
const SPOKEN = new Set(['say', 'warm']);

/** Files that hold what people type, and rules about words. */
const NO_PROSE = /^content\/(search|style)\.yaml$/;

/** Every text of a YAML file that somebody reads: those with a blank or a capital, outside of the fields that hold ids. */
export function visibleInYaml(file: string, text: string, at = 0): VisibleText[] {
  if (NO_PROSE.test(file)) return [];
  const found: VisibleText[] = [];
  visit(parseDocument(text, { logLevel: 'silent' }), {
    Scalar: (key, node, path) => {
      if (key === 'key' || typeof node.value !== 'string' || !/\s|^\p{Lu}/u.test(node.value)) return;
      const keys = path.flatMap((above) =>
        isPair(above) && isScalar(above.key) ? [String(above.key.value)] : [],
      );
      if (keys.some((name) => NOT_OURS.has(name)) || isTitleOfOthers(keys)) return;
      const [from, to] = node.range ?? [0, 0];
      found.push({
        from: at + from,
        words: withoutMarks(inner(node, text.slice(from, to))),
        voice: voiceAt(file, keys),
      });
    },
  });
  return found;
}

/** The titles of sources and the names of laws and places are quoted as they are; notes to editors aren’t published. */
function isTitleOfOthers(keys: readonly string[]): boolean {
  const last = keys.at(-1);
  const above = keys.slice(0, -1);
  return (
    (last === 'title' && above.includes('sources')) ||
    (last === 'name' && (above.includes('laws') || keys.length === 1)) ||
    (last === 'short' && above.includes('laws')) ||
    // A place’s notes to its editors.
    (last === 'unverified' && keys.length === 1)
  );
}

function voiceAt(file: string, keys: readonly string[]): Voice {
  return keys.some((name) => SPOKEN.has(name)) ? 'spoken' : voiceOf(file);
}

/** A text as it’s written in the file, its quotes or the sign of a folded block blanked out. */
function inner({ type }: Scalar, source: string): string {
  const blank = (part: string) => ' '.repeat(part.length);
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return ` ${source.slice(1, -1)} `;
  return /^BLOCK/.test(type ?? '') ? source.replace(/^[^\n]*/, blank) : source;
}
