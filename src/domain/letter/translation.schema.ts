import { z } from 'zod';
import { WhenSchema } from '../flow/flow.schema.ts';
import { plainWords, words } from '../text/words.schema.ts';
import { TONES } from './letter.schema.ts';

/**
 * The shape of a letter in another language, `content/<language>/letters/<kind>.yaml` and `…/replies/<kind>.yaml`. Only
 * texts, by the ids of the English letter, which says which sentence belongs when.
 */

const toned = z.union([
  plainWords,
  z.strictObject(
    Object.fromEntries(TONES.map((tone) => [tone, plainWords])) as Record<
      (typeof TONES)[number],
      typeof plainWords
    >,
  ),
]);

const sentence = z.union([
  toned,
  z
    .array(z.strictObject({ when: WhenSchema.optional(), text: toned }))
    .min(2, 'One wording needs no list. Write it after the name of the sentence.')
    .refine(
      (variants) => variants.every(({ when }, at) => (when === undefined) === (at === variants.length - 1)),
      {
        message: 'The last wording is for all other cases and has no “when”; every other one has one.',
      },
    ),
]);

export const TranslatedLetterSchema = z.strictObject({
  subject: words.describe('A neutral subject for an email; nothing about health.'),
  paragraphs: z.record(z.string(), z.record(z.string(), sentence)),
});

/** The shape of `content/<language>/names.yaml`: laws and authorities, by the name that English letters give them. */
export const TranslatedNamesSchema = z.strictObject({
  laws: z.record(z.string(), words),
  bodies: z.record(z.string(), words),
});

export type TranslatedLetter = z.infer<typeof TranslatedLetterSchema>;
export type TranslatedSentence = z.infer<typeof sentence>;
export type TranslatedNames = z.infer<typeof TranslatedNamesSchema>;
