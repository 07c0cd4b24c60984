import { expect, test } from 'vitest';
import { clashes } from '../../../src/domain/letter/clash.ts';

/** Which ways a letter asks for and asks to avoid at once. */

test.each([
  ['by email, and no email', { delivery: ['mail'], avoid: ['email'] }, '', ['email']],
  ['by mail, and nothing by mail', { delivery: ['post'], avoid: ['post'] }, '', ['post']],
  ['through the portal, and not there', { delivery: ['portal'], avoid: ['portal'] }, '', ['portal']],
  [
    'to see it in the portal, and nothing in a portal',
    { parts: ['portal-access'], avoid: ['portal'] },
    '',
    ['portal'],
  ],
  ['an email address, and no email', { avoid: ['email'] }, 'ann@example.org', ['email']],
  ['a number, and no calls', { avoid: ['phone'] }, '+1 (555) 010-0199', ['phone']],
  ['by email, and nothing by mail', { delivery: ['mail'], avoid: ['post'] }, '', []],
  ['by mail, and no email', { delivery: ['post'], avoid: ['email'] }, '', []],
  ['an address, and no email', { avoid: ['email'] }, '12 Elm Street\nAlbany, NY 12207', []],
  ['a number for texts only, and no calls', { avoid: ['phone'] }, 'Text me at 555 0199', []],
  ['an email address, and no calls', { avoid: ['phone', 'voicemail'] }, 'ann@example.org', []],
  ['nothing to avoid', { delivery: ['mail'] }, 'ann@example.org', []],
] as const)('%s', (_, answers, reach, ways) => {
  expect(clashes({ answers, fields: { reach } })).toEqual(ways);
});
