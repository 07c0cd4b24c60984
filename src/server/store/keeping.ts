import type { Database } from './database.ts';
import type { Erase, erasingIn } from './erasing.ts';
import { ENTRY, type Entry, type Exported } from './own-entry.ts';

export interface Stats {
  readonly entries: number;
  readonly confirmed: number;
  readonly mailDue: number;
  /** Entries whose last mail the mail server refused. */
  readonly mailRefused: number;
  readonly bounced: number;
  readonly announced: number;
  readonly refused: number;
  readonly doubtful: number;
}

/** What the operator does with all entries. */
export function keepingIn(db: Database, erase: Erase, leftSince: ReturnType<typeof erasingIn>['leftSince']) {
  return {
    async stats(): Promise<Stats> {
      const [row] = await db.run<Stats>(
        `select count(*) as entries, count(confirmed_at) as confirmed, count(mail) as "mailDue",
           count(mail_refused) as "mailRefused", count(bounced_at) as bounced,
           count(case when announce_state = 'sent' then 1 end) as announced,
           count(case when announce_state = 'refused' then 1 end) as refused,
           count(case when announce_state in ('sending', 'doubtful') then 1 end) as doubtful
         from entries`,
      );
      if (!row) throw new Error('The database gave no count.');
      return row;
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

    async entryByEmail(email: string): Promise<Entry | undefined> {
      const [entry] = await db.run<Entry>(`select ${ENTRY} from entries where email = ?1`, email);
      return entry;
    },

    /**
     * Adds entries as they were exported. An address that is known stays as it is, and whoever left after the export
     * stays away.
     */
    async importEntries(entries: readonly Exported[]): Promise<{ added: number; left: number }> {
      const number = (name: string) => `cast(value ->> '${name}' as bigint)`;
      const gone = await leftSince(entries);
      const rows = await db.run(
        `insert into entries (email, first_name, country, consent, joined_at, confirmed_at, announce_state, announced_at,
           bounced, bounced_at)
         select value ->> 'email', value ->> 'firstName', value ->> 'country', value ->> 'consent', ${number('joinedAt')},
           ${number('confirmedAt')}, value ->> 'announceState', ${number('announcedAt')}, value ->> 'bounced',
           ${number('bouncedAt')}
         from ${db.each('?1')} where true on conflict (email) do nothing returning id`,
        JSON.stringify(entries.filter(({ email }) => !gone.has(email))),
      );
      return { added: rows.length, left: gone.size };
    },

    /** Brings the marks of an announcement from another list, so that nobody is told twice. */
    async markAnnounced(
      marks: readonly Pick<Entry, 'email' | 'announceState' | 'announcedAt' | 'announceRefused'>[],
    ): Promise<void> {
      await db.run(
        `update entries set announce_state = mark.state, announced_at = mark.at, announce_refused = mark.refused
         from (select value ->> 'email' as email, value ->> 'announceState' as state,
           cast(value ->> 'announcedAt' as bigint) as at, value ->> 'announceRefused' as refused
           from ${db.each('?1')}) as mark
         where entries.email = mark.email`,
        JSON.stringify(marks),
      );
    },

    /** Erases an entry by its address. False if there is none. */
    async remove(email: string, now: number): Promise<boolean> {
      return erase(email.trim().toLowerCase(), now);
    },
  };
}
