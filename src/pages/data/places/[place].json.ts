import type { APIRoute, GetStaticPaths } from 'astro';
import { openPlace } from '../../../domain/law/open-data.ts';
import { dataSet } from '../_data-set.ts';

/** One place as open data, under the same id as its page. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { places } = await dataSet(undefined);
  return Object.keys(places).map((place) => ({ params: { place } }));
};

export const GET: APIRoute = async ({ params, site }) => {
  const { places, imprint, card } = await dataSet(site);
  return new Response(JSON.stringify(openPlace(places, params['place'] ?? '', imprint, card), null, 2), {
    headers: { 'content-type': 'application/json' },
  });
};
