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
];
