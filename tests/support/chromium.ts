import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a Chromium is: CHROMIUM_PATH, the system's, or Playwright's own. Undefined if there is none. */
export function findChromium(): string | undefined {
  const own = (() => {
    try {
      return chromium.executablePath();
    } catch {
      return '';
    }
  })();
  return [process.env['CHROMIUM_PATH'] ?? '', ...USUAL, own].find((path) => path !== '' && existsSync(path));
}

/** Finds a Chromium, or installs Debian's where that can be done, or says what is missing. */
export function needChromium(): string {
  const found = findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need a Chromium. Install one (on Debian: "apt-get install chromium"; anywhere: "npx playwright-core install chromium"), or set CHROMIUM_PATH to one.',
  );
}

/**
 * Opens a headless Chromium that asks nothing of the outside world. `more` are further switches of Chromium's own,
 * `without` are those of Playwright's that it starts without.
 */
export function openBrowser(more: readonly string[] = [], without: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: needChromium(),
    ignoreDefaultArgs: [...without],
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...more,
    ],
  });
}
