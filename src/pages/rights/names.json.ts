import type { APIRoute } from 'astro';
import { getEntry } from 'astro:content';

/** What the picker of places fetches on first use. */
export const GET: APIRoute = async () => {
  const entry = await getEntry('placeNames', 'names');
  if (!entry) throw new Error('The names of places are missing.');
  return Response.json(entry.data);
};
