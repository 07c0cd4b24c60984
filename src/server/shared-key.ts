import { randomBytes } from 'node:crypto';
import type { Store } from './store/store.ts';

/** The secret that signs tickets and names mails: made once, and the same in all processes on one database. */
export function sharedKey(store: Pick<Store, 'shared'>): Promise<string> {
  return store.shared('key', randomBytes(32).toString('base64url'));
}
