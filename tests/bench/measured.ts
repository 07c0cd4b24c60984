import type { Browser } from 'playwright-core';
import type { StarlightSite } from './starlight.ts';

/** What every part of the bench measures: our built site as it is served, and perhaps Starlight's beside it. */
export interface Measured {
  readonly origin: string;
  readonly browser: Browser;
  readonly starlight: StarlightSite | undefined;
}
