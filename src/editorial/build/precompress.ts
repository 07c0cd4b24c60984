import { readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { bringsItsStyles } from './styles-inside.ts';

/** A file to compress. */
export interface Job {
  readonly path: string;
  /** Brotli's level for it. */
  readonly level: number;
  /** Up to how many compressed bytes that level is enough. What is larger is compressed once more, as far as brotli can. */
  readonly small: number;
}

/** What all workers get at once: jobs, and the number of the next that nobody has taken yet. */
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
  const compress = compressor();
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
const TEXT = /\.(html|css|js|json|csv|svg|xml|atom|txt|ttf|webmanifest)$/;

/**
 * The first packets of a connection carry 14 KB: a page that fits in them with its styles and script is there as soon as
 * a smaller one, so that a tenth less is not worth fifteen times the work. A page larger than this comes near that.
 */
const SMALL_PAGE = 7_500;
/** The same for a page that has its styles in it. */
const SMALL_WITH_STYLES = 12_000;

/** A script larger than this is loaded on a click and used at once by few: the library that writes PDF, say. */
const LARGE_SCRIPT = 100_000;

/**
 * How hard brotli works for a file: hardest for what every page loads. Levels seven to nine take up to sixteen times the
 * memory of the sixth and make a page smaller by a third of a percent.
 */
function effort(name: string, size: number): Omit<Job, 'path'> {
  if (name.endsWith('.html'))
    return { level: 6, small: bringsItsStyles(name) ? SMALL_WITH_STYLES : SMALL_PAGE };
  // What search always fetches is near its budget, and is one large file.
  if (name.endsWith('.css') || /^pagefind[\\/]/.test(name)) return { level: 11, small: Infinity };
  // Of the law of places there are many files, and a client fetches one.
  const seldom = /^data[\\/].*\.json$|[\\/]law[\\/]|\.ttf$/.test(name) || size > LARGE_SCRIPT;
  return { level: seldom ? 6 : 10, small: Infinity };
}

/**
 * Compresses files in workers, one a core, which take the next file by themselves: the main thread is busy meanwhile.
 * They start with the first files and wait for the next ones, since a start costs as much as many a file.
 */
function compressor(): (jobs: readonly Job[]) => Promise<void> {
  const workers: Worker[] = [];
  let before: Promise<unknown> = Promise.resolve();
  const run = async (jobs: readonly Job[]) => {
    while (workers.length < availableParallelism())
      workers.push(new Worker(new URL('./compress-worker.ts', import.meta.url)));
    const work: Jobs = { jobs, next: new SharedArrayBuffer(4) };
    const ended = workers.map(async (worker) => {
      worker.ref();
      worker.postMessage(work);
      // A fault in a worker is thrown here.
      await once(worker, 'message');
      // One that waits keeps nobody from ending.
      worker.unref();
    });
    await Promise.all(ended);
  };
  return async (jobs) => {
    if (jobs.length === 0) return;
    before = before.then(() => run(jobs));
    await before;
  };
}
