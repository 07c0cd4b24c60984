import { describe, expect, test } from 'vitest';
import { checkId, checks } from '../../../src/domain/law/changes.ts';
import {
  DATA_FILES,
  dataVersion,
  lastChecked,
  openData,
  openPlace,
  OpenPlaceSchema,
} from '../../../src/domain/law/open-data.ts';
import { rulesOf, type RuleRow } from '../../../src/domain/law/open-rules.ts';
import { placeSchemaJson } from '../../../src/domain/law/schema-json.ts';
import { RULE_COLUMNS } from '../../../src/domain/law/values.ts';
import { deadline, type MadeUp, madeUpPlaces, texts } from './made-up.ts';

const IMPRINT = { version: '9.9.9', licence: 'Free', schema: 'https://example.org/schema.json' };
const rule = (text: string, cite = 'act-aa') => ({ text, cite });
const FULL: MadeUp = {
  unverified: ['Look again.'],
  shared: { note: 'A shared sentence.' },
  deadlines: [
    deadline('answer', 'respond', 30, {
      cite: 'act-aa(s 5)',
      when: { care: ['private', 'public'], client: ['current', 'past'] },
    }),
  ],
  fees: { ...rule('Ten a page.'), charge: 'allowed' },
  complaints: [
    {
      ...{ ...rule('Complain.'), body: 'Board', url: null, timeLimit: 'Within ten days' },
      within: { amount: 10, unit: 'calendar-days', starts: ['refusal', 'silence'] },
    },
  ],
  changes: [{ date: '2026-06-05', text: 'The fee was raised.' }],
};
const published = (own: MadeUp) => openPlace(madeUpPlaces({ aa: own }), 'aa', IMPRINT, texts.card);

describe('a place as open data', () => {
  test('has its file, and none of our notes to ourselves', () => {
    const found = published(FULL);
    expect(found).toMatchObject({
      ...{ id: 'aa', version: '9.9.9', licence: 'Free', $schema: IMPRINT.schema },
      fees: { charge: 'allowed' },
    });
    expect(found).not.toHaveProperty('unverified');
    expect(found).not.toHaveProperty('shared');
    expect(JSON.stringify(found)).not.toContain('Look again.');
  });

  test('has the answers of its card as lines', () => {
    expect(published(FULL).atAGlance).toMatchObject({ cost: 'A charge', time: '30 days to look or copy' });
  });

  test('says on what its own law is not verified', () => {
    expect(published(FULL).notVerified).toEqual(
      expect.arrayContaining(['notes', 'request', 'minors', 'retention']),
    );
    expect(published(FULL).notVerified).not.toContain('fees');
  });

  test('has no number that nobody verified, where it is a stub', () => {
    const stub = published({ ...FULL, confidence: 'low' });
    expect(stub).toMatchObject({ deadlines: [], fees: null, complaints: [] });
    expect(stub).not.toHaveProperty('changes');
    expect(stub.summary.text).toBe('A summary.');
    expect(JSON.stringify(stub)).not.toMatch(/30|Ten a page|ten days/);
  });

  test.each([
    ['with everything', FULL],
    ['a stub', { ...FULL, confidence: 'low' as const }],
    ['with nothing', {}],
  ])('%s, fits the schema that is published for it', (_, own) => {
    expect(OpenPlaceSchema.safeParse(published(own)).error?.issues ?? []).toEqual([]);
  });

  test('is an error for a place that is not there', () => {
    expect(() => openPlace(madeUpPlaces({ aa: {} }), 'zz', IMPRINT, texts.card)).toThrow(
      'There is no place "zz"',
    );
  });
});

describe('all places in one file', () => {
  const places = madeUpPlaces({
    aa: { checked: '2026-05-01' },
    bb: { checked: '2026-06-01' },
    cc: { checked: '2026-04-01' },
  });

  test('have the latest day of checking at their head, and each place once', () => {
    const all = openData(places, { ...IMPRINT, credit: 'Us', notice: 'Read this.' }, texts.card);
    expect(all).toMatchObject({ lastChecked: '2026-06-01', credit: 'Us', notice: 'Read this.' });
    expect(all.places.map(({ id }) => id)).toEqual(['aa', 'bb', 'cc']);
    expect(lastChecked({})).toBe('');
  });

  test('are of the newest version', () => {
    const version = (one: string) => ({ version: one, date: '2026-06-01', lines: ['A change.'] });
    expect(dataVersion({ versions: [version('2.0.0'), version('1.0.0')] })).toBe('2.0.0');
  });

  test('each have an address of their own', () => {
    expect(DATA_FILES.of('aa-bb')).toBe('/data/places/aa-bb.json');
  });
});

