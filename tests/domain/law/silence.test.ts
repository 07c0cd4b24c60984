import { expect, test } from 'vitest';
import type { Limit } from '../../../src/domain/law/deadline.ts';
import { silenceFor } from '../../../src/domain/law/silence.ts';
import type { RefusalLaw } from '../../../src/domain/refusal/law.ts';
import { plainLimit } from '../../support/plain-limit.ts';

/** The law of a state ("here") and its country ("above"), as far as days turn on it. */
const law = (...limits: readonly Limit[]) => ({ basis: [], limits }) as unknown as RefusalLaw;

const limit = (from: string, amount: number, more: Partial<Limit> = {}) =>
  plainLimit({ id: `${from}-${amount}`, what: 'copy', from, amount, ...more });

const SOLO = { recipient: ['solo'] };
const received = '2026-11-02';

test.each([
  ['here', 45, 30, '2026-12-17'],
  ['above', 45, 30, '2026-12-02'],
  ['here', 15, 30, '2026-11-17'],
  ['above', 15, 30, '2026-12-02'],
])('a body of %s counts by its own law: %i days here, %i above', (from, here, above, end) => {
  expect(silenceFor(law(limit('here', here), limit('above', above)), { from }, SOLO, { received })).toBe(end);
});

test('of several times in its law, the earliest', () => {
  const both = law(limit('here', 20, { what: 'respond' }), limit('here', 10));
  expect(silenceFor(both, { from: 'here' }, SOLO, { received })).toBe('2026-11-12');
});

test('without a time of its own that binds, the one that does', () => {
  const elsewhere = law(limit('here', 10, { when: { recipient: ['clinic'] } }), limit('above', 30));
  expect(silenceFor(elsewhere, { from: 'here' }, SOLO, { received })).toBe('2026-12-02');
  expect(silenceFor(law(), { from: 'here' }, SOLO, { received })).toBeUndefined();
});

test('a body for private care does not look at the time for public care', () => {
  const care = law(
    limit('here', 10, { when: { care: ['public'] } }),
    limit('here', 30, { when: { care: ['private'] } }),
  );
  const open = { recipient: ['unsure'] };
  expect(silenceFor(care, { from: 'here', when: { care: ['private'] } }, open, { received })).toBe(
    '2026-12-02',
  );
  expect(silenceFor(care, { from: 'here' }, open, { received })).toBe('2026-11-12');
});

test('longer time counts if they wrote within the first', () => {
  const longer = law(limit('here', 30), limit('here', 30, { what: 'extension', starts: 'first-period' }));
  const end = (on: string | undefined) =>
    silenceFor(longer, { from: 'here' }, SOLO, { received, longer: { on } });
  expect(end('2026-12-02')).toBe('2027-01-01');
  expect(end(undefined)).toBe('2027-01-01');
  expect(end('2026-12-03')).toBe('2026-12-02');
});

test('a time that still runs is no silence yet', () => {
  const end = (today: string) =>
    silenceFor(law(limit('here', 30)), { from: 'here' }, SOLO, { received, today });
  expect(end('2026-12-02')).toBeUndefined();
  expect(end('2026-12-03')).toBe('2026-12-02');
});
