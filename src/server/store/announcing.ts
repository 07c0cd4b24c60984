import type { Database, Statement, Value } from './database.ts';
import { addTokens, type NewToken, type Refusals } from './mail-due.ts';

export type Outcome = 'sent' | 'refused' | 'doubtful' | 'unsent';
export interface Settled {
  readonly id: number;
  readonly outcome: Outcome;
  /** What the mail server said when it refused. */
  readonly code?: string | undefined;
}

/** Which of those who wait for the announcement are meant. Left out: all. */
export interface Audience {
  /** As ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** The last entry that is meant, in the order of joining. */
  readonly upTo?: number | undefined;
}

/** Confirmed, not told, and no address that is known to be dead. */
const WAITING = 'confirmed_at is not null and announce_state is null and bounced_at is null';

/** The condition for an audience, with its parameters numbered from `from`. */
function meant({ country, upTo }: Audience, from: number): readonly [sql: string, ...values: Value[]] {
  const conditions = [WAITING];
  const values: Value[] = [];
  const add = (condition: (parameter: string) => string, value: Value) => {
    conditions.push(condition(`?${from + values.length}`));
    values.push(value);
  };
  if (country !== undefined) add((parameter) => `country = ${parameter}`, country);
  if (upTo !== undefined) add((parameter) => `id <= ${parameter}`, upTo);
  return [conditions.join(' and '), ...values];
}

/** Whom the announcement still has to tell. */
function audienceIn(db: Database) {
  return {
    /** How many wait to be told. */
    async countToAnnounce(audience: Audience = {}): Promise<number> {
      const [condition, ...values] = meant(audience, 1);
      const [row] = await db.run<{ count: number }>(
        `select count(*) as count from entries where ${condition}`,
        ...values,
      );
      return row?.count ?? 0;
    },

    /** How many wait to be told in each country. */
    async countriesToAnnounce(
      audience: Audience,
    ): Promise<readonly { readonly country: string | null; readonly count: number }[]> {
      const [condition, ...values] = meant(audience, 1);
      return db.run(
        `select country, count(*) as count from entries where ${condition} group by country order by count(*) desc, country`,
        ...values,
      );
    },

    /** The next entries to tell, in the order of joining. */
    async toAnnounce(
      after: number,
      most: number,
      audience: Audience = {},
    ): Promise<readonly { readonly id: number; readonly email: string }[]> {
      const [condition, ...values] = meant(audience, 3);
      return db.run(
        `select id, email from entries where ${condition} and id > ?1 order by id limit ?2`,
        after,
        most,
        ...values,
      );
    },

    /** Where the first so many of an audience end. The audience's own end if there are fewer. */
    async endOfFirst(first: number, audience: Audience): Promise<number | undefined> {
      const [condition, ...values] = meant(audience, 2);
      const [row] = await db.run<{ id: number }>(
        `select id from entries where ${condition} order by id limit 1 offset ?1`,
        first - 1,
        ...values,
      );
      return row?.id ?? audience.upTo;
    },
  };
}

/**
 * The one announcement. Before a mail goes out its entry is marked `sending`, on the disk; after, `sent`. A run that
 * is killed leaves at most one entry marked `sending`: only of that one it is not known whether the mail went out.
 */
export function announcingIn(db: Database) {
  const settle = ({ id, outcome, code }: Settled, now: number): Statement => [
    'update entries set announce_state = ?2, announced_at = ?3, announce_refused = ?4 where id = ?1',
    id,
    outcome === 'unsent' ? null : outcome,
    outcome === 'unsent' ? null : now,
    code ?? null,
  ];
  const again = (state: 'doubtful' | 'refused') =>
    db.run(
      'update entries set announce_state = null, announced_at = null, announce_refused = null where announce_state = ?1',
      state,
    );
  return {
    ...audienceIn(db),

    /**
     * Writes down how the last mail went and takes the next, in one commit. Gives the address as it is now, or
     * undefined if the entry was erased or taken meanwhile.
     */
    async takeAnnouncement(
      last: Settled | undefined,
      id: number,
      token: NewToken,
      now: number,
    ): Promise<string | undefined> {
      const results = await db.together([
        ...(last ? [settle(last, now)] : []),
        [
          `update entries set announce_state = 'sending', announced_at = ?2 where id = ?1 and ${WAITING} returning email`,
          id,
          now,
        ],
        [addTokens(db), JSON.stringify([token])],
      ]);
      const [row] = (results.at(-2) ?? []) as { email: string }[];
      return row?.email;
    },

    async settleAnnouncement(last: Settled, now: number): Promise<void> {
      await db.together([settle(last, now)]);
    },

    /** Takes refusals back that told of a fault of ours and not of these addresses. */
    async takeBackRefusals(ids: readonly number[]): Promise<void> {
      await db.run(
        `update entries set announce_state = null, announced_at = null, announce_refused = null
         where announce_state = 'refused' and id in (select cast(value ->> 'id' as bigint) from ${db.each('?1')})`,
        JSON.stringify(ids.map((id) => ({ id }))),
      );
    },

    /** Marks what a killed run left in flight as doubtful. Only to be called by who holds the lock. */
    async doubtAnnouncements(): Promise<void> {
      await db.run("update entries set announce_state = 'doubtful' where announce_state = 'sending'");
    },

    async doubtfulAnnouncements(): Promise<readonly { readonly id: number; readonly email: string }[]> {
      return db.run("select id, email from entries where announce_state = 'doubtful' order by id");
    },

    /** Lets the doubtful ones be sent again. */
    async retryDoubtful(): Promise<void> {
      await again('doubtful');
    },

    /** Lets those be sent again that the mail server refused. */
    async retryRefused(): Promise<void> {
      await again('refused');
    },

    /** How many announcements the mail server refused, by what it said. */
    async announceRefusals(): Promise<readonly Refusals[]> {
      return db.run<Refusals>(
        `select coalesce(announce_refused, 'unknown') as code, count(*) as count from entries
         where announce_state = 'refused' group by announce_refused order by count(*) desc, announce_refused`,
      );
    },
  };
}
