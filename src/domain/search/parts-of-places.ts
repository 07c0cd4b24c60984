import { plainName, type Atlas } from '../law/find-place.ts';
import { slips } from '../text/typing-slip.ts';
import type { NamedPlace } from './named-places.ts';

/** The longest name of a place in words: "San Luis Río Colorado". */
const LONGEST = 4;

/** The places that a typed text names by a part of them. A name holds one of the strange words at least. */
export function partsNamed(typed: string, strange: readonly string[], atlas: Atlas): NamedPlace[] {
  const words = plainName(typed).split(' ');
  const odd = new Set(strange.map(plainName));
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const some = words.slice(at, at + length);
      if (!some.some((word) => odd.has(word))) continue;
      const found = exactly(some.join(' '), atlas);
      if (found.length > 0) return found;
    }
  return words.every((word) => odd.has(word)) ? mistyped(words.join(' '), atlas) : [];
}

/** The places with exactly this name, or with a part of it; the likeliest alone where it is the place's own name. */
function exactly(name: string, { names }: Atlas): NamedPlace[] {
  return names
    .filter(({ plain }) => plain === name)
    .toSorted((one, other) => one.kind - other.kind)
    .slice(0, 1)
    .map(({ id, kind, shown }) => ({ id, part: kind < 2 ? null : shown }));
}

/**
 * How many letters may be wrong in a name of so many, the longest first. There are thousands of cities and regions, and
 * a short word of any language is near one of them: "paranoia" near Paraná, "tolerance" near Torrance.
 */
const FORGIVEN = {
  ofPlace: [
    [8, 2],
    [4, 1],
  ],
  ofPart: [
    [10, 2],
    [7, 1],
  ],
} as const;

/** Where nothing but a name was typed, small slips in it are forgiven. Half a name is no name: "limp" isn't Limpopo. */
function mistyped(typed: string, { names }: Atlas): NamedPlace[] {
  const near = names.flatMap(({ id, kind, shown, plain }) => {
    const [, most = 0] =
      FORGIVEN[kind === 0 ? 'ofPlace' : 'ofPart'].find(([letters]) => typed.length >= letters) ?? [];
    if (most === 0 || plain[0] !== typed[0]) return [];
    const count = slips(typed, plain, most);
    return count > most ? [] : [{ place: { id, part: kind < 2 ? null : shown }, count, kind }];
  });
  return near
    .toSorted((one, other) => one.count - other.count || one.kind - other.kind)
    .slice(0, 1)
    .map(({ place }) => place);
}
