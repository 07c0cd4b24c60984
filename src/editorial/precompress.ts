import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Files at once: enough to keep every thread of the pool busy, few enough to hold only their texts in memory. */
const LANES = 8;

/**
 * Writes a brotli and a gzip copy beside every text file of the built site, and gives their number. Fonts and pictures
 * are compressed already. Large files go first, so that no thread is left alone with one at the end.
 */
export async function precompress(dist: string): Promise<number> {
  const names = (await readdir(dist, { recursive: true })).filter((file) =>
    /\.(html|css|js|json|svg|xml|txt|ttf|webmanifest)$/.test(file),
  );
  const files = await Promise.all(
    names.map(async (name) => ({ name, size: (await stat(join(dist, name))).size })),
  );
  const waiting = files.sort((one, other) => one.size - other.size).map(({ name }) => name);
  const lane = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop())
      await compress(join(dist, name), quality(name));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return names.length;
}

/** What a page loads is worth the tenth level: a tenth smaller. The open data is fetched by few, and not by readers. */
const quality = (name: string) => (/^data[\\/].*\.json$/.test(name) ? 9 : 10);

/** Writes a brotli and a gzip copy beside one file. */
export async function compress(path: string, level = 10): Promise<void> {
  const content = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: level,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    // A window no larger than the text: clearing a larger one costs more time than a small text itself.
    [constants.BROTLI_PARAM_LGWIN]: windowFor(content.length),
  };
  await writeFile(`${path}.br`, await brotli(content, { params }));
  await writeFile(`${path}.gz`, await zip(content, { level: 9 }));
}

/** The logarithm of the smallest window that holds so many bytes, within what brotli allows. */
function windowFor(bytes: number): number {
  const { BROTLI_MIN_WINDOW_BITS: least, BROTLI_DEFAULT_WINDOW: most } = constants;
  return Math.min(most, Math.max(least, Math.ceil(Math.log2(bytes + 16))));
}
