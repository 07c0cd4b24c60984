import type { NamesFile } from './find-place.schema.ts';
import { allowedSlips, slips } from '../text/typing-slip.ts';

/** A place by its names, with its card in one line. */
export type PlaceName = NamesFile['places'][number];

/** A place that answers to what was typed, and the part of it that was typed, if that is not its own name. */
export interface FoundPlace extends PlaceName {
  readonly within: string | null;
}

/** A name, ready to be compared. */
export interface Name {
  readonly id: string;
  readonly shown: string;
  /** 0 its own name, 1 another name of it, 2 a part of it, 3 a city in it, 4 a state or region in it. */
  readonly kind: 0 | 1 | 2 | 3 | 4;
  readonly plain: string;
}

/** All names, made ready once. */
export interface Atlas {
  readonly names: readonly Name[];
  readonly placeOf: ReadonlyMap<string, PlaceName>;
}

/** How well a name answers, the best first. */
const EXACT = 0;
const BEGINS = 1;
const HAS_WORDS = 2;
const SLIP = 3;

/** How many places are offered at most. */
const MOST = 9;

/** Makes the names ready to be searched. */
export function openAtlas(file: NamesFile): Atlas {
  const read = (text: string, kind: Name['kind']): Name[] =>
    text.split('\n').flatMap((line) => {
      const [shown = '', id] = line.split('\t');
      return id === undefined ? [] : [{ id, shown, kind, plain: plainName(shown) }];
    });
  return {
    names: [
      ...file.places.map(({ id, name }): Name => ({ id, shown: name, kind: 0, plain: plainName(name) })),
      ...read(file.also, 1),
      ...read(file.parts, 2),
      ...read(file.cities, 3),
      ...read(file.areas, 4),
    ],
    placeOf: new Map(file.places.map((place) => [place.id, place])),
  };
}

/**
 * The places that answer to a typed text, the likeliest first. Accents, capitals, dots and small slips do not matter. A
 * name can be followed by the state or country it is in: "Springfield, Ohio" finds Ohio, whether or not the town is
 * known.
 */
export function findPlaces(typed: string, atlas: Atlas): FoundPlace[] {
  const wanted = plainName(typed);
  if (wanted === '') return [];
  const close = answering(wanted, atlas);
  if (close.some(({ quality }) => quality === EXACT)) return distinct(close, atlas);
  const inside = inPlace(wanted, atlas);
  if (inside.length > 0) return distinct(inside, atlas);
  if (close.length > 0) return distinct(close, atlas);
  const slipped = mistyped(wanted, atlas);
  return distinct(slipped.length > 0 ? slipped : amongWords(wanted, atlas), atlas);
}

interface Answering {
  readonly name: Name;
  readonly quality: number;
}

function answering(wanted: string, { names }: Atlas): Answering[] {
  const words = wanted.split(' ');
  return names
    .flatMap((name) => {
      const quality = qualityOf(name, wanted, words);
      return quality === undefined ? [] : [{ name, quality }];
    })
    .sort(better);
}

/** The order of names of one kind is kept: the larger city comes first. */
function better(one: Answering, other: Answering): number {
  return one.quality - other.quality || rank(one.name) - rank(other.name);
}

/** A part that we list, such as LA, is meant more often than the state or country with that code. */
function rank({ kind, plain }: Name): number {
  return kind === 1 && plain.length === CODE ? 2.5 : kind;
}

const CODE = 2;

function qualityOf({ plain, kind }: Name, wanted: string, words: readonly string[]): number | undefined {
  if (plain === wanted) return EXACT;
  if (plain.startsWith(wanted)) return BEGINS;
  // The second word of a city's name is seldom typed alone, and would drown the names of places.
  if (kind === 3) return undefined;
  const own = plain.split(' ');
  return words.every((word) => own.some((one) => one.startsWith(word))) ? HAS_WORDS : undefined;
}

/** A text that ends in the name of a place: what comes before it is looked for only there. */
function inPlace(wanted: string, atlas: Atlas): Answering[] {
  const words = wanted.split(' ');
  for (let at = 1; at < words.length; at += 1) {
    const outer = words.slice(at).join(' ');
    const places = atlas.names.filter(({ plain, kind }) => kind < 2 && plain === outer);
    if (places.length === 0) continue;
    const inner = words.slice(0, at).join(' ');
    const isWithin = ({ id }: Name) =>
      places.some((place) => id === place.id || id.startsWith(`${place.id}-`));
    const there = atlas.names
      .filter((name) => isWithin(name) && name.plain === inner)
      .map((name) => ({ name, quality: EXACT }));
    return there.length > 0 ? there.sort(better) : places.map((name) => ({ name, quality: BEGINS }));
  }
  return [];
}

/** A text that has the name of a place among other words, the longest first: "nyc hospital". Codes are words too often. */
function amongWords(wanted: string, { names }: Atlas): Answering[] {
  const words = wanted.split(' ');
  for (let length = words.length - 1; length > 0; length -= 1)
    for (let from = 0; from + length <= words.length; from += 1) {
      const inner = words.slice(from, from + length).join(' ');
      const found = names.filter(({ plain, kind }) => plain === inner && (plain.length > CODE || kind === 2));
      if (found.length > 0) return found.map((name) => ({ name, quality: EXACT })).sort(better);
    }
  return [];
}

/** Names that lie a slip or two from what was typed, the nearest first. */
function mistyped(wanted: string, { names }: Atlas): Answering[] {
  return names
    .flatMap((name) => {
      if (name.plain[0] !== wanted[0]) return [];
      const longer = name.plain.length > wanted.length ? name.plain : wanted;
      const most = name.kind === 3 && wanted.length < 5 ? 0 : allowedSlips(longer);
      const count = most === 0 ? 1 : slips(wanted, name.plain, most);
      return count > most ? [] : [{ name, quality: SLIP + count }];
    })
    .sort(better);
}

function distinct(found: readonly Answering[], { placeOf }: Atlas): FoundPlace[] {
  const byPlace = new Map<string, FoundPlace>();
  for (const { name } of found) {
    const place = placeOf.get(name.id);
    if (!place || byPlace.has(name.id)) continue;
    byPlace.set(name.id, { ...place, within: name.kind < 2 ? null : name.shown });
    if (byPlace.size === MOST) break;
  }
  return [...byPlace.values()];
}

/** Letters that no accent makes, as people type them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};
/** Words that people shorten. */
const WORDS: Readonly<Record<string, string>> = { st: 'saint', ft: 'fort', mt: 'mount' };

/** A name without accents, capitals, dots and "the", its short words written out. */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđðþ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the')
    .map((word) => WORDS[word] ?? word)
    .join(' ');
}
