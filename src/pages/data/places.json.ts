import type { APIRoute } from 'astro';
import { openData } from '../../domain/law/open-data.ts';
import { dataSet } from './_data-set.ts';

/** All places in one file. */
export const GET: APIRoute = async ({ site }) => {
  const { places, imprint, credit, notice, card } = await dataSet(site);
  return Response.json(openData(places, { ...imprint, credit, notice }, card));
};
