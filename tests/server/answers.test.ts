import { readdirSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SLOT, untilNextSlot } from '../../src/server/http/even-answers.ts';
import type { Service } from '../../src/server/service.ts';
import { settingsFrom } from '../../src/server/settings.ts';
import { siteServer } from '../../src/server/site.ts';
import { cutSlowReaders, sendBody } from '../../src/server/slow-readers.ts';
import { newLists, storeAt } from './support/lists.ts';
import { operate } from './support/process.ts';
import {
  DAY,
  entriesOf,
  exported,
  FROM_OUR_PAGE,
  formOf,
  openTestService,
  send,
  SITE_DIR,
  testClock,
  ticketFrom,
} from './support/service.ts';

/** How the service answers: files, headers, limits, and what nobody may learn from an answer. */

const lists = newLists();
const clock = testClock();

describe('a file of the site', () => {
  let origin: string;
  let service: Service;
  beforeAll(async () => {
    service = await openTestService({}, { now: clock.now });
    origin = await service.server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => service.close());
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
      const asked = request(origin + path, { headers, method }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts),
          }),
        );
      });
      asked.on('error', reject);
      asked.end();
    });
  const asset = `/_astro/${readdirSync(join(SITE_DIR, '_astro')).find((name) => name.endsWith('.css'))}`;

  test('with a hash in its name is kept for a year; a name that is not there is not kept at all', async () => {
    expect((await ask(asset)).headers['cache-control']).toContain('immutable');
    for (const missing of [await ask('/_astro/gone.css'), await ask('/_astro/')]) {
      expect(missing.status).toBe(404);
      expect(missing.headers['cache-control']).toBe('no-store');
      expect(missing.headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  test('comes compressed as the build wrote it, whole to who can’t read that, and once', async () => {
    const plain = await ask('/guide/');
    const brotli = await ask('/guide/', { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect((await ask('/guide/', { 'accept-encoding': 'gzip, br;q=0' })).headers['content-encoding']).toBe(
      'gzip',
    );
    expect(plain.headers['content-encoding']).toBeUndefined();
    const again = await ask('/guide/', { 'if-none-match': String(plain.headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await ask('/guide/', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(plain.body.length),
    ]);
  });

  test.each([
    ['/guide', 301],
    ['/guide?x=1', 301],
    ['/_headers', 404],
    ['/..%2f..%2fpackage.json', 404],
    ['/../package.json', 404],
    ['/%', 400],
    ['//example.org/', 404],
    ['/guide/index.html.br', 404],
    ['/guide/%69ndex.html', 200],
  ])('%s is answered with %i', async (path, status) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    if (status === 301) expect(answer.headers['location']).toBe(path.replace('/guide', '/guide/'));
  });

  test('is the same from within the process as over the network', async () => {
    for (const path of ['/guide/', '/guide', asset, '/_astro/gone.css']) {
      const near = await service.server.inject(path);
      const far = await ask(path);
      expect([near.statusCode, near.body]).toEqual([far.status, far.body.toString()]);
      const { date: _d, connection: _c, 'keep-alive': _k, 'transfer-encoding': _t, ...headers } = far.headers;
      expect(near.headers).toMatchObject(headers);
    }
  });

  test('the form is compressed too', async () => {
    const answer = await ask('/waitlist/', { 'accept-encoding': 'br' });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(answer.body).toString()).toMatch(/name="ticket"[^>]* value="/);
  });
});

test.each([
  [undefined, 'max-age=63072000'],
  ['off', undefined],
  ['max-age=300; includeSubDomains', 'max-age=300; includeSubDomains'],
])('the setting HSTS=%s sends %s', async (hsts, header) => {
  const { HSTS } = settingsFrom({ HSTS: hsts });
  const server = await siteServer(SITE_DIR, undefined, { hsts: HSTS });
  expect((await server.inject('/guide/')).headers['strict-transport-security']).toBe(header);
  await server.close();
});

test('who asks for much and takes none of it is cut off; who reads slowly is not', async () => {
  const server = createServer((_, response) => sendBody(response, Buffer.alloc(50_000_000)));
  cutSlowReaders(server, 100);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const ask = () => connect(port, '127.0.0.1').on('error', () => {});
  const open = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));
  const [stuck, slow] = [ask(), ask()];
  for (const line of [stuck, slow]) line.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  stuck.pause();
  let taken = 0;
  slow.on('data', (part: Buffer) => {
    taken += part.length;
    slow.pause();
    setTimeout(() => slow.resume(), 5);
  });
  await expect.poll(open).toBe(2);
  await expect.poll(open).toBe(1);
  const before = taken;
  await expect.poll(() => taken).toBeGreaterThan(before);
  slow.destroy();
  stuck.destroy();
  server.close();
});

describe('a join', () => {
  let service: Service;
  beforeEach(async () => {
    service = await openTestService({ PUBLIC_URL: 'https://list.example' }, { now: clock.now });
    return () => service.close();
  });
  const fields = async (more: Readonly<Record<string, string>> = {}) => ({
    email: 'ana@example.org',
    consent: 'yes',
    ticket: await ticketFrom(service.store, clock.now()),
    ...more,
  });

  test('writes as much to the disk for a known address as for a new one, in every state', async () => {
    const states = [
      exported('confirmed@example.org', { confirmedAt: clock.now() }),
      exported('told@example.org', {
        confirmedAt: clock.now(),
        announceState: 'sent',
        announcedAt: clock.now(),
      }),
      exported('refused@example.org', { confirmedAt: clock.now(), announceState: 'refused', announcedAt: 1 }),
      exported('bounced@example.org', { bounced: '5.1.1', bouncedAt: clock.now() }),
    ];
    await service.store.importEntries(states);
    const written = () => service.store.setting('joins');
    for (const [at, { email }] of [...states, ...states, exported('new@example.org')].entries()) {
      await send(service, await fields({ email }));
      expect(await written()).toBe(String(at + 1));
    }
  });

  test('is answered only at whole multiples of a fixed time', async () => {
    for (const late of [0, 3, SLOT, SLOT + 4]) {
      const begun = performance.now() - late;
      await untilNextSlot(begun);
      expect(performance.now() - begun).toBeGreaterThanOrEqual(Math.ceil(late / SLOT) * SLOT - 1);
    }
  });

  test('with a country called like a field changes no field', async () => {
    const ticket = '0.bad';
    const { body } = await send(service, await fields({ ticket, country: 'ticket', email: 'x' }));
    expect(body).toMatch(/name="ticket"[^>]* value="[a-z0-9]+\./);
    expect(body).toMatch(/name="email"[^>]* value="x"/);
  });

  test('is not believed to come from our page because its Host and Origin agree', async () => {
    const from = async (origin: string) =>
      (
        await service.server.inject({
          method: 'POST',
          url: '/api/waitlist',
          headers: { 'content-type': FROM_OUR_PAGE['content-type'], host: 'evil.example', origin },
          payload: formOf(await fields()),
        })
      ).statusCode;
    expect([await from('https://evil.example'), await from('https://list.example')]).toEqual([403, 303]);
  });

  test('is refused kindly while joins are paused, and the form says so', async () => {
    const place = await lists.onSqlite();
    const paused = await openTestService(place, { now: clock.now });
    await operate(['pause'], place);
    const answer = await send(paused, await fields());
    expect([answer.statusCode, answer.body.includes('taking new addresses right now')]).toEqual([503, true]);
    expect((await paused.server.inject('/waitlist/')).body).toContain(
      'taking new addresses right now. Please',
    );
    await operate(['resume'], place);
    const ticket = await ticketFrom(paused.store, clock.now());
    await expect.poll(async () => (await send(paused, await fields({ ticket }))).statusCode).toBe(303);
    await paused.close();
  });

  test('is one of so many a minute from everywhere', async () => {
    const limited = await openTestService({ JOINS_PER_MINUTE: '2' }, { now: clock.now });
    const ticket = await ticketFrom(limited.store, clock.now());
    const status = async (at: number) =>
      (await send(limited, { email: `p${at}@example.org`, consent: 'yes', ticket })).statusCode;
    expect([await status(1), await status(2), await status(3)]).toEqual([303, 303, 429]);
    clock.pass(60_000);
    expect(await status(4)).toBe(303);
    await limited.close();
  });

  test('that waits for another program’s writing holds up no page', async () => {
    const place = await lists.onSqlite();
    const busy = await openTestService(place, { now: clock.now });
    const ticket = await ticketFrom(busy.store, clock.now());
    const writer = new DatabaseSync(place.WAITLIST_FILE);
    writer.exec('begin immediate');
    const order: string[] = [];
    const joining = send(busy, { email: 'ana@example.org', consent: 'yes', ticket }).then((answer) => {
      order.push('join');
      return answer;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await busy.server.inject('/guide/').then(() => order.push('page'));
    writer.exec('rollback');
    writer.close();
    expect((await joining).statusCode).toBe(303);
    expect(order).toEqual(['page', 'join']);
    await busy.close();
  });
});

describe('leaving', () => {
  test('by a mail program is answered without a redirect, by a person with the page', async () => {
    const service = await openTestService({}, { now: clock.now });
    const leave = (payload: string, headers: Record<string, string>) =>
      service.server.inject({
        method: 'POST',
        url: `/waitlist/leave/?t=${'A'.repeat(43)}`,
        payload,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
    expect((await leave('List-Unsubscribe=One-Click', {})).statusCode).toBe(200);
    expect((await leave('List-Unsubscribe=One-Click', { accept: 'text/html' })).statusCode).toBe(200);
    expect((await leave('', {})).statusCode).toBe(200);
    expect((await leave('', { accept: 'text/html,*/*' })).headers.location).toBe('/waitlist/left/');
    await service.close();
  });
});

describe('/metrics', () => {
  const open = (env: Readonly<Record<string, string>>) => openTestService(env, { now: clock.now });
  test('is off unless it is asked for', async () => {
    const service = await open({});
    expect((await service.server.inject('/metrics')).statusCode).toBe(404);
    await service.close();
  });
  test('is for this machine alone, and not through a proxy on it', async () => {
    const service = await open({ METRICS: 'loopback' });
    const ask = async (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
      (await service.server.inject({ url: '/metrics', headers, remoteAddress })).statusCode;
    expect([
      await ask({}),
      await ask({ 'x-forwarded-for': '127.0.0.1' }),
      await ask({}, '192.0.2.1'),
    ]).toEqual([200, 404, 404]);
    await service.close();
  });
  test('or for who has the token', async () => {
    const token = 'a-token-that-nobody-can-guess';
    const service = await open({ METRICS: 'token', METRICS_TOKEN: token });
    const ask = async (authorization?: string) =>
      service.server.inject({ url: '/metrics', headers: authorization ? { authorization } : {} });
    expect([(await ask()).statusCode, (await ask('Bearer x')).statusCode]).toEqual([404, 404]);
    const answer = await ask(`Bearer ${token}`);
    for (const name of ['waitlist_entries', 'waitlist_mail_queue_age_seconds', 'process_cpu_seconds_total'])
      expect(answer.body).toContain(name);
    await service.close();
  });
});

test('TRUST_PROXY=true is refused with what to write instead', () => {
  expect(() => settingsFrom({ TRUST_PROXY: 'true' })).toThrow(/whatever address[\s\S]*such as 1/);
});

test('the page and the copy of an entry leave nothing out', async () => {
  const place = await lists.onSqlite();
  const store = storeAt(place);
  await store.join(
    [{ email: 'ana@example.org', firstName: 'Ana', country: 'ES', consent: 'c' }],
    clock.now(),
  );
  await store.close();
  const list = new DatabaseSync(place.WAITLIST_FILE);
  list
    .prepare(
      "update entries set mailed_at = ?, mails_sent = 2, mail_refused = '550 5.1.1', announce_state = 'refused', announced_at = ?, announce_refused = '552', bounced = '5.2.2', bounced_at = ?",
    )
    .run(clock.now() + DAY, clock.now() + 2 * DAY, clock.now() + 3 * DAY);
  const columns = Object.keys(list.prepare('select * from entries').get() ?? {});
  list.close();
  const service = await openTestService(place, { now: clock.now });
  const { newToken, hashOf } = await import('../../src/server/token.ts');
  const token = newToken();
  const [entry] = await entriesOf(service);
  await service.store.addTokens([
    { hash: hashOf(token), entry: entry?.id ?? 0, purpose: 'own', expiresAt: clock.now() + DAY },
  ]);
  const copy = (await service.server.inject(`/waitlist/entry/copy?t=${token}`)).json();
  // All but our own number of the entry.
  expect(Object.keys(copy)).toHaveLength(columns.length - 1);
  const { body } = await service.server.inject(`/waitlist/entry/?t=${token}`);
  for (const words of ['November 24, 2026', 'November 25, 2026', '550 5.1.1', '552', '5.2.2', '>2<'])
    expect(body).toContain(words);
  await service.close();
});
