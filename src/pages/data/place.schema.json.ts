import type { APIRoute } from 'astro';
import { placeSchemaJson } from '../../domain/law/schema-json.ts';
import { dataSet } from './_data-set.ts';

/** The JSON Schema that every place's file keeps to. */
export const GET: APIRoute = async ({ site }) => {
  const { imprint } = await dataSet(site);
  return new Response(JSON.stringify(placeSchemaJson(imprint.schema), null, 2), {
    headers: { 'content-type': 'application/schema+json' },
  });
};
