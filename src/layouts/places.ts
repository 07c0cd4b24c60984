import { getCollection } from 'astro:content';
import type { Places } from '../domain/law/place.ts';
import { withSharedTexts } from '../domain/law/shared-text.ts';

let known: Promise<Places> | undefined;

/** All places by id. Put together once for all pages of a build; anew for each page while an editor changes them. */
export function allPlaces(): Promise<Places> {
  if (import.meta.env.DEV) return gather();
  known ??= gather();
  return known;
}

async function gather(): Promise<Places> {
  const calendars = new Map((await getCollection('calendars')).map(({ id, data }) => [id, data.calendar]));
  const places = (await getCollection('places')).map(({ id, data }) => [id, data] as const);
  const shown = Object.entries(withSharedTexts(Object.fromEntries(places)));
  return Object.fromEntries(
    shown.map(([id, place]) => {
      const calendar = calendars.get(id);
      return [id, calendar ? { ...place, calendar } : place];
    }),
  );
}
