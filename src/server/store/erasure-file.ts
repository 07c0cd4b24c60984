import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** That somebody left: a keyed hash of the address, and when. */
export interface Erasure {
  readonly hash: string;
  readonly at: number;
}

/**
 * The record of erasures outside the database, so that it survives when an older copy is put back. One line each, only
 * for its owner to read. Without a path nothing is recorded here.
 */
export interface ErasureFile {
  read(): readonly Erasure[];
  add(erasures: readonly Erasure[]): void;
  /** Writes the file anew. */
  replace(erasures: readonly Erasure[]): void;
}

export function erasureFile(path: string | undefined): ErasureFile {
  const lines = (erasures: readonly Erasure[]) => erasures.map(({ hash, at }) => `${hash} ${at}\n`).join('');
  if (path === undefined) return { read: () => [], add: () => {}, replace: () => {} };
  return {
    read: () => (existsSync(path) ? readErasures(readFileSync(path, 'utf8')) : []),
    add: (erasures) => {
      if (erasures.length > 0) appendFileSync(path, lines(erasures), { mode: 0o600, flush: true });
    },
    replace: (erasures) => {
      const fresh = `${path}.new`;
      writeFileSync(fresh, lines(erasures), { mode: 0o600, flush: true });
      renameSync(fresh, path);
    },
  };
}

/** Lines that have another shape, such as one that a crash cut off, are passed over. */
export function readErasures(text: string): readonly Erasure[] {
  return [...text.matchAll(/^([\w-]{43}) (\d+)$/gm)].map(([, hash = '', at = '']) => ({
    hash,
    at: Number(at),
  }));
}
