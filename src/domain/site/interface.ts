import type { Flow } from '../flow/flow.schema.ts';
import type { SharedToolWords } from '../flow/tool-words.schema.ts';
import type { Place } from '../law/place.schema.ts';
import type { DeskWords } from '../letter/desk-words.schema.ts';
import type { LetterText } from '../letter/letter.schema.ts';
import type { Site } from './site.schema.ts';
import type { Support } from './support.schema.ts';

/**
 * What a page in another language says besides the letter itself: which parts of the English content that is. A
 * language has all of them, or no page. Each is an overlay in a file of the same name, `content/<language>/<part>.yaml`.
 */

/** The English content that the parts are taken from. */
export interface EnglishContent {
  readonly flow: Flow;
  readonly tools: SharedToolWords;
  readonly desk: DeskWords;
  readonly site: Site;
  readonly letters: Readonly<Record<string, LetterText>>;
  readonly places: Readonly<Record<string, Pick<Place, 'name' | 'languages'>>>;
  readonly support: Support;
}

/** The parts by the names of their files. */
export const INTERFACE_PARTS = {
  'flows/letter': ({ flow }: EnglishContent) => ({ topics: flow.topics }),
  tools: toolsOf,
  desk: ({ desk: { sent: _, ...desk } }: EnglishContent) => desk,
  site: siteOf,
  labels: labelsOf,
  places: placesOf,
  support: supportOf,
} as const satisfies Readonly<Record<string, (from: EnglishContent, language: string) => unknown>>;

export type InterfacePart = keyof typeof INTERFACE_PARTS;

export const INTERFACE_PART_NAMES = Object.keys(INTERFACE_PARTS) as InterfacePart[];

/** All that a page in one language says, by part. */
export type Interface = { readonly [P in InterfacePart]: ReturnType<(typeof INTERFACE_PARTS)[P]> };

/** The English of a part, for a page in this language. */
export function englishPart<P extends InterfacePart>(
  part: P,
  from: EnglishContent,
  language: string,
): Interface[P] {
  const pick: (from: EnglishContent, language: string) => unknown = INTERFACE_PARTS[part];
  return pick(from, language) as Interface[P];
}

/**
 * The words around the letter's questions. What finds a place by its name knows English names only, and the other tools
 * are in English, so neither is offered.
 */
function toolsOf({ tools }: EnglishContent) {
  const { place, here, tools: own, ...shared } = tools;
  const { find: _find, ...choice } = place;
  const { loading, failed, retry } = here;
  return { ...shared, place: choice, here: { loading, failed, retry }, own: own.letter };
}

/** What is around every page, and the words of the letter's page. */
function siteOf({ site }: EnglishContent) {
  const { exit, crisis, skip, safety, footer, languages, letter } = site;
  return { exit, crisis, skip, safety, footer, languages, letter };
}

/** What each paragraph of a letter is called on the desk. */
function labelsOf({ letters }: EnglishContent) {
  return Object.fromEntries(
    Object.entries(letters).map(([kind, { paragraphs }]) => [
      kind,
      Object.fromEntries(paragraphs.map(({ id, label }) => [id, label])),
    ]),
  );
}

/** Places that the platform has no name for: parts of countries, and countries whose name says more than where they are. */
function placesOf({ places }: EnglishContent) {
  const named = Object.entries(places).filter(([id, { name }]) => id.includes('-') || name.includes('('));
  return Object.fromEntries(named.map(([id, { name }]) => [id, name]));
}

/** Help by phone or message where somebody answers in the language. Numbers stay with the English lines. */
function supportOf({ support, places }: EnglishContent, language: string) {
  const { heading, now, ways, labels } = support;
  const isOwn = (id: string) => places[id]?.languages?.[0] === language;
  const countries = support.countries.map(({ id, name, lines }) => ({
    id,
    name,
    lines: lines.filter(({ speaks }) => isOwn(id) || speaks?.includes(language)).map(lineTexts),
  }));
  return {
    heading,
    now: { title: now.title, text: now.text },
    ways,
    danger: labels.danger,
    all: labels.all,
    countries: countries.filter(({ lines }) => lines.length > 0),
  };
}

function lineTexts(line: Support['countries'][number]['lines'][number]) {
  return { id: line.service, service: line.service, ...(line.for !== undefined && { for: line.for }) };
}
