import type { Join } from '../../domain/site/waitlist.schema.ts';
import { ALREADY_AGAIN, CONFIRM_AGAIN, MOST_MAILS } from '../keeping-times.ts';
import type { Database } from './database.ts';

/** A join, with the wording of the consent that was given. */
export type NewEntry = Omit<Join, 'consent'> & { readonly consent: string };

/**
 * An address that is known and not yet confirmed is taken as new: its owner may correct a name, and gets another mail
 * if the last was a while ago. Of a confirmed entry nothing changes; its owner is told that all is well.
 */
const JOIN = (db: Database) => `
  insert into entries (email, first_name, country, consent, joined_at, mail, mail_due_at)
  select value ->> 'email', value ->> 'firstName', value ->> 'country', value ->> 'consent',
    cast(?2 as bigint), 'confirm', cast(?2 as bigint)
  from ${db.each('?1')} where true
  on conflict (email) do update set
    first_name = case when entries.confirmed_at is null then excluded.first_name else entries.first_name end,
    country = case when entries.confirmed_at is null then excluded.country else entries.country end,
    consent = case when entries.confirmed_at is null then excluded.consent else entries.consent end,
    joined_at = case when entries.confirmed_at is null then excluded.joined_at else entries.joined_at end,
    mail = case when entries.confirmed_at is null then 'confirm' else 'already' end,
    mail_due_at = excluded.joined_at,
    mail_tries = 0
  where entries.mail is null and entries.mails_sent < ${MOST_MAILS} and entries.announce_state is null
    and coalesce(entries.mailed_at, 0) < excluded.joined_at -
      (case when entries.confirmed_at is null then ${CONFIRM_AGAIN} else ${ALREADY_AGAIN} end)`;

/**
 * Written with every group of joins. A join that changes nothing would otherwise not wait for the disk, and its quick
 * answer would tell who is on the list.
 */
const COUNT = `
  insert into settings (name, value) values ('joins', cast(?1 as text))
  on conflict (name) do update set value = cast(cast(settings.value as bigint) + cast(excluded.value as bigint) as text)`;

export function joinsIn(db: Database) {
  const sql = JOIN(db);
  return {
    /** Adds all of these in one commit, each address once. Resolves when they are safe; a known address is no error. */
    async join(entries: readonly NewEntry[], now: number): Promise<void> {
      const byEmail = new Map(entries.map((entry) => [entry.email, entry]));
      // In one order everywhere, so that two processes never wait for each other's rows.
      const ordered = [...byEmail.values()].sort((one, other) => (one.email < other.email ? -1 : 1));
      await db.together([
        [sql, JSON.stringify(ordered), now],
        [COUNT, String(entries.length)],
      ]);
    },

    /** Keeps the wording of a consent for good. */
    async keepConsent(id: string, words: string, now: number): Promise<void> {
      await db.run(
        'insert into consents (id, words, since) values (?1, ?2, ?3) on conflict (id) do nothing',
        id,
        words,
        now,
      );
    },
  };
}
