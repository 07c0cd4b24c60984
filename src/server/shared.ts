import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store/store.ts';

/** What the parts of the service share. */
export interface Shared {
  readonly settings: Settings;
  readonly server: FastifyInstance;
  readonly store: Store;
  readonly metrics: Metrics | undefined;
  readonly now: () => number;
  readonly onFault: (what: string) => (fault: unknown) => void;
}
