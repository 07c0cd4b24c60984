import { getCollection, getEntry } from 'astro:content';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import { byCountry } from '../../domain/law/rights.ts';
import type { LetterProps } from '../../islands/letter/Letter.tsx';
import type { PlaceGroup } from '../../islands/steps/PlaceSelect.tsx';
import { toolWords } from '../../layouts/tool-words.ts';
import { allPlaces } from '../../layouts/places.ts';

/** Everything the letter tool starts with, from content. */
export async function letterProps(): Promise<LetterProps> {
  const [site, flow] = [await getEntry('site', 'site'), await getEntry('flows', 'letter')];
  const texts = Object.fromEntries((await getCollection('letters')).map(({ id, data }) => [id, data]));
  const { spoken, ...letters } = texts;
  if (!site || !flow || !spoken)
    throw new Error('content/site.yaml, flows/letter.yaml or letters/spoken.yaml is missing.');
  const { privacy } = site.data.letter;
  return {
    flow: flow.data,
    words: await toolWords('letter', privacy),
    letters,
    spoken,
    places: await placeGroups(),
    desk: await deskWords(),
  };
}

/** The words around a finished letter. */
export async function deskWords(): Promise<DeskWords> {
  const entry = await getEntry('desk', 'desk');
  if (!entry) throw new Error('content/desk.yaml is missing.');
  const { id: _, ...words } = entry.data;
  return words;
}

/** Places to choose from: countries with several first, the others together. */
export async function placeGroups(): Promise<PlaceGroup[]> {
  const places = await allPlaces();
  const groups = byCountry(places);
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: places[id]?.name ?? id }));
  const several = groups
    .filter((group) => group.ids.length > 1)
    .sort((one, other) => other.ids.length - one.ids.length);
  const others = groups.filter((group) => group.ids.length === 1).flatMap((group) => group.ids);
  return [
    ...several.map((group) => ({ name: group.name, places: named(group.ids) })),
    { name: 'Elsewhere', places: named(others) },
  ];
}
