import { describe, expect, test } from 'vitest';
import {
  applying,
  coveredIn,
  exceptOf,
  isFederal,
  label,
  lineage,
  partedName,
  protectsLiving,
  reaching,
  resolve,
  runByCountry,
  runByEither,
  standIns,
} from '../../../src/domain/law/place.ts';
import { HOLDERS } from '../../../src/domain/law/holders.ts';
import { type MadeUp, madeUpPlaces } from './made-up.ts';

/** A country "aa", its state "aa-bb", and a town in that, "aa-bb-cc". */
const places = (town: MadeUp, state: MadeUp = {}, country: MadeUp = {}) =>
  madeUpPlaces({ aa: country, 'aa-bb': state, 'aa-bb-cc': town });

describe('a place and its parents', () => {
  test('stand in a line, the nearest first', () => {
    expect(lineage(places({}), 'aa-bb-cc')).toEqual(['aa-bb-cc', 'aa-bb', 'aa']);
    expect(lineage(places({}), 'aa')).toEqual(['aa']);
  });

  test('never in a circle, and never with one that is not there', () => {
    const circle = madeUpPlaces({
      aa: { parent: 'bb', besideParent: 'both' },
      bb: { parent: 'aa', besideParent: 'both' },
    });
    expect(() => lineage(circle, 'aa')).toThrow('aa is its own ancestor through aa');
    expect(() => lineage(places({ parent: 'zz' }), 'aa-bb-cc')).toThrow('There is no place "zz"');
  });
});

describe('the places whose rules hold', () => {
  test.each([
    ['all of the line', {}, {}, ['aa-bb-cc', 'aa-bb', 'aa']],
    ['not the parent that the place’s own law replaces', { besideParent: 'replaced' }, {}, ['aa-bb-cc']],
    ['nor what is above it', {}, { besideParent: 'replaced' }, ['aa-bb-cc', 'aa-bb']],
    ['but one where that is not settled', { besideParent: 'unsettled' }, {}, ['aa-bb-cc', 'aa-bb', 'aa']],
    [
      'one that is usually replaced is left out, even where it is left for some',
      { besideParent: { usually: 'replaced', both: ['unlicensed'] } },
      {},
      ['aa-bb-cc'],
    ],
    [
      'one that is replaced for some holds otherwise',
      { besideParent: { usually: 'both', replaced: ['school'] } },
      {},
      ['aa-bb-cc', 'aa-bb', 'aa'],
    ],
  ] as const)('%s', (_, town, state, expected) => {
    const found = places(town as MadeUp, state as MadeUp);
    expect(applying(found, 'aa-bb-cc')).toEqual(expected);
  });
});

describe('for whom they hold', () => {
  const reach = (town: MadeUp, state: MadeUp = {}, country: MadeUp = {}) =>
    Object.fromEntries(
      reaching(places(town, state, country), 'aa-bb-cc').map(({ at, when }) => [at, when?.['recipient']]),
    );
  const allBut = (...some: string[]) => HOLDERS.filter((one) => !some.includes(one));

  test('is everybody, where nothing is said', () => {
    expect(reach({})).toEqual({ 'aa-bb-cc': undefined, 'aa-bb': undefined, aa: undefined });
  });

  test('is nobody above a law that replaces its parent’s', () => {
    expect(reach({ besideParent: 'replaced' })).toEqual({ 'aa-bb-cc': undefined });
  });

  test('is those for whom the parent’s is kept', () => {
    expect(
      reach({ besideParent: { usually: 'replaced', both: ['unlicensed'], unsettled: ['school'] } }),
    ).toEqual({
      'aa-bb-cc': undefined,
      'aa-bb': ['unlicensed', 'school'],
      aa: ['unlicensed', 'school'],
    });
  });

  test('is all but those for whom it is replaced', () => {
    expect(reach({ besideParent: { usually: 'both', replaced: ['school'] } })['aa-bb']).toEqual(
      allBut('school'),
    );
  });

  test('grows narrower from parent to parent, until nobody is left', () => {
    const town: MadeUp = { besideParent: { usually: 'replaced', both: ['solo', 'school'] } };
    expect(reach(town, { besideParent: { usually: 'both', replaced: ['school'] } })).toEqual({
      'aa-bb-cc': undefined,
      'aa-bb': ['solo', 'school'],
      aa: ['solo'],
    });
    expect(reach(town, { besideParent: { usually: 'replaced', both: ['clinic'] } })).toEqual({
      'aa-bb-cc': undefined,
      'aa-bb': ['solo', 'school'],
    });
  });
});

describe('rules that stand in for a place’s own', () => {
  const SCHOOLS: MadeUp = { instead: [{ place: 'zz', recipient: ['school'] }] };
  const found = madeUpPlaces({ aa: SCHOOLS, 'aa-bb': {}, zz: {} });

  test('hold for those they are there for, everywhere in the country', () => {
    expect(standIns(found, 'aa-bb')).toEqual([{ at: 'zz', when: { recipient: ['school'] }, standsIn: true }]);
    expect(standIns(found, 'zz')).toEqual([]);
  });

  test('leave those out of the country’s own', () => {
    expect(exceptOf(found, 'aa')).toEqual({ recipient: ['school'] });
    expect(exceptOf(found, 'aa-bb')).toBeUndefined();
    expect(reaching(found, 'aa-bb').find(({ at }) => at === 'aa')?.except).toEqual({ recipient: ['school'] });
  });

  test('are not there for whom the country’s rules do not reach', () => {
    const apart = madeUpPlaces({
      aa: SCHOOLS,
      'aa-bb': { besideParent: { usually: 'replaced', both: ['solo'] } },
      zz: {},
    });
    expect(standIns(apart, 'aa-bb')).toEqual([]);
  });
});

