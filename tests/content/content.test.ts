import { expect, test } from 'vitest';
import { say } from '../../src/editorial/yaml/file.ts';
import { content } from '../support/content.ts';

test('no content file has a fault', () => {
  expect(content.faults.map(say)).toEqual([]);
});

test('every first place of the plan is there, and so are its parents', () => {
  expect(Object.keys(content.places)).toEqual(
    expect.arrayContaining([
      'us',
      'us-ca',
      'us-ny',
      'us-tx',
      'us-wa',
      'us-ga',
      'gb',
      'ie',
      'de',
      'ca',
      'ca-on',
      'au',
      'au-vic',
      'nz',
      'eu',
    ]),
  );
});
