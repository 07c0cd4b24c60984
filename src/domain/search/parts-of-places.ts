import { plainName, type Name } from '../law/find-place.ts';
import { slips } from '../text/typing-slip.ts';
import { SHORTEST_NAME, type NamedPlace } from './named-places.ts';

/**
 * A drawer of `pagefind/names/`: all names of places that have a word with its letter, so that a strange word costs a
 * kilobyte or two and not the names of the whole world. A name is as it is shown, with the place it leads to.
 */
export type NameDrawer = readonly (readonly [shown: string, id: string, kind: Name['kind']])[];

/** The drawer of a word by its first letter. Names in other scripts are few, and share one. */
export function nameDrawer(word: string): string {
  return /^[a-z]/.exec(plainName(word))?.[0] ?? 'other';
}

/**
 * All names in their drawers, the likeliest place first in each. A name of several words is in several drawers, but that
 * of a part not in those of its short words, such as "San": they are never strange.
 */
export function fileNames(names: readonly Name[]): Map<string, NameDrawer> {
  const drawers = new Map<string, NameDrawer[number][]>(
    [...'abcdefghijklmnopqrstuvwxyz', 'other'].map((drawer) => [drawer, []]),
  );
  // Of several with one name the first is meant, see `exactly`.
  const first = new Map(names.toReversed().map((name) => [name.plain, name]));
  for (const { shown, id, kind, plain } of names.filter((name) => first.get(name.plain) === name))
    for (const drawer of new Set(wordsToFile(plain, kind).map(nameDrawer)))
      drawers.get(drawer)?.push([shown, id, kind]);
  return drawers;
}

function wordsToFile(plain: string, kind: Name['kind']): string[] {
  const words = plain.split(' ');
  const long = words.filter((word) => word.length >= SHORTEST_NAME);
  return kind < 2 || long.length === 0 ? words : long;
}

/** The names of drawers that were fetched, ready to be compared. */
export function namesIn(drawers: readonly NameDrawer[]): Name[] {
  return drawers.flatMap((drawer) =>
    drawer.map(([shown, id, kind]) => ({ shown, id, kind, plain: plainName(shown) })),
  );
}

/** The longest name of a place in words: "San Luis Río Colorado". */
const LONGEST = 4;

/** The places that a typed text names by a part of them. A name holds one of the strange words at least. */
export function partsNamed(typed: string, strange: readonly string[], names: readonly Name[]): NamedPlace[] {
  const words = plainName(typed).split(' ');
  const odd = new Set(strange.map(plainName));
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const some = words.slice(at, at + length);
      if (!some.some((word) => odd.has(word))) continue;
      const found = exactly(some.join(' '), names);
      if (found.length > 0) return found;
    }
  return words.every((word) => odd.has(word)) ? mistyped(words.join(' '), names) : [];
}

/** The places with exactly this name, or with a part of it; the likeliest alone where it is the place's own name. */
function exactly(name: string, names: readonly Name[]): NamedPlace[] {
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
function mistyped(typed: string, names: readonly Name[]): NamedPlace[] {
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
