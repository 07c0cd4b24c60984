import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readRows } from '../../src/server/operator/entry-file.ts';
import { openStore } from '../../src/server/store/store.ts';
import { startPostgres, type Postgres } from './support/postgres.ts';
import { operate } from './support/process.ts';
import { exported } from './support/service.ts';

/** The operator's commands, each as it is run. */

let folder: string;
let env: { WAITLIST_FILE: string };
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waitlist-operator-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const JOINED = Date.UTC(2026, 10, 1, 9, 30);
const entry = (email: string, more = {}) => exported(email, { joinedAt: JOINED, ...more });
const people = [
  entry('ana@example.org', { firstName: 'Ana', country: 'ES', confirmedAt: JOINED + 60_000 }),
  entry('bo@example.org', { firstName: 'Bo, Jr.' }),
  entry('+cmd@example.org', { country: 'ES', confirmedAt: JOINED }),
];

let files = 0;
beforeEach(async () => {
  env = { WAITLIST_FILE: join(folder, `list-${++files}.sqlite`) };
  const store = openStore({ file: env.WAITLIST_FILE });
  await store.importEntries(people);
  await store.close();
});
const entries = async (file = env.WAITLIST_FILE) => {
  const store = openStore({ file });
  const all = await Array.fromAsync(store.entries());
  await store.close();
  return all;
};

describe('the operator', () => {
  test('sees how many there are', async () => {
    const { out, code } = await operate(['stats'], env);
    expect(code).toBe(0);
    expect(out).toMatch(/Entries +3\n +confirmed +2\n +not confirmed +1\n/);
    expect(out).toMatch(/From ES +2\n/);
  });

  test('lists all, or only those who confirmed', async () => {
    expect((await operate(['list'], env)).out.trim().split('\n')).toHaveLength(3);
    const { out } = await operate(['list', '--confirmed'], env);
    expect(out).toContain('ana@example.org');
    expect(out).not.toContain('bo@example.org');
  });

  test('exports a table in which no cell is a formula, for nobody else’s eyes', async () => {
    const file = join(folder, `out-${files}.csv`);
    await operate(['export', '--out', file], env);
    const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true });
    expect(rows.map(({ email }) => email)).toEqual([
      'ana@example.org',
      'bo@example.org',
      "'+cmd@example.org",
    ]);
    expect(rows[1]).toMatchObject({
      firstName: 'Bo, Jr.',
      joinedAt: '2026-11-01T09:30:00.000Z',
      confirmedAt: '',
    });
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  test.each([['export'], ['export', '--json']])('brings back what "%s" wrote', async (...args) => {
    const { out } = await operate(args, env);
    const file = join(folder, `back-${files}.txt`);
    writeFileSync(file, out);
    const other = { WAITLIST_FILE: join(folder, `other-${files}.sqlite`) };
    expect((await operate(['import', file, '--create'], other)).out).toContain('3 added');
    const without = (list: Awaited<ReturnType<typeof entries>>) => list.map(({ id: _id, ...rest }) => rest);
    expect(without(await entries(other.WAITLIST_FILE))).toEqual(without(await entries()));
    expect((await operate(['import', file], other)).out).toContain('0 added, 3 were there already');
  });

  test('is told which rows of a file are not right, and the others are brought in', async () => {
    const file = join(folder, 'broken.csv');
    writeFileSync(
      file,
      'email,firstName,country,consent,joinedAt\nnew@example.org,,,c1,2026-11-01T09:30:00.000Z\nno address,,,c1,2026-11-01T09:30:00.000Z\nx@example.org,,,c1,yesterday\n',
    );
    const { out, err, code } = await operate(['import', file], env);
    expect(out).toContain('1 added, 0 were there already, 0 had left since, 2 left out');
    expect(err).toMatch(/Entry 2: email\nEntry 3: joinedAt/);
    expect(code).toBe(1);
    expect(await entries()).toHaveLength(4);
  });

  test('removes one entry by its address', async () => {
    expect((await operate(['remove', 'Ana@Example.org'], env)).out).toContain('erased');
    expect((await operate(['remove', 'ana@example.org'], env)).out).toContain('no entry');
    expect(await entries()).toHaveLength(2);
  });

  test('sees what an announcement would send, and nothing is sent', async () => {
    const { out } = await operate(['announce', '--dry-run'], env);
    expect(out).toContain('2 people would get this email');
    expect(out).toContain('Subject: Sign-up is open');
    expect((await operate(['announce', '--send'], env)).err).toContain('set SMTP_URL');
  });

  test('makes a copy that can be used as it is', async () => {
    const copy = join(folder, `copy-${files}.sqlite`);
    await operate(['backup', copy], env);
    expect(await entries(copy)).toEqual(await entries());
  });

  test('exports only who is asked for', async () => {
    const emails = async (...filters: string[]) => {
      const { out } = await operate(['export', ...filters], env);
      const rows: Record<string, string>[] = parse(out, { columns: true });
      return rows.map(({ email }) => email);
    };
    expect(await emails('--unconfirmed')).toEqual(['bo@example.org']);
    expect(await emails('--country', 'es', '--joined-from', '2026-11-01')).toHaveLength(2);
    expect(await emails('--joined-before', '2026-11-01')).toEqual([]);
    expect((await operate(['export', '--joined-from', 'yesterday'], env)).err).toContain('2026-12-24T09:00Z');
  });

  test('gets no line of npm into an export', async () => {
    const asNpm = { ...env, npm_lifecycle_event: 'waitlist' };
    expect((await operate(['export'], asNpm)).err).toContain('--out FILE');
    expect((await operate(['export'], { ...asNpm, npm_config_loglevel: 'silent' })).code).toBe(0);
  });

  test('sees everything about one person', async () => {
    const { out } = await operate(['show', 'ANA@example.org'], env);
    for (const words of ['ana@example.org', 'Ana', 'ES', '2026-11-01T09:30Z', 'not sent'])
      expect(out).toContain(words);
    expect((await operate(['show', 'nobody@example.org'], env)).code).toBe(1);
  });

  test.each([
    [['nonsense'], /npm run -s waitlist/],
    [['remove'], /an email address/],
    [['announce', '--per-minute', 'x'], /whole number/],
    [['--what'], /Unknown option/],
  ])('is told what is wrong with %j', async (args, message) => {
    const { out, err, code } = await operate(args, env);
    expect(out + err).toMatch(message);
    expect(code).toBe(1);
  });
});

