import type { Database, Statement } from './database.ts';
import { addTokens, type NewToken } from './mail-due.ts';

export type Outcome = 'sent' | 'refused' | 'doubtful' | 'unsent';
export interface Settled {
  readonly id: number;
  readonly outcome: Outcome;
}

/**
 * The one announcement. Before a mail goes out its entry is marked `sending`, on the disk; after, `sent`. A run that
 * is killed leaves at most one entry marked `sending`: only of that one it is not known whether the mail went out.
 */
export function announcingIn(db: Database) {
  const settle = ({ id, outcome }: Settled, now: number): Statement => [
    'update entries set announce_state = ?2, announced_at = ?3 where id = ?1',
    id,
    outcome === 'unsent' ? null : outcome,
    outcome === 'sent' ? now : null,
  ];
  return {
    /** How many confirmed entries have not been told. */
    async countToAnnounce(): Promise<number> {
      const [row] = await db.run<{ count: number }>(
        'select count(*) as count from entries where confirmed_at is not null and announce_state is null',
      );
      return row?.count ?? 0;
    },

    /** The next entries to tell, in the order of joining. */
    async toAnnounce(after: number, most: number): Promise<readonly number[]> {
      const rows = await db.run<{ id: number }>(
        'select id from entries where confirmed_at is not null and announce_state is null and id > ?1 order by id limit ?2',
        after,
        most,
      );
      return rows.map((row) => row.id);
    },

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
          "update entries set announce_state = 'sending' where id = ?1 and confirmed_at is not null and announce_state is null returning email",
          id,
        ],
        [addTokens(db), JSON.stringify([token])],
      ]);
      const [row] = (results.at(-2) ?? []) as { email: string }[];
      return row?.email;
    },

    async settleAnnouncement(last: Settled, now: number): Promise<void> {
      await db.together([settle(last, now)]);
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
      await db.run("update entries set announce_state = null where announce_state = 'doubtful'");
    },
  };
}
