import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './support/service.ts';

/** What is installed where the service runs: all it needs, and nothing else. */

const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** Every file that these files lead to, and every package. Imports of types alone need nothing. */
function reached(starts: readonly string[]): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const look = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const code = readFileSync(file, 'utf8').replaceAll(/^import type [\s\S]*?;$/gm, '');
    for (const [, from = ''] of code.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)';$/gm)) {
      if (from.startsWith('.')) look(join(dirname(file), from));
      else if (!from.startsWith('node:') && !builtinModules.includes(from))
        packages.add(from.split('/', from.startsWith('@') ? 2 : 1).join('/'));
    }
  };
  for (const start of starts) look(join(ROOT, start));
  return { files, packages };
}

const { files, packages } = reached(['src/server/main.ts', 'src/server/operator.ts']);

test('the packages of the service are the production ones, all of them and no others', () => {
  expect([...packages].toSorted()).toEqual(Object.keys(dependencies).toSorted());
});

test('the image holds every file that the service needs', () => {
  const copied = [...readFileSync(join(ROOT, 'Dockerfile'), 'utf8').matchAll(/^COPY (src\/\S+) /gm)].map(
    ([, path = '']) => path,
  );
  const missing = [...files]
    .map((file) => relative(ROOT, file))
    .filter((file) => !copied.some((path) => file === path || file.startsWith(`${path}/`)));
  expect(missing).toEqual([]);
});

test('a production install is at most 60 MB', () => {
  const listed = spawnSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const folders = listed.stdout.split('\n').filter((folder) => folder.includes('node_modules'));
  expect(folders.length).toBeGreaterThan(Object.keys(dependencies).length);
  const bytes = folders.reduce((sum, folder) => sum + sizeOf(folder), 0);
  expect(bytes / 1e6).toBeLessThan(60);
});

/** The size of a package without those inside it, which are listed themselves. */
function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder)
    .filter((name) => name !== 'node_modules')
    .map((name) => join(folder, name))
    .reduce((sum, path) => {
      const { size, isDirectory } = statOf(path);
      return sum + (isDirectory ? sizeOf(path) : size);
    }, 0);
}

function statOf(path: string): { size: number; isDirectory: boolean } {
  const stat = lstatSync(path);
  return { size: stat.size, isDirectory: stat.isDirectory() };
}
