import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Builds the site once for all projects that test it. SITE_IS_BUILT=1 takes the dist/ that is there. */
export default function setup(): void {
  if (process.env['SITE_IS_BUILT']) return;
  const built = spawnSync('npx', ['astro', 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', VITEST: '' },
  });
  if (built.status !== 0) throw new Error(`The site does not build:\n${built.stdout}\n${built.stderr}`);
  process.env['SITE_IS_BUILT'] = '1';
}
