import { needChromium, wantQuickChromium } from './chromium.ts';

/** Gets both kinds of Chromium ready before the browser tests, so that a missing one is said once and clearly. */
export default function setup(): void {
  wantQuickChromium();
  needChromium('quick');
  needChromium('whole');
}
