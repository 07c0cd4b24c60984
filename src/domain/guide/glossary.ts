import type { Term } from './glossary.schema.ts';

/** A term with its id, which is its anchor on the glossary page. */
export interface GlossaryEntry {
  readonly id: string;
  readonly data: Term;
}

/** What each kind of term is called, in the order in which the glossary shows them. */
const KIND_NAMES: readonly (readonly [Term['kind'], string])[] = [
  ['shorthand', 'Shorthand in notes'],
  ['phrase', 'Phrases that are easy to misread'],
  ['mind', 'How you seemed that day'],
  ['risk', 'Safety and risk'],
  ['people', 'People, services and conditions'],
  ['law', 'Records, law and money'],
];

/** The glossary by kind, each from A to Z. A kind without terms is left out. */
export function byKind(entries: readonly GlossaryEntry[]): {
  kind: Term['kind'];
  name: string;
  entries: GlossaryEntry[];
}[] {
  return KIND_NAMES.map(([kind, name]) => ({
    kind,
    name,
    entries: entries
      .filter((entry) => entry.data.kind === kind)
      .sort((one, other) =>
        one.data.term.localeCompare(other.data.term, 'en', { sensitivity: 'base', ignorePunctuation: true }),
      ),
  })).filter((group) => group.entries.length > 0);
}
