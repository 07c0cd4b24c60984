import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NewEntry } from '../../src/server/store/joins.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { hashOf, newToken } from '../../src/server/token.ts';
import { startPostgres, type Postgres } from './support/postgres.ts';
import { DAY, MINUTE, entriesOf, testClock } from './support/service.ts';

/** The same promises of both databases. */

const person = (email: string, more: Partial<NewEntry> = {}): NewEntry => ({
  email,
  firstName: null,
  country: null,
  consent: 'c1',
  ...more,
});

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());

const kinds = [
  ['SQLite', async () => openStore({ file: ':memory:' })],
  ['PostgreSQL', async () => openStore({ databaseUrl: await postgres.newDatabase(), file: '' })],
] as const;

describe.each(kinds)('a waitlist in %s', (_, open) => {
  let store: Store;
  const clock = testClock();
  const { now } = clock;
  beforeEach(async () => {
    store = await open();
    return () => store.close();
  });

  /** A link of the given kind for an entry. */
  async function link(entry: number, purpose: 'confirm' | 'own', lasting = 30 * DAY): Promise<string> {
    const token = newToken();
    await store.addTokens([{ hash: hashOf(token), entry, purpose, expiresAt: now() + lasting }]);
    return token;
  }
  /** Joins, gets the mail, and presses. */
  async function confirmed(email: string): Promise<number> {
    await store.join([person(email)], now());
    const due = await store.takeDueMail(now(), now() + MINUTE, 100);
    for (const { id, mail } of due) await store.mailSent(id, mail, now());
    const [entry] = (await entriesOf({ store })).filter((one) => one.email === email);
    if (!entry) throw new Error('Nothing was stored.');
    await store.confirm(await link(entry.id, 'confirm'), now());
    return entry.id;
  }

  test('keeps what was given, and nothing more', async () => {
    await store.join([person('a@example.org', { firstName: 'Łucja', country: 'PL' })], now());
    expect(await entriesOf({ store })).toMatchObject([
      {
        email: 'a@example.org',
        firstName: 'Łucja',
        country: 'PL',
        consent: 'c1',
        joinedAt: now(),
        confirmedAt: null,
        announceState: null,
      },
    ]);
  });

  test('the same address twice is one entry, in one group or in two', async () => {
    await store.join([person('a@example.org'), person('b@example.org'), person('a@example.org')], now());
    await store.join([person('a@example.org')], now());
    expect((await store.stats()).entries).toBe(2);
  });

  test('a hundred groups at once are all kept', async () => {
    const groups = Array.from({ length: 100 }, (_, group) =>
      Array.from({ length: 10 }, (_, at) => person(`p${(group * 7 + at) % 500}@example.org`)),
    );
    await Promise.all(groups.map((group) => store.join(group, now())));
    expect((await store.stats()).entries).toBe(new Set(groups.flat().map(({ email }) => email)).size);
  });

  test('an address that is not confirmed can mend its name, and gets another mail after ten minutes', async () => {
    await store.join([person('a@example.org', { firstName: 'Ana' })], now());
    const [first] = await store.takeDueMail(now(), now() + MINUTE, 10);
    expect(first).toMatchObject({ email: 'a@example.org', mail: 'confirm', tries: 1 });
    await store.mailSent(first?.id ?? 0, 'confirm', now());
    await store.join([person('a@example.org', { firstName: 'Anna' })], now() + MINUTE);
    expect(await store.takeDueMail(now() + MINUTE, now() + 2 * MINUTE, 10)).toEqual([]);
    await store.join([person('a@example.org', { firstName: 'Anna' })], now() + 11 * MINUTE);
    expect(await store.takeDueMail(now() + 11 * MINUTE, now() + 12 * MINUTE, 10)).toHaveLength(1);
    expect(await entriesOf({ store })).toMatchObject([{ firstName: 'Anna' }]);
  });

  test('no address gets more than five mails, however often it is given', async () => {
    let mails = 0;
    for (let at = 0; at < 12; at++) {
      const time = now() + at * DAY;
      await store.join([person('a@example.org')], time);
      for (const { id, mail } of await store.takeDueMail(time, time + MINUTE, 10)) {
        mails += 1;
        await store.mailSent(id, mail, time);
      }
    }
    expect(mails).toBe(5);
  });

  test('a confirmed entry changes no more; its owner is told that all is well', async () => {
    await confirmed('a@example.org');
    await store.join([person('a@example.org', { firstName: 'Mallory', country: 'AQ' })], now() + 2 * DAY);
    expect(await entriesOf({ store })).toMatchObject([{ firstName: null, country: null, joinedAt: now() }]);
    expect(await store.takeDueMail(now() + 2 * DAY, now() + 3 * DAY, 10)).toMatchObject([
      { mail: 'already' },
    ]);
  });

  test('a mail that was taken is not given to anybody else, until its time is up', async () => {
    await store.join([person('a@example.org')], now());
    expect(await store.takeDueMail(now(), now() + MINUTE, 10)).toHaveLength(1);
    expect(await store.takeDueMail(now(), now() + MINUTE, 10)).toEqual([]);
    expect(await store.takeDueMail(now() + MINUTE, now() + 2 * MINUTE, 10)).toMatchObject([{ tries: 2 }]);
  });

  test('many that take mails at once never take the same', async () => {
    await store.join(
      Array.from({ length: 200 }, (_, at) => person(`p${at}@example.org`)),
      now(),
    );
    const taken = await Promise.all(
      Array.from({ length: 20 }, () => store.takeDueMail(now(), now() + MINUTE, 10)),
    );
    const ids = taken.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = await store.takeDueMail(now(), now() + MINUTE, 500);
    expect(ids.length + rest.length).toBe(200);
  });

  test('a failed mail is put off, or given up', async () => {
    await store.join([person('a@example.org'), person('b@example.org')], now());
    const [a, b] = [...(await store.takeDueMail(now(), now() + MINUTE, 10))].sort(
      (one, other) => one.id - other.id,
    );
    await store.mailPutOff(a?.id ?? 0, 'confirm', now() + 5 * MINUTE);
    await store.mailGivenUp(b?.id ?? 0, 'confirm', '550 5.1.1', now());
    expect(await store.takeDueMail(now() + 4 * MINUTE, now() + DAY, 10)).toEqual([]);
    expect(await store.takeDueMail(now() + 5 * MINUTE, now() + DAY, 10)).toMatchObject([{ id: a?.id }]);
  });

  test('a link confirms, and a second press is as good as the first', async () => {
    await store.join([person('a@example.org')], now());
    const [entry] = await entriesOf({ store });
    const token = await link(entry?.id ?? 0, 'confirm');
    expect(await store.confirm(token, now())).toBe(true);
    expect(await store.confirm(token, now() + MINUTE)).toBe(true);
    expect(await entriesOf({ store })).toMatchObject([{ confirmedAt: now() }]);
    expect(await store.takeDueMail(now(), now() + MINUTE, 10)).toEqual([]);
  });

  test('a link that is unknown, too old or for something else confirms nothing', async () => {
    await store.join([person('a@example.org')], now());
    const [entry] = await entriesOf({ store });
    const old = await link(entry?.id ?? 0, 'confirm', MINUTE);
    expect(await store.confirm(newToken(), now())).toBe(false);
    expect(await store.confirm(old, now() + MINUTE)).toBe(false);
    expect(await store.confirm(await link(entry?.id ?? 0, 'own'), now())).toBe(false);
  });

  test('whoever has a link sees the entry and can erase it; then no link works any more', async () => {
    const id = await confirmed('a@example.org');
    const token = await link(id, 'own');
    expect(await store.entryOf(token, now())).toMatchObject({ email: 'a@example.org' });
    await store.leave(token, now());
    expect(await store.entryOf(token, now())).toBeUndefined();
    expect((await store.stats()).entries).toBe(0);
  });

  test('the words of a consent are kept as they were first written down', async () => {
    await store.keepConsent('c1', 'Yes.', now());
    await store.keepConsent('c1', 'Something else.', now());
    expect(await store.consentWords('c1')).toBe('Yes.');
    expect(await store.consentWords('c2')).toBeUndefined();
  });

  test('all who ask for a shared value get the one of the first', async () => {
    const values = await Promise.all(['one', 'two', 'three'].map((value) => store.shared('key', value)));
    expect(new Set(values).size).toBe(1);
  });

  test('an announcement takes each confirmed entry once, and leaves out who left meanwhile', async () => {
    const ids = [
      await confirmed('a@example.org'),
      await confirmed('b@example.org'),
      await confirmed('c@example.org'),
    ];
    await store.join([person('not-confirmed@example.org')], now());
    expect(await store.countToAnnounce()).toBe(3);
    expect(await store.toAnnounce(0, 10)).toMatchObject(ids.map((id) => ({ id })));
    const [a = 0, b = 0, c = 0] = ids;
    const token = (entry: number) => ({
      hash: hashOf(newToken()),
      entry,
      purpose: 'own' as const,
      expiresAt: now() + DAY,
    });
    expect(await store.takeAnnouncement(undefined, a, token(a), now())).toBe('a@example.org');
    await store.remove('B@example.org', now());
    expect(await store.takeAnnouncement({ id: a, outcome: 'sent' }, b, token(b), now())).toBeUndefined();
    expect(await store.takeAnnouncement(undefined, a, token(a), now())).toBeUndefined();
    expect(await store.takeAnnouncement(undefined, c, token(c), now())).toBe('c@example.org');
    await store.settleAnnouncement({ id: c, outcome: 'refused' }, now());
    expect(await store.stats()).toMatchObject({ announced: 1, refused: 1, doubtful: 0 });
    expect(await store.countToAnnounce()).toBe(0);
  });

  test('what a killed announcement left in flight is in doubt, and can be sent again', async () => {
    const id = await confirmed('a@example.org');
    await store.takeAnnouncement(
      undefined,
      id,
      { hash: hashOf(newToken()), entry: id, purpose: 'own', expiresAt: now() + DAY },
      now(),
    );
    await store.doubtAnnouncements();
    expect(await store.doubtfulAnnouncements()).toEqual([{ id, email: 'a@example.org' }]);
    expect(await store.countToAnnounce()).toBe(0);
    await store.retryDoubtful();
    expect(await store.countToAnnounce()).toBe(1);
  });

  test('what is kept long enough is erased: 30 days without confirming, 90 after the announcement, two years', async () => {
    const told = await confirmed('told@example.org');
    await store.takeAnnouncement(
      undefined,
      told,
      { hash: hashOf(newToken()), entry: told, purpose: 'own', expiresAt: now() + DAY },
      now(),
    );
    await store.settleAnnouncement({ id: told, outcome: 'sent' }, now());
    await confirmed('waiting@example.org');
    await store.join([person('never-confirmed@example.org')], now());
    for (const { id, mail } of await store.takeDueMail(now(), now(), 10))
      await store.mailSent(id, mail, now());
    const left = async (days: number) => {
      await store.clear(now() + days * DAY, { share: 1 });
      return (await entriesOf({ store })).map(({ email }) => email);
    };
    expect(await left(29)).toEqual([
      'told@example.org',
      'waiting@example.org',
      'never-confirmed@example.org',
    ]);
    expect(await left(31)).toEqual(['told@example.org', 'waiting@example.org']);
    expect(await left(91)).toEqual(['waiting@example.org']);
    expect(await left(731)).toEqual([]);
  });

  test('an address that waits for our mail is not erased before it could confirm', async () => {
    await store.join([person('a@example.org')], now());
    await store.clear(now() + 40 * DAY, { share: 1 });
    expect((await store.stats()).entries).toBe(1);
  });

  test('only one can hold a lock, and it is free again afterward', async () => {
    const release = await store.lock('announce');
    expect(release).toBeDefined();
    await release?.();
    const again = await store.lock('announce');
    expect(again).toBeDefined();
    await again?.();
  });

  test('what was exported can be brought back, and known addresses stay as they are', async () => {
    const id = await confirmed('a@example.org');
    const [entry] = await entriesOf({ store });
    if (!entry) throw new Error('Nothing was stored.');
    const { id: _id, ...rest } = entry;
    expect(await store.importEntries([rest, { ...rest, email: 'b@example.org', firstName: 'Bo' }])).toEqual({
      added: 1,
      left: 0,
    });
    expect(await entriesOf({ store })).toMatchObject([
      { id, firstName: null },
      { email: 'b@example.org', firstName: 'Bo', confirmedAt: now() },
    ]);
  });

  test('all entries can be read a few at a time', async () => {
    await store.join(
      Array.from({ length: 25 }, (_, at) => person(`p${at}@example.org`)),
      now(),
    );
    expect(await Array.fromAsync(store.entries(10))).toHaveLength(25);
  });
});
