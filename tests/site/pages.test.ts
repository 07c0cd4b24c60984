import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assetsOf, files, pages, type BuiltPage } from '../support/built-pages.ts';
import { LONG_PAGES, pageBudget, wireSize } from '../support/wire-size.ts';
import { DIST } from '../support/served-site.ts';

/** Calls back with every page that is a document of its own. */
const each = (name: string, check: (page: BuiltPage) => void) =>
  test.each(pages.map((page) => [page.path, page] as const))(`${name}: %s`, (_, page) => check(page));

const texts = (page: BuiltPage, selector: string) =>
  [...page.document.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');

describe('every page is whole', () => {
  each('has one h1, and headings that skip no level', (page) => {
    expect(texts(page, 'h1')).toHaveLength(1);
    const levels = [...page.document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')].map((heading) =>
      Number(heading.tagName[1]),
    );
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  each('has language, title, description, canonical address and a neutral sharing picture', (page) => {
    const { document } = page;
    const content = (name: string) =>
      document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content') ?? '';
    expect(document.documentElement.lang).toBe('en');
    expect(document.title.length).toBeGreaterThan(10);
    expect(content('description').length).toBeGreaterThan(30);
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toMatch(/^https:\/\//);
    expect(content('og:image')).toMatch(/\/share\.png$/);
  });

  each('offers help, the way out and a skip link first', (page) => {
    const links = [...page.document.querySelectorAll('a')]
      .slice(0, 3)
      .map((link) => link.getAttribute('href'));
    expect(links[0]).toBe('#content');
    expect(links[1]).toBe('/support/');
    expect(page.document.querySelector('[data-exit]')?.getAttribute('rel')).toContain('noreferrer');
  });

  each('links only to what is there', (page) => {
    const dead = [...page.document.querySelectorAll('a[href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => isDead(page, href));
    expect(dead).toEqual([]);
  });

  test('no two pages share a title', () => {
    const titles = pages.map((page) => page.document.title);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });
});

/** Whether an address of this site leads nowhere, its fragment included. */
function isDead(page: BuiltPage, href: string): boolean {
  if (/^(https?:|mailto:|tel:|sms:)/.test(href)) return false;
  const [path = '', fragment] = href.split('#');
  const target = path === '' ? page : pages.find((one) => one.path === path);
  if (!target) return !files.includes(path);
  if (fragment === undefined || target.document.getElementById(fragment)) return false;
  // The letter tool takes a place from the fragment and cleans the address again.
  return !(target.path === '/letter/' && pages.some((one) => one.path === `/rights/${fragment}/`));
}

describe('every page keeps the promises that its file can show', () => {
  each('asks nothing of another origin', (page) => {
    const asked = [
      ...page.document.querySelectorAll('[src], link[href]:not([rel="canonical"]), source[srcset]'),
    ].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
    expect(asked.filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
  });

  each('starts its content policy from nothing, without unsafe words', (page) => {
    const policy =
      page.document.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ??
      '';
    expect(policy).toMatch(/^default-src 'none'/);
    // Search needs WebAssembly; 'wasm-unsafe-eval' allows that and no eval of script.
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe-|https?:|\*/);
  });

  each('has no style attribute and no handler in its markup, which the policy would forbid', (page) => {
    expect(page.html.replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(/<[^>]+\s(style|on[a-z]+)=/);
  });

  test('pages of prose have no script but the way out, the button of search, and what loads the date field', () => {
    const prose = pages.filter((page) => !page.document.querySelector('astro-island'));
    expect(prose.length).toBeGreaterThan(60);
    for (const page of prose) {
      const { scripts } = assetsOf(page);
      const own = page.path.startsWith('/rights/')
        ? /QuickExit|SearchButton|_place_/
        : /QuickExit|SearchButton/;
      expect(scripts.filter((script) => !own.test(script))).toEqual([]);
      const small = scripts.filter((script) => script.includes('_place_'));
      expect(small.length === 0 || wireSize(...small) <= 150, page.path).toBe(true);
    }
  });
});

describe('every page stays within its budget over the wire', () => {
  test('the way out is one file of at most 1 KB, which waits for no other', () => {
    const script = files.find((file) => /QuickExit.*\.js$/.test(file)) ?? '';
    expect(wireSize(script)).toBeLessThanOrEqual(1024);
    expect(readFileSync(join(DIST, script), 'utf8')).not.toMatch(/\bimport\b/);
  });

  test('the index from A to Z leads to every page that can be found, and to every term', () => {
    const index = pages.find(({ path }) => path === '/a-z/');
    const there = new Set(
      [...(index?.document.querySelectorAll('main a') ?? [])].map((link) => link.getAttribute('href')),
    );
    const glossary = pages.find(({ path }) => path === '/glossary/');
    const terms = [...(glossary?.document.querySelectorAll('dl [id]') ?? [])].map(
      ({ id }) => `/glossary/#${id}`,
    );
    const wanted = pages
      .filter(({ document }) => document.querySelector('[data-pagefind-body]') !== null)
      .map(({ path }) => path)
      .filter((path) => path !== '/');
    expect(terms.length).toBeGreaterThan(100);
    expect([...wanted, ...terms].filter((href) => !there.has(href))).toEqual([]);
  });

  test('the button of search is at most 1 KB, and loads nothing else before it is pressed', () => {
    const script = files.find((file) => /SearchButton.*\.js$/.test(file)) ?? '';
    expect(wireSize(script)).toBeLessThanOrEqual(1024);
    expect(readFileSync(join(DIST, script), 'utf8')).not.toMatch(/(^|;)\s*import\s*["'{*]/);
  });

  test('the font is at most 30 KB, and there is one', () => {
    const fonts = files.filter((file) => file.endsWith('.woff2'));
    expect(fonts).toHaveLength(1);
    expect(wireSize(...fonts)).toBeLessThanOrEqual(30 * 1024);
  });

  each('a page without a tool is at most 14 KB, but for the longest', (page) => {
    // The list of every address where a help line was seen is for checking; nobody in need loads it.
    if (page.document.querySelector('astro-island') || page.path === '/support/sources/') return;
    const { styles, scripts } = assetsOf(page);
    expect(
      wireSize(page.path.endsWith('/') ? `${page.path}index.html` : page.path, ...styles, ...scripts),
    ).toBeLessThanOrEqual(pageBudget(page.path));
  });

  test('there are six longest pages, and a page that has become short is none of them', () => {
    const long = pages.filter(({ path }) => LONG_PAGES.has(path));
    expect(long).toHaveLength(6);
    const sizes = long.map((page) => {
      const { styles, scripts } = assetsOf(page);
      return [page.path, wireSize(`${page.path}index.html`, ...styles, ...scripts)] as const;
    });
    expect(sizes.filter(([, size]) => size <= 14 * 1024)).toEqual([]);
  });
});
