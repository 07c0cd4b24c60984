import { describe, expect, test } from 'vitest';
import { cites } from '../../src/domain/law/cite.ts';
import { limits } from '../../src/domain/law/deadline.ts';
import { label, resolve } from '../../src/domain/law/place.ts';
import { placeFaults } from '../../src/editorial/checks/places.ts';
import { notVerified, readings } from '../../src/domain/law/rights.ts';
import { refusalLaw } from '../../src/domain/refusal/law.ts';
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

describe('for whom rules are, and which days may be named', () => {
  test.each(ids)('%s says for whom its rules are', (id) => {
    expect(places[id]?.appliesTo?.text ?? '').not.toBe('');
  });

  test.each(ids)('%s: each limit has a number and a source, and none is a stub’s', (id) => {
    for (const { amount, from, cites: sources } of limits(places, id)) {
      expect(amount).toBeGreaterThan(0);
      expect(sources.length, from).toBeGreaterThan(0);
      expect(places[from]?.confidence).not.toBe('low');
    }
  });

  test('a place that steps down to a stub names no day', () => {
    const named = (all: typeof places, id: string) => [
      ...limits(all, id).filter(({ from }) => from === id),
      ...refusalLaw(all, id).bodies.filter(({ from, within }) => from === id && within !== undefined),
    ];
    const some = ids.filter((id) => named(places, id).length > 0);
    expect(some.length).toBeGreaterThan(50);
    for (const id of some) {
      const place = places[id];
      if (place) expect(named({ ...places, [id]: { ...place, confidence: 'low' } }, id), id).toEqual([]);
    }
  });
});
