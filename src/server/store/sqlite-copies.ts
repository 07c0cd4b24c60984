import { copyFileSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { refuseNewer } from './migrations.ts';
import { newPrivateFile } from './private-file.ts';
import { randomMark } from './sqlite-mark.ts';

/** Gives a copy a mark of its own. */
export function markAnew(copy: string, mark = randomMark()): void {
  const connection = new DatabaseSync(copy);
  connection.exec(`pragma application_id = ${mark}`);
  connection.close();
}

/**
 * Puts a copy in the place of the list. SQLite itself writes it in, so it does no harm to a service that runs. The
 * list keeps its mark: it is still the same list to whoever has it open.
 */
export async function replaceFrom(copy: string, list: string, mark: number): Promise<void> {
  const prepared = `${list}.restoring`;
  rmSync(prepared, { force: true });
  newPrivateFile(prepared);
  try {
    copyFileSync(copy, prepared);
    const connection = new DatabaseSync(prepared);
    try {
      check(connection, copy);
      // A plan in an old copy may have been carried out since.
      connection.exec(`delete from settings where name = 'plan'; pragma application_id = ${mark}`);
      await backup(connection, list);
    } finally {
      connection.close();
    }
  } finally {
    rmSync(prepared, { force: true });
  }
}

function check(connection: DatabaseSync, name: string): void {
  const first = (sql: string): unknown => Object.values(connection.prepare(sql).get() ?? {})[0];
  try {
    if (first('pragma integrity_check') !== 'ok') throw new Error('damaged');
    first('select count(*) from entries');
  } catch {
    throw new Error(`${name} is not a whole copy of a list. Nothing was changed.`);
  }
  refuseNewer(Number(first('pragma user_version')));
}
