import { randomInt } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

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