test('the published schema names itself and asks for what every file has', () => {
  const schema = placeSchemaJson('https://example.org/s.json');
  expect(schema).toMatchObject({ $id: 'https://example.org/s.json', type: 'object' });
  expect(schema['$schema']).toContain('2020-12');
  expect(schema['required']).toEqual(expect.arrayContaining(['id', 'atAGlance', 'notVerified', 'deadlines']));
  expect(schema['properties']).not.toHaveProperty('unverified');
});

describe('the rules as a table', () => {
  const places = madeUpPlaces({ aa: FULL });
  const rows = rulesOf(places, openPlace(places, 'aa', IMPRINT, texts.card));
  const row = (topic: string): RuleRow => {
    const found = rows.find((one) => one.topic === topic);
    if (!found) throw new Error(`No row is about ${topic}.`);
    return found;
  };

  test('are one row each, with every column', () => {
    expect(rows.map(({ topic }) => topic)).toEqual(['summary', 'deadlines', 'fees', 'complaints']);
    for (const one of rows) expect(Object.keys(one).sort()).toEqual([...RULE_COLUMNS].sort());
  });

  test('have the number of a limit, and for whom it is', () => {
    expect(row('deadlines')).toMatchObject({
      ...{ what: 'respond', number: '30', unit: 'calendar-days', starts: 'receipt', strength: 'law' },
      when: 'care: private, public; client: current, past',
    });
  });

  test('have the number of a complaint from its time as numbers', () => {
    expect(row('complaints')).toMatchObject({ what: 'Board', number: '10', starts: 'refusal, silence' });
  });

  test('say where they are written, and where in the file they stand', () => {
    expect(row('deadlines')).toMatchObject({
      basis: 'Act of aa, s 5',
      source: 'https://example.org/aa',
      cite: 'act-aa(s 5)',
      field: 'deadlines.0',
    });
  });

  test('are empty where the rule has nothing to say', () => {
    expect(row('fees')).toMatchObject({ what: 'allowed', number: '', unit: '', when: '', condition: '' });
  });
});

describe('the feed of checks', () => {
  const told = (own: Record<string, MadeUp>) =>
    checks(madeUpPlaces(own), texts.data).map(
      ({ title, lines, href }) => `${title} | ${lines.join(' ')} | ${href}`,
    );

  test('tells of the last check, and that it changed nothing', () => {
    expect(told({ us: { name: 'States', checked: '2026-06-04' } })).toEqual([
      'States checked on June 4, 2026 | Nothing changed. | /rights/us/',
    ]);
  });

  test('tells what changed, the newest first, once for a day', () => {
    const changes = [
      { date: '2026-06-04', text: 'A fee.' },
      { date: '2026-06-04', text: 'A limit.' },
      { date: '2026-05-01', text: 'A name.' },
    ];
    expect(told({ us: { name: 'States', checked: '2026-06-04', changes } })).toEqual([
      'States changed on June 4, 2026 | A fee. A limit. | /rights/us/',
      'States changed on May 1, 2026 | A name. | /rights/us/',
    ]);
  });

  test('tells nothing that a stub changed', () => {
    const changes = [{ date: '2026-05-01', text: 'A guess.' }];
    expect(told({ gb: { name: 'Kingdom', confidence: 'low', checked: '2026-06-04', changes } })).toEqual([
      'Kingdom checked on 4 June 2026 | Nothing changed. | /rights/gb/',
    ]);
  });

  test('has places of one day in order of their ids, and the newest day first', () => {
    const days = {
      bb: { checked: '2026-06-01' },
      aa: { checked: '2026-06-01' },
      cc: { checked: '2026-06-02' },
    };
    expect(checks(madeUpPlaces(days), texts.data).map(({ place }) => place)).toEqual(['cc', 'aa', 'bb']);
  });

  test('gives each check an id that no move of the page changes', () => {
    const [check] = checks(madeUpPlaces({ aa: { checked: '2026-06-01' } }), texts.data);
    expect(check && checkId(check, 'example.org')).toBe('tag:example.org,2026-06-01:rights/aa');
  });
});
