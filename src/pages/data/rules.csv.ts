import type { APIRoute } from 'astro';
import { stringify } from 'csv-stringify/sync';
import { openPlace } from '../../domain/law/open-data.ts';
import { rulesOf } from '../../domain/law/open-rules.ts';
import { RULE_COLUMNS } from '../../domain/law/values.ts';
import { dataSet } from './_data-set.ts';

/** All rules as one table. */
export const GET: APIRoute = async ({ site }) => {
  const { places, imprint, card } = await dataSet(site);
  const rows = Object.keys(places).flatMap((id) => rulesOf(places, openPlace(places, id, imprint, card)));
  const table = stringify(rows, { header: true, columns: [...RULE_COLUMNS], record_delimiter: 'windows' });
  return new Response(table, { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } });
};