test('two addresses that differ by an apostrophe stay two people in a table', async () => {
  const store = openStore({ file: env.WAITLIST_FILE });
  const odd = ["'+cmd@example.org", "'ana@example.org", "''-x@example.org"];
  await store.importEntries(odd.map((email) => entry(email)));
  await store.close();
  const { out } = await operate(['export'], env);
  const { entries: read, faults } = readRows(out, Date.now());
  expect(faults).toEqual([]);
  expect(read.map(({ email }) => email)).toEqual((await entries()).map(({ email }) => email));
});

test('a time that has not come yet is no time of a join', () => {
  const row = (joinedAt: string) => JSON.stringify([{ email: 'a@example.org', consent: 'c1', joinedAt }]);
  expect(readRows(row('9999-01-01T00:00:00Z'), Date.now()).faults).toEqual(['Entry 1: joinedAt']);
  expect(readRows(row('2026-01-01T00:00:00Z'), Date.now()).faults).toEqual([]);
});

test('whatever is in a file, an import never takes what a join would not', () => {
  const row = fc.record(
    {
      email: fc.string(),
      firstName: fc.string(),
      country: fc.string(),
      consent: fc.string(),
      joinedAt: fc.oneof(fc.string(), fc.constant('2026-11-01T09:30:00.000Z')),
      announceState: fc.string(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const { entries: read, faults } = readRows(JSON.stringify(rows), Date.now());
      expect(read.length + faults.length).toBe(rows.length);
      for (const { email } of read) expect(email).toMatch(/^[^\s@]+@[^\s@]+\.[^\s@]+$/);
    }),
  );
});

describe('a backup of PostgreSQL', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.close());

  test('is made by its own tool and holds the entries', async () => {
    const DATABASE_URL = await postgres.newDatabase();
    const store = openStore({ databaseUrl: DATABASE_URL, file: '' });
    await store.importEntries(people);
    await store.close();
    const file = join(folder, 'list.dump');
    const PATH = `${postgres.programs}:${process.env['PATH']}`;
    expect(await operate(['backup', file], { DATABASE_URL, PATH })).toMatchObject({ code: 0 });
    const restored = execFileSync(
      join(postgres.programs, 'pg_restore'),
      ['--data-only', '--table=entries', '--file=-', file],
      { encoding: 'utf8' },
    );
    expect(restored).toContain('ana@example.org');
  });
});
