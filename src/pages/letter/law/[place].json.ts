import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { letterLaw } from '../../../domain/letter-law.ts';

/** What the letter tool fetches when a place is picked: that place's law and no other. */
export const getStaticPaths: GetStaticPaths = async () => {
  const places = Object.fromEntries((await getCollection('places')).map(({ id, data }) => [id, data]));
  return Object.keys(places).map((id) => ({ params: { place: id }, props: { law: letterLaw(places, id) } }));
};

export const GET: APIRoute = ({ props }) => Response.json(props['law']);
