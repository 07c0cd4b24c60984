import { z } from 'zod';
import { WebAddressSchema } from '../text/address.schema.ts';
import { DaySchema, daysInOrder } from '../day/day.schema.ts';
import { words } from '../text/words.schema.ts';
import { HOLDERS } from './holders.ts';

/**
 * The shape of one place's law, `content/places/<id>.yaml`.
 * Descriptions are written for editors: they appear in editors that read JSON Schema.
 */

const id = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]{2,4}){0,2}$/, 'Write a place id such as us-ny or gb: small letters only.');
const key = z
  .string()
  .regex(
    /^[a-zA-Z0-9][a-zA-Z0-9.-]*$/,
    'Write a short key of letters, digits, dots and dashes, such as hipaa-524.',
  );

/** Which law or source says so: `key`, or `key(section)`; several are parted by "; ". */
export const CiteSchema = words.describe(
  'Which law or source says so: its key from "laws" or "sources", with the section in brackets. Several are parted by a semicolon.',
);

/** A sentence about law with its source. */
const cited = z.strictObject({
  text: words.describe('The rule in plain words, our own.'),
  cite: CiteSchema,
});

/** Conditions inside a place's file may only ask these questions of the letter tool. */
const when = z
  .strictObject({
    recipient: z.array(z.enum(HOLDERS)).min(1).optional(),
    client: z
      .array(z.enum(['current', 'past']))
      .min(1)
      .optional(),
    form: z
      .array(z.enum(['inspect', 'copy']))
      .min(1)
      .optional(),
  })
  .describe('Leave out if the rule is for everybody.');

const law = z.strictObject({
  name: words.describe('The name of the law as a page shows it.'),
  inLetter: words
    .optional()
    .describe(
      'How a letter names it in the middle of a sentence, such as "section 18 of the New York Public Health Law".',
    ),
  short: words
    .optional()
    .describe(
      'The short name people use, such as "HIPAA". Leave it out for a state: it reads "New York law".',
    ),
  proviso: words
    .optional()
    .describe(
      'Where the law does not bind everyone: for whom it holds, such as "if it covers your license". Letters then say "as far as it applies to you".',
    ),
  url: WebAddressSchema.nullable().describe('Where to read it; null if no address could be confirmed.'),
  about: words.describe('What it says, in a few words.'),
});

const source = z.strictObject({
  title: words,
  url: WebAddressSchema.nullable(),
  primary: z.boolean().describe('true for the law itself or the body that applies it.'),
});

const UNITS = ['calendar-days', 'working-days', 'business-days', 'calendar-months', 'hours'] as const;

/** What starts the clock. `first-period` counts on from the end of the answer's own limit. */
const STARTS = ['receipt', 'payment', 'complaint', 'first-period', 'knowledge'] as const;

