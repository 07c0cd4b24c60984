import type { APIRoute, GetStaticPaths } from 'astro';
import { letterLaw } from '../../../domain/letter/law.ts';
import { allPlaces } from '../../../layouts/places.ts';

/** What the letter tool fetches when a place is picked: that place's law and no other. */
export const getStaticPaths: GetStaticPaths = async () => {
  const places = await allPlaces();
  return Object.keys(places).map((id) => ({ params: { place: id }, props: { law: letterLaw(places, id) } }));
};

export const GET: APIRoute = ({ props }) => Response.json(props['law']);
