import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/server/store/store.ts';
import { freePort, startPostgres, type Postgres } from './support/postgres.ts';
import { get, post, startService, type RunningService } from './support/process.ts';
import { FROM_OUR_PAGE, formOf, openTestService, send, ticketFrom } from './support/service.ts';
import { LONG } from '../support/long.ts';

/** What a service that people rely on has to survive. The service is a process of its own, on a real disk. */

let postgres: Postgres;
let folder: string;
beforeAll(async () => {
  postgres = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), 'waitlist-'));
});
afterAll(async () => {
  await postgres.close();
  rmSync(folder, { recursive: true, force: true });
});

let files = 0;
const kinds = [
  ['SQLite', async () => ({ WAITLIST_FILE: join(folder, `faults-${++files}.sqlite`), DATABASE_URL: '' })],
  ['PostgreSQL', async () => ({ WAITLIST_FILE: '', DATABASE_URL: await postgres.newDatabase() })],
] as const;
const storeOf = ({ WAITLIST_FILE, DATABASE_URL }: { WAITLIST_FILE: string; DATABASE_URL: string }) =>
  openStore({ databaseUrl: DATABASE_URL || undefined, file: WAITLIST_FILE });

describe.each(kinds)('the service on %s', (_, place) => {
  test('killed in the middle of a load, loses no join that it has acknowledged', async () => {
    const env = await place();
    const store = storeOf(env);
    const ticket = await ticketFrom(store, Date.now());
    const acknowledged = new Set<string>();
    for (let round = 0; round < 3; round++) {
      const service = await startService(await freePort(), env);
      const agent = new Agent({ keepAlive: true });
      const before = acknowledged.size;
      let killed: Promise<unknown> | undefined;
      const person = async (who: number) => {
        for (let at = 0; killed === undefined; at++) {
          const email = `r${round}w${who}n${at}@example.org`;
          if ((await post(service.port, { email, consent: 'yes', ticket }, agent)) === 303)
            acknowledged.add(email);
          if (acknowledged.size - before >= 400) killed ??= service.end('SIGKILL');
        }
      };
      await Promise.all(Array.from({ length: 50 }, (_, who) => person(who)));
      await killed;
      agent.destroy();
    }
    const kept = new Set((await Array.fromAsync(store.entries())).map(({ email }) => email));
    await store.close();
    expect(acknowledged.size).toBeGreaterThanOrEqual(1200);
    expect([...acknowledged].filter((email) => !kept.has(email))).toEqual([]);
  });

  test('answers a thousand joins at once, and keeps each once', async () => {
    const env = await place();
    const store = storeOf(env);
    const ticket = await ticketFrom(store, Date.now());
    const service = await startService(await freePort(), env);
    const agent = new Agent({ maxSockets: Infinity });
    const statuses = await Promise.all(
      Array.from({ length: 1000 }, (_, at) =>
        post(service.port, { email: `p${at % 900}@example.org`, consent: 'yes', ticket }, agent),
      ),
    );
    agent.destroy();
    await service.end('SIGTERM');
    expect(statuses.filter((status) => status !== 303)).toEqual([]);
    expect((await store.stats()).entries).toBe(900);
    await store.close();
  });

  test('told to end, answers first what was asked, and ends well', async () => {
    const env = await place();
    const store = storeOf(env);
    const ticket = await ticketFrom(store, Date.now());
    const service = await startService(await freePort(), env);
    const agent = new Agent({ keepAlive: true });
    const joins = Array.from({ length: 100 }, (_, at) =>
      post(service.port, { email: `p${at}@example.org`, consent: 'yes', ticket }, agent),
    );
    await Promise.race(joins);
    const code = await service.end('SIGTERM');
    const statuses = await Promise.all(joins);
    agent.destroy();
    const kept = (await store.stats()).entries;
    await store.close();
    expect(code).toBe(0);
    expect(statuses.filter((status) => status === 303)).toHaveLength(kept);
    expect(statuses.filter((status) => status !== undefined && status >= 500 && status !== 503)).toEqual([]);
  });
});

