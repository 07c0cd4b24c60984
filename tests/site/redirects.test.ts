import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteServer } from '../../src/server/site.ts';
import { content } from '../support/content.ts';
import { pages } from '../support/built-pages.ts';
import { DIST, serveSite } from '../support/served-site.ts';

let site: Awaited<ReturnType<typeof serveSite>>;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

const ask = (path: string) => fetch(site.origin + path, { redirect: 'manual' });

test('every old address is in _redirects, with and without its last slash', () => {
  const lines = readFileSync(join(DIST, '_redirects'), 'utf8').trim().split('\n');
  const wanted = Object.entries(content.redirects).flatMap(([from, to]) => [
    `${from} ${to} 301`,
    `${from.slice(0, -1)} ${to} 301`,
  ]);
  expect(lines).toEqual(wanted);
});

test('the service sends a visitor of an old address on, in one step, to a page that is there', async () => {
  for (const [from, to] of Object.entries(content.redirects)) {
    for (const path of [from, from.slice(0, -1)]) {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
    }
    expect(pages.map(({ path }) => path)).toContain(to.split('#')[0]);
  }
});

test('what was asked behind the address goes along, before the part of the page', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'renamed-'));
  for (const [name, text] of Object.entries({
    _headers: '/*\n  X-Test: yes\n',
    _redirects: '/old/ /new/#part 301\n',
    '404.html': 'gone',
  }))
    writeFileSync(join(dist, name), text);
  const server = await siteServer(dist);
  const { statusCode, headers } = await server.inject('/old/?from=mail');
  expect([statusCode, headers['location'], headers['x-test']]).toEqual([301, '/new/?from=mail#part', 'yes']);
  await server.close();
  rmSync(dist, { recursive: true });
});
