import { getEntry } from 'astro:content';
import type { ReadinessTexts } from '../../islands/readiness/Readiness.tsx';
import { placeGroups } from '../letter/_props.ts';

/** What the self-check fetches once somebody has begun. One file for everyone, so that asking for it tells nothing. */
export async function GET(): Promise<Response> {
  const entry = await getEntry('readiness', 'options');
  if (!entry) throw new Error('content/readiness/options.yaml is missing.');
  const texts: ReadinessTexts = { texts: entry.data, places: await placeGroups() };
  return Response.json(texts);
}
