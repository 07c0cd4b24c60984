import { AFTER_ANNOUNCEMENT, LONGEST, UNCONFIRMED } from '../keeping-times.ts';
import type { Database } from './database.ts';
import { ENTRY, type Entry } from './own-entry.ts';

export interface Stats {
  readonly entries: number;
  readonly confirmed: number;
  readonly mailDue: number;
  readonly announced: number;
  readonly refused: number;
  readonly doubtful: number;
}

/** Brings an entry back from an export. */
export type Imported = Omit<Entry, 'id'>;

/** What the operator and the daily clean-up do with all entries. */
export function keepingIn(db: Database) {
  return {
    async stats(): Promise<Stats> {
      const [row] = await db.run<Stats>(
        `select count(*) as entries, count(confirmed_at) as confirmed, count(mail) as "mailDue",
           count(case when announce_state = 'sent' then 1 end) as announced,
           count(case when announce_state = 'refused' then 1 end) as refused,
           count(case when announce_state in ('sending', 'doubtful') then 1 end) as doubtful
         from entries`,
      );
      return row ?? { entries: 0, confirmed: 0, mailDue: 0, announced: 0, refused: 0, doubtful: 0 };
    },

    async countries(): Promise<readonly { readonly country: string | null; readonly count: number }[]> {
      return db.run(
        'select country, count(*) as count from entries group by country order by count(*) desc, country',
      );
    },

    /** All entries in the order of joining, a few at a time, so that a million of them fit into memory. */
    async *entries(most = 1000): AsyncGenerator<Entry> {
      let after = 0;
      for (;;) {
        const rows = await db.run<Entry>(
          `select ${ENTRY} from entries where id > ?1 order by id limit ?2`,
          after,
          most,
        );
        yield* rows;
        const last = rows.at(-1);
        if (!last) return;
        after = last.id;
      }
    },

    /** Adds entries as they were exported. An address that is known stays as it is. Gives the number of new ones. */
    async importEntries(entries: readonly Imported[]): Promise<number> {
      const number = (name: string) => `cast(value ->> '${name}' as bigint)`;
      const rows = await db.run(
        `insert into entries (email, first_name, country, consent, joined_at, confirmed_at, announce_state, announced_at)
         select value ->> 'email', value ->> 'firstName', value ->> 'country', value ->> 'consent', ${number('joinedAt')},
           ${number('confirmedAt')}, value ->> 'announceState', ${number('announcedAt')}
         from ${db.each('?1')} where true on conflict (email) do nothing returning id`,
        JSON.stringify(entries),
      );
      return rows.length;
    },

    /** Erases an entry by its address. False if there is none. */
    async remove(email: string): Promise<boolean> {
      return (
        (await db.run('delete from entries where email = ?1 returning id', email.trim().toLowerCase()))
          .length > 0
      );
    },

    /** Erases what is kept long enough. An address that still waits for its mail to confirm it is not yet overdue. */
    async clear(now: number): Promise<number> {
      const results = await db.together([
        [
          'delete from entries where confirmed_at is null and mail is null and joined_at < ?1 and coalesce(mailed_at, 0) < ?1 returning id',
          now - UNCONFIRMED,
        ],
        ['delete from entries where announced_at < ?1 returning id', now - AFTER_ANNOUNCEMENT],
        ['delete from entries where joined_at < ?1 returning id', now - LONGEST],
        ['delete from tokens where expires_at < ?1', now],
      ]);
      return results.reduce((sum, rows) => sum + rows.length, 0);
    },

    /** Fails if the database does not answer. */
    async ping(): Promise<void> {
      await db.run('select 1 from settings limit 1');
    },
  };
}
