import { z } from 'zod';
import { SiteAddressSchema, WebAddressSchema } from '../text/address.schema.ts';
import { DaySchema, daysInOrder } from '../day/day.schema.ts';
import { WhenSchema } from '../flow/flow.schema.ts';
import { words } from '../text/words.schema.ts';
import { ReadinessWordsSchema } from './words.schema.ts';

/** The shape of `content/readiness/options.yaml`: the ways to go, what brings each up, and what goes with a result. */

const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'Write a short name of lowercase letters, digits and dashes.');
const link = z.strictObject({ label: words, href: SiteAddressSchema });

const point = z.strictObject({
  text: words,
  cite: key.optional().describe('A key under "sources". Needed where the point states research or law.'),
});
const points = z.array(point).min(2, 'Give at least two points.');

const option = z.strictObject({
  id: key,
  title: words,
  short: words.describe('What this way is, in a sentence or two.'),
  good: points,
  hard: points,
  like: z.array(words).min(1).describe('What it may be like: in the body, in feelings, with others.'),
  because: z
    .array(z.strictObject({ when: WhenSchema, so: words.describe('What speaks for this way, given that.') }))
    .min(1, 'Name at least one answer that brings this way up. Without one it could never be reached.'),
  say: words.describe('One line to say aloud.'),
  letter: z.strictObject({
    label: words.describe('The button that opens the letter tool.'),
    answers: WhenSchema.describe(
      'What the letter tool starts with, as questions and answers of its own flow.',
    ),
  }),
});

const share = z.strictObject({
  count: z.int().min(0).max(100).describe('How many out of 100.'),
  says: words.describe('What these people said, going on from "49 of 100".'),
});

export const ReadinessSchema = z
  .strictObject({
    title: words,
    description: words,
    lead: words,
    decision: words.describe('The decision, in so many words. It is at the start and on every result.'),
    situation: z.array(words).min(1),
    kindsLink: link,
    privacy: z.array(words).min(1),
    notA: words,
    shortWay: z
      .array(key)
      .min(1)
      .describe('The topics that lead to a first result, in the order of the flow.'),
    written: DaySchema,
    checked: DaySchema,
    nextCheck: DaySchema,
    policy: words,
    funding: words,
    makers: words,
    sources: z.record(key, z.strictObject({ title: words, url: WebAddressSchema })),
    danger: z.strictObject({ when: WhenSchema, title: words, text: words }),
    options: z.array(option).min(2),
    first: z.array(
      z.strictObject({
        id: key,
        when: WhenSchema,
        beforeLetter: z.boolean().default(false).describe('Whether the letter has to wait for this.'),
        text: words,
        link,
      }),
    ),
    clashes: z.array(
      z.strictObject({
        id: key,
        when: WhenSchema.refine(
          (when) => Object.keys(when).length > 1,
          'Name two questions that pull apart.',
        ),
        text: words,
      }),
    ),
    questions: z.array(z.strictObject({ id: key, when: WhenSchema.optional(), ask: words })),
    carry: z.array(z.strictObject({ when: WhenSchema, letter: WhenSchema })),
    numbers: z.array(
      z.strictObject({
        people: words.describe('Who was asked: how many, where, when.'),
        good: z.array(share).min(1),
        hard: z.array(share).min(1),
        limit: words,
        cites: z.array(key).min(1),
      }),
    ),
    unknown: words,
    words: ReadinessWordsSchema,
  })
  .check(daysInOrder);

export type Readiness = z.infer<typeof ReadinessSchema>;
export type Option = Readiness['options'][number];
export type Point = Option['good'][number];
export type Share = z.infer<typeof share>;
