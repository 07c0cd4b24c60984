import type { Database } from './database.ts';

/** A mail that is owed. */
export interface DueMail {
  readonly id: number;
  readonly email: string;
  readonly mail: 'confirm' | 'already';
  /** Which try this is, from 1. */
  readonly tries: number;
}

/** A link's secret as it is stored. */
export interface NewToken {
  readonly hash: string;
  readonly entry: number;
  readonly purpose: 'confirm' | 'own';
  readonly expiresAt: number;
}

export const addTokens = (db: Database) => `
  insert into tokens (hash, entry_id, purpose, expires_at)
  select value ->> 'hash', cast(value ->> 'entry' as bigint), value ->> 'purpose', cast(value ->> 'expiresAt' as bigint)
  from ${db.each('?1')}
  where exists (select 1 from entries where id = cast(value ->> 'entry' as bigint))`;

/** The mails that joins have asked for. They are kept with the entry, so a join and its mail are one commit. */
export function mailDueIn(db: Database) {
  return {
    /** Takes up to `most` mails that are due. Nobody else gets them until `until`; by then they must be settled. */
    async takeDueMail(now: number, until: number, most: number): Promise<readonly DueMail[]> {
      return db.run<DueMail>(
        `update entries set mail_due_at = ?2, mail_tries = mail_tries + 1
         where id in (
           select id from entries where mail is not null and mail_due_at <= ?1 order by mail_due_at limit ?3 ${db.skipLocked}
         ) returning id, email, mail, mail_tries as tries`,
        now,
        until,
        most,
      );
    },

    async addTokens(tokens: readonly NewToken[]): Promise<void> {
      await db.run(addTokens(db), JSON.stringify(tokens));
    },

    async mailSent(id: number, mail: string, now: number): Promise<void> {
      await db.run(
        'update entries set mail = null, mailed_at = ?3, mails_sent = mails_sent + 1 where id = ?1 and mail = ?2',
        id,
        mail,
        now,
      );
    },

    /** Puts a mail off until `due`, or gives it up if that is null. */
    async mailFailed(id: number, mail: string, due: number | null, now: number): Promise<void> {
      if (due !== null)
        await db.run('update entries set mail_due_at = ?3 where id = ?1 and mail = ?2', id, mail, due);
      else
        await db.run(
          'update entries set mail = null, mailed_at = ?3 where id = ?1 and mail = ?2',
          id,
          mail,
          now,
        );
    },
  };
}