test(
  'three services on one PostgreSQL take two thousand joins while one is killed, and lose none',
  LONG,
  async () => {
    const env = { WAITLIST_FILE: '', DATABASE_URL: await postgres.newDatabase() };
    const store = storeOf(env);
    const ticket = await ticketFrom(store, Date.now());
    const services = await Promise.all([1, 2, 3].map(async () => startService(await freePort(), env)));
    const agent = new Agent({ keepAlive: true });
    const waiting = Array.from({ length: 2000 }, (_, at) => `p${at}@example.org`);
    const acknowledged = new Set<string>();
    let killed: Promise<unknown> | undefined;
    const person = async (who: number) => {
      const { port } = services[who % 3] ?? { port: 0 };
      for (let email = waiting.pop(); email !== undefined; email = waiting.pop()) {
        if ((await post(port, { email, consent: 'yes', ticket }, agent)) === 303) acknowledged.add(email);
        else if (who % 3 === 0) return waiting.push(email);
        if (acknowledged.size > 600) killed ??= services[0]?.end('SIGKILL');
      }
      return 0;
    };
    await Promise.all(Array.from({ length: 60 }, (_, who) => person(who)));
    await Promise.all([1, 2].map((who) => person(who)));
    await killed;
    agent.destroy();
    await Promise.all(services.map((service) => service.end('SIGTERM')));
    const kept = new Set((await Array.fromAsync(store.entries())).map(({ email }) => email));
    await store.close();
    expect([acknowledged.size, [...acknowledged].filter((email) => !kept.has(email))]).toEqual([2000, []]);
  },
);

test('a full disk: joins are not acknowledged, /ready and the log say so, and pages are served', async () => {
  const { WAITLIST_FILE } = await kinds[0][1]();
  const store = openStore({ file: WAITLIST_FILE });
  const ticket = await ticketFrom(store, Date.now());
  await store.close();
  // No file may grow beyond 300 kB: to SQLite's log that is what a full disk is.
  const service = await startService(await freePort(), { WAITLIST_FILE }, 300);
  const agent = new Agent({ keepAlive: true });
  const acknowledged: string[] = [];
  let last: number | undefined;
  for (let at = 0; at < 500 && last !== 503; at++) {
    const email = `p${at}@example.org`;
    last = await post(service.port, { email, consent: 'yes', ticket }, agent);
    if (last === 303) acknowledged.push(email);
  }
  expect(last).toBe(503);
  expect((await get(service.port, '/ready')).status).toBe(503);
  expect((await get(service.port, '/guide/')).status).toBe(200);
  expect(service.output()).toMatch(/"sqlite":"(disk I\/O error|database or disk is full)"/);
  agent.destroy();
  await service.end('SIGKILL');
  const again = openStore({ file: WAITLIST_FILE });
  const kept = (await Array.fromAsync(again.entries())).map(({ email }) => email);
  await again.close();
  expect(acknowledged.filter((email) => !kept.includes(email))).toEqual([]);
});

