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

/** What the mail server's refusals come to. */
export interface Refusals {
  readonly code: string;
  readonly count: number;
}

/** Puts the mail back in the queue that an entry is owed now. */
const DUE_AGAIN = `mail = case when confirmed_at is null then 'confirm' else 'already' end, mail_due_at = ?1,
  mail_tries = 0, mail_refused = null`;

/** The mails that joins have asked for. They are kept with the entry, so a join and its mail are one commit. */
export function mailDueIn(db: Database) {
  return {
    /**
     * Takes up to `most` mails that are due, first tries first. Nobody else gets them until `until`; by then they must
     * be settled.
     */
    async takeDueMail(now: number, until: number, most: number): Promise<readonly DueMail[]> {
      const taken = await db.run<DueMail>(
        `update entries set mail_due_at = ?2, mail_tries = mail_tries + 1
         where id in (
           select id from entries where mail is not null and mail_due_at <= ?1
           order by mail_tries, mail_due_at limit ?3 ${db.skipLocked}
         ) returning id, email, mail, mail_tries as tries`,
        now,
        until,
        most,
      );
      return [...taken].sort((one, other) => one.tries - other.tries || one.id - other.id);
    },

    async addTokens(tokens: readonly NewToken[]): Promise<void> {
      await db.run(addTokens(db), JSON.stringify(tokens));
    },

    async mailSent(id: number, mail: string, now: number): Promise<void> {
      await db.run(
        `update entries set mail = null, mail_refused = null, mailed_at = ?3, mails_sent = mails_sent + 1
         where id = ?1 and mail = ?2`,
        id,
        mail,
        now,
      );
    },

    /** Puts a mail off until `due`. */
    async mailPutOff(id: number, mail: string, due: number): Promise<void> {
      await db.run('update entries set mail_due_at = ?3 where id = ?1 and mail = ?2', id, mail, due);
    },

    /** Gives back a mail that was taken and never tried. */
    async mailPutBack(id: number, mail: string, due: number): Promise<void> {
      await db.run(
        'update entries set mail_due_at = ?3, mail_tries = mail_tries - 1 where id = ?1 and mail = ?2',
        id,
        mail,
        due,
      );
    },

    /** Gives a mail up, and keeps what the mail server said. */
    async mailGivenUp(id: number, mail: string, code: string, now: number): Promise<void> {
      await db.run(
        'update entries set mail = null, mail_refused = ?3, mailed_at = ?4 where id = ?1 and mail = ?2',
        id,
        mail,
        code,
        now,
      );
    },

    ...mailAgainIn(db),
  };
}

/** Mails that an operator wants to go out once more. */
function mailAgainIn(db: Database) {
  return {
    /** Puts every mail that was given up back in the queue, unless it bounced. Gives how many. */
    async retryMails(now: number): Promise<number> {
      const rows = await db.run(
        `update entries set ${DUE_AGAIN} where mail is null and mail_refused is not null and confirmed_at is null
           and bounced_at is null returning id`,
        now,
      );
      return rows.length;
    },

    /** Sends an entry its mail again, however many it had. Gives which one, or undefined if there is no such entry. */
    async resend(email: string, now: number): Promise<DueMail['mail'] | undefined> {
      const [row] = await db.run<{ mail: DueMail['mail'] }>(
        `update entries set ${DUE_AGAIN}, bounced = null, bounced_at = null where email = ?2 returning mail`,
        now,
        email,
      );
      return row?.mail;
    },

    /** Marks an address as bounced: it gets nothing more. False if there is no such entry, or it was marked before. */
    async bounce(id: number, code: string, now: number): Promise<boolean> {
      const rows = await db.run(
        'update entries set bounced = ?2, bounced_at = ?3, mail = null where id = ?1 and bounced_at is null returning id',
        id,
        code,
        now,
      );
      return rows.length > 0;
    },

    /** How many mails the mail server refused, by what it said. */
    async mailRefusals(): Promise<readonly Refusals[]> {
      return db.run<Refusals>(
        `select mail_refused as code, count(*) as count from entries where mail_refused is not null
         group by mail_refused order by count(*) desc, mail_refused`,
      );
    },

    /** When the oldest mail in the queue became due. Undefined if none waits. */
    async oldestDue(): Promise<number | undefined> {
      const [row] = await db.run<{ oldest: number | null }>(
        'select min(mail_due_at) as oldest from entries where mail is not null',
      );
      return row?.oldest ?? undefined;
    },
  };
}
