import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alternatesOf, ALTERNATES } from '../../../src/domain/site/alternates.ts';
import { readRedirectsFile, redirectsFile, withQuery } from '../../../src/domain/site/redirects.ts';
import { RedirectsSchema } from '../../../src/domain/site/redirects.schema.ts';

describe('old addresses', () => {
  const PAGES = { '/guide/old/': '/guide/new/', '/law/us/': '/rights/us/#fees' };

  test('lead to the new ones, with and without their last slash, for good', () => {
    expect(redirectsFile(PAGES)).toBe(
      '/guide/old/ /guide/new/ 301\n/guide/old /guide/new/ 301\n' +
        '/law/us/ /rights/us/#fees 301\n/law/us /rights/us/#fees 301\n',
    );
  });

  test('are read back as they were written', () => {
    expect(Object.fromEntries(readRedirectsFile(redirectsFile(PAGES)))).toEqual({
      '/guide/old/': '/guide/new/',
      '/guide/old': '/guide/new/',
      '/law/us/': '/rights/us/#fees',
      '/law/us': '/rights/us/#fees',
    });
    const address = fc
      .array(fc.stringMatching(/^[a-z0-9-]{1,6}$/), { minLength: 1, maxLength: 3 })
      .map((parts) => `/${parts.join('/')}/`);
    fc.assert(
      fc.property(fc.dictionary(address, address), (pages) => {
        const read = readRedirectsFile(redirectsFile(pages));
        for (const [from, to] of Object.entries(pages)) {
          expect(read.get(from)).toBe(to);
          expect(read.get(from.slice(0, -1))).toBe(to);
        }
      }),
    );
  });

  test('are none in an empty file, or in lines that lead nowhere', () => {
    expect(readRedirectsFile('').size).toBe(0);
    expect(readRedirectsFile('\n/guide/old/\n').size).toBe(0);
  });

  test('keep what was asked behind them, before the part of the page', () => {
    expect(withQuery('/rights/us/', '?ref=a')).toBe('/rights/us/?ref=a');
    expect(withQuery('/rights/us/#fees', '?ref=a')).toBe('/rights/us/?ref=a#fees');
    expect(withQuery('/rights/us/#fees', '')).toBe('/rights/us/#fees');
  });

  test.each([
    ['/guide/old/', '/guide/new/', true],
    ['/guide/old', '/guide/new/', false],
    ['guide/old/', '/guide/new/', false],
    ['/Guide/Old/', '/guide/new/', false],
    ['/guide/old/', 'https://example.org/', false],
  ])('from %s to %s can be written: %s', (from, to, expected) => {
    expect(RedirectsSchema.safeParse({ pages: { [from]: to } }).success).toBe(expected);
  });
});

describe('a page in several languages', () => {
  test('has the same list, whichever of them is asked', () => {
    for (const page of ALTERNATES)
      for (const path of Object.values(page)) expect(Object.fromEntries(alternatesOf(path))).toEqual(page);
  });

  test('that is in one alone has none', () => {
    expect(alternatesOf('/guide/')).toEqual([]);
  });
});
