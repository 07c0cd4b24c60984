import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chosen, type OfflineList } from '../../src/domain/site/offline-list.ts';
import { PACK, PACKED_PARTS, type PackedParts } from '../../src/domain/site/saved-site.ts';
import { files, pages } from '../support/built-pages.ts';
import { content } from '../support/content.ts';
import { DIST, serveSite, type ServedSite } from '../support/served-site.ts';

const list = JSON.parse(readFileSync(join(DIST, 'offline.json'), 'utf8')) as OfflineList;
const packed = JSON.parse(readFileSync(join(DIST, PACKED_PARTS), 'utf8')) as PackedParts;
const worker = readFileSync(join(DIST, 'offline-worker.js'), 'utf8');
const ids = Object.keys(content.places);
let site: ServedSite;

beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

describe('the copy for offline use', () => {
  test('of all places holds every page but the waitlist’s and the one for wrong addresses', () => {
    const saved = new Set(chosen(list, 'all')?.files);
    const left = pages.map(({ path }) => path).filter((path) => !saved.has(path));
    expect(left.filter((path) => !path.startsWith('/waitlist/'))).toEqual(['/404.html']);
  });

  test('holds all that its pages and tools are made of, and what search asks for', () => {
    const core = new Set([...list.core.files, ...Object.keys(packed)]);
    const parts = files.filter((file) => /^\/(_astro|pagefind)\/.+\.[a-z0-9_]+$/i.test(file));
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter((file) => !core.has(file) && !/\.(br|gz)$/.test(file))).toEqual([]);
  });

  test('has every record of search in one file, byte for byte', () => {
    const pack = readFileSync(join(DIST, PACK));
    expect(Object.keys(packed).length).toBeGreaterThan(100);
    const unlike = Object.entries(packed).filter(
      ([path, [from, to]]) => !pack.subarray(from, to).equals(readFileSync(join(DIST, path))),
    );
    expect(unlike).toEqual([]);
    expect(Math.max(...Object.values(packed).map(([, to]) => to))).toBe(pack.length);
  });

  test.each(ids)(
    'of %s holds its page and its letter, and of no place that has nothing to do with it',
    (id) => {
      const saved = chosen(list, id)?.files ?? [];
      expect(saved).toEqual(expect.arrayContaining([`/rights/${id}/`, `/letter/law/${id}.json`, '/letter/']));
      const own = [id, ...(list.places[id]?.parents ?? [])];
      const rights = saved.filter((path) => ids.some((one) => path === `/rights/${one}/`));
      expect(rights.sort()).toEqual(own.map((one) => `/rights/${one}/`).sort());
    },
  );

  test('names only files that are there', async () => {
    const answers = await Promise.all(
      (chosen(list, 'all')?.files ?? []).map(async (path) => [
        path,
        (await fetch(site.origin + path)).status,
      ]),
    );
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });
});

describe('the worker that serves it', () => {
  test('is sent so that a newer one is found at the next visit, and so is the list', async () => {
    for (const path of ['/offline-worker.js', '/offline.json']) {
      const { headers } = await fetch(site.origin + path);
      expect(headers.get('cache-control'), path).toBe('no-cache');
      expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
    }
    expect((await fetch(`${site.origin}/offline-worker.js`)).headers.get('content-type')).toMatch(
      /javascript/,
    );
  });

  test('is allowed by the policy of the page that registers it', () => {
    const policy = (path: string) =>
      pages
        .find((page) => page.path === path)
        ?.document.querySelector('meta[http-equiv="content-security-policy" i]')
        ?.getAttribute('content');
    expect(policy('/privacy/')).toContain("worker-src 'self'");
    expect(policy('/guide/')).not.toContain('worker-src');
  });

  test('can be read, and has no part that writes or sends', () => {
    expect(worker).toContain('wholeCopy');
    expect(worker).not.toMatch(
      /\.put\(|\.add(All)?\(|method:|POST|indexedDB|postMessage|periodicSync|importScripts/,
    );
  });

  test('is registered by the control alone', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    const registering = scripts.filter((file) =>
      readFileSync(join(DIST, file), 'utf8').includes('serviceWorker.register'),
    );
    expect(registering).toHaveLength(1);
    expect(registering[0]).toMatch(/SaveSite/);
  });
});