describe('what the whole country runs', () => {
  const RUNS: MadeUp = {
    federal: {
      ...{ text: 'The country runs them.', cite: 'act-aa' },
      recipient: ['military'],
      some: { recipient: ['prison'], asFar: 'as far as it runs you' },
      follows: ['aa-fed'],
    },
  };
  const found = madeUpPlaces({ aa: RUNS, 'aa-bb': { besideParent: 'replaced' }, 'aa-fed': {} });

  test('no state’s rule binds, but the place with its rules does', () => {
    expect(runByCountry(found, 'aa-bb')).toEqual({ recipient: ['military'] });
    expect(exceptOf(found, 'aa-bb')).toEqual({ recipient: ['military'] });
    expect(runByCountry(found, 'aa-fed')).toBeUndefined();
    expect(runByCountry(found, 'aa')).toBeUndefined();
  });

  test('is surely covered by the country’s law', () => {
    expect(coveredIn(found, 'aa-bb')).toEqual({ recipient: ['military'] });
    expect(coveredIn(found, 'aa-fed')).toEqual({});
    expect(coveredIn(madeUpPlaces({ bb: {} }), 'bb')).toBeUndefined();
  });

  test('or the state runs, leaves open which law binds', () => {
    expect(runByEither(found, 'aa-bb')).toEqual({ recipient: ['prison'], asFar: 'as far as it runs you' });
    expect(runByEither(madeUpPlaces({ bb: {} }), 'bb')).toBeUndefined();
  });

  test('keeps the country’s rules where its own file has them, though the state’s replace them for others', () => {
    const own = { ...RUNS, federal: { ...RUNS.federal, follows: [] } } as MadeUp;
    const reached = reaching(madeUpPlaces({ aa: own, 'aa-bb': { besideParent: 'replaced' } }), 'aa-bb');
    expect(reached.find(({ at }) => at === 'aa')?.when).toEqual({
      recipient: ['military', 'prison'],
      care: ['public'],
    });
    expect(reaching(found, 'aa-bb').map(({ at }) => at)).toEqual(['aa-bb']);
  });
});

describe('a cite', () => {
  const law = (name: string, more = {}) => ({ name, url: null, about: 'access', ...more });
  const found = madeUpPlaces({
    aa: { laws: { act: law('Act of A', { living: true }), old: law('Old Act') } },
    'aa-bb': { laws: { act: law('Act of B', { professional: true }) } },
  });
  const read = (cite: string) => resolve(found, 'aa-bb', cite).map((one) => `${label(one)} of ${one.from}`);

  test.each([
    ['act', ['Act of B of aa-bb']],
    ['old', ['Old Act of aa']],
    ['act(b)(2)', ['Act of B(b)(2) of aa-bb']],
    ['act(s 5)', ['Act of B, s 5 of aa-bb']],
    ['guide', ['A guide of aa-bb']],
    ['old; act', ['Old Act of aa', 'Act of B of aa-bb']],
    ['nobody; old', ['Old Act of aa']],
    ['', []],
  ])('“%s” leads to the nearest file that has it', (cite, expected) => {
    expect(read(cite)).toEqual(expected);
  });

  test('says whether the law binds professionals only, or protects the living only', () => {
    const [own] = resolve(found, 'aa-bb', 'act');
    expect(own).toMatchObject({ kind: 'law', professional: true });
    expect(own).not.toHaveProperty('living');
    expect(protectsLiving(resolve(found, 'aa', 'act'))).toBe(true);
    expect(protectsLiving(resolve(found, 'aa', 'act; guide'))).toBe(true);
    expect(protectsLiving(resolve(found, 'aa', 'act; old'))).toBe(false);
    expect(protectsLiving(resolve(found, 'aa', 'guide'))).toBe(false);
    expect(protectsLiving([])).toBe(false);
  });

  test('is federal only if it is a law in the file of the United States', () => {
    expect(isFederal({ from: 'us', kind: 'law' })).toBe(true);
    expect(isFederal({ from: 'us', kind: 'source' })).toBe(false);
    expect(isFederal({ from: 'us-ny', kind: 'law' })).toBe(false);
  });

  test.each([
    ['Article 12A', '(1)', 'Article 12A(1)'],
    ['Article 12A (since 2026)', '(1)', 'Article 12A(1) (since 2026)'],
    ['Article 12A (since 2026)', 's 2', 'Article 12A (since 2026), s 2'],
    ['Article 12A (since 2026)', '', 'Article 12A (since 2026)'],
  ])('%s and the part “%s” read as %s', (name, part, expected) => {
    expect(label({ name, part })).toBe(expected);
  });

  test('keeps brackets that are all of a name', () => {
    expect(partedName('(untitled)')).toEqual({ bare: '(untitled)', remark: '' });
    expect(partedName('Act (old) of 1999')).toEqual({ bare: 'Act (old) of 1999', remark: '' });
  });
});
