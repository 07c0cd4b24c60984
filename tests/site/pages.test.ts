import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alternatesOf } from '../../src/domain/site/alternates.ts';
import { fillText } from '../../src/domain/text/fill.ts';
import { assetsOf, files, pages, type BuiltPage } from '../support/built-pages.ts';
import { content } from '../support/content.ts';
import { PAGE_BUDGET, wireSize } from '../support/wire-size.ts';
import { DIST } from '../support/served-site.ts';

/** Calls back with every page that is a document of its own. */
const each = (name: string, check: (page: BuiltPage) => void) =>
  test.each(pages.map((page) => [page.path, page] as const))(`${name}: %s`, (_, page) => check(page));

const texts = (page: BuiltPage, selector: string) =>
  [...page.document.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');

/** The picture that stands beside a link to a section's pages. */
const SHARED: Readonly<Record<string, string>> = {
  '/guide/': '/share/guide.png',
  '/rights/': '/share/rights.png',
  '/readiness/': '/share/readiness.png',
  '/letter/': '/share/letter.png',
  '/after-you-ask/': '/share/after-you-ask.png',
  '/refusal/': '/share/after-you-ask.png',
  '/': '/share/site.png',
};
const SECTIONS = Object.keys(SHARED).filter((path) => path !== '/');

describe('the pictures for shared links', () => {
  test.each([...new Set(Object.values(SHARED))])(
    '%s has the size that is asked for, and 60 KB at most',
    (path) => {
      const png = readFileSync(join(DIST, path));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(png.length).toBeLessThanOrEqual(60 * 1024);
    },
  );

  test('differ from one another', () => {
    const pictures = [...new Set(Object.values(SHARED))].map((path) =>
      readFileSync(join(DIST, path)).toString('base64'),
    );
    expect(new Set(pictures).size).toBe(pictures.length);
  });
});

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
    expect(document.documentElement.lang).toBe(/^\/([a-z]{2})\//.exec(page.path)?.[1] ?? 'en');
    expect(document.title.length).toBeGreaterThan(10);
    expect(content('description').length).toBeGreaterThan(30);
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toMatch(/^https:\/\//);
    const picture = new URL(content('og:image'));
    const section = SECTIONS.find((path) => page.path.startsWith(path));
    expect(picture.pathname).toBe(SHARED[section ?? '/']);
    expect(files).toContain(picture.pathname);
    expect(content('og:image:alt')).toMatch(/^Ask for Your Notes: ./);
  });

  each('offers help, the way out and a skip link first', (page) => {
    const links = [...page.document.querySelectorAll('a')]
      .slice(0, 3)
      .map((link) => link.getAttribute('href'));
    expect(links[0]).toBe('#content');
    expect(links[1]).toBe(page.document.documentElement.lang === 'en' ? '/support/' : '#help');
    expect(page.document.querySelector('[data-exit]')?.getAttribute('rel')).toContain('noreferrer');
  });

  each('has a caption for every table, and a name for each of its columns and rows', (page) => {
    for (const table of page.document.querySelectorAll('table')) {
      const words = (element: Element | null) => element?.textContent?.trim() ?? '';
      expect(words(table.querySelector('caption'))).not.toBe('');
      const columns = [...table.querySelectorAll('thead tr > *')];
      expect(columns.length).toBeGreaterThan(1);
      expect(columns.filter((cell) => !cell.matches('th[scope=col]') || words(cell) === '')).toEqual([]);
      // A row to write on has no name yet.
      const rows = [...table.querySelectorAll('tbody tr')].filter((row) => words(row) !== '');
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter((row) => !row.firstElementChild?.matches('th[scope=row]')).map(words)).toEqual([]);
    }
  });

  each(
    'offers an email draft at its foot that names the page, asks for the sentence and holds nothing else',
    (page) => {
      const words = content.interfaces[page.document.documentElement.lang]?.site.footer.wrong;
      if (!words) throw new Error('The page is in a language that the site doesn’t have.');
      const link = [...page.document.querySelectorAll('footer a')].find(
        ({ textContent }) => textContent?.trim() === words.label,
      );
      const draft = new URL(link?.getAttribute('href') ?? '');
      expect(draft.protocol).toBe('mailto:');
      // A page that stands for every missing address is named by its file.
      const path = page.path === '/404.html' ? '/404/' : page.path;
      // Nothing of the visitor is in it, not even the part of the page they were reading.
      expect(draft.pathname).toBe(content.site?.contact);
      expect([...draft.searchParams]).toEqual([
        ['subject', fillText(words.subject, { page: path })],
        ['body', `${words.ask}\r\n`],
      ]);
    },
  );

  each('names each page of its trail once', (page) => {
    const trail = [...page.document.querySelectorAll('.crumbs a')].map((link) => link.getAttribute('href'));
    expect(trail).toEqual([...new Set(trail)]);
  });

  each('links only to what is there', (page) => {
    const dead = [...page.document.querySelectorAll('a[href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => isDead(page, href));
    expect(dead).toEqual([]);
  });

  each('names each language it is in, and links there and back', ({ path, document }) => {
    const found = [...document.querySelectorAll('link[rel=alternate][hreflang]')].map(
      (link) => [link.getAttribute('hreflang'), new URL(link.getAttribute('href') ?? '').pathname] as const,
    );
    const wanted = alternatesOf(path);
    expect(found).toEqual(wanted);
    const switches = [...document.querySelectorAll('.other-language')].map(
      (link) => [link.getAttribute('hreflang'), link.getAttribute('href')] as const,
    );
    expect(switches).toEqual(wanted.filter(([, other]) => other !== path));
  });

  test('the list for search engines names the languages of a page at each of them', () => {
    const list = readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8');
    const linked = [...list.matchAll(/<url><loc>([^<]+)<\/loc>((?:<xhtml:link[^>]+>)+)/g)].map(
      ([, address = '', links = '']) => [new URL(address).pathname, links.match(/hreflang="[^"]+"/g)],
    );
    const both = ['hreflang="en"', 'hreflang="es"'];
    expect(Object.fromEntries(linked)).toEqual({ '/letter/': both, '/es/carta/': both });
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
      ...page.document.querySelectorAll(
        '[src], link[href]:not([rel="canonical"], [rel="alternate"]), source[srcset]',
      ),
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

  // The alias for it in astro.config.mjs names a file of a library, which can move.
  test('the code of the PDF comes without the decompressor for WOFF2', () => {
    const scripts = globSync('_astro/*.js', { cwd: DIST }).map((file) =>
      readFileSync(join(DIST, file), 'utf8'),
    );
    expect(scripts.filter((text) => text.includes('no decompressor for WOFF2'))).toHaveLength(1);
    expect(scripts.filter((text) => text.includes('[ReadHuffmanCode]'))).toEqual([]);
  });

  test('pages of prose have one script, of at most 1 KB, which waits for no other', () => {
    const prose = pages.filter((page) => !page.document.querySelector('astro-island'));
    expect(prose.length).toBeGreaterThan(60);
    const scripts = [...new Set(prose.map((page) => assetsOf(page).scripts.join(' ')))];
    expect(scripts).toEqual([expect.stringMatching(/^\/_astro\/Page\.\S+\.js$/)]);
    expect(wireSize(...scripts)).toBeLessThanOrEqual(1024);
    expect(readFileSync(join(DIST, scripts[0] ?? ''), 'utf8')).not.toMatch(/(^|;)\s*import\s*["'{*]/);
  });
});

describe('every page stays within its budget over the wire', () => {
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
      .filter(({ document }) => document.querySelector('[data-indexed]') !== null)
      .map(({ path }) => path)
      .filter((path) => path !== '/');
    expect(terms.length).toBeGreaterThan(100);
    expect([...wanted, ...terms].filter((href) => !there.has(href))).toEqual([]);
  });

  test('the font is at most 30 KB, and there is one', () => {
    const fonts = files.filter((file) => file.endsWith('.woff2'));
    expect(fonts).toHaveLength(1);
    expect(wireSize(...fonts)).toBeLessThanOrEqual(30 * 1024);
  });

  each('a page without a tool is at most 14 KB', (page) => {
    // An island that wakes on use brings nothing before that.
    const isTool = page.document.querySelector('astro-island:not([client=use])') !== null;
    // The list of every address where a help line was seen is for checking; nobody in need loads it.
    if (isTool || page.path === '/support/sources/') return;
    const { styles, scripts } = assetsOf(page);
    expect(
      wireSize(page.path.endsWith('/') ? `${page.path}index.html` : page.path, ...styles, ...scripts),
    ).toBeLessThanOrEqual(PAGE_BUDGET);
  });
});
