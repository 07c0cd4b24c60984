import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { placedLaw } from '../../../domain/refusal-grounds.ts';
import { allGrounds } from '../_tool.ts';

/** What the tools for afterwards fetch when a place is picked: that place's law on refusals, reviews and complaints. */
export const getStaticPaths: GetStaticPaths = async () => {
  const places = Object.fromEntries((await getCollection('places')).map(({ id, data }) => [id, data]));
  const grounds = await allGrounds();
  return Object.keys(places).map((id) => ({
    params: { place: id },
    props: { law: placedLaw(places, id, grounds) },
  }));
};

export const GET: APIRoute = ({ props }) => Response.json(props['law']);
