import { describe, expect, test } from 'vitest';
import { applying } from '../../src/domain/law/place.ts';
import { rules } from '../../src/domain/law/rights.ts';
import { content } from '../support/content.ts';

const { places } = content;
/** The United States and every place below it where HIPAA applies. */
const states = Object.keys(places).filter((id) => applying(places, id).includes('us'));
const stubs = Object.keys(places).filter((id) => places[id]?.confidence === 'low');

/** Every sentence under a "text" of a place's file. */
function sentences(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sentences);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'text' && typeof inner === 'string' ? inner.split(/(?<=[.;])\s+/) : sentences(inner),
  );
}

/** Words that turn a claim into its opposite or bind it to a condition. */
const DENIED =
  /\b(not|no|nor|never|outside|unless|except|exception|stronger|more than|without|leaves? out)\b/i;

describe('notes kept apart in the United States', () => {
  test('the federal rule puts them outside the right', () => {
    expect(places['us']?.notes?.separate).toBe('outside');
  });

  test.each(states)('%s shows the federal rule beside its own', (id) => {
    const shown = rules(places, id, (place) => place.notes);
    expect(shown.at(-1)?.from).toBe('us');
    expect(shown.at(-1)?.value.text).toMatch(/only if|Only those fall outside/);
    expect(shown.map(({ value }) => value.separate)).not.toContain('inside');
  });

  test.each(states)('%s never says that HIPAA gives a right to them', (id) => {
    const claims = sentences(places[id]).filter(
      (one) =>
        /HIPAA|federal/.test(one) &&
        /psychotherapy notes|kept (apart|separate)/i.test(one) &&
        /right|must give|must show|entitled/i.test(one),
    );
    expect(claims.filter((one) => !DENIED.test(one))).toEqual([]);
  });
});

describe('refusal for distress in the United States', () => {
  test('the federal ground is danger to life or safety, and distress is said not to be enough', () => {
    const ground = places['us']?.denial?.grounds.find(({ kind }) => kind === 'harm-self')?.text;
    expect(ground).toMatch(/life or physical safety/);
    expect(ground).toMatch(/upset.*isn’t enough/);
  });

  test.each(states)('%s shows the federal grounds beside its own, and says which wins', (id) => {
    const shown = rules(places, id, (place) =>
      place.denial?.grounds.find(({ kind }) => kind === 'harm-self'),
    );
    expect(shown.map(({ from }) => from)).toContain('us');
    if (id !== 'us') expect(places[id]?.prevails?.text).toMatch(/HIPAA/);
  });

  test.each(states)('%s never says that HIPAA lets distress alone be a reason', (id) => {
    const claims = sentences(places[id]).filter(
      (one) =>
        /HIPAA|federal/.test(one) && /upset|distress|best interest|psychological harm|emotional/i.test(one),
    );
    expect(claims.filter((one) => !DENIED.test(one) && !/asks for more|danger to life/.test(one))).toEqual(
      [],
    );
  });
});

test.each(Object.keys(places))('%s: its summary begins with what it means for the reader', (id) => {
  const [first] = places[id]?.summary.text.split(/(?<=[.!?])\s/) ?? [];
  expect(first).toMatch(/\byour?\b|^It depends\b/i);
});

describe('a place of low confidence gives no number', () => {
  const NUMBER =
    /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|sixty) (working |business |calendar )?(hour|day|week|month|year)s?\b/i;
  test('there are such places', () => {
    expect(stubs.length).toBeGreaterThan(10);
  });
  test.each(stubs)('%s: not in its summary, nor in any limit', (id) => {
    expect(places[id]?.summary.text).not.toMatch(NUMBER);
    expect(places[id]?.deadlines.filter(({ amount }) => amount !== undefined)).toEqual([]);
  });
});

describe('what naive guides get wrong elsewhere', () => {
  test('the United Kingdom has no rule of its own for therapy notes, and says who may judge harm', () => {
    expect(places['gb']?.notes?.separate).toBe('inside');
    expect(sentences(places['gb']).join(' ')).toMatch(/health professional/);
  });
  test('Germany gives the first copy free', () => {
    expect(places['de']?.fees?.charge).toBe('none');
  });
  test('Belgium no longer leaves personal notes out', () => {
    expect(places['be']?.notes?.separate).toBe('inside');
  });
  test('every member of the European Union gives the first copy free', () => {
    for (const id of Object.keys(places).filter((one) => places[one]?.parent === 'eu'))
      expect(rules(places, id, (place) => place.fees).map(({ value }) => value.charge)).toContain('none');
  });
});
