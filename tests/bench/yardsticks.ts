import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './cache-folder.ts';
import { say } from './progress.ts';

/**
 * Lighthouse and Starlight, installed when the bench first needs them, by a lock of their own. Together they are nearly
 * 400 packages and 350 MB: nobody who builds or tests the site should wait for them.
 */

const LISTED = join(import.meta.dirname, 'yardsticks');
export const YARDSTICKS = join(CACHE, 'yardsticks');
const DONE = join(YARDSTICKS, 'installed-lock.json');

/** Makes sure that they are there as their lock lists them. Throws with npm's own words if they cannot be installed. */
export function needYardsticks(): void {
  const lock = readFileSync(join(LISTED, 'package-lock.json'), 'utf8');
  if (existsSync(DONE) && readFileSync(DONE, 'utf8') === lock) return;
  say('installing Lighthouse and Starlight into tests/.cache, once; this takes a minute or so');
  rmSync(YARDSTICKS, { recursive: true, force: true });
  mkdirSync(YARDSTICKS, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(LISTED, file), join(YARDSTICKS, file));
  const { status, stdout, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: YARDSTICKS,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Lighthouse and Starlight cannot be installed:\n${stdout}\n${stderr}`);
  writeFileSync(DONE, lock);
}
