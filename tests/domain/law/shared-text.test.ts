import { expect, test } from 'vitest';
import { sharedFaults, withSharedTexts } from '../../../src/domain/law/shared-text.ts';
import { content } from '../../support/content.ts';

const { places } = content;

test('a shared sentence is written out where it is called, and its list is not handed on', () => {
  expect(places['us-ny']?.prevails?.text).toMatch(/^Both sets of rules apply to a therapist HIPAA covers\./);
  expect(JSON.stringify(places)).not.toMatch(/\{us:/);
  expect(places['us']).not.toHaveProperty('shared');
});

test('a call that leads nowhere is named with its place, and stays as it is', () => {
  const us = { ...places['us'], shared: { wins: 'The better rule wins.' } } as NonNullable<
    (typeof places)['us']
  >;
  const ny = { ...us, retention: { text: '{us:wins} {us:loses}', cite: 'a' } };
  const shown = withSharedTexts({ us, ny });
  expect(shown['ny']?.retention?.text).toBe('The better rule wins. {us:loses}');
  expect(sharedFaults(ny, { us, ny })).toEqual([
    { path: ['retention', 'text'], message: expect.stringMatching(/\{us:loses\}.*Those of us: wins/) },
  ]);
});
