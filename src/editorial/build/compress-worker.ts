import { readFileSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Job, Jobs } from './precompress.ts';

/** The logarithm of the smallest window that holds so many bytes, within what brotli allows. */
function windowFor(bytes: number): number {
  const { BROTLI_MIN_WINDOW_BITS: least, BROTLI_DEFAULT_WINDOW: most } = constants;
  return Math.min(most, Math.max(least, Math.ceil(Math.log2(bytes + 16))));
}

function brotli(content: Buffer, level: number): Buffer {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: level,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    // A window no larger than the text: clearing a larger one costs more time than a small text itself.
    [constants.BROTLI_PARAM_LGWIN]: windowFor(content.length),
  };
  return brotliCompressSync(content, { params });
}

/** Writes a brotli and a gzip copy beside one file. */
function compress({ path, level, small }: Job): void {
  const content = readFileSync(path);
  const first = brotli(content, level);
  const most = constants.BROTLI_MAX_QUALITY;
  writeFileSync(`${path}.br`, first.length > small ? brotli(content, most) : first);
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}

parentPort?.on('message', ({ jobs, next }: Jobs) => {
  const taken = new Int32Array(next);
  for (let job = jobs[Atomics.add(taken, 0, 1)]; job; job = jobs[Atomics.add(taken, 0, 1)]) compress(job);
  parentPort?.postMessage('done');
});
