import type { Entries } from '../flow/flow.ts';
import { given } from '../flow/when.ts';

/** A way to be reached that a client can ask for and ask them to avoid. */
export type Way = 'phone' | 'email' | 'post' | 'portal';

/** How the answers to "How should it reach you?" come. */
const DELIVERED: Readonly<Record<string, Way>> = { mail: 'email', post: 'post', portal: 'portal' };

/**
 * The ways that a letter asks for and asks to avoid at once. It could reach nobody by such a letter, or reach them where
 * it isn't safe, so the tool says so; which of the two is right only the client knows.
 */
export function clashes({ answers, fields }: Entries): readonly Way[] {
  const avoided = given(answers, 'avoid');
  const wanted = new Set<Way>([
    ...given(answers, 'delivery').flatMap((one) => DELIVERED[one] ?? []),
    ...(given(answers, 'parts').includes('portal-access') ? (['portal'] as const) : []),
    ...waysIn(fields['reach'] ?? ''),
  ]);
  return [...wanted].filter((way) => avoided.includes(way));
}

/** An email address, or a telephone number with nothing else; several ways leave them a choice. */
function waysIn(reach: string): readonly Way[] {
  const text = reach.trim();
  if (/^\S+@\S+$/.test(text)) return ['email'];
  return /^[+\d][\d\s().\-/]{5,}$/.test(text) ? ['phone'] : [];
}
