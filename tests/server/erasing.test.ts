import {
  copyFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import { hashOf, newToken } from '../../src/server/token.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { newLists, storeAt, type ListPlace } from './support/lists.ts';
import { operate } from './support/process.ts';
import { DAY, entriesOf, exported, openTestService, send, testClock, ticketFrom } from './support/service.ts';

/** Gone is gone: on the disk, in copies, after a copy is put back; and nothing goes that should stay. */

const lists = newLists();
const clock = testClock();
const { now } = clock;
const emails = async (store: Store) => (await entriesOf({ store })).map(({ email }) => email);
const people = (count: number, joinedAt = now()) =>
  Array.from({ length: count }, (_, at) => exported(`person-${at}-secret@example.org`, { joinedAt }));
/** Everything in the folder of a list, as one text. */
const onDisk = (file: string) =>
  readdirSync(dirname(file))
    .map((name) => readFileSync(join(dirname(file), name), 'latin1'))
    .join('');

describe('on the disk of SQLite', () => {
  let place: ListPlace;
  let store: Store;
  beforeEach(async () => {
    place = await lists.onSqlite();
    store = storeAt(place);
    await store.stats();
    return () => store.close();
  });

  test('nothing is left of an address that was erased, whoever erased it, nor in a copy made after', async () => {
    await store.importEntries(people(150));
    for (let at = 0; at < 150; at += 3) await store.remove(`person-${at}-secret@example.org`, now());
    const [entry] = await entriesOf({ store });
    const token = newToken();
    await store.addTokens([
      { hash: hashOf(token), entry: entry?.id ?? 0, purpose: 'own', expiresAt: now() + DAY },
    ]);
    await store.leave(token, now());
    const copy = join(dirname(place.WAITLIST_FILE), 'copy.sqlite');
    await store.copyTo(copy);
    const text = onDisk(place.WAITLIST_FILE);
    const found = people(150).filter(({ email }) => text.includes(email));
    expect(found.map(({ email }) => email).toSorted()).toEqual((await emails(store)).toSorted());
    expect(found).toHaveLength(99);
  });

  test('nothing is left of what was cleared because its time was up', async () => {
    await store.importEntries(people(300, now() - 800 * DAY));
    await store.importEntries([exported('stays@example.org', { joinedAt: now(), confirmedAt: now() })]);
    expect(await store.clear(now(), { share: 1 })).toEqual({ cleared: 300 });
    expect(onDisk(place.WAITLIST_FILE)).not.toContain('secret@');
  });

  test('nobody else can read the list, nor anything beside it', async () => {
    await store.importEntries(people(3));
    await store.remove('person-0-secret@example.org', now());
    await (
      await store.lock('announce')
    )?.();
    await operate(['backup', join(dirname(place.WAITLIST_FILE), 'copy.sqlite')], place);
    const folder = dirname(place.WAITLIST_FILE);
    for (const name of ['.', ...readdirSync(folder)])
      expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
  });

  test('a backup never writes over a file', async () => {
    const file = join(dirname(place.WAITLIST_FILE), 'there.txt');
    writeFileSync(file, 'mine');
    const { err, code } = await operate(['backup', file], place);
    expect([code, err]).toEqual([1, expect.stringContaining('exists already')]);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test('a copy that was put over the list under a running service is noticed and nothing is written into it', async () => {
    await store.importEntries(people(50));
    const copy = join(dirname(place.WAITLIST_FILE), 'copy.sqlite');
    await store.copyTo(copy);
    const replaced: true[] = [];
    const service = await openTestService(place, { now, onReplaced: () => void replaced.push(true) });
    const ticket = await ticketFrom(service.store, now());
    const join_ = async (email: string) =>
      (await send(service, { email, consent: 'yes', ticket })).statusCode;
    expect(await join_('before@example.org')).toBe(303);
    copyFileSync(copy, place.WAITLIST_FILE);
    expect(await join_('after@example.org')).toBe(503);
    expect((await service.server.inject('/ready')).statusCode).toBe(503);
    expect(replaced).toHaveLength(1);
    await service.close();
    expect(readFileSync(place.WAITLIST_FILE).equals(readFileSync(copy))).toBe(true);
  });

  test('a copy that was moved into place is taken over, and whoever left since is erased again', async () => {
    await store.importEntries(people(5));
    const copy = join(dirname(place.WAITLIST_FILE), 'copy.sqlite');
    await store.copyTo(copy);
    const service = await openTestService(place, { now });
    await service.store.remove('person-1-secret@example.org', now() + 1);
    await store.close();
    renameSync(copy, place.WAITLIST_FILE);
    await service.store.stats();
    await expect.poll(async () => (await service.store.stats()).entries).toBe(4);
    await service.close();
    store = storeAt(place);
  });

  test('a list of a newer release is not touched', async () => {
    await store.close();
    const newer = new DatabaseSync(place.WAITLIST_FILE);
    newer.exec('create table later (x); pragma user_version = 99');
    newer.close();
    const { err } = await operate(['stats'], place);
    expect(err).toContain('newer release');
    const again = new DatabaseSync(place.WAITLIST_FILE);
    expect(again.prepare('pragma user_version').get()).toEqual({ user_version: 99 });
    again.close();
    rmSync(place.WAITLIST_FILE);
    store = storeAt(place);
  });

  test('a mistyped name begins no empty list', async () => {
    const { err, code } = await operate(['stats'], { WAITLIST_FILE: `${place.WAITLIST_FILE}x` });
    expect([code, err]).toEqual([1, expect.stringContaining('There is no list at')]);
    expect(readdirSync(dirname(place.WAITLIST_FILE))).not.toContain('list.sqlitex');
  });

  test('"restore" brings a copy back without those who left, and nobody is told twice', async () => {
    await store.importEntries(people(5, now() - DAY).map((one) => ({ ...one, confirmedAt: now() - DAY })));
    await store.setSetting('plan', JSON.stringify({ at: now(), perMinute: 0 }));
    const copy = join(dirname(place.WAITLIST_FILE), 'copy.sqlite');
    await store.copyTo(copy);
    const service = await openTestService(place, { now });
    await store.remove('person-0-secret@example.org', now());
    const [told] = await store.toAnnounce(0, 1);
    const token = { hash: 'h', entry: told?.id ?? 0, purpose: 'own', expiresAt: now() } as const;
    await store.takeAnnouncement(undefined, told?.id ?? 0, token, now());
    await store.settleAnnouncement({ id: told?.id ?? 0, outcome: 'sent' }, now());
    await store.importEntries([exported('new@example.org', { joinedAt: now() })]);
    expect((await operate(['restore', copy], place)).out).toContain('Nothing was changed');
    expect(await emails(store)).toContain('new@example.org');
    expect((await operate(['restore', copy, '--yes'], place)).out).toMatch(
      /now has 4 entries\. Erased again because they left after the copy was made: 1\./,
    );
    expect(await emails(store)).toEqual([1, 2, 3, 4].map((at) => `person-${at}-secret@example.org`));
    expect(await store.stats()).toMatchObject({ announced: 1 });
    expect(await store.setting('plan')).toBeUndefined();
    expect((await service.server.inject('/ready')).statusCode).toBe(200);
    await service.close();
    writeFileSync(`${copy}.broken`, readFileSync(copy).subarray(0, 5000));
    expect((await operate(['restore', `${copy}.broken`, '--yes'], place)).err).toContain('not a whole copy');
    expect(await emails(store)).toHaveLength(4);
  });
});

describe.each(lists.kinds)('with %s', (_, open) => {
  let place: ListPlace;
  let store: Store;
  beforeEach(async () => {
    place = await open();
    store = storeAt(place);
    return () => store.close();
  });

  test('an export can’t bring back whoever left after it, but they can join again', async () => {
    const before = people(3, now() - DAY);
    await store.importEntries(before);
    await store.remove('person-1-secret@example.org', now());
    expect(await store.importEntries(before)).toEqual({ added: 0, left: 1 });
    await store.join(
      [{ email: 'person-1-secret@example.org', firstName: null, country: null, consent: 'c' }],
      now() + 1,
    );
    expect(await store.replayErasures(now() + 2)).toBe(0);
    expect(await emails(store)).toHaveLength(3);
  });

  test('the record of erasures works without the list, and tells nobody’s address', async () => {
    await store.importEntries(people(3));
    await store.remove('person-2-secret@example.org', now() + 1);
    const file = join(lists.folder(), `erasures-${Math.random()}`);
    await operate(['erasures', '--out', file], place);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^[\w-]{43} \d+\n$/);
    await store.importEntries([exported('person-2-secret@example.org', { joinedAt: now() + 2 })]);
    const later = text.replace(/\d+\n$/, `${Date.now()}\n`);
    writeFileSync(file, later);
    expect((await operate(['replay', file], place)).out).toContain('because they had left: 1.');
    expect(await emails(store)).toHaveLength(2);
  });

  test('a clock that jumps erases nobody, and says so until somebody has looked', async () => {
    await store.importEntries(people(20).map((one) => ({ ...one, confirmedAt: now() })));
    expect(await store.clear(now(), { share: 0.25 })).toEqual({ cleared: 0 });
    for (const hours of [0, 6, 12])
      expect(await store.clear(now() + 1100 * DAY + hours * (DAY / 24), { share: 0.25 })).toEqual({
        cleared: 0,
        heldBack: { due: 20, of: 20 },
      });
    expect(await store.clear(now() + DAY, { share: 0.25 })).toEqual({ cleared: 0 });
    expect((await store.stats()).entries).toBe(20);
    expect((await store.clear(now() + 1100 * DAY, { share: 0.25, trusted: true })).cleared).toBe(20);
  });

  test('whoever joins while the clock is wrong does not make the wrong time look right', async () => {
    await store.importEntries(people(20).map((one) => ({ ...one, confirmedAt: now() })));
    const wrong = now() + 1100 * DAY;
    expect(await store.clear(wrong, { share: 0.25 })).toMatchObject({ cleared: 0, heldBack: { due: 20 } });
    await store.join([{ email: 'late@example.org', firstName: null, country: null, consent: 'c' }], wrong);
    expect(await store.clear(wrong + DAY, { share: 0.25 })).toMatchObject({ cleared: 0 });
    expect((await store.stats()).entries).toBe(21);
  });

  test('everybody whose time is up at once is erased if the clock went on as it should', async () => {
    const long = people(20, now() - 729 * DAY);
    await store.importEntries(long.map((one) => ({ ...one, confirmedAt: one.joinedAt })));
    await store.setSetting('clock', String(now()));
    const erased: number[] = [];
    for (const days of [0, 1, 2])
      erased.push((await store.clear(now() + days * DAY, { share: 0.25 })).cleared);
    expect(erased).toEqual([0, 0, 20]);
  });

  test('an entry in doubt is erased 90 days after the try, as one that was told', async () => {
    await store.importEntries([exported('doubt@example.org', { joinedAt: now(), confirmedAt: now() })]);
    const [one] = await store.toAnnounce(0, 1);
    const token = { hash: 'h', entry: one?.id ?? 0, purpose: 'own', expiresAt: now() } as const;
    await store.takeAnnouncement(undefined, one?.id ?? 0, token, now());
    await store.doubtAnnouncements();
    expect((await store.clear(now() + 89 * DAY, { share: 1 })).cleared).toBe(0);
    expect((await store.clear(now() + 91 * DAY, { share: 1 })).cleared).toBe(1);
  });

  test('a list of a newer release is refused', async () => {
    await store.stats();
    const url = place.DATABASE_URL;
    if (url !== '') {
      const { default: postgres } = await import('postgres');
      const sql = postgres(url, { max: 1 });
      await sql`insert into migrations values (99)`;
      await sql.end();
    } else {
      const newer = new DatabaseSync(place.WAITLIST_FILE);
      newer.exec('pragma user_version = 99');
      newer.close();
    }
    const old = openStore({ databaseUrl: url || undefined, file: place.WAITLIST_FILE });
    await expect(old.stats()).rejects.toThrow('newer release');
    await old.close();
  });
});
