import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findPlaces, openAtlas } from '../../src/domain/law/find-place.ts';
import { placeNames } from '../../src/editorial/place-names.ts';
import { content, ROOT } from '../support/content.ts';

const { places, rights } = content;
if (!rights) throw new Error('content/rights.yaml has faults.');
const atlas = openAtlas(placeNames(places, rights));
const wanted = parse(readFileSync(join(ROOT, 'tests/content/place-names.yaml'), 'utf8')) as Record<string, string[]>;
const names = Object.entries(wanted).flatMap(([id, list]) => list.map((name) => ({ name: String(name), id })));

describe('of the names that people type', () => {
  test('at least 200 were written down', () => {
    expect(names.length).toBeGreaterThanOrEqual(200);
  });

  test('at least 99 in a hundred find the right place first', () => {
    const wrong = names
      .map(({ name, id }) => ({ name, id, found: findPlaces(name, atlas)[0]?.id }))
      .filter(({ id, found }) => found !== id);
    expect(wrong.length / names.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.01);
  });

  test('every one finds something', () => {
    expect(names.filter(({ name }) => findPlaces(name, atlas).length === 0)).toEqual([]);
  });

  // The list of situations that failed.
  test.each([
    ['berlin', 'de'],
    ['munich', 'de'],
    ['münchen', 'de'],
    ['bavaria', 'de'],
    ['hessen', 'de'],
    ['paris', 'fr'],
    ['madrid', 'es'],
    ['barcelona', 'es'],
    ['houston', 'us-tx'],
    ['boston', 'us-ma'],
    ['brooklyn', 'us-ny'],
    ['manchester', 'gb'],
    ['philly', 'us-pa'],
    ['nhs', 'gb'],
    ['Texs', 'us-tx'],
    ['new yrok', 'us-ny'],
    ['LA', 'us-ca'],
    ['l.a.', 'us-ca'],
    ['la county', 'us-ca'],
    ['SF', 'us-ca'],
    ['nyc hospital', 'us-ny'],
    ['a hospital in new york', 'us-ny'],
    ['boston clinic', 'us-ma'],
    ['quebec city', 'ca-qc'],
    ['toronto general', 'ca-on'],
  ])('%j finds %s', (name, id) => {
    expect(findPlaces(name, atlas)[0]?.id).toBe(id);
  });
});

describe('a place', () => {
  test.each(Object.keys(places))('%s is found by its own name', (id) => {
    expect(findPlaces(places[id]?.name ?? '', atlas)[0]?.id).toBe(id);
  });

  test('is found with the reason, where something in it was typed', () => {
    expect(findPlaces('munich', atlas)[0]).toMatchObject({ id: 'de', name: 'Germany', within: 'Munich' });
    expect(findPlaces('Bayern', atlas)[0]?.within).toBe('Bayern');
    expect(findPlaces('Deutschland', atlas)[0]?.within).toBeNull();
  });

  test('is found through a town that nobody knows, if its state is named', () => {
    expect(findPlaces('Little Nowhere, Texas', atlas)[0]?.id).toBe('us-tx');
  });

  test('comes beside others that share a name', () => {
    expect(findPlaces('georgia', atlas)[0]?.id).toBe('us-ga');
    expect(findPlaces('birmingham', atlas).map(({ id }) => id)).toEqual(['gb', 'us-al']);
  });

  test('a health plan of several states finds each of them', () => {
    for (const typed of ['kaiser', 'Kaiser Permanente', 'kaiser hospital']) {
      const found = findPlaces(typed, atlas);
      expect(found.map(({ id }) => id).sort(), typed).toEqual(['us-ca', 'us-co', 'us-dc', 'us-ga', 'us-hi', 'us-md', 'us-or', 'us-va', 'us-wa']);
      expect(new Set(found.map(({ within }) => within)), typed).toEqual(new Set(['Kaiser']));
    }
  });

  test('with a two-letter code is still found, after a city that more people mean', () => {
    expect(findPlaces('LA', atlas).map(({ id }) => id).slice(0, 2)).toEqual(['us-ca', 'us-la']);
    expect(findPlaces('NY', atlas)[0]?.id).toBe('us-ny');
  });

  test('is not read out of small words', () => {
    for (const typed of ['in therapy', 'my or your notes', 'no idea']) expect(findPlaces(typed, atlas), typed).toEqual([]);
  });

  test('is not made up', () => {
    expect(findPlaces('qqqqqq', atlas)).toEqual([]);
    expect(findPlaces('   ', atlas)).toEqual([]);
  });
});
