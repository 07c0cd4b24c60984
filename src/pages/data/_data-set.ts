import { getEntry } from 'astro:content';
import { DATA_FILES, dataVersion, type Imprint } from '../../domain/law/open-data.ts';
import type { RightsText } from '../../domain/law/rights-text.schema.ts';
import type { Places } from '../../domain/law/place.ts';
import { allPlaces } from '../../layouts/places.ts';

/** The places with what stands at the head of every published file. `site` is the site's own address. */
export async function dataSet(site: URL | undefined): Promise<{
  places: Places;
  imprint: Imprint;
  credit: string;
  notice: string;
  card: RightsText['card'];
  texts: RightsText['data'];
}> {
  const entry = await getEntry('rights', 'rights');
  if (!entry) throw new Error('content/rights.yaml is missing.');
  const { data: texts, card } = entry.data;
  const places = await allPlaces();
  const imprint = {
    version: dataVersion(texts),
    licence: `${texts.licence}, ${texts.licenceUrl}`,
    schema: new URL(DATA_FILES.schema, site ?? 'https://example.org').href,
  };
  return { places, imprint, credit: texts.credit, notice: texts.notice, card, texts };
}
