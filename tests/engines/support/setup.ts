import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installDebian } from '../../support/debian.ts';

const FIREFOX = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';

/** The oldest Firefox that Playwright can drive: it asks for a network.addDataCollector, which older ones don't know. */
const OLDEST_FIREFOX = 143;

/** What each engine needs: files by which it is known to be there, and Debian's packages. */
const NEEDED = {
  firefox: { files: [FIREFOX], packages: ['firefox-esr'] },
  webkit: {
    files: ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', '/usr/bin/gjs'],
    packages: ['webkit2gtk-driver', 'xvfb', 'gjs', 'gir1.2-webkit2-4.1', 'fonts-dejavu-core'],
  },
} as const;

export type Engine = keyof typeof NEEDED;

function isThere(engine: Engine): boolean {
  if (!NEEDED[engine].files.every((file) => existsSync(file))) return false;
  return engine !== 'firefox' || firefoxVersion() >= OLDEST_FIREFOX;
}

function firefoxVersion(): number {
  const { stdout } = spawnSync(FIREFOX, ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)\./.exec(stdout)?.[1] ?? 0);
}

/** Whether the tests of an engine run here. Where its absence is allowed, the setup has said what is missing. */
export function runsHere(engine: Engine): boolean {
  return isThere(engine);
}

/** Gets both engines ready, or says what is missing. Where a change is checked for everyone (CI), they must be there. */
export default function setup(): void {
  for (const engine of Object.keys(NEEDED) as Engine[]) {
    const { packages } = NEEDED[engine];
    if (isThere(engine) || (installDebian(...packages) && isThere(engine))) continue;
    const missing = `The tests in ${engine} are skipped, since it is missing or too old: on Debian, run "apt-get update && apt-get install ${packages.join(' ')}".`;
    if (process.env['CI']) throw new Error(missing);
    console.warn(missing);
  }
}
