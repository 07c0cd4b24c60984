import { expect, test } from 'vitest';
import { binds, HOLDERS, isForOthers, PROFESSIONALS, withCare } from '../../../src/domain/law/holders.ts';

const forProfessionals = { cites: [{ professional: true }] } as const;

test.each([
  ['solo', true],
  ['group', true],
  ['clinic', true],
  ['prison', true],
  ['employer', true],
  ['insurer', false],
  ['unlicensed', false],
  ['unsure', true],
] as const)('a law for licensed professionals binds %s: %s', (recipient, does) => {
  expect(binds(forProfessionals, { recipient: [recipient] })).toBe(does);
  expect(isForOthers(forProfessionals.cites, { recipient: [recipient] })).toBe(!does);
  expect(binds({ cites: [{}] }, { recipient: [recipient] })).toBe(true);
});

test('all holders but insurers and those without a license may be professionals', () => {
  expect([...PROFESSIONALS, 'insurer', 'unlicensed'].sort()).toEqual([...HOLDERS].sort());
});

test.each([
  ['public-clinic', ['public']],
  ['public', ['public']],
  ['prison', ['public']],
  ['solo', ['private']],
  ['insurer', undefined],
  ['school', undefined],
] as const)('%s settles who runs the care: %j', (recipient, care) => {
  expect(withCare({ recipient: [recipient] })['care']).toEqual(care);
});
