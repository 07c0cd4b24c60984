import { readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A file to compress and brotli's level for it. */
export interface Job {
  readonly path: string;
  readonly level: number;
}

/** What a worker gets: all jobs, and the number of the next that nobody has taken yet. */
export interface Jobs {
  readonly jobs: readonly Job[];
  readonly next: SharedArrayBuffer;
}

/**
 * Writes a brotli and a gzip copy beside every text file of the built site that has come since it was last called, and
 * gives how many they were in all. Fonts and pictures are compressed already. It may be called while the build goes on,
 * once files are as they will stay: compressing takes longer than all else, and goes on beside it.
 */
export function precompressor(): (dist: string) => Promise<number> {
  const done = new Set<string>();
  return async (dist) => {
    const names = (await readdir(dist, { recursive: true })).filter(
      (file) => TEXT.test(file) && !HIDDEN.test(file) && !done.has(file),
    );
    for (const name of names) done.add(name);
    const files = await Promise.all(
      names.map(async (name) => ({ name, size: (await stat(join(dist, name))).size })),
    );
    // Large files go first, so that no worker is left alone with one at the end.
    files.sort((one, other) => other.size - one.size);
    await compress(files.map(({ name, size }) => ({ path: join(dist, name), level: level(name, size) })));
    return done.size;
  };
}

/** What Astro puts aside while it builds. */
const HIDDEN = /(^|[\\/])\./;
const TEXT = /\.(html|css|js|json|svg|xml|txt|ttf|webmanifest)$/;

/** A page larger than this comes near what a page may weigh. */
const LARGE_PAGE = 40_000;

/**
 * What a page loads at once is worth the tenth level: a tenth smaller, for five times the work; styles and the few large
 * pages are worth the last. The law of a place, of which there are many files and a client fetches one, the open data
 * and the font for PDF are not.
 */
function level(name: string, size: number): number {
  if (/^data[\\/].*\.json$|[\\/]law[\\/]|\.ttf$/.test(name)) return 9;
  return name.endsWith('.css') || (name.endsWith('.html') && size > LARGE_PAGE) ? 11 : 10;
}

/** Compresses files in workers, one a core, which take the next file by themselves: the main thread is busy meanwhile. */
async function compress(jobs: readonly Job[]): Promise<void> {
  const work: Jobs = { jobs, next: new SharedArrayBuffer(4) };
  const count = Math.min(availableParallelism(), jobs.length);
  const ended = Array.from({ length: count }, async () => {
    const worker = new Worker(new URL('./compress-worker.ts', import.meta.url), { workerData: work });
    // A fault in a worker is thrown here.
    await once(worker, 'exit');
  });
  await Promise.all(ended);
}
