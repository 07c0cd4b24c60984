import type { z } from 'zod';
import type { RemediesSchema } from './remedy.schema.ts';

export type Remedies = z.infer<typeof RemediesSchema>;

/** The words for what a body takes, which fill {complain} and {complaint}. */
export function remedyWords(
  remedies: Remedies,
  { remedy }: { readonly remedy?: 'appeal' | undefined },
): Remedies['appeal'] {
  return remedies[remedy ?? 'complaint'];
}
