import type { WaitlistWords } from '../../domain/site/waitlist.schema.ts';
import type { NewEntry } from '../store/joins.ts';
import type { Store } from '../store/store.ts';
import type { WaitlistPages } from './waitlist-pages.ts';

/** What the routes need. */
export interface Waitlist {
  readonly store: Store;
  readonly words: WaitlistWords;
  readonly pages: WaitlistPages;
  /** Resolves when the entry is safe. */
  readonly join: (entry: NewEntry) => Promise<void>;
  /** Names the wording of the consent that the form shows now. */
  readonly consent: string;
  /** The secret that signs tickets, the same in all processes on one database. */
  readonly key: () => Promise<string>;
  readonly sendsMail: boolean;
  /** The address of this service as visitors see it, if it is set. */
  readonly publicUrl: string | undefined;
  /** Other origins whose pages may send the form here. */
  readonly origins: readonly string[];
  /** How many joins one block of addresses may send in ten minutes. */
  readonly joinsPerBlock: number;
  /** How many joins this process takes in a minute. */
  readonly joinsPerMinute: number;
  readonly now: () => number;
}
