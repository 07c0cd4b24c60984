import { parse } from 'yaml';
import raw from '../../../content/waitlist.yaml?raw';
import { WaitlistWordsSchema } from '../../domain/site/waitlist.schema.ts';

/** The waitlist's words, checked. */
export const words = WaitlistWordsSchema.parse(parse(raw));

/** Where the form is sent: our own service, one elsewhere, or null if this installation has none. */
export const endpoint: string | null = (() => {
  const set: unknown = import.meta.env['PUBLIC_WAITLIST_ENDPOINT'];
  if (typeof set !== 'string' || set === '') return '/api/waitlist';
  return set === 'none' ? null : new URL(set).href;
})();
