import { readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A file to compress. */
export interface Job {
  readonly path: string;
  /** Brotli's level for it. */
  readonly level: number;
  /** Up to how many compressed bytes that level is enough. What is larger is compressed once more, as far as brotli can. */
  readonly small: number;
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
    await compress(files.map(({ name, size }) => ({ path: join(dist, name), ...effort(name, size) })));
    return done.size;
  };
}

/** What Astro puts aside while it builds. */
const HIDDEN = /(^|[\\/])\./;
const TEXT = /\.(html|css|js|json|svg|xml|txt|ttf|webmanifest)$/;

/**
 * The first packets of a connection carry 14 KB: a page that fits in them with its styles and script is there as soon as
 * a smaller one, so that a tenth less is not worth fifteen times the work. A page larger than this comes near that.
 */
const SMALL_PAGE = 9_000;

/** A script larger than this is loaded on a click and used at once by few: the library that writes PDF, say. */
const LARGE_SCRIPT = 100_000;

/** How hard brotli works for a file: hardest for what every page loads, least for the law of a place, of which a client fetches one. */
function effort(name: string, size: number): Omit<Job, 'path'> {
  const any = { small: Infinity };
  if (name.endsWith('.html')) return { level: 9, small: SMALL_PAGE };
  if (name.endsWith('.css')) return { level: 11, ...any };
  // For the law the ninth level takes five times as long as the eighth, for a sixth of a percent.
  if (/^data[\\/].*\.json$|[\\/]law[\\/]|\.ttf$/.test(name)) return { level: 8, ...any };
  return { level: size > LARGE_SCRIPT ? 9 : 10, ...any };
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
