import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Database, Statement, Value } from './database.ts';
import { migrations } from './migrations.ts';

interface Opened {
  readonly connection: DatabaseSync;
  readonly prepared: Map<string, StatementSync>;
  /** Which file on the disk this is, so that we notice when it is taken away under us. */
  readonly inode: number;
}

/**
 * A database in one file; `:memory:` for one that ends with the process. A commit is on the disk when it returns
 * (write-ahead log, synchronous full). If the file vanishes, every call fails until it is back: writing on into a
 * deleted file, or quietly starting an empty one, would lose people who were told that they are on the list.
 */
export function sqliteDatabase(file: string): Database {
  let opened: Opened | undefined;
  let everOpened = false;

  const open = (): Opened => {
    if (opened && opened.inode === inodeOf(file)) return opened;
    opened?.connection.close();
    opened = undefined;
    if (everOpened && !existsSync(file)) throw new Error('The database file is gone.');
    opened = connect(file);
    everOpened = true;
    return opened;
  };
  const all = (sql: string, values: readonly Value[]): object[] => {
    const { connection, prepared } = open();
    const statement = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, statement);
    return statement.all(...values);
  };

  return {
    run: async <Row extends object>(sql: string, ...values: readonly Value[]) => all(sql, values) as Row[],
    together: async (statements) =>
      inTransaction(open().connection, () =>
        statements.map(([sql, ...values]: Statement) => all(sql, values)),
      ),
    each: (parameter) => `json_each(${parameter})`,
    skipLocked: '',
    lock: async (name) => fileLock(file === ':memory:' ? file : `${file}.${name}-lock`),
    copyTo: async (to, onProgress) => {
      const progress = ({ totalPages, remainingPages }: { totalPages: number; remainingPages: number }) =>
        onProgress(1 - remainingPages / totalPages);
      await backup(open().connection, to, { progress });
      onProgress(1);
    },
    close: async () => {
      opened?.connection.close();
      opened = undefined;
    },
  };
}

function inodeOf(file: string): number {
  return file === ':memory:' ? 0 : (statSync(file, { throwIfNoEntry: false })?.ino ?? -1);
}

function connect(file: string): Opened {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const connection = new DatabaseSync(file, { timeout: 5000 });
  connection.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  migrate(connection);
  return { connection, prepared: new Map(), inode: inodeOf(file) };
}

/** The write lock is taken first, so that two processes that start at once do not both migrate. */
function migrate(connection: DatabaseSync): void {
  inTransaction(connection, () => {
    const row = connection.prepare('pragma user_version').get();
    const done = Number(row?.['user_version'] ?? 0);
    for (const step of migrations.slice(done)) connection.exec(step.replaceAll('$id', 'integer primary key'));
    connection.exec(`pragma user_version = ${migrations.length}`);
  });
}

function inTransaction<T>(connection: DatabaseSync, work: () => T): T {
  connection.exec('begin immediate');
  try {
    const result = work();
    connection.exec('commit');
    return result;
  } catch (error) {
    if (connection.isTransaction) connection.exec('rollback');
    throw error;
  }
}

/** A lock that the operating system frees when the process ends: an open transaction in a file of its own. */
function fileLock(file: string): (() => Promise<void>) | undefined {
  const connection = new DatabaseSync(file, { timeout: 0 });
  try {
    connection.exec('begin exclusive');
  } catch {
    connection.close();
    return undefined;
  }
  return async () => connection.close();
}
