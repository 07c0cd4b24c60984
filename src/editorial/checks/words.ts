import type { Term } from '../../domain/guide/glossary.schema.ts';
import type { Fault, Places } from '../../domain/law/place.ts';
import type { RightsText } from '../../domain/law/rights-text.schema.ts';
import type { Support } from '../../domain/site/support.schema.ts';

/** What the shapes of the files of words cannot tell. */

/** Terms that stand in the glossary twice under two ids. */
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
      { path: [id, 'term'], message: `"${term}" stands here already, as "${before}". Keep one of the two.` },
    ];
  });
}

/** Names for places that are not there. */
export function rightsTextFaults({ names }: RightsText, places: Places): Fault[] {
  return Object.keys(names)
    .filter((id) => !places[id])
    .map((id) => ({
      path: ['names', id],
      message: `There is no place "${id}". Mend the spelling, or write content/places/${id}.yaml first.`,
    }));
}

/** Lines and parts that stand twice, and checks that lie after the next one. */
export function supportFaults({ countries, safety, nextCheck }: Support): Fault[] {
  const twice = (names: readonly string[], path: (at: number) => Fault['path'], where: string): Fault[] =>
    names.flatMap((name, at) =>
      names.indexOf(name) === at
        ? []
        : [{ path: path(at), message: `"${name}" stands ${where} already. Put the two together.` }],
    );
  return [
    ...countries.flatMap(({ lines, name }, at) => [
      ...twice(
        lines.map((line) => `${line.service}${line.for === undefined ? '' : `, ${line.for}`}`),
        (n) => ['countries', at, 'lines', n, 'service'],
        `under ${name}`,
      ),
      ...lines.flatMap(({ checked }, n) =>
        checked < nextCheck
          ? []
          : [
              {
                path: ['countries', at, 'lines', n, 'checked'],
                message: `${checked} does not lie before the next check of the list, ${nextCheck}. Change one of the two.`,
              },
            ],
      ),
    ]),
    ...twice(
      safety.parts.map(({ id }) => id),
      (at) => ['safety', 'parts', at, 'id'],
      'here',
    ),
  ];
}
