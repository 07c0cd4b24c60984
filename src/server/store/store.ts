import { announcingIn } from './announcing.ts';
import type { Database } from './database.ts';
import { joinsIn } from './joins.ts';
import { keepingIn } from './keeping.ts';
import { mailDueIn } from './mail-due.ts';
import { ownEntryIn } from './own-entry.ts';
import { postgresDatabase } from './postgres.ts';
import { sqliteDatabase } from './sqlite.ts';

/** Where the waitlist is kept. Every call fails while the database is gone and works again when it is back. */
export type Store = ReturnType<typeof storeIn>;

export function storeIn(db: Database) {
  return {
    ...joinsIn(db),
    ...ownEntryIn(db),
    ...mailDueIn(db),
    ...announcingIn(db),
    ...keepingIn(db),
    lock: db.lock,
    copyTo: db.copyTo,
    close: db.close,
  };
}

/** PostgreSQL if an address is given, or else one file of SQLite. */
export function openStore({ databaseUrl, file }: { databaseUrl?: string | undefined; file: string }): Store {
  return storeIn(databaseUrl ? postgresDatabase(databaseUrl) : sqliteDatabase(file));
}
