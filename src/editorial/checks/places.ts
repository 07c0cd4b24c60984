import { cites, citeSlip } from '../../domain/law/cite.ts';
import { resolve, type Fault, type Places } from '../../domain/law/place.ts';
import { sharedFaults } from '../../domain/law/shared-text.ts';
import type { Place } from '../../domain/law/place.schema.ts';
import { impossibleConditions } from './place-conditions.ts';
import { numberFaults } from './numbers.ts';

/**
 * What the shape alone cannot tell of one place: a name that is no id, a parent that is missing or leads in a circle,
 * cites that lead nowhere, numbers in a stub. Where the parents are not in order, nothing that hangs on them is told.
 */
export function placeFaults(places: Places, id: string): Fault[] {
  const place = places[id];
  if (!place) return [];
  if (!lineageHolds(places, id)) return parentFaults(places, id, place);
  return [
    ...nameFaults(id, place),
    ...citeFaults(places, id, place, []),
    ...sharedFaults(place, places),
    ...stubFaults(place),
    ...doubleIds(place),
    ...basisFaults(places, id, place),
    ...asOfFaults(place),
    ...numberFaults(places, id, place),
    ...impossibleConditions(place),
  ];
}

/** Whether every place has its parents, so that rules and cites can be looked up without falling into a hole. */
export function lineagesHold(places: Places): boolean {
  return Object.keys(places).every((id) => lineageHolds(places, id));
}

function lineageHolds(places: Places, id: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null; at = places[at]?.parent ?? null) {
    if (seen.has(at) || !places[at]) return false;
    seen.add(at);
  }
  return true;
}

/** Told only where the fault is: not in every place below it. */
function parentFaults(places: Places, id: string, { parent }: Place): Fault[] {
  if (parent === null) return [];
  if (!places[parent])
    return [
      {
        path: ['parent'],
        message: `There is no place "${parent}". Fix the spelling, or write content/places/${parent}.yaml first.`,
      },
    ];
  const circle = [id];
  for (let at: string | null = parent; at !== null && circle.length < 10; at = places[at]?.parent ?? null) {
    circle.push(at);
    if (at === id)
      return [
        {
          path: ['parent'],
          message: `The parents lead in a circle: ${circle.join(', ')}. Write "parent: null" at the place at the top.`,
        },
      ];
  }
  return [];
}

function nameFaults(id: string, place: Place): Fault[] {
  if (!/^[a-z]{2}(-[a-z]{2,4}){0,2}$/.test(id))
    return [
      {
        path: [],
        message: `"${id}" isn’t the id of a place. Name the file with two lowercase letters for the country, or those, a dash and the state's letters, such as us-ny.yaml or us-fed-va.yaml.`,
      },
    ];
  return id.startsWith(place.country)
    ? []
    : [
        {
          path: ['country'],
          message: `The file's name begins with "${id.slice(0, 2)}", but the country is "${place.country}". Change one of the two.`,
        },
      ];
}

function asOfFaults({ asOf, checked }: Place): Fault[] {
  return asOf <= checked.slice(0, 7)
    ? []
    : [
        {
          path: ['asOf'],
          message: `${asOf} is after the day of the check, ${checked}. Change one of the two.`,
        },
      ];
}

/** Walks the whole file and looks every `cite` up. */
function citeFaults(places: Places, id: string, value: unknown, path: readonly (string | number)[]): Fault[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => citeFaults(places, id, one, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'cite' && typeof inner === 'string'
      ? citeMessages(places, id, inner).map((message) => ({ path: [...path, name], message }))
      : citeFaults(places, id, inner, [...path, name]),
  );
}

function citeMessages(places: Places, id: string, cite: string): string[] {
  const slip = citeSlip(cite);
  if (slip !== undefined) return [slip];
  return [...new Set(cites(cite).map(({ key }) => key))]
    .filter((key) => resolve(places, id, key).length === 0)
    .map(
      (key) =>
        `"${key}" is neither under laws nor under sources of this place or its parents. Add it there, or fix the spelling.`,
    );
}

function stubFaults(place: Place): Fault[] {
  if (place.confidence !== 'low') return [];
  const message =
    'A place of low confidence must not give a number of days. Delete the limit until it’s verified.';
  return [
    ...place.deadlines.flatMap(({ amount }, at) =>
      amount === undefined ? [] : [{ path: ['deadlines', at, 'amount'], message }],
    ),
    ...place.complaints.flatMap(({ within }, at) =>
      within === undefined ? [] : [{ path: ['complaints', at, 'within'], message }],
    ),
  ];
}

function doubleIds(place: Place): Fault[] {
  const ids = place.deadlines.map((deadline) => deadline.id);
  return ids.flatMap((one, at) =>
    ids.indexOf(one) === at
      ? []
      : [
          {
            path: ['deadlines', at, 'id'],
            message: `"${one}" is already the id of another limit in this file. Rename one of the two.`,
          },
        ],
  );
}

/** A letter can only name a law that says how a letter names it. A law named for several cases is told once. */
function basisFaults(places: Places, id: string, place: Place): Fault[] {
  const all = place.basis.flatMap(({ cite }, at) =>
    resolve(places, id, cite).flatMap(({ key, kind, from }) => {
      if (kind === 'law' && places[from]?.laws[key]?.inLetter) return [];
      const message =
        kind === 'source'
          ? `"${key}" is a source, and a letter names only laws. Delete it here.`
          : `A letter cannot name "${key}": give that law an inLetter line in content/places/${from}.yaml, or delete it here.`;
      return [{ path: ['basis', at, 'cite'], message }];
    }),
  );
  return all.filter(({ message }, at) => all.findIndex((one) => one.message === message) === at);
}
