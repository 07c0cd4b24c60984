import { z } from 'zod';
import { words } from '../text/words.schema.ts';

/**
 * The shape of a flow, `content/flows/<id>.yaml`: topics in order, each with its questions.
 * A topic, a question or an answer may carry `when`; what a change of answer hides is kept and comes back.
 */

const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'Write a short name of lowercase letters, digits and dashes.');

export const WhenSchema = z
  .record(key, z.array(key).min(1))
  .refine((when) => Object.keys(when).length > 0, 'Name a question here, or delete the line.')
  .describe('This belongs if these questions were answered so; all of them must hold.');

const answer = z.strictObject({
  id: key,
  label: words,
  hint: words.optional(),
  when: WhenSchema.optional(),
  alone: z.boolean().default(false).describe('Choosing this clears the others, such as "the whole record".'),
});

const common = {
  id: key,
  ask: words.describe('The question, as the client reads it.'),
  hint: words.optional(),
  when: WhenSchema.optional(),
};

const choice = z.strictObject({
  ...common,
  kind: z.enum(['one', 'many']),
  answers: z.array(answer).min(2),
  default: z.array(key).default([]),
  defaultFrom: key
    .optional()
    .describe('What is known of the place whose first entry is the default, such as law-language.'),
  askIf: WhenSchema.optional().describe(
    'With these answers nothing is chosen in advance: the client has to say it.',
  ),
  required: z.boolean().default(false),
  missing: words.optional().describe('What to say if a required answer is missing.'),
});

const field = z.strictObject({
  ...common,
  kind: z.enum(['text', 'lines', 'date', 'amount']),
  blank: words.describe('How a letter marks this blank, such as "your name".'),
  autocomplete: z.enum(['off', 'name', 'bday']).default('off'),
  past: z.boolean().default(false).describe('For dates: true if it cannot lie in the future.'),
  notBefore: key.optional().describe('For dates: the question whose day this one must not come before.'),
  required: z.boolean().default(false),
  missing: words.optional(),
});

const place = z.strictObject({
  ...common,
  kind: z.literal('place'),
  required: z.boolean().default(true),
  missing: words.optional(),
  others: z
    .array(z.strictObject({ id: key, label: words }))
    .default([])
    .describe('Answers besides the places, such as "Rather not say".'),
});

const question = z.discriminatedUnion('kind', [choice, field, place]);

const topic = z.strictObject({
  id: key,
  name: words.describe('A short name for the progress line, such as "Who has your notes".'),
  title: words
    .optional()
    .describe('A heading over the questions. Leave it out where the first question is the heading itself.'),
  why: words.describe('Why this is asked, in a sentence.'),
  questions: z.array(question).min(1),
});

export const FlowSchema = z.strictObject({
  title: words,
  topics: z.array(topic).min(1),
});

export type Flow = z.infer<typeof FlowSchema>;
export type Topic = z.infer<typeof topic>;
export type Question = z.infer<typeof question>;
export type Choice = z.infer<typeof choice>;
export type Field = z.infer<typeof field>;
export type PlaceQuestion = z.infer<typeof place>;
export type Answer = z.infer<typeof answer>;
