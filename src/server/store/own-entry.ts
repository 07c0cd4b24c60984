import { hashOf } from '../token.ts';
import type { Database } from './database.ts';
import type { Erase } from './erasing.ts';

/** What an export holds about one person. Times are milliseconds, null if it has not happened. */
export interface Exported {
  readonly email: string;
  readonly firstName: string | null;
  readonly country: string | null;
  readonly consent: string;
  readonly joinedAt: number;
  readonly confirmedAt: number | null;
  /** null, 'sending', 'sent', 'refused' or 'doubtful'. */
  readonly announceState: string | null;
  readonly announcedAt: number | null;
  readonly bounced: string | null;
  readonly bouncedAt: number | null;
}

/** All that is kept about one person. */
export interface Entry extends Exported {
  readonly id: number;
  /** The mail that is owed now: 'confirm', 'already' or null. */
  readonly mail: string | null;
  readonly mailDueAt: number | null;
  readonly mailTries: number;
  readonly mailsSent: number;
  readonly mailedAt: number | null;
  /** What the mail server said when it refused the last mail. */
  readonly mailRefused: string | null;
  readonly announceRefused: string | null;
}

export const ENTRY = `id, email, first_name as "firstName", country, consent, joined_at as "joinedAt",
  confirmed_at as "confirmedAt", announce_state as "announceState", announced_at as "announcedAt",
  announce_refused as "announceRefused", bounced, bounced_at as "bouncedAt", mail, mail_due_at as "mailDueAt",
  mail_tries as "mailTries", mails_sent as "mailsSent", mailed_at as "mailedAt", mail_refused as "mailRefused"`;

const OWNER = 'select entry_id from tokens where hash = ?1 and expires_at > ?2';

/** What the links in our mails can do. Each link carries a token; only its hash is known here. */
export function ownEntryIn(db: Database, erase: Erase) {
  return {
    /** Confirms the address. A second press is as good as the first. False if the link is unknown or too old. */
    async confirm(token: string, now: number): Promise<boolean> {
      const rows = await db.run(
        `update entries set confirmed_at = coalesce(confirmed_at, ?2),
           mail = case when mail = 'confirm' then null else mail end, mail_refused = null
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
      const [row] = await db.run<{ email: string }>(
        `select email from entries where id = (${OWNER})`,
        hashOf(token),
        now,
      );
      if (row) await erase(row.email, now);
    },
  };
}
