import type { Settings } from '../settings.ts';
import type { Store } from '../store/store.ts';
import type { Flags } from './arguments.ts';

/** What a command gets. */
export interface Given {
  readonly store: Store;
  readonly settings: Settings;
  readonly args: readonly string[];
  readonly flags: Flags;
}
