import { randomInt } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Every list in an SQLite file carries a random mark, SQLite's "application id", and every copy of it another. So we
 * can see by the file alone that a copy was put over the list while the service runs.
 */
export const randomMark = (): number => randomInt(1, 2 ** 31);

/** Where SQLite keeps it in a file. */
const OFFSET = 68;

export function markInFile(file: string): number {
  const bytes = Buffer.alloc(4);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, bytes, 0, 4, OFFSET);
  } finally {
    closeSync(descriptor);
  }
  return bytes.readInt32BE();
}

const noteOf = (file: string) => `${file}.mark`;

/** Notes beside the list which mark it has, so that after a crash we know which list SQLite's log belongs to. */
export function noteMark(file: string, mark: number): void {
  if (noted(file) !== mark) writeFileSync(noteOf(file), String(mark), { mode: 0o600 });
}

function noted(file: string): number | undefined {
  return existsSync(noteOf(file)) ? Number(readFileSync(noteOf(file), 'utf8')) : undefined;
}

/** Removes SQLite's log of a list that is no longer there: SQLite would write it into the one that has its place. */
export function removeLog(file: string): void {
  for (const part of ['-wal', '-shm']) rmSync(file + part, { force: true });
}

/** The same if the list was put in place while nobody looked. To be called before SQLite opens the file. */
export function removeForeignLog(file: string): void {
  const [was, is] = [noted(file), markInFile(file)];
  if (was !== undefined && is !== 0 && was !== is) removeLog(file);
}
