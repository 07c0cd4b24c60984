import { getCollection, getEntry } from 'astro:content';
import { ENGLISH } from '../domain/letter/law.ts';
import {
  englishPart,
  INTERFACE_PART_NAMES,
  type EnglishContent,
  type Interface,
  type InterfacePart,
} from '../domain/site/interface.ts';
import { overlaid, type Overlay } from '../domain/text/overlay.ts';
import { allPlaces } from './places.ts';

/** All that a page in this language says besides what is on it in every language. */
export async function interfaceIn(language: string): Promise<Interface> {
  const from = await englishContent();
  const overlays: Partial<Record<InterfacePart, Overlay>> =
    language === ENGLISH ? {} : await overlaysOf(language);
  return Object.fromEntries(
    INTERFACE_PART_NAMES.map((part) => [part, overlaid(englishPart(part, from, language), overlays[part])]),
  ) as unknown as Interface;
}

/** The languages besides English that have pages of their own. */
export async function languagesWithPages(): Promise<string[]> {
  return (await getCollection('languages')).filter(({ data }) => data.parts).map(({ id }) => id);
}

async function overlaysOf(language: string): Promise<Readonly<Record<InterfacePart, Overlay>>> {
  const parts = (await getEntry('languages', language))?.data.parts;
  if (!parts)
    throw new Error(`There are no texts of pages in "${language}", such as content/${language}/site.yaml.`);
  return parts;
}

async function englishContent(): Promise<EnglishContent> {
  const [flow, tools, desk, site, support] = await Promise.all([
    getEntry('flows', 'letter'),
    getEntry('tools', 'tools'),
    getEntry('desk', 'desk'),
    getEntry('site', 'site'),
    getEntry('support', 'support'),
  ]);
  if (!flow || !tools || !desk || !site || !support)
    throw new Error('One of content/flows/letter, tools, desk, site and support.yaml is missing.');
  return {
    ...{ flow: flow.data, tools: tools.data, desk: desk.data, site: site.data, support: support.data },
    letters: Object.fromEntries((await getCollection('letters')).map(({ id, data }) => [id, data])),
    places: await allPlaces(),
  };
}

/** What a page in this language calls each place. */
export async function placeNamesIn(language: string): Promise<Readonly<Record<string, string>>> {
  const [places, { places: own }] = [await allPlaces(), await interfaceIn(language)];
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const named = (id: string, english: string) =>
    language === ENGLISH ? english : (own[id] ?? countries.of(id.toUpperCase()) ?? english);
  return Object.fromEntries(Object.entries(places).map(([id, { name }]) => [id, named(id, name)]));
}
