import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openStore, type Store } from '../../../src/server/store/store.ts';
import { startPostgres, type Postgres } from './postgres.ts';

/** Where a list is kept, as the settings say it. */
export type ListPlace = {
  readonly WAITLIST_FILE: string;
  readonly DATABASE_URL: string;
};

/** New, empty lists in both kinds of database, in a folder and a server that go away with the tests of a file. */
export function newLists() {
  let folder = '';
  let postgres: Postgres;
  let files = 0;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'waitlist-'));
    postgres = await startPostgres();
  });
  afterAll(async () => {
    await postgres.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const onSqlite = async (): Promise<ListPlace> => ({
    WAITLIST_FILE: join(folder, `list-${++files}`, 'list.sqlite'),
    DATABASE_URL: '',
  });
  const onPostgres = async (): Promise<ListPlace> => ({
    WAITLIST_FILE: '',
    DATABASE_URL: await postgres.newDatabase(),
  });
  return {
    folder: () => folder,
    onSqlite,
    kinds: [
      ['SQLite', onSqlite],
      ['PostgreSQL', onPostgres],
    ] as const,
  };
}

export function storeAt({ WAITLIST_FILE, DATABASE_URL }: ListPlace): Store {
  return openStore({ databaseUrl: DATABASE_URL || undefined, file: WAITLIST_FILE });
}
