import { getCollection } from 'astro:content';
import { withCalendars } from '../editorial/holidays.ts';
import type { Places } from '../domain/law/place.ts';

let known: Promise<Places> | undefined;

/** All places by id. Put together once for all pages of a build; anew for each page while an editor changes them. */
export function allPlaces(): Promise<Places> {
  if (import.meta.env.DEV) return gather();
  known ??= gather();
  return known;
}

async function gather(): Promise<Places> {
  const places = Object.fromEntries((await getCollection('places')).map(({ id, data }) => [id, data]));
  return withCalendars(places, new Date().getFullYear());
}
