import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { announce, type Announcing } from '../../src/server/announce.ts';
import { postOffice } from '../../src/server/mail/post-office.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { readWords } from '../../src/server/words.ts';
import { catchMail, type MailCatcher } from './support/mail-catcher.ts';
import { startPostgres, type Postgres } from './support/postgres.ts';
import { operate } from './support/process.ts';
import { exported, testClock } from './support/service.ts';
import { isWhole } from '../support/long.ts';

/** "Sign-up is open" reaches everybody who confirmed, and nobody twice. */

const clock = testClock();
const mailSettings = {
  mails: readWords().mails,
  from: 'News <news@list.example>',
  publicUrl: 'https://list.example',
};

let postgres: Postgres;
let folder: string;
beforeAll(async () => {
  postgres = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), 'waitlist-announce-'));
});
afterAll(async () => {
  await postgres.close();
  rmSync(folder, { recursive: true, force: true });
});

let catcher: MailCatcher;
beforeEach(async () => {
  catcher = await catchMail();
});
afterEach(() => catcher.close());

const entry = (at: number, confirmed = true) =>
  exported(`p${at}@example.org`, {
    joinedAt: clock.now(),
    confirmedAt: confirmed ? clock.now() : null,
  });
async function fill(store: Store, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1000)
    await store.importEntries(
      Array.from({ length: Math.min(1000, count - at) }, (_, more) => entry(at + more)),
    );
}

let files = 0;
const kinds = [
  ['SQLite', async () => ({ WAITLIST_FILE: join(folder, `announce-${++files}.sqlite`), DATABASE_URL: '' })],
  ['PostgreSQL', async () => ({ WAITLIST_FILE: '', DATABASE_URL: await postgres.newDatabase() })],
] as const;
const storeOf = ({ WAITLIST_FILE, DATABASE_URL }: { WAITLIST_FILE: string; DATABASE_URL: string }) =>
  openStore({ databaseUrl: DATABASE_URL || undefined, file: WAITLIST_FILE });

