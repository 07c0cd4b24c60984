import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { installDebian } from './debian.ts';

/** `quick` has no window, and opens pages in half the time. `whole` is what people use, which also keeps pages to come back to. */
export type Kind = 'quick' | 'whole';

const USUAL: Readonly<Record<Kind, readonly string[]>> = {
  quick: ['/usr/bin/chromium-headless-shell'],
  whole: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
};

/** Where a Chromium is: CHROMIUM_PATH, the system's, or Playwright's own. One that is whole can do for a quick one. */
function findChromium(kind: Kind): string | undefined {
  const own = (() => {
    try {
      return chromium.executablePath();
    } catch {
      return '';
    }
  })();
  const usual = kind === 'quick' ? [...USUAL.quick, ...USUAL.whole] : USUAL.whole;
  return [process.env['CHROMIUM_PATH'] ?? '', ...usual, own].find((path) => path !== '' && existsSync(path));
}

/** Finds a Chromium, or installs Debian's where that can be done, or says what is missing. */
export function needChromium(kind: Kind): string {
  const found = findChromium(kind);
  if (found) return found;
  for (const name of kind === 'quick' ? ['chromium-headless-shell', 'chromium'] : ['chromium']) {
    installDebian(name, 'fonts-dejavu-core');
    const installed = findChromium(kind);
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need a Chromium. Install one (on Debian: "apt-get install chromium"; anywhere: "npx playwright-core install chromium"), or set CHROMIUM_PATH to one.',
  );
}

/** Installs the quick Chromium where that can be done, even if a whole one is there: tests then take half the time. */
export function wantQuickChromium(): void {
  const isThere = [process.env['CHROMIUM_PATH'] ?? '', ...USUAL.quick].some((path) => existsSync(path));
  if (!isThere) installDebian('chromium-headless-shell');
}

export interface Opening {
  readonly kind?: Kind;
  /** Switches of Chromium's own. */
  readonly more?: readonly string[];
  /** Switches of Playwright's that it starts without. */
  readonly without?: readonly string[];
}

/** Opens a headless Chromium that asks nothing of the outside world. */
export function openBrowser({ kind = 'quick', more = [], without = [] }: Opening = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: needChromium(kind),
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
