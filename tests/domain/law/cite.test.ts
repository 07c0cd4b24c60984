import { expect, test } from 'vitest';
import { cites } from '../../../src/domain/law/cite.ts';
import { label, lineage, resolve } from '../../../src/domain/law/place.ts';
import { placeFaults } from '../../../src/editorial/checks/places.ts';
import { places } from './example-places.ts';

test.each([
  ['hipaa-524', [{ key: 'hipaa-524', part: '' }]],
  ['hipaa-524(b)(2)(i)', [{ key: 'hipaa-524', part: '(b)(2)(i)' }]],
  ['pipeda(s 8(3), s 8(5))', [{ key: 'pipeda', part: 's 8(3), s 8(5)' }]],
  [
    'one(1); two(s 4)',
    [
      { key: 'one', part: '(1)' },
      { key: 'two', part: 's 4' },
    ],
  ],
  ['  ', []],
])('"%s" is read into its references', (text, expected) => {
  expect(cites(text)).toEqual(expected);
});

test('a reference reads as lawyers write it', () => {
  expect(label({ name: '45 CFR 164.524', part: '(b)(2)' })).toBe('45 CFR 164.524(b)(2)');
  expect(label({ name: 'Privacy Act 2020', part: 's 44' })).toBe('Privacy Act 2020, s 44');
  expect(label({ name: 'Privacy Act 2020', part: '' })).toBe('Privacy Act 2020');
});

test('a reference is looked up in the place first and then in its parents', () => {
  expect(resolve(places, 'aa-bb', 'own(1); federal; nowhere')).toMatchObject([
    { key: 'own', part: '(1)', from: 'aa-bb' },
    { key: 'federal', from: 'aa' },
  ]);
  expect(lineage(places, 'aa-bb')).toEqual(['aa-bb', 'aa']);
});

test('a place that leads nowhere or to itself is refused', () => {
  expect(() => lineage(places, 'zz')).toThrow('There is no place "zz"');
  const loop = { ...places, aa: { ...places['aa'], parent: 'aa-bb' } } as typeof places;
  expect(() => lineage(loop, 'aa-bb')).toThrow('its own ancestor');
});

test('faults that only a look across the file finds are told in words', () => {
  const [own] = [places['aa-bb']];
  if (!own) throw new Error('The example is missing.');
  const broken = {
    ...own,
    confidence: 'low' as const,
    appliesTo: { text: 'Everybody.', cite: 'nowhere(1)' },
    basis: [{ cite: 'guide' }],
    deadlines: [...own.deadlines, ...own.deadlines],
  };
  const messages = placeFaults({ ...places, 'aa-bb': broken }, 'aa-bb').map(
    (fault) => `${fault.path.join('.')}: ${fault.message}`,
  );
  expect(messages).toEqual([
    expect.stringMatching(/^appliesTo\.cite: "nowhere" is neither under laws nor under sources/),
    expect.stringMatching(/^deadlines\.0\.amount: A place of low confidence must not give a number/),
    expect.stringMatching(/^deadlines\.1\.amount: A place of low confidence/),
    expect.stringMatching(/^deadlines\.1\.id: "look" is already the id/),
    expect.stringMatching(/^basis\.0\.cite: "guide" is a source, and a letter names only laws/),
  ]);
  expect(placeFaults({ 'aa-bb': own }, 'aa-bb')[0]?.message).toContain('There is no place "aa"');
});
