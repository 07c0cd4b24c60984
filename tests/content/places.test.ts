import { describe, expect, test } from 'vitest';
import { cites } from '../../src/domain/law/cite.ts';
import { label, resolve } from '../../src/domain/law/place.ts';
import { placeFaults } from '../../src/editorial/checks/places.ts';
import { notVerified, readings } from '../../src/domain/law/rights.ts';
import { content } from '../support/content.ts';

const { places } = content;
const ids = Object.keys(places);

/** Every group of fields in a place's file that has a cite, wherever it stands. */
function cited(value: unknown): { cite: string }[] {
  if (Array.isArray(value)) return value.flatMap(cited);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'cite' in value && typeof value.cite === 'string' ? [{ cite: value.cite }] : [];
  return [...own, ...Object.values(value).flatMap(cited)];
}

const STATES =
  'ak al ar az ca co ct dc de fl ga hi ia id il in ks ky la ma md me mi mn mo ms mt nc nd ne nh nj nm nv ny oh ok or pa ri sc sd tn tx ut va vt wa wi wv wy';

/** Every place by group, written out once more, so that a file that is lost or misnamed is seen. */
const GROUPS = {
  'the United States, its states and DC': ['us', ...STATES.split(' ').map((state) => `us-${state}`)],
  'federal systems of the United States': 'bop edu ihs mil sud va'.split(' ').map((one) => `us-fed-${one}`),
  'the European Union and members': 'eu at be cz de dk es fi fr gr ie it lu lv nl pl pt se sk'.split(' '),
  'Canada, provinces and territories': 'ca ca-ab ca-bc ca-mb ca-nb ca-nl ca-ns ca-nt ca-on ca-pe ca-qc ca-sk ca-yt'.split(' '),
  'Australia, states and territories': 'au au-act au-nsw au-nt au-qld au-sa au-tas au-vic au-wa'.split(' '),
  'the United Kingdom': 'gb gb-nir gb-sct'.split(' '),
  'territories of the United States': 'us-gu us-pr us-vi'.split(' '),
  'Europe outside the Union': 'ch no'.split(' '),
  'Latin America': 'ar br co mx uy'.split(' '),
  Africa: 'ke ng za'.split(' '),
  elsewhere: 'hk il in jp kr nz ph sg'.split(' '),
};

describe('every place of the research is on the site', () => {
  test.each(Object.entries(GROUPS))('%s', (_, wanted) => {
    expect(ids).toEqual(expect.arrayContaining(wanted));
  });

  test('and no other', () => {
    expect(Object.values(GROUPS).flat().sort()).toEqual([...ids].sort());
  });
});

describe('every statement has its source', () => {
  test.each(ids)('%s: every cite leads to a law or a source', (id) => {
    const place = places[id];
    if (!place) throw new Error(id);
    expect(placeFaults(places, id)).toEqual([]);
    for (const { cite } of cited(place))
      expect(resolve(places, id, cite).length, cite).toBe(cites(cite).length);
  });

  test.each(ids)('%s: every source has an address or is listed as one without', (id) => {
    for (const { title, url } of readings(places, id)) {
      expect(title.trim()).not.toBe('');
      expect(url === null || /^https?:\/\/[^ ]+\.[^ ]+/.test(url), `${title}: ${url}`).toBe(true);
    }
  });

  test.each(ids)('%s: every cite reads as a name, not as a key', (id) => {
    for (const { cite } of cited(places[id]))
      for (const found of resolve(places, id, cite))
        expect(label(found)).toMatch(/^[\p{Lu}\d"“]|^[a-z]+\.[a-z]/u);
  });
});

describe('what is not verified is known', () => {
  test('a stub is verified on nothing', () => {
    for (const id of ids.filter((one) => places[one]?.confidence === 'low'))
      expect(notVerified(places[id] as NonNullable<(typeof places)[string]>)).toHaveLength(12);
  });

  test('Georgia has no verified rule of its own on time, and California has', () => {
    expect(notVerified(places['us-ga'] as NonNullable<(typeof places)[string]>)).toContain('deadlines');
    expect(notVerified(places['us-ca'] as NonNullable<(typeof places)[string]>)).not.toContain('deadlines');
  });
});
