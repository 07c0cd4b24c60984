/**
 * The tables, step by step. A step that was released is never changed; a new one is added at the end. The SQL is the
 * same for both databases but for `$id`, a number that the database gives. Times are milliseconds since 1970.
 */
export const migrations: readonly string[] = [
  `
  create table settings (name text primary key, value text not null);

  -- Every wording of the consent that was ever shown, so that it can be told what somebody agreed to.
  create table consents (id text primary key, words text not null, since bigint not null);

  create table entries (
    id $id,
    email text not null unique,
    first_name text,
    country text,
    consent text not null,
    joined_at bigint not null,
    confirmed_at bigint,
    -- The mail that is owed to this address, if any: 'confirm' or 'already'.
    mail text,
    mail_due_at bigint,
    mail_tries integer not null default 0,
    mailed_at bigint,
    mails_sent integer not null default 0,
    -- null, 'sending', 'sent', 'refused' or 'doubtful'.
    announce_state text,
    announced_at bigint
  );
  create index entries_mail_due on entries (mail_due_at) where mail is not null;
  create index entries_to_announce on entries (id) where confirmed_at is not null and announce_state is null;

  -- Only hashes: who reads this table cannot open anybody's links.
  create table tokens (
    hash text primary key,
    entry_id bigint not null references entries (id) on delete cascade,
    purpose text not null,
    expires_at bigint not null
  );
  create index tokens_of_entry on tokens (entry_id);
  create index tokens_expiring on tokens (expires_at);
  `,
  `
  -- What the mail server said when it refused the last mail to this address, such as '550 5.1.1'.
  alter table entries add column mail_refused text;
  alter table entries add column announce_refused text;
  -- What a bounce said, and when it was read.
  alter table entries add column bounced text;
  alter table entries add column bounced_at bigint;

  -- Those who have waited least are served first: somebody is looking at their inbox.
  drop index entries_mail_due;
  create index entries_mail_due on entries (mail_tries, mail_due_at) where mail is not null;
  create index entries_announced on entries (announced_at) where announced_at is not null;

  -- Who left, as keyed hashes, so that putting an old copy back can't bring anybody back.
  create table erasures (hash text primary key, erased_at bigint not null);

  -- What operators did, and when. No addresses.
  create table operations (id $id, at bigint not null, who text not null, what text not null);
  `,
];

/** An older release must not write into a newer list: it does not know what it would leave out. */
export function refuseNewer(done: number): void {
  if (done > migrations.length)
    throw Object.assign(
      new Error(
        `This list was written by a newer release of the service (step ${done}; this one knows ${migrations.length}). Start that release, or put back a copy from before the update.`,
      ),
      { code: 'DATABASE_NEWER' },
    );
}
