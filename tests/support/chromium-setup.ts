import { needChromium } from './chromium.ts';

/** Gets a Chromium ready before the browser tests, so that a missing one is said once and clearly. */
export default function setup(): void {
  process.env['CHROMIUM_PATH'] = needChromium();
}
