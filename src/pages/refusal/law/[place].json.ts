import type { APIRoute, GetStaticPaths } from 'astro';
import { placedLaw } from '../../../domain/refusal/grounds.ts';
import { allPlaces } from '../../../layouts/places.ts';
import { allGrounds } from '../_tool.ts';

/** What the tools for afterwards fetch when a place is picked: that place's law on refusals, reviews and complaints. */
export const getStaticPaths: GetStaticPaths = async () => {
  const places = await allPlaces();
  const grounds = await allGrounds();
  return Object.keys(places).map((id) => ({
    params: { place: id },
    props: { law: placedLaw(places, id, grounds) },
  }));
};

export const GET: APIRoute = ({ props }) => Response.json(props['law']);
