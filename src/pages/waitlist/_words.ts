import { getEntry } from 'astro:content';
import type { WaitlistWords } from '../../domain/site/waitlist.schema.ts';

/** The waitlist's words. */
export async function waitlistWords(): Promise<WaitlistWords> {
  const entry = await getEntry('waitlist', 'waitlist');
  if (!entry) throw new Error('content/waitlist.yaml is missing.');
  return entry.data;
}

/** Where the form is sent: our own service, one elsewhere, or null if this installation has none. */
export const endpoint: string | null = (() => {
  const set: unknown = import.meta.env['PUBLIC_WAITLIST_ENDPOINT'];
  if (typeof set !== 'string' || set === '') return '/api/waitlist';
  return set === 'none' ? null : new URL(set).href;
})();
