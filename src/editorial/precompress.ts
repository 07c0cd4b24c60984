import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Writes a brotli and a gzip copy beside every text file of the built site. Fonts and pictures are compressed already. */
export async function precompress(dist: string): Promise<number> {
  const files = (await readdir(dist, { recursive: true })).filter((file) =>
    /\.(html|css|js|json|svg|xml|txt|ttf|webmanifest)$/.test(file),
  );
  await Promise.all(files.map((file) => compress(join(dist, file))));
  return files.length;
}

/** Writes a brotli and a gzip copy beside one file. */
export async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  const options = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  };
  await Promise.all([
    writeFile(`${path}.br`, await brotli(content, options)),
    writeFile(`${path}.gz`, await zip(content, { level: 9 })),
  ]);
}
