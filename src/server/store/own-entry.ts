import { hashOf } from '../token.ts';
import type { Database } from './database.ts';

/** All that is kept about one person. Times are milliseconds, null if it has not happened. */
export interface Entry {
  readonly id: number;
  readonly email: string;
  readonly firstName: string | null;
  readonly country: string | null;
  readonly consent: string;
  readonly joinedAt: number;
  readonly confirmedAt: number | null;
  readonly announceState: string | null;
  readonly announcedAt: number | null;
}

export const ENTRY = `id, email, first_name as "firstName", country, consent, joined_at as "joinedAt",
  confirmed_at as "confirmedAt", announce_state as "announceState", announced_at as "announcedAt"`;

const OWNER = 'select entry_id from tokens where hash = ?1 and expires_at > ?2';

/** What the links in our mails can do. Each link carries a token; only its hash is known here. */
export function ownEntryIn(db: Database) {
  return {
    /** Confirms the address. A second press is as good as the first. False if the link is unknown or too old. */
    async confirm(token: string, now: number): Promise<boolean> {
      const rows = await db.run(
        `update entries set confirmed_at = coalesce(confirmed_at, ?2),
           mail = case when mail = 'confirm' then null else mail end
         where id = (${OWNER} and purpose = 'confirm') returning id`,
        hashOf(token),
        now,
      );
      return rows.length > 0;
    },

    /** The entry that a link belongs to. */
    async entryOf(token: string, now: number): Promise<Entry | undefined> {
      const [entry] = await db.run<Entry>(
        `select ${ENTRY} from entries where id = (${OWNER})`,
        hashOf(token),
        now,
      );
      return entry;
    },

    /** The words that somebody agreed to. */
    async consentWords(id: string): Promise<string | undefined> {
      const [row] = await db.run<{ words: string }>('select words from consents where id = ?1', id);
      return row?.words;
    },

    /** Erases the entry that a link belongs to, and all its links. */
    async leave(token: string, now: number): Promise<void> {
      await db.run(`delete from entries where id = (${OWNER})`, hashOf(token), now);
    },
  };
}
