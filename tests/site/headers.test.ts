import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  headersFor,
  policyOf,
  readHeadersFile,
  SECURITY_HEADERS,
} from '../../src/editorial/build/headers.ts';
import { pages } from '../support/built-pages.ts';
import { DIST, serveSite } from '../support/served-site.ts';

const rules = readHeadersFile(readFileSync(join(DIST, '_headers'), 'utf8'));
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

/** One of each kind of answer, by what a static host finds at the address. */
const KINDS = [
  ['a page', '/rights/us-ny/', 200],
  ['a script', firstFile('_astro/*.js'), 200],
  ['a style', firstFile('_astro/*.css'), 200],
  ['the font', firstFile('_astro/*.woff2'), 200],
  ['the law of a place', '/letter/law/us-ny.json', 200],
  ['the open data', '/data/places.json', 200],
  ['the open data as a table', '/data/rules.csv', 200],
  ['the feed of changes', '/data/changes.atom', 200],
  ['the code of search', '/pagefind/pagefind.js', 200],
  ['a record of search', firstFile('pagefind/fragment/*'), 200],
  ['the worker', '/offline-worker.js', 200],
  ['the list of what can be saved', '/offline.json', 200],
  ['a redirect to the slash', '/letter', 301],
  ['a page that was renamed', '/guide/special-people/', 301],
  ['an address that is not there', '/nowhere/', 404],
] as const;

/** The address of one file of a kind. */
function firstFile(pattern: string): string {
  const [file] = globSync(pattern, { cwd: DIST }).filter((name) => !/\.(br|gz)$/.test(name));
  if (file === undefined) throw new Error(`The build made no ${pattern}.`);
  return `/${file.replaceAll('\\', '/')}`;
}

/** A policy as what it allows, by directive. */
const allowed = (policy: string) =>
  new Map(
    policy
      .split(';')
      .map((directive) => directive.trim())
      .filter(Boolean)
      .map((directive) => {
        const [name = '', ...sources] = directive.split(/\s+/);
        return [name, sources] as const;
      }),
  );

/** All that any page may be allowed; hashes of its own scripts and styles come on top. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'img-src': ["'self'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'worker-src': ["'self'"],
};

/** What a policy allows beyond that. */
const beyond = (policy: string) =>
  [...allowed(policy)].flatMap(([name, sources]) =>
    name in ALLOWED
      ? sources.filter(
          (one) => !ALLOWED[name]?.includes(one) && !(/-src$/.test(name) && /^'sha256-[\w+/]+=*'$/.test(one)),
        )
      : [name],
  );

describe('headers', () => {
  test.each(KINDS)(
    'of %s (%s) are the same from our service and for static hosts',
    async (_, path, status) => {
      const answer = await fetch(site.origin + path, { redirect: 'manual' });
      expect(answer.status).toBe(status);
      const wanted = headersFor(rules, path);
      expect(wanted).toMatchObject({ ...SECURITY_HEADERS, 'Content-Security-Policy': expect.any(String) });
      for (const [name, value] of Object.entries(wanted)) expect(answer.headers.get(name), name).toBe(value);
    },
  );

  test('tell nobody where a visitor comes from, take no guess at types, and share nothing with other sites', () => {
    expect(SECURITY_HEADERS).toMatchObject({
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
    });
    expect(SECURITY_HEADERS['Permissions-Policy']).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
    expect(SECURITY_HEADERS['Strict-Transport-Security']).toMatch(/^max-age=63072000/);
  });

  test('start from nothing, forbid framing, and allow no more than this site itself', () => {
    const policy = headersFor(rules, '/')['Content-Security-Policy'] ?? '';
    expect(policy).toMatch(/^default-src 'none'/);
    expect(allowed(policy).get('frame-ancestors')).toEqual(["'none'"]);
    // For the copy for offline use, and only from this site.
    expect(allowed(policy).get('worker-src')).toEqual(["'self'"]);
    expect(beyond(policy)).toEqual([]);
    expect(
      beyond("default-src 'none'; script-src 'self' https://example.org 'unsafe-inline'; frame-src *"),
    ).toEqual(['https://example.org', "'unsafe-inline'", 'frame-src']);
  });

  test.each(pages.map(({ path, html }) => [path, html] as const))(
    'and the page’s own policy agree: %s',
    (path, html) => {
      const own = policyOf(html, path);
      expect(own).toMatch(/^default-src 'none'/);
      expect(beyond(own)).toEqual([]);
      const sent = allowed(headersFor(rules, path)['Content-Security-Policy'] ?? '');
      for (const [name, sources] of allowed(own))
        expect(sent.get(name), name).toEqual(expect.arrayContaining(sources));
    },
  );

  test('let files with a hash in their name be kept for good, and nothing else', () => {
    expect(headersFor(rules, '/_astro/Page.abc.css')['Cache-Control']).toContain('immutable');
    expect(headersFor(rules, '/letter/')['Cache-Control']).toBeUndefined();
  });

  test.each([
    ['/data/rules.csv', 'text/csv; charset=utf-8'],
    ['/data/changes.atom', 'application/atom+xml; charset=utf-8'],
  ])('say what %s is, and it is asked for anew each time and sent only if it changed', async (path, type) => {
    const first = await fetch(site.origin + path, { headers: { 'accept-encoding': 'br' } });
    expect(first.headers.get('content-type')).toBe(type);
    expect(first.headers.get('content-encoding')).toBe('br');
    expect(first.headers.get('cache-control')).toBeNull();
    const known = { 'accept-encoding': 'br', 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await fetch(site.origin + path, { headers: known })).status).toBe(304);
  });

  test('are not themselves a page', async () => {
    expect((await fetch(`${site.origin}/_headers`)).status).toBe(404);
    expect((await fetch(`${site.origin}/_redirects`)).status).toBe(404);
  });
});

describe('the service', () => {
  test('sends pages compressed where the browser takes it', async () => {
    const answer = await fetch(`${site.origin}/letter/`, { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(await answer.text()).toContain('<h1');
  });

  test('leads an address without its slash to the page', async () => {
    const answer = await fetch(`${site.origin}/letter`, { redirect: 'manual' });
    expect([301, 302, 308]).toContain(answer.status);
    expect(answer.headers.get('location')).toBe('/letter/');
  });

  test.each(['/nowhere/', '/rights/zz/', '/letter/law/zz.json', '/..%2f..%2fpackage.json'])(
    'answers %s with the page that helps, and its headers',
    async (path) => {
      const answer = await fetch(site.origin + path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await answer.text()).toContain('/support/');
    },
  );

  test('serves every page', async () => {
    for (const page of pages.filter((one) => one.path.endsWith('/')))
      expect((await fetch(site.origin + page.path)).status, page.path).toBe(200);
  });
});
