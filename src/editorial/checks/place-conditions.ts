import type { Fault, Places } from '../../domain/law/place.ts';
import type { Place } from '../../domain/law/place.schema.ts';
import { withCare } from '../../domain/law/holders.ts';
import { given, type When } from '../../domain/flow/when.ts';

/** Conditions that no case can meet because two of their lines exclude each other. */

type Condition = { readonly when: When; readonly path: Fault['path'] };

/** Every condition in a value of content, with the way to it. */
function conditionsIn(value: unknown, path: Fault['path'] = []): Condition[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]): Condition[] => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    if (name === 'when' && typeof inner === 'object' && inner !== null)
      return [{ when: inner as When, path: here }];
    return conditionsIn(inner, here);
  });
}

/** Conditions in a place's file that exclude themselves, such as a public clinic in private care. */
export function impossibleConditions(place: Place): Fault[] {
  return conditionsIn(place).flatMap(({ when, path }) => contradiction(when, path));
}

/** The fault of a condition that excludes itself; none otherwise. */
export function contradiction(when: When, path: Fault['path']): Fault[] {
  const { recipient, care, about, age } = when;
  if (recipient && care) {
    const meets = recipient.some((one) => {
      const settled = given(withCare({ recipient: one }), 'care');
      return settled.length === 0 || settled.some((answer) => care.includes(answer));
    });
    if (!meets) return [never(path, `recipient: [${recipient.join(', ')}]`, `care: [${care.join(', ')}]`)];
  }
  if (about && age) {
    const ages = about.flatMap((one) => AGE_OF[one] ?? ['adult', 'child']);
    if (!ages.some((one) => age.includes(one)))
      return [never(path, `about: [${about.join(', ')}]`, `age: [${age.join(', ')}]`)];
  }
  return [];
}

/** How old somebody is whose record is asked for, where that settles it. */
const AGE_OF: Readonly<Record<string, readonly string[]>> = { child: ['child'], adult: ['adult'] };

/** Conditions on places that exclude each other: no place of the one kind lies in the other. */
export function placeConditionFaults(value: unknown, places: Places): Fault[] {
  return conditionsIn(value).flatMap(({ when, path }) => {
    const { 'law-line': line, 'law-country': country } = when;
    if (!line || !country) return [];
    const known = line.filter((id) => places[id]);
    // An unknown place is told by its own check.
    if (known.length < line.length) return [];
    if (known.some((id) => reaches(places, id).some((one) => country.includes(one)))) return [];
    return [never(path, `law-line: [${line.join(', ')}]`, `law-country: [${country.join(', ')}]`)];
  });
}

/** The countries of a place and of all places below it. */
function reaches(places: Places, id: string): string[] {
  const below = Object.keys(places).filter((one) => lineHas(places, one, id));
  return below.flatMap((one) => places[one]?.country ?? []);
}

function lineHas(places: Places, from: string, id: string): boolean {
  for (let at: string | null = from; at !== null; at = places[at]?.parent ?? null) if (at === id) return true;
  return false;
}

function never(path: Fault['path'], one: string, other: string): Fault {
  return {
    path,
    message: `This can never be true: ${one} and ${other} rule each other out. Delete one of the two, or change it.`,
  };
}
