import { getCollection, getEntry } from 'astro:content';
import {
  countryPage,
  findingsByCountry,
  groundsOf,
  marksOf,
  withoutPlaces,
  type Refusals,
} from '../../domain/refusal/grounds.ts';
import type { Ground } from '../../domain/refusal/refusal.ts';
import { fillText } from '../../domain/text/fill.ts';
import type { RefusalTool } from '../../islands/refusal/use-refusal.ts';
import type { RefusalProps } from '../../islands/refusal/Refusal.tsx';
import { toolWords } from '../../layouts/tool-words.ts';
import { allPlaces } from '../../layouts/places.ts';
import { deskWords, placeGroups } from '../letter/_props.ts';

/** The content of the refusal helper, read once for each page that shows a part of it. */
export async function refusalContent() {
  const refusals: Refusals = Object.fromEntries(
    (await getCollection('refusals')).map(({ id, data }) => [id, data]),
  );
  const flow = (await getEntry('flows', 'refusal'))?.data;
  const texts = (await getEntry('refusal', 'refusal'))?.data;
  if (!flow || !texts) throw new Error('content/flows/refusal.yaml or content/refusal.yaml is missing.');
  return { refusals, flow, texts };
}

/** Every answer with its sources looked up, in the order of the flow. */
export async function allGrounds(): Promise<Ground[]> {
  const { refusals, flow } = await refusalContent();
  const places = await allPlaces();
  return groundsOf(refusals, flow, places);
}

/** The pages of countries that have too much to say of an answer for the answer's own page, with their titles. */
export async function countryPages() {
  const places = await allPlaces();
  const { texts } = await refusalContent();
  return (await allGrounds()).flatMap((ground) =>
    findingsByCountry(ground, places).flatMap((list) => {
      const own = countryPage(list);
      if (!own) return [];
      const { name, inText = name } = places[own.country] ?? { name: own.country };
      const title = fillText(texts.inCountry.title, { answer: ground.title, place: inText });
      return [{ ground, own, name, inText, title, href: `/refusal/${ground.id}/${own.country}/` }];
    }),
  );
}

/** What the questions start with: small enough for the page. */
export async function refusalProps(): Promise<RefusalProps> {
  const { refusals, flow, texts } = await refusalContent();
  return {
    flow,
    marks: marksOf(refusals, flow),
    places: await placeGroups(),
    words: await toolWords('refusal', texts.privacy),
    texts: { leave: texts.leave, noPlace: texts.noPlace, awaited: texts.awaited, tiles: texts.tiles },
  };
}

/** All answers, letters and words: what the tool fetches, the same for everyone. */
export async function refusalTool(): Promise<RefusalTool> {
  const { texts } = await refusalContent();
  const replies = Object.fromEntries((await getCollection('replies')).map(({ id, data }) => [id, data]));
  return { grounds: withoutPlaces(await allGrounds()), replies, texts, desk: await deskWords() };
}
