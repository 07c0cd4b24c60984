import type { APIRoute, GetStaticPaths } from 'astro';
import { getEntry } from 'astro:content';
import { exampleOf } from '../../../domain/law/your-days.ts';
import { allPlaces } from '../../../layouts/places.ts';

/** What a place's page fetches once somebody enters a date: the limits behind its written example, with their holidays. */
export const getStaticPaths: GetStaticPaths = async () => {
  const places = await allPlaces();
  const rights = (await getEntry('rights', 'rights'))?.data;
  if (!rights) throw new Error('content/rights.yaml is missing.');
  return Object.keys(places).map((id) => {
    const { country, days } = exampleOf(places, id, rights);
    return { params: { place: id }, props: { limits: [country, ...days.map(({ limit }) => limit)] } };
  });
};

export const GET: APIRoute = ({ props }) => Response.json(props['limits']);
