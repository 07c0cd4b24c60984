import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkId, checks } from '../../src/domain/law/changes.ts';
import { openData, OpenPlaceSchema, openPlace } from '../../src/domain/law/open-data.ts';
import { PlaceSchema, type Place } from '../../src/domain/law/place.schema.ts';
import { placeSchemaJson } from '../../src/domain/law/schema-json.ts';
import { content, ROOT } from '../support/content.ts';
import { readYaml } from '../../src/editorial/yaml/file.ts';
import { RightsTextSchema } from '../../src/domain/law/rights-text.schema.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { places } = content;
const imprint = {
  version: '1.0.0',
  licence: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
  schema: 'https://askforyournotes.org/data/place.schema.json',
};
/** As a file on the web is read: through JSON and back. */
const published = (id: string): Record<string, unknown> =>
  JSON.parse(JSON.stringify(openPlace(places, id, imprint, card)));
const schema = placeSchemaJson(imprint.schema);
const text = readFileSync(join(ROOT, 'content/rights.yaml'), 'utf8');
const texts = readYaml('content/rights.yaml', text, RightsTextSchema);
if (!texts.value) throw new Error('content/rights.yaml has faults.');
const { card, data } = texts.value;
const citation = parse(readFileSync(join(ROOT, 'CITATION.cff'), 'utf8')) as Record<string, unknown>;
/** What version 1.2.0 of the Citation File Format requires, and what of the rest we use; other keys it refuses. */
const CffSchema = z.strictObject({
  'cff-version': z.literal('1.2.0'),
  message: z.string().min(1),
  title: z.string().min(1),
  type: z.enum(['dataset', 'software']),
  authors: z.array(z.strictObject({ name: z.string().min(1), website: z.url() })).min(1),
  version: z.string().min(1),
  'date-released': z.iso.date(),
  license: z.string().min(1),
  url: z.url(),
  keywords: z.array(z.string().min(1)).min(1),
});

describe('each place’s file keeps to the published schema', () => {
  const check = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  test.each(Object.keys(places))('%s', (id) => {
    expect(check.safeParse(published(id)).error?.issues ?? []).toEqual([]);
    expect(OpenPlaceSchema.safeParse(published(id)).success).toBe(true);
  });

  test('and the schema refuses what is no place', () => {
    expect(check.safeParse({ ...published('gb'), confidence: 'sure' }).success).toBe(false);
    expect(check.safeParse({ ...published('gb'), extra: 1 }).success).toBe(false);
    const { name: _, ...nameless } = published('gb');
    expect(check.safeParse(nameless).success).toBe(false);
  });

  test('it names its draft and its own address', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['$id']).toBe(imprint.schema);
  });
});

describe('what is published', () => {
  test('has the answers of the card', () => {
    expect(published('us-ny')['atAGlance']).toMatchObject({
      see: 'Yes, most of them',
      time: expect.stringMatching(
        /^\d+ days to let you look \(New York\); \d+ days to send a copy \(HIPAA\)$/,
      ),
    });
  });

  test('has every place, a version and a licence', () => {
    const all = openData(places, { ...imprint, credit: 'us', notice: 'not verified' }, card);
    expect(all.places.map(({ id }) => id)).toEqual(Object.keys(places));
    expect(all.licence).toMatch(/CC BY 4\.0/);
    expect(all.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('leaves out our notes to ourselves', () => {
    for (const id of Object.keys(places)) expect(published(id)).not.toHaveProperty('unverified');
  });

  test('has no number in a place of low confidence, but in the names of laws and sources', () => {
    for (const [id, place] of Object.entries(places)) {
      if (place.confidence !== 'low') continue;
      const {
        laws: _l,
        sources: _s,
        basis: _b,
        asOf: _a,
        checked: _c,
        nextCheck: _n,
        prevails: _p,
        ...facts
      } = published(id);
      const { $schema: _x, version: _v, licence: _i, summary, atAGlance, ...rest } = facts;
      // What the card says of a stub is its parent's law, and named so.
      for (const answer of Object.values(atAGlance as object))
        if (/\d/.test(answer)) expect(answer).toMatch(/\((HIPAA|federal law|EU law)\)$/);
      expect((summary as { text: string }).text).not.toMatch(/\d/);
      expect(JSON.stringify(rest)).not.toMatch(/\d/);
    }
  });

  test('is explained field by field', () => {
    expect(texts.faults).toEqual([]);
    const imprintFields = ['$schema', 'version', 'licence'];
    const fields = Object.keys(OpenPlaceSchema.shape).filter((field) => !imprintFields.includes(field));
    expect(Object.keys(texts.value?.data.meanings ?? {}).sort()).toEqual(fields.sort());
  });

  test('can be cited in the form that libraries read', () => {
    expect(CffSchema.safeParse(citation).error?.issues ?? []).toEqual([]);
    const { version: _, ...unnumbered } = citation;
    for (const wrong of [unnumbered, { ...citation, licence: 'CC-BY-4.0' }, { ...citation, version: 2.1 }])
      expect(CffSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  });

  test('has its versions with the newest first, and can be cited by it', () => {
    const days = data.versions.map(({ date }) => date);
    expect(days).toEqual(days.toSorted().reverse());
    const { name, url } = content.site ?? {};
    expect(citation).toMatchObject({
      type: 'dataset',
      authors: [{ name, website: url }],
      version: data.versions[0].version,
      'date-released': data.versions[0].date,
      license: 'CC-BY-4.0',
      url: `${url}/data/`,
    });
  });
});

describe('the checks that the feed tells of', () => {
  const { changes: _changes, ...newYork } = places['us-ny'] as Place;
  const place: Place = { ...newYork, checked: '2027-02-01' };
  const earlier = { date: '2026-08-01', text: 'Fees rose.' };
  const changes = [{ date: '2027-02-01', text: 'A copy is due sooner.' }, earlier];
  const told = (of: Place) => checks({ 'us-ny': of }, data);

  test('are the last one, and each that changed something', () => {
    expect(told({ ...place, changes })).toEqual([
      expect.objectContaining({ date: '2027-02-01', lines: ['A copy is due sooner.'], href: '/rights/us-ny/' }),
      expect.objectContaining({ title: 'New York: changed on August 1, 2026', lines: ['Fees rose.'] }),
    ]);
    expect(told(place)).toEqual([
      expect.objectContaining({ title: 'New York: checked on February 1, 2027', lines: [data.feedChecked] }),
    ]);
  });

  test('keep their ids when a later check comes', () => {
    const ids = (of: Place) => told(of).map((check) => checkId(check, 'example.org'));
    expect(ids({ ...place, changes: [earlier], checked: '2026-08-01' })).toEqual([
      'tag:example.org,2026-08-01:rights/us-ny',
    ]);
    expect(ids({ ...place, changes })).toContain('tag:example.org,2026-08-01:rights/us-ny');
  });

  test('tell nothing of a place of low confidence but that it was checked', () => {
    expect(told({ ...place, changes, confidence: 'low' }).map(({ lines }) => lines)).toEqual([
      [data.feedChecked],
    ]);
  });

  test('are refused where they stand out of order', () => {
    const { calendar: _, ...file } = newYork;
    const kept = (listed: object[]) => PlaceSchema.safeParse({ ...file, unverified: [], changes: listed }).success;
    expect(kept(changes)).toBe(true);
    expect(kept(changes.toReversed())).toBe(false);
  });
});
