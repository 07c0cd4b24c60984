import { randomBytes } from 'node:crypto';
import { onceDone } from '../once-done.ts';
import { announcingIn } from './announcing.ts';
import { clearingIn } from './clearing.ts';
import type { Database } from './database.ts';
import { erasureFile, type ErasureFile } from './erasure-file.ts';
import { erasingIn } from './erasing.ts';
import { joinsIn } from './joins.ts';
import { keepingIn } from './keeping.ts';
import { mailDueIn } from './mail-due.ts';
import { operationsIn } from './operations.ts';
import { ownEntryIn } from './own-entry.ts';
import { postgresDatabase } from './postgres.ts';
import { settingsIn } from './settings-table.ts';
import { sqliteDatabase, type FileChange } from './sqlite.ts';

/** Where the waitlist is kept. Every call fails while the database is gone and works again when it is back. */
export type Store = ReturnType<typeof storeIn>;

export function storeIn(db: Database, erasures: ErasureFile) {
  const settings = settingsIn(db);
  /** The secret that signs tickets, and names mails and erasures: the same in all processes on one database. */
  const key = onceDone(() => settings.shared('key', randomBytes(32).toString('base64url')));
  const erasing = erasingIn(db, key, erasures);
  return {
    ...settings,
    ...erasing,
    ...joinsIn(db),
    ...ownEntryIn(db, erasing.erase),
    ...mailDueIn(db),
    ...announcingIn(db),
    ...clearingIn(db, settings),
    ...keepingIn(db, erasing.erase, erasing.leftSince),
    ...operationsIn(db),
    key,
    lock: db.lock,
    /** Writes a whole copy to a new file that only its owner can read. Fails if the file exists. */
    async copyTo(file: string): Promise<void> {
      // Erasures are named with the key, so a copy without it could not be compared with their record.
      await key();
      await db.copyTo(file);
    },
    replaceBy: db.replaceBy,
    close: db.close,
  };
}

export interface Place {
  readonly databaseUrl?: string | undefined;
  /** The SQLite file, if there is no PostgreSQL. */
  readonly file: string;
  /** Where erasures are recorded besides. With SQLite a file beside the database if it is left out. */
  readonly erasures?: string | undefined;
  /** Told when the SQLite file became another one under us. */
  readonly onFileChange?: ((change: FileChange) => void) | undefined;
}

/** PostgreSQL if an address is given, or else one file of SQLite. */
export function openStore({ databaseUrl, file, erasures, onFileChange }: Place): Store {
  if (databaseUrl) return storeIn(postgresDatabase(databaseUrl), erasureFile(erasures));
  const beside = file === ':memory:' ? undefined : `${file}.erasures`;
  return storeIn(sqliteDatabase(file, onFileChange), erasureFile(erasures ?? beside));
}
