import type { Term } from '../../domain/guide/glossary.schema.ts';
import type { Fault, Places } from '../../domain/law/place.ts';
import type { RightsText } from '../../domain/law/rights-text.schema.ts';

/** What the shapes of the files of words cannot tell. */

/** Terms that are in the glossary twice under two ids. */
export function glossaryFaults(glossary: Readonly<Record<string, Term>>): Fault[] {
  const first = new Map<string, string>();
  return Object.entries(glossary).flatMap(([id, { term, kind }]) => {
    // The same letters may be short for one thing and name another: then the kinds differ.
    const name = `${kind} ${term.toLowerCase()}`;
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, id);
      return [];
    }
    return [
      { path: [id, 'term'], message: `"${term}" is here already, as "${before}". Keep one of the two.` },
    ];
  });
}

/** Names for places that are not there. */
export function rightsTextFaults({ names }: RightsText, places: Places): Fault[] {
  return Object.keys(names)
    .filter((id) => !places[id])
    .map((id) => ({
      path: ['names', id],
      message: `There is no place "${id}". Fix the spelling, or write content/places/${id}.yaml first.`,
    }));
}
