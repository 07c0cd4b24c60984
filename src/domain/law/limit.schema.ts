import { z } from 'zod';
import { UNITS } from '../day/count.ts';
import { words } from '../text/words.schema.ts';
import { CiteSchema, key, when } from './rule.schema.ts';

/** What starts the clock of a limit. */
export const STARTS = [
  /** The day they get the request. */
  'receipt',
  /** The day a charge is paid. */
  'payment',
  /** The day the client hears that they refuse, in whole or in part. */
  'refusal',
  /** The last day of the time to answer, if no answer came. */
  'silence',
  /** The day a notice comes that the law speaks of, such as that a practice closes. */
  'notice',
  /** The day a complaint is received. */
  'complaint',
  /** The day the client knew, or should have known, what is wrong: the refusal, or the end of the time to answer. */
  'knowledge',
  /** An extension: one period together with the limit it extends. */
  'first-period',
] as const;

/** What stops a clock that runs. */
export const PAUSES = ['question', 'fee-estimate', 'identity', 'consultation'] as const;

/** What lets it go on. */
export const GOES_ON = ['answer', 'acceptance', 'payment', 'proof'] as const;

const counting = {
  inclusive: z
    .literal(true)
    .optional()
    .describe('true where the first day counts too, such as "30 days beginning when it is received".'),
  weekend: z
    .enum(['stays', 'next-working-day'])
    .default('stays')
    .describe('next-working-day only where the law or its regulator says that a limit moves on.'),
};

/** A time that stops: what stops it, what lets it go on, and where that is written. */
const pause = z.strictObject({
  for: z
    .enum(PAUSES)
    .describe(
      'question: they ask what you mean. fee-estimate: they tell what it costs. identity: who you are.',
    ),
  goesOn: z.enum(GOES_ON).describe('What has to come before the clock goes on.'),
  text: words,
  cite: CiteSchema,
});

/** A limit for the client: by when to complain, or to ask for a review. */
export const WithinSchema = z.strictObject({
  amount: z.number().int().positive(),
  unit: z.enum(UNITS),
  starts: z
    .union([z.enum(STARTS), z.array(z.enum(STARTS)).min(1)])
    .describe('What starts it; several where the law says so: [refusal, silence].'),
  ...counting,
  weekend: counting.weekend.unwrap().optional().describe('next-working-day only where a source says so.'),
  silence: z
    .strictObject({ amount: z.number().int().positive(), unit: z.enum(UNITS) })
    .optional()
    .describe(
      'How long silence lasts, from the day they got the request, before it counts as a refusal. Left out where that is the time to answer.',
    ),
  strength: z
    .literal('guidance')
    .optional()
    .describe('guidance where it is the office’s own practice, not the law.'),
  late: words
    .optional()
    .describe('What can be done once the day has passed, such as "Ask at once and say why you are late".'),
});

export const DeadlineSchema = z
  .strictObject({
    id: key.describe('A short name, once in this file.'),
    what: z.enum(['inspect', 'copy', 'respond', 'extension', 'acknowledge', 'summary', 'review']),
    amount: z.number().int().positive().optional(),
    unit: z.enum(UNITS).optional(),
    starts: z.enum(STARTS).optional(),
    ...counting,
    pauses: z.array(pause).min(1).optional().describe('What stops the clock while it runs.'),
    strength: z
      .enum(['law', 'guidance'])
      .default('law')
      .describe('guidance where a regulator gives the number, not the law.'),
    when: when.optional(),
    waitsFor: z
      .literal('identity')
      .optional()
      .describe(
        'identity where the text says that the time starts only with the proof of who you are that they asked for.',
      ),
    condition: words
      .optional()
      .describe(
        'A condition that our questions cannot know, such as "only if you are given a summary". Such a limit is shown but no letter counts on it. If "when" asks the same of site, medium, file, age or covered, it counts where that is answered.',
      ),
    text: words,
    cite: CiteSchema,
  })
  .refine((one) => (one.amount === undefined) === (one.unit === undefined), {
    message: 'Give both an amount and a unit, or neither.',
    path: ['unit'],
  })
  .refine((one) => one.amount === undefined || one.starts !== undefined, {
    message: 'Say what starts the clock, such as "starts: receipt".',
    path: ['starts'],
  });

export type Starts = (typeof STARTS)[number];
export type Within = z.infer<typeof WithinSchema>;
export type Deadline = z.infer<typeof DeadlineSchema>;
