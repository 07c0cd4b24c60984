import { z } from 'zod';
import { WhenSchema } from '../flow/flow.schema.ts';
import { RULES_IN_LETTERS } from './law.ts';
import { plainWords, words } from '../text/words.schema.ts';

/** The shape of a letter, `content/letters/<kind>.yaml`: paragraphs of whole sentences. */

const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'Write a short name of lowercase letters, digits and dashes.');

/** Tone is one more answer; a sentence either reads the same in all tones or is written out for each. */
export const TONES = ['warm', 'neutral', 'formal'] as const;

/** The facts of law that a sentence may rest on. Where a place has no such fact, the sentence is left out. */
export const GROUNDS_OF_LAW = [
  'basis',
  'look',
  'answer',
  'guide',
  'sooner',
  'fees',
  'notes',
  ...RULES_IN_LETTERS,
] as const;

const sentence = z.strictObject({
  id: key,
  when: WhenSchema.optional(),
  law: z
    .enum(GROUNDS_OF_LAW)
    .optional()
    .describe('The fact of law this sentence rests on. Without that fact the sentence is left out.'),
  mail: z
    .literal(true)
    .optional()
    .describe(
      'true where a mail with this sentence in its letter has it as its subject; nothing about health.',
    ),
  text: z.union([plainWords, z.strictObject({ warm: plainWords, neutral: plainWords, formal: plainWords })]),
});

const paragraph = z.strictObject({
  id: key,
  label: words.describe('What the list of paragraphs calls it.'),
  role: z
    .enum(['date', 'address', 'subject', 'greeting', 'body', 'list', 'closing', 'signature'])
    .default('body'),
  when: WhenSchema.optional(),
  below: z
    .array(z.enum(TONES))
    .default([])
    .describe(
      'Tones in which this paragraph comes under the signature, small, so that the letter stays warm.',
    ),
  fixed: z.boolean().default(false).describe('true if it cannot be switched off, such as the greeting.'),
  sentences: z.array(sentence).min(1),
});

export const LetterSchema = z.strictObject({
  title: words,
  about: words,
  subject: words.describe('A neutral subject for a mail; nothing about health.'),
  paragraphs: z.array(paragraph).min(1),
});

export type LetterText = z.infer<typeof LetterSchema>;
export type ParagraphText = z.infer<typeof paragraph>;
export type SentenceText = z.infer<typeof sentence>;
export type Tone = (typeof TONES)[number];
export type GroundOfLaw = (typeof GROUNDS_OF_LAW)[number];
