import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { refusalLaw } from '../../../domain/refusal-law.ts';

/** What the tools for afterwards fetch when a place is picked: that place's law on refusals, reviews and complaints. */
export const getStaticPaths: GetStaticPaths = async () => {
  const places = Object.fromEntries((await getCollection('places')).map(({ id, data }) => [id, data]));
  return Object.keys(places).map((id) => ({ params: { place: id }, props: { law: refusalLaw(places, id) } }));
};

export const GET: APIRoute = ({ props }) => Response.json(props['law']);
