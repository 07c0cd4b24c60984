import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { bringsItsStyles, withStylesInside } from '../../src/editorial/build/styles-inside.ts';

const STYLES: Readonly<Record<string, string>> = { '/_astro/a.css': 'a{b:c}', '/_astro/d.css': 'd{e:f}' };
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = (styles: string) =>
  `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self'${styles}">`;
const links = Object.keys(STYLES).map((href) => `<link rel="stylesheet" href="${href}">`);
const written = (html: string) => withStylesInside(html, (address) => STYLES[address] ?? '');

test('a page has its styles in it in their order, each with the address of its file, and its policy allows them', () => {
  const allowed = policy(` ${hashOf('a{b:c}')} ${hashOf('d{e:f}')}`);
  expect(written(`${policy('')}${links.join('')}`)).toBe(
    `${allowed}<style data-href="/_astro/a.css">a{b:c}</style><style data-href="/_astro/d.css">d{e:f}</style>`,
  );
});

test('it doesn’t announce its font, and keeps whatever else it links', () => {
  const icon = '<link rel="icon" href="/icon.svg">';
  const font = '<link rel="preload" href="/f.woff2" as="font" type="font/woff2" crossorigin>';
  expect(written(`${policy('')}${icon}${font}`)).toBe(`${policy('')}${icon}`);
});

test('a page whose policy allows no styles stops the build', () => {
  const none = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;
  expect(() => written(none + links.join(''))).toThrow('allows no styles');
});

test.each([
  ['guide/research/index.html', true],
  ['rights/us-ny/index.html', true],
  ['refusal/harm/index.html', true],
  ['guide/index.html', false],
  ['letter/index.html', false],
  ['refusal/harm/us/index.html', false],
])('%s brings its styles: %s', (file, does) => {
  expect(bringsItsStyles(file)).toBe(does);
});
