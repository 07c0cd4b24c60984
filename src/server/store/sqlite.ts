import { existsSync, statSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database, Statement, Value } from './database.ts';
import { migrations, refuseNewer } from './migrations.ts';
import { newPrivateFile, privateFile } from './private-file.ts';
import { markAnew, replaceFrom } from './sqlite-copies.ts';
import { markInFile, noteMark, randomMark, removeForeignLog, removeLog } from './sqlite-mark.ts';

interface Opened {
  readonly connection: DatabaseSync;
  readonly prepared: Map<string, StatementSync>;
  /** Which file on the disk this is, so that we notice when it is taken away under us. */
  readonly inode: number;
  /** The file's own mark, so that we notice when another is copied over it. */
  readonly mark: number;
  /** When the file last changed, as far as we have looked. */
  changed: number;
}

/**
 * What became of the file under us: `copied over` if another was written into its place byte by byte, `another` if one
 * was moved there.
 */
export type FileChange = 'copied over' | 'another';

/** How long a call waits while another process writes. The event loop goes on meanwhile. */
const PATIENCE = 5_000;

/**
 * A database in one file; `:memory:` for one that ends with the process. A commit is on the disk when it returns
 * (write-ahead log, synchronous full). If the file vanishes, every call fails until it is back: writing on into a
 * deleted file, or quietly starting an empty one, would lose people who were told that they are on the list. If
 * another file is copied over it, every call fails until the process is started again: the log that SQLite keeps
 * beside the file belongs to the old one, and writing it into the new one would corrupt it. Such a process must be
 * killed, since SQLite writes its log on an orderly end too.
 */
export function sqliteDatabase(file: string, onFileChange?: (change: FileChange) => void): Database {
  let opened: Opened | undefined;
  let everOpened = false;
  let replaced = false;

  const open = (): Opened => {
    const now = opened && whatBecameOf(opened, file);
    if (opened && now === 'the same') return opened;
    if (now === 'copied over' && !replaced) {
      replaced = true;
      removeLog(file);
      onFileChange?.(now);
    }
    if (replaced)
      throw Object.assign(new Error('Another file was copied over the database file.'), {
        code: 'DATABASE_REPLACED',
      });
    opened?.connection.close();
    opened = undefined;
    if (everOpened && !existsSync(file))
      throw Object.assign(new Error('The database file is gone.'), { code: 'DATABASE_GONE' });
    opened = connect(file);
    if (now === 'another') onFileChange?.(now);
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
    run: <Row extends object>(sql: string, ...values: readonly Value[]) =>
      retryWhileBusy(() => all(sql, values) as Row[]),
    together: (statements) =>
      retryWhileBusy(() =>
        inTransaction(open().connection, () =>
          statements.map(([sql, ...values]: Statement) => all(sql, values)),
        ),
      ),
    each: (parameter) => `json_each(${parameter})`,
    skipLocked: '',
    lock: async (name) => fileLock(file === ':memory:' ? file : `${file}.${name}-lock`),
    forget: async () => {
      if (file !== ':memory:') await emptyLog(() => open().connection);
    },
    copyTo: async (to) => {
      newPrivateFile(to);
      open().connection.prepare('vacuum into ?').run(to);
      markAnew(to);
    },
    replaceBy: async (from) => replaceFrom(from, file, open().mark),
    close: async () => {
      // Closing would write the log of the old file into the new one.
      if (!replaced) opened?.connection.close();
      opened = undefined;
    },
  };
}

/** SQLite itself changes the file now and then, when it takes its log over into it; the mark then stays. */
function whatBecameOf(opened: Opened, file: string): 'the same' | 'another' | 'copied over' {
  if (file === ':memory:') return 'the same';
  const now = statSync(file, { throwIfNoEntry: false });
  if (now?.ino !== opened.inode) return 'another';
  if (now.mtimeMs === opened.changed) return 'the same';
  if (markInFile(file) !== opened.mark) return 'copied over';
  opened.changed = now.mtimeMs;
  return 'the same';
}

function connect(file: string): Opened {
  if (file !== ':memory:') {
    privateFile(file);
    removeForeignLog(file);
  }
  const connection = new DatabaseSync(file, { timeout: 0 });
  try {
    connection.exec(
      'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on',
    );
    const mark = migrate(connection);
    if (file === ':memory:') return { connection, prepared: new Map(), inode: 0, mark, changed: 0 };
    // From now on the mark is in the file itself.
    connection.exec('pragma wal_checkpoint(truncate)');
    noteMark(file, mark);
    const { ino, mtimeMs } = statSync(file);
    return { connection, prepared: new Map(), inode: ino, mark, changed: mtimeMs };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** The write lock is taken first, so that two processes that start at once do not both migrate. Gives the mark. */
function migrate(connection: DatabaseSync): number {
  const number = (pragma: string) => Number(connection.prepare(`pragma ${pragma}`).get()?.[pragma] ?? 0);
  return inTransaction(connection, () => {
    const done = number('user_version');
    refuseNewer(done);
    for (const step of migrations.slice(done)) connection.exec(step.replaceAll('$id', 'integer primary key'));
    if (done < migrations.length) connection.exec(`pragma user_version = ${migrations.length}`);
    if (number('application_id') === 0) connection.exec(`pragma application_id = ${randomMark()}`);
    return number('application_id');
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

/** Does something as soon as no other process is in the way. Pages are served while it waits. */
async function retryWhileBusy<T>(work: () => T): Promise<T> {
  const until = performance.now() + PATIENCE;
  for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > until)
        throw Object.assign(new Error('Another process keeps the database busy.'), { code: 'DATABASE_BUSY' });
    }
    await wait(pause);
  }
}

const SQLITE_BUSY = 5;
function isBusy(error: unknown): boolean {
  // The low byte is the kind of the error; the rest says more about it.
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;
}

/** Takes SQLite's log over into the file and empties it, since what was erased is still to be read in it. */
async function emptyLog(connection: () => DatabaseSync): Promise<void> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const state = connection().prepare('pragma wal_checkpoint(truncate)').get();
    // Somebody who reads holds it up. The next erasing or clearing tries again.
    if (state?.['busy'] === 0 || performance.now() > until) return;
    await wait(20);
  }
}

/** A lock that the operating system frees when the process ends: an open transaction in a file of its own. */
function fileLock(file: string): (() => Promise<void>) | undefined {
  if (file !== ':memory:') privateFile(file);
  const connection = new DatabaseSync(file, { timeout: 0 });
  try {
    connection.exec('begin exclusive');
  } catch {
    connection.close();
    return undefined;
  }
  return async () => connection.close();
}
