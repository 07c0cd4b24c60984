import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor, readHeadersFile, SECURITY_HEADERS } from '../../src/editorial/headers.ts';
import { pages } from '../support/built-pages.ts';
import { DIST, serveSite } from '../support/served-site.ts';

const rules = readHeadersFile(readFileSync(join(DIST, '_headers'), 'utf8'));
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

describe('headers', () => {
  test('are the same from our service and for static hosts', async () => {
    const answer = await fetch(`${site.origin}/rights/us-ny/`);
    for (const [name, value] of Object.entries(headersFor(rules, '/rights/us-ny/')))
      expect(answer.headers.get(name), name).toBe(value);
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(answer.headers.get(name), name).toBe(value);
  });

  test('start from nothing and forbid framing', () => {
    const policy = headersFor(rules, '/')['Content-Security-Policy'] ?? '';
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("'wasm-unsafe-eval'");
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe-|https?:/);
    // For the copy for offline use, and only from this site.
    expect(policy).toMatch(/; worker-src 'self';/);
  });

  test('let files with a hash in their name be kept for good, and nothing else', () => {
    expect(headersFor(rules, '/_astro/Page.abc.css')['Cache-Control']).toContain('immutable');
    expect(headersFor(rules, '/letter/')['Cache-Control']).toBeUndefined();
  });

  test('are not themselves a page', async () => {
    expect((await fetch(`${site.origin}/_headers`)).status).toBe(404);
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
