import { getCollection, getEntry } from 'astro:content';
import { blankNames } from '../../domain/flow/flow.ts';
import { byCountry } from '../../domain/law/rights.ts';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import { ENGLISH } from '../../domain/letter/law.ts';
import type { LetterText } from '../../domain/letter/letter.schema.ts';
import type { LetterProps, LetterTexts } from '../../islands/letter/Letter.tsx';
import type { PlaceGroup } from '../../islands/steps/PlaceSelect.tsx';
import { interfaceIn, placeNamesIn } from '../../layouts/interface.ts';
import { allPlaces } from '../../layouts/places.ts';
import { toolWords } from '../../layouts/tool-words.ts';

/** Everything the letter tool starts with, from content, in the language of the page: small enough for the page. */
export async function letterProps(language: string = ENGLISH): Promise<LetterProps> {
  const [{ data }, own] = [await letterFlow(), await interfaceIn(language)];
  const { privacy } = own.site.letter;
  const isEnglish = language === ENGLISH;
  return {
    flow: { ...data, ...own['flows/letter'] },
    words: isEnglish ? await toolWords('letter', privacy) : { ...own.tools, privacy },
    places: await placeGroups(language),
    ...(!isEnglish && { texts: `texts/${language}` }),
  };
}

/** What the letter tool fetches once somebody has begun, in the language of the page. */
export async function letterTexts(language: string = ENGLISH): Promise<LetterTexts> {
  const texts = Object.fromEntries((await getCollection('letters')).map(({ id, data }) => [id, data]));
  const own = await interfaceIn(language);
  const { spoken, ...letters } = labelled(texts, own.labels);
  if (!spoken) throw new Error('content/letters/spoken.yaml is missing.');
  const blanks = blankNames((await letterFlow()).data);
  // English has no entry, and asking for one would have the build warn.
  const words = language === ENGLISH ? undefined : (await getEntry('languages', language))?.data.words;
  const desk = language === ENGLISH ? await deskWords() : own.desk;
  return { letters, spoken, blanks, desk, ...(words && { language: { id: language, words } }) };
}

async function letterFlow() {
  const flow = await getEntry('flows', 'letter');
  if (!flow) throw new Error('content/flows/letter.yaml is missing.');
  return flow;
}

/** The letters with the names of their paragraphs in another language. */
function labelled(
  letters: Readonly<Record<string, LetterText>>,
  labels: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Record<string, LetterText> {
  return Object.fromEntries(
    Object.entries(letters).map(([kind, letter]) => [
      kind,
      {
        ...letter,
        paragraphs: letter.paragraphs.map((one) => ({ ...one, label: labels[kind]?.[one.id] ?? one.label })),
      },
    ]),
  );
}

/** The words around a finished letter. */
export async function deskWords(): Promise<DeskWords> {
  const entry = await getEntry('desk', 'desk');
  if (!entry) throw new Error('content/desk.yaml is missing.');
  return entry.data;
}

/** Places to choose from: countries with several first, the others together. */
export async function placeGroups(language: string = ENGLISH): Promise<PlaceGroup[]> {
  const [groups, names] = [byCountry(await allPlaces()), await placeNamesIn(language)];
  const { others } = (await interfaceIn(language)).tools.place;
  const name = (id: string) => names[id] ?? id;
  /** A country’s own page first, the rest by name. */
  const named = (ids: readonly string[], first = '') =>
    ids
      .map((id) => ({ id, name: name(id) }))
      .sort(
        (one, other) =>
          Number(other.id === first) - Number(one.id === first) ||
          one.name.localeCompare(other.name, language),
      );
  const several = groups
    .filter((group) => group.ids.length > 1)
    .sort((one, other) => other.ids.length - one.ids.length);
  const single = groups.filter((group) => group.ids.length === 1).flatMap((group) => group.ids);
  return [
    ...several.map(({ country, ids }) => ({ name: name(country), places: named(ids, country) })),
    { name: others, places: named(single) },
  ];
}
