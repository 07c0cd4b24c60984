import { expect, test } from 'vitest';
import { meantAddress } from '../../../src/domain/site/mail-domain.ts';
import { readWords } from '../../../src/server/words.ts';

/** Which address was probably meant. */

const { mailDomains } = readWords();

test.each([
  ['ana@gmial.com', 'ana@gmail.com'],
  ['ana@gmail.con', 'ana@gmail.com'],
  ['Ana.B@GMAIL.CO', 'Ana.B@gmail.com'],
  ['ana@hotmial.com', 'ana@hotmail.com'],
  ['ana@yaho.com', 'ana@yahoo.com'],
  ['ana@outlok.com', 'ana@outlook.com'],
  ['ana@iclould.com', 'ana@icloud.com'],
])('%s was probably meant as %s', (typed, meant) => {
  expect(meantAddress(typed, mailDomains)).toBe(meant);
});

test.each([
  'ana@example.org',
  'ana@posteo.net',
  'ana@hotmail.es',
  'ana@yahoo.it',
  'ana',
  '@gmail.con',
  'ana@',
  '',
  'ana@university.edu',
])('nothing is offered for “%s”', (typed) => {
  expect(meantAddress(typed, mailDomains)).toBeUndefined();
});

test('no known domain is taken for another', () => {
  for (const domain of mailDomains) expect(meantAddress(`ana@${domain}`, mailDomains)).toBeUndefined();
});