/** The addresses of a list that SQLite finds whole. */
async function wholeList(file: string): Promise<string[]> {
  const list = new DatabaseSync(file);
  expect(list.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  list.close();
  const store = openStore({ file });
  const emails = (await Array.fromAsync(store.entries())).map(({ email }) => email);
  await store.close();
  return emails;
}

/** An empty list in a folder of its own, a copy of it, and a ticket to join with. */
async function emptyListWithCopy(name: string) {
  const home = mkdtempSync(join(folder, name));
  const WAITLIST_FILE = join(home, 'list.sqlite');
  const copy = join(home, 'copy.sqlite');
  const store = openStore({ file: WAITLIST_FILE });
  const ticket = await ticketFrom(store, Date.now());
  await store.copyTo(copy);
  await store.close();
  return { WAITLIST_FILE, copy, ticket };
}

test('a copy that is put over the list ends the service at once, since it can’t go on with it', async () => {
  const { WAITLIST_FILE, copy, ticket } = await emptyListWithCopy('replaced-');
  const service = await startService(await freePort(), { WAITLIST_FILE });
  const agent = new Agent();
  expect(await post(service.port, { email: 'a@example.org', consent: 'yes', ticket }, agent)).toBe(303);
  copyFileSync(copy, WAITLIST_FILE);
  expect(await post(service.port, { email: 'b@example.org', consent: 'yes', ticket }, agent)).toBeUndefined();
  expect(service.output()).toContain('the database file is another one now');
  expect(readFileSync(WAITLIST_FILE).equals(readFileSync(copy))).toBe(true);
  const again = await startService(await freePort(), { WAITLIST_FILE });
  expect(await post(again.port, { email: 'c@example.org', consent: 'yes', ticket }, agent)).toBe(303);
  await again.end('SIGTERM');
  expect(await wholeList(WAITLIST_FILE)).toEqual(['c@example.org']);
});

test(
  'a copy that is put in place after a crash is not mixed with the log of the old list',
  LONG,
  async () => {
    const { WAITLIST_FILE, copy, ticket } = await emptyListWithCopy('crashed-');
    const service = await startService(await freePort(), { WAITLIST_FILE });
    const agent = new Agent();
    for (let at = 0; at < 50; at++)
      await post(service.port, { email: `p${at}@example.org`, consent: 'yes', ticket }, agent);
    await service.end('SIGKILL');
    copyFileSync(copy, WAITLIST_FILE);
    const again = await startService(await freePort(), { WAITLIST_FILE });
    expect(await post(again.port, { email: 'c@example.org', consent: 'yes', ticket }, agent)).toBe(303);
    await again.end('SIGTERM');
    expect(await wholeList(WAITLIST_FILE)).toEqual(['c@example.org']);
  },
);

describe('when the database is gone', () => {
  const agent = new Agent();
  const joining = async (service: RunningService, ticket: string, email: string) =>
    post(service.port, { email, consent: 'yes', ticket }, agent);
  /** Asks until the service is ready again: how soon that is, is the driver's business. */
  const untilReady = async (service: RunningService) => {
    while ((await get(service.port, '/ready')).status !== 200);
  };

  test('PostgreSQL: a kind page with 503, the site stays up, and all is well again without a restart', async () => {
    const own = await startPostgres();
    const DATABASE_URL = await own.newDatabase();
    const store = openStore({ databaseUrl: DATABASE_URL, file: '' });
    const ticket = await ticketFrom(store, Date.now());
    await store.close();
    const service = await startService(await freePort(), { DATABASE_URL });
    expect(await joining(service, ticket, 'before@example.org')).toBe(303);
    await own.kill();
    const answer = await fetch(`http://127.0.0.1:${service.port}/api/waitlist`, {
      method: 'POST',
      headers: FROM_OUR_PAGE,
      body: formOf({ email: 'during@example.org', consent: 'yes', ticket }),
    });
    expect([answer.status, (await answer.text()).includes('We couldn’t do this just now')]).toEqual([
      503,
      true,
    ]);
    expect((await get(service.port, '/ready')).status).toBe(503);
    expect((await get(service.port, '/health')).status).toBe(200);
    expect((await get(service.port, '/waitlist/')).status).toBe(200);
    await own.start();
    await untilReady(service);
    expect(await joining(service, ticket, 'after@example.org')).toBe(303);
    const again = openStore({ databaseUrl: DATABASE_URL, file: '' });
    expect((await Array.fromAsync(again.entries())).map(({ email }) => email)).toEqual([
      'before@example.org',
      'after@example.org',
    ]);
    await again.close();
    expect(service.output()).not.toContain('example.org');
    await service.end('SIGTERM');
    await own.close();
  });

  test('PostgreSQL: a service that starts first waits for it', LONG, async () => {
    const own = await startPostgres();
    const DATABASE_URL = await own.newDatabase();
    await own.kill();
    const service = await startService(await freePort(), { DATABASE_URL });
    expect((await get(service.port, '/ready')).status).toBe(503);
    await own.start();
    await untilReady(service);
    await service.end('SIGTERM');
    await own.close();
  });

  test('SQLite: nothing is written into a file that was taken away, and all is well when it is back', async () => {
    const home = mkdtempSync(join(folder, 'data-'));
    const away = `${home}-away`;
    const service = await openTestService({ WAITLIST_FILE: join(home, 'list.sqlite') });
    const ticket = await ticketFrom(service.store, Date.now());
    const status = async (email: string) =>
      (await send(service, { email, consent: 'yes', ticket })).statusCode;
    expect(await status('before@example.org')).toBe(303);
    renameSync(home, away);
    expect(await status('during@example.org')).toBe(503);
    expect((await service.server.inject('/ready')).statusCode).toBe(503);
    expect(existsSync(home)).toBe(false);
    renameSync(away, home);
    expect(await status('after@example.org')).toBe(303);
    expect((await Array.fromAsync(service.store.entries())).map(({ email }) => email)).toEqual([
      'before@example.org',
      'after@example.org',
    ]);
    await service.close();
  });
});

test('settings that are wrong are named, and their values are not', async () => {
  await expect(
    startService(await freePort(), { SMTP_URL: 'http://user:geheim@mail', PUBLIC_URL: 'list.example' }),
  ).rejects.toThrow(/SMTP_URL[\s\S]*PUBLIC_URL|PUBLIC_URL[\s\S]*SMTP_URL/);
  await expect(startService(await freePort(), { SMTP_URL: 'http://user:geheim@mail' })).rejects.not.toThrow(
    /geheim/,
  );
});