const deadline = z
  .strictObject({
    id: key.describe('A short name, once in this file.'),
    what: z.enum(['inspect', 'copy', 'respond', 'extension', 'acknowledge', 'summary']),
    amount: z.number().int().positive().optional(),
    unit: z.enum(UNITS).optional(),
    starts: z.enum(STARTS).optional(),
    weekend: z
      .enum(['stays', 'next-working-day'])
      .default('stays')
      .describe('next-working-day only where the law or its regulator says that a limit moves on.'),
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
        'A condition that our questions cannot know, such as "only if you are given a summary". Such a limit is shown but no letter counts on it.',
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

const fees = z.strictObject({
  charge: z
    .enum(['none', 'allowed', 'unknown'])
    .describe('none: a first copy is free. allowed: some charge may be made. unknown: not verified.'),
  short: words
    .optional()
    .describe(
      'The charge in a few words for the card at the top of the page, such as "At most 25 cents a page".',
    ),
  text: words,
  cite: CiteSchema,
});

const notes = z.strictObject({
  separate: z
    .enum(['outside', 'inside', 'unsettled'])
    .describe('Notes a therapist keeps apart: outside the right, inside it, or unsettled.'),
  text: words,
  cite: CiteSchema,
});

const ground = cited.extend({
  kind: z.enum([
    'separate-notes',
    'harm-self',
    'harm-others',
    'other-people',
    'in-confidence',
    'legal-case',
    'representative',
    'excessive',
    'not-held',
    'other',
  ]),
  test: z
    .enum(['life', 'serious', 'harm'])
    .optional()
    .describe(
      'For harm to the client: how great it must be. life: a danger to life or physical safety. serious: serious or substantial harm. harm: less than that.',
    ),
});

const duty = cited.extend({
  kind: z.enum(['written-reasons', 'give-the-rest', 'tell-review', 'tell-complaint', 'other']),
});

const alternative = cited.extend({
  kind: z.enum(['summary', 'named-professional', 'read-together', 'redacted', 'other']),
});

const complaint = z.strictObject({
  body: words.describe('The name of the body, as it calls itself.'),
  url: WebAddressSchema.nullable(),
  phone: words.optional(),
  timeLimit: words.optional().describe('How long one has, in words; leave out if not known.'),
  within: z
    .strictObject({
      amount: z.number().int().positive(),
      unit: z.enum(UNITS),
      starts: z.enum(STARTS),
    })
    .optional()
    .describe('The same limit as numbers, so that a date can be worked out.'),
  text: words,
  cite: CiteSchema,
});

export const PlaceSchema = z
  .strictObject({
    name: words,
    inText: words
      .optional()
      .describe('The name inside a sentence where it differs, such as "the United Kingdom".'),
    country: z.string().regex(/^[a-z]{2}$/, 'Write the two-letter country code, such as us.'),
    parent: id.nullable().describe('The place whose rules also apply, or null.'),
    besideParent: z
      .enum(['both', 'replaced', 'unsettled'])
      .optional()
      .describe("both: the parent's rules apply beside these. replaced: these stand in their place."),
    prevails: cited.optional().describe('Which rule wins where this place and its parent both speak.'),
    confidence: z.enum(['high', 'medium', 'low']),
    asOf: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write year and month, such as 2026-06.'),
    checked: DaySchema,
    nextCheck: DaySchema,
    summary: cited,
    laws: z.record(key, law),
    sources: z.record(key, source),
    appliesTo: cited.nullable(),
    reach: z
      .literal('partly')
      .optional()
      .describe('partly where the right covers some kinds of records and not others, as the summary says.'),
    basis: z
      .array(z.strictObject({ cite: CiteSchema, when: when.optional() }))
      .describe('The laws a letter names, in order. May name laws of the parent.'),
    request: z
      .strictObject({
        writing: z.enum(['required', 'may-require', 'not-required', 'unknown']),
        text: words,
        cite: CiteSchema,
      })
      .nullable(),
    deadlines: z.array(deadline),
    fees: fees.nullable(),
    notes: notes.nullable(),
    denial: z
      .strictObject({
        grounds: z.array(ground),
        must: z.array(duty),
        alternatives: z.array(alternative),
        without: z
          .array(ground.shape.kind)
          .optional()
          .describe(
            'Grounds that are not on the list. Only where the text of a ground says so, with its source.',
          ),
        review: cited
          .extend({
            who: words
              .optional()
              .describe('Who reviews a refusal, in a few words that follow "by", such as "a court".'),
          })
          .nullable(),
      })
      .nullable(),
    complaints: z.array(complaint),
    minors: cited.nullable(),
    deceased: cited.nullable(),
    correction: cited.nullable(),
    retention: cited.nullable(),
    unverified: z.array(words).describe('For reviewers: what to check next. Never shown as a fact.'),
  })
  .refine((place) => (place.parent === null) === (place.besideParent === undefined), {
    message: 'A place with a parent says how the two sets of rules meet: both, replaced or unsettled.',
    path: ['besideParent'],
  })
  .check(daysInOrder);

export type Place = z.infer<typeof PlaceSchema>;
export type Deadline = z.infer<typeof deadline>;
export type Unit = (typeof UNITS)[number];
export type Starts = (typeof STARTS)[number];