describe.each(kinds)('an announcement from %s', (kind, place) => {
  let env: Awaited<ReturnType<typeof place>>;
  let store: Store;
  beforeEach(async () => {
    env = await place();
    store = storeOf(env);
    return () => store.close();
  });
  const run = async (more: Partial<Announcing> = {}) => {
    const post = postOffice(catcher.url);
    try {
      return await announce({
        store,
        post,
        mailSettings,
        perMinute: 0,
        now: clock.now,
        onProgress: () => {},
        stopping: () => false,
        pauses: [],
        ...more,
      });
    } finally {
      await post.close();
    }
  };

  test('goes to confirmed entries only, and only once', async () => {
    await fill(store, 30);
    await store.importEntries([entry(99, false)]);
    expect(await run()).toEqual({
      sent: 30,
      refused: 0,
      codes: {},
      putOff: 0,
      doubtful: [],
      left: 0,
      stopped: undefined,
    });
    expect(await run()).toMatchObject({ sent: 0, left: 0 });
    expect(catcher.mails.map(({ to }) => to)).toEqual(
      Array.from({ length: 30 }, (_, at) => `p${at}@example.org`),
    );
    expect(await store.stats()).toMatchObject({ announced: 30 });
  });

  test('lets whoever gets it leave with one press', async () => {
    await fill(store, 1);
    await run();
    const source = catcher.mails[0]?.source.replaceAll(/\r\n\s+/g, ' ') ?? '';
    const token =
      /^List-Unsubscribe: <https:\/\/list\.example\/waitlist\/leave\/\?t=([\w-]{43})>/m.exec(source)?.[1] ??
      '';
    await store.leave(token, clock.now());
    expect((await store.stats()).entries).toBe(0);
  });

  test('stops while the mail server is down, and goes on later', async () => {
    await fill(store, 10);
    await catcher.close();
    expect(await run({ pauses: [1, 1] })).toMatchObject({
      sent: 0,
      left: 10,
      doubtful: [],
      stopped: 'down',
    });
    await catcher.listen();
    expect(await run()).toMatchObject({ sent: 10, left: 0 });
  });

  test('goes on over a new connection when the mail server closes the old one', async () => {
    await fill(store, 10);
    let sent = 0;
    const report = await run({
      pauses: [1, 1, 1],
      onProgress: (done) => {
        sent = done;
        if (sent === 5 && catcher.mails.length === 5) void catcher.close().then(() => catcher.listen());
      },
    });
    expect(report).toMatchObject({ sent: 10, left: 0, doubtful: [] });
    expect(new Set(catcher.mails.map(({ to }) => to)).size).toBe(10);
    expect(catcher.mails).toHaveLength(10);
  });

  test('a mail whose answer never came is in doubt and named, stops the run, and is sent again only on demand', async () => {
    await fill(store, 3);
    catcher.mood = 'hanging up';
    const report = await run();
    expect(report).toMatchObject({
      sent: 0,
      left: 2,
      doubtful: ['p0@example.org'],
      stopped: 'broken',
    });
    catcher.mood = 'taking';
    expect(await run()).toMatchObject({ sent: 2, left: 0, doubtful: ['p0@example.org'] });
    expect(catcher.mails.map(({ to }) => to)).toEqual(['p0@example.org', 'p1@example.org', 'p2@example.org']);
    await store.retryDoubtful();
    expect(await run()).toMatchObject({ sent: 1, left: 0, doubtful: [] });
    // Mail programs show two mails with one id only once.
    const ids = catcher.mails
      .filter(({ to }) => to === 'p0@example.org')
      .map(({ source }) => /^Message-ID: (.*)$/m.exec(source)?.[1]);
    expect(new Set(ids).size).toBe(1);
  });

  test('stops when the mail server refuses everybody, since then the fault is ours', async () => {
    await fill(store, 40);
    catcher.mood = 'refusing';
    expect(await run()).toMatchObject({
      sent: 0,
      refused: 0,
      codes: { '550 5.1.1': 25 },
      left: 40,
      stopped: 'refusing',
    });
  });

  test('brings what the mail server put off another time', async () => {
    await fill(store, 5);
    catcher.mood = 'busy';
    expect(await run()).toMatchObject({ sent: 0, putOff: 5, left: 5, stopped: undefined });
    catcher.mood = 'taking';
    expect(await run()).toMatchObject({ sent: 5, left: 0 });
  });

  test('ends after the mail in hand when it is told to', async () => {
    await fill(store, 10);
    let done = 0;
    const report = await run({ onProgress: (sent) => (done = sent), stopping: () => done === 4 });
    expect(report).toMatchObject({ sent: 4, left: 6, doubtful: [] });
    expect(await run()).toMatchObject({ sent: 6, left: 0 });
  });

  test('keeps to the number of mails a minute', async () => {
    await fill(store, 5);
    const begun = performance.now();
    await run({ perMinute: 3000 });
    expect(performance.now() - begun).toBeGreaterThanOrEqual(4 * 20 - 5);
  });

  test('does not run twice at the same time', async () => {
    await fill(store, 1);
    const other = storeOf(env);
    const release = await other.lock('announce');
    await expect(run()).rejects.toThrow('running already');
    await release?.();
    expect(await run()).toMatchObject({ sent: 1 });
    await other.close();
  });

  const people = kind === 'SQLite' && isWhole ? 3_000 : 300;
  test(`to ${people.toLocaleString('en')}, killed twice on its way, reaches everybody and nobody twice, but for one mail in doubt a kill`, async () => {
    await fill(store, people);
    const settings = {
      ...env,
      SMTP_URL: catcher.url,
      PUBLIC_URL: 'https://list.example',
      MAIL_FROM: 'news@list.example',
    };
    const killAfter = (count: number) => (child: ChildProcess) => {
      const look = setInterval(() => {
        if (catcher.mails.length >= count) child.kill('SIGKILL');
        if (catcher.mails.length >= count || child.exitCode !== null) clearInterval(look);
      }, 1);
    };
    const go = (meanwhile?: (child: ChildProcess) => void) =>
      operate(['announce', '--send', '--per-minute', '0'], settings, meanwhile);
    expect((await go(killAfter(people * 0.3))).code).toBeNull();
    expect((await go(killAfter(people * 0.6))).code).toBeNull();
    const last = await go();
    expect(last.code).toBe(0);

    const got = catcher.mails.map(({ to }) => to);
    expect(new Set(got).size).toBe(got.length);
    const doubtful = (await store.doubtfulAnnouncements()).map(({ email }) => email);
    expect(doubtful.length).toBeLessThanOrEqual(2);
    for (const email of doubtful) expect(last.out).toContain(email);
    expect(new Set([...got, ...doubtful]).size).toBe(people);
    expect((await store.stats()).announced).toBe(people - doubtful.length);
  });
});
