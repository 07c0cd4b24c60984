import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Named } from './linter.ts';

/** Every file with English that somebody reads: the content, the project’s documents, and its forms for reports. */
export function readWritten(root: string): Named[] {
  const under = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    );
  const top = readdirSync(root).filter((name) => name.endsWith('.md'));
  return [...top, ...under('.github'), ...under('content'), 'src/server/README.md']
    .filter((file) => /\.(?:ya?ml|mdx?)$/.test(file) && !/^\.github\/workflows\//.test(file))
    .filter((file) => !existsSync(join(root, file.split('/').slice(0, 2).join('/'), 'language.yaml')))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8').replace(/\r\n?/g, '\n') }));
}
