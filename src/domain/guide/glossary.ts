import type { Term } from './glossary.schema.ts';

/** A term with its id, which is its anchor on the glossary page. */
export interface GlossaryEntry {
  readonly id: string;
  readonly data: Term;
}

/** The kinds of terms in the order in which the glossary shows them. */
const ORDER: readonly Term['kind'][] = ['shorthand', 'phrase', 'mind', 'risk', 'people', 'law'];

/** The glossary by kind, each from A to Z. A kind without terms is left out. */
export function byKind(
  entries: readonly GlossaryEntry[],
  names: Readonly<Record<Term['kind'], string>>,
): {
  kind: Term['kind'];
  name: string;
  entries: GlossaryEntry[];
}[] {
  return ORDER.map((kind) => ({
    kind,
    name: names[kind],
    entries: entries
      .filter((entry) => entry.data.kind === kind)
      .sort((one, other) =>
        one.data.term.localeCompare(other.data.term, 'en', { sensitivity: 'base', ignorePunctuation: true }),
      ),
  })).filter((group) => group.entries.length > 0);
}
