import { z } from 'zod';
import { WebAddressSchema } from '../text/address.schema.ts';
import { DaySchema, daysInOrder } from '../day/day.schema.ts';
import { MATTERS } from '../refusal/matter.ts';
import { words } from '../text/words.schema.ts';
import type { Calendar } from '../day/calendar.ts';
import { HOLDERS } from './holders.ts';
import { DeadlineSchema, WithinSchema } from './limit.schema.ts';
import { CHARGES, GROUND_KINDS, HARM_TESTS, SEPARATES, WRITINGS } from './values.ts';
import { cited, citedCases, CiteSchema, citedWhen, key, when } from './rule.schema.ts';

/**
 * The shape of one place's law, `content/places/<id>.yaml`.
 * Descriptions are written for editors: they appear in editors that read JSON Schema.
 */

const id = z
  .string()
  .regex(
    /^[a-z]{2}(-[a-z]{2,4}){0,2}$/,
    'Write the id of a place, such as us-ny or gb: lowercase letters only.',
  );

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
  asFar: words
    .optional()
    .describe(
      'Where the law covers only some of the records of those it binds: what a letter says after its name before a day that it sets, such as "as far as it covers this record".',
    ),
  professional: z
    .literal(true)
    .optional()
    .describe(
      'true where the law binds only licensed or listed health professionals and facilities. Then it is not named to an insurer, an evaluator or somebody without a license.',
    ),
  living: z
    .literal(true)
    .optional()
    .describe(
      'true where the law protects only the living, as data protection law does. Then nothing that rests on it is said about the record of someone who has died.',
    ),
  url: WebAddressSchema.nullable().describe('Where to read it; null if no address could be confirmed.'),
  about: words.describe('What it says, in a few words.'),
});

const source = z.strictObject({
  title: words,
  url: WebAddressSchema.nullable(),
  primary: z.boolean().describe('true for the law itself or the body that applies it.'),
});

const charge = z
  .enum([...CHARGES, 'unknown'])
  .describe('none: a first copy is free. allowed: some charge may be made. unknown: not verified.');

const separate = z
  .enum(SEPARATES)
  .describe('Notes a therapist keeps apart: outside the right, inside it, or unsettled.');

const writing = z.enum([...WRITINGS, 'unknown']);

const casesNote = 'Where the answer is another for some. The first one then speaks for the others.';

/** Rules whose short answer can differ from case to case, such as a charge on paper and by email. */
const fees = citedWhen.extend({
  charge,
  short: words
    .optional()
    .describe(
      'The charge in a few words for the card at the top of the page, such as "At most 25 cents a page".',
    ),
  unpaidBill: CiteSchema.optional().describe(
    'Where it is written that an unpaid bill for care is no reason to hold the record back. Letters name it.',
  ),
  cases: z.array(cited.extend({ charge, when })).min(1).optional().describe(casesNote),
});
const notes = citedWhen.extend({
  separate,
  cases: z.array(cited.extend({ separate, when })).min(1).optional().describe(casesNote),
});
const request = citedWhen.extend({
  writing,
  direct: CiteSchema.optional().describe(
    'Where it is written that a client can have the copy sent to somebody else, such as a lawyer. Letters name it.',
  ),
  cases: z.array(cited.extend({ writing, when })).min(1).optional().describe(casesNote),
});

const ground = citedWhen.extend({
  kind: z.enum(GROUND_KINDS),
  test: z
    .enum(HARM_TESTS)
    .optional()
    .describe(
      'For harm to the client: how great it must be. life: a danger to life or physical safety. serious: serious or substantial harm. harm: less than that.',
    ),
});

const duty = citedWhen.extend({
  kind: z.enum(['written-reasons', 'give-the-rest', 'decision', 'tell-review', 'tell-complaint', 'other']),
});

const alternative = citedWhen.extend({
  kind: z.enum(['summary', 'named-professional', 'read-together', 'redacted', 'other']),
});

const complaint = z.strictObject({
  body: words.describe('The name of the body, as it calls itself.'),
  addressee: words
    .optional()
    .describe(
      'How a letter to it and the card of the place name it, where the name here says more, such as what its complaints are about.',
    ),
  several: z
    .literal(true)
    .optional()
    .describe(
      'true where the name is that of a kind of office, such as the data protection authority of a state. A letter leaves room for the name of the one that it goes to.',
    ),
  url: WebAddressSchema.nullable(),
  phone: words.optional(),
  timeLimit: words
    .optional()
    .describe(
      'How long one has, in words; leave out if not known. The card leaves out what comes after a semicolon.',
    ),
  within: WithinSchema.optional().describe('The same limit as numbers, so that a date can be worked out.'),
  concerns: z
    .literal('conduct')
    .optional()
    .describe(
      'conduct where the body licenses or disciplines people and does not watch over access: it then comes last.',
    ),
  professions: z
    .literal('some')
    .optional()
    .describe(
      'some where the body is there for some professions of therapists only, such as a board of psychology. Where conduct is the point, a body for all professions then comes before it.',
    ),
  after: z
    .literal('decision')
    .optional()
    .describe(
      'decision where only a decision can be brought to it, such as a court. It is not offered while nothing is refused.',
    ),
  remedy: z
    .literal('appeal')
    .optional()
    .describe('appeal where what the body takes is an appeal against the refusal, and not a complaint.'),
  matters: z
    .array(z.enum(MATTERS))
    .min(1)
    .optional()
    .describe(
      'What the body takes complaints about, where that is not everything, such as access and fees alone. It is not offered for anything else.',
    ),
  itself: z
    .literal(true)
    .optional()
    .describe(
      'true where this is the practice or service that is complained about, which has to be asked first.',
    ),
  standsFor: key
    .optional()
    .describe(
      'The parent whose general entry, such as "the data protection authority of your country", this one names: that one is left out then.',
    ),
  hereOnly: z
    .literal(true)
    .optional()
    .describe(
      'true where it is of no use in the places under this one, since each of those names its own: "the commissioner of your province".',
    ),
  when: when.optional(),
  text: words,
  cite: CiteSchema,
});

const MEETINGS = ['both', 'replaced', 'unsettled'] as const;

const BesideParentSchema = z
  .union([
    z.enum(MEETINGS),
    z.strictObject({
      usually: z.enum(MEETINGS),
      both: z.array(z.enum(HOLDERS)).min(1).optional(),
      replaced: z.array(z.enum(HOLDERS)).min(1).optional(),
      unsettled: z.array(z.enum(HOLDERS)).min(1).optional(),
    }),
  ])
  .describe(
    "both: the parent's rules apply beside these. replaced: these apply instead. Where that differs by who has the notes: { usually: replaced, both: [unlicensed] }.",
  );

const season = z.strictObject({
  from: z.string().regex(/^\d{2}-\d{2}$/, 'Write month and day, such as 12-25.'),
  to: z.string().regex(/^\d{2}-\d{2}$/, 'Write month and day, such as 01-15.'),
});

const HolidaysSchema = z
  .strictObject({
    calendar: z
      .string()
      .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'Write a calendar such as GB-ENG.')
      .optional()
      .describe('Whose public holidays count, if they are not those of the place itself.'),
    also: z
      .array(words)
      .default([])
      .describe('Days the list of the library lacks, in its words: 09-30, easter 1, monday after 08-01.'),
    not: z.array(words).default([]).describe('Names of days in its list that do not count here.'),
    closed: z.array(season).default([]).describe('Seasons that count like holidays, such as 12-25 to 01-15.'),
    saturdays: z
      .literal(true)
      .optional()
      .describe('true where a last day on a Saturday does not move on, only one on a Sunday or a holiday.'),
    text: words.describe('Which days do not count here, and which of them the list does not know.'),
    cite: CiteSchema,
  })
  .describe('Only where the public holidays of the place are not the days that its law leaves out.');

export const PlaceSchema = z
  .strictObject({
    name: words,
    inText: words
      .optional()
      .describe('The name inside a sentence where it differs, such as "the United Kingdom".'),
    country: z.string().regex(/^[a-z]{2}$/, 'Write the two-letter country code, such as us.'),
    languages: z
      .array(
        z.string().regex(/^[a-z]{2}(-[a-z]+)?$/, 'Write the name of a folder under content/, such as de.'),
      )
      .min(1)
      .optional()
      .describe(
        'The languages that letters here are written in, the usual one first. Left out: those of the parent, or English.',
      ),
    parent: id.nullable().describe('The place whose rules also apply, or null.'),
    besideParent: BesideParentSchema.optional(),
    instead: z
      .array(z.strictObject({ place: id, recipient: z.array(z.enum(HOLDERS)).min(1) }))
      .min(1)
      .optional()
      .describe(
        'Places whose rules apply instead of this file for some who hold records, such as schools under FERPA.',
      ),
    federal: cited
      .extend({
        recipient: z.array(z.enum(HOLDERS)).min(1),
        some: z.strictObject({ recipient: z.array(z.enum(HOLDERS)).min(1), asFar: words }).optional(),
        follows: z.array(id),
        also: z.array(id).min(1).optional(),
      })
      .optional()
      .describe(
        'Holders that the whole country runs: no rule of a state binds them. Of those in `some`, such as prisons, it runs some and a state the others: letters name the rules of both, each followed by the words of `asFar`. `follows` are the places with their rules; where there are none, this file has them. `also` are places for what it runs, too, of which it is open how far this file covers them.',
      ),
    prevails: cited.optional().describe('Which rule wins where this place and its parent both speak.'),
    confidence: z.enum(['high', 'medium', 'low']),
    asOf: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write year and month, such as 2026-06.'),
    checked: DaySchema,
    nextCheck: DaySchema,
    changes: z
      .array(z.strictObject({ date: DaySchema, text: words }))
      .min(1)
      .optional()
      .describe(
        'What was changed in this file and when, each in a sentence for those who follow the law, the newest first. The feed of changes says it.',
      ),
    shared: z
      .record(key, words)
      .optional()
      .describe('Sentences that other places call as {id:key}, so that each is written once.'),
    summary: cited,
    laws: z.record(key, law),
    sources: z.record(key, source),
    appliesTo: citedWhen
      .nullable()
      .describe(
        'For whom the rules of this file are meant. Its `when` holds for every rule that has none of its own.',
      ),
    reach: z
      .literal('partly')
      .optional()
      .describe('partly where the right covers some kinds of records and not others, as the summary says.'),
    holidays: HolidaysSchema.optional(),
    basis: z
      .array(
        z.strictObject({
          cite: CiteSchema,
          when: when.optional(),
          insteadOf: z
            .string()
            .optional()
            .describe('The key of a parent’s law for the same case that does not hold here.'),
          openFor: z
            .strictObject({ recipient: z.array(z.enum(HOLDERS)).min(1), asFar: words })
            .optional()
            .describe(
              'Holders of whom it is open whether this law covers them. Only letters to those say "as far as it applies to you", and follow its name with the words of `asFar`.',
            ),
        }),
      )
      .describe('The laws a letter names, in order. May name laws of the parent.'),
    leftToParts: when
      .optional()
      .describe(
        'Whose records are under the law of a state, province or canton instead, which this file does not have. The tools then ask for that one.',
      ),
    request: request.nullable(),
    deadlines: z.array(DeadlineSchema),
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
        review: citedCases
          .extend({
            within: WithinSchema.optional(),
            who: words
              .optional()
              .describe('Who reviews a refusal, in a few words that follow "by", such as "a court".'),
            arranged: z
              .literal(true)
              .optional()
              .describe(
                'true where whoever refused has to make or arrange the review when asked. Only then does a letter to them name this rule; a court or an authority is asked by other ways.',
              ),
            onlyAfter: z
              .array(key)
              .min(1)
              .optional()
              .describe(
                'The answers, such as harm, after which there is a review, where the law gives one on some grounds alone. After others no letter asks for it under this law.',
              ),
          })
          .nullable(),
      })
      .nullable(),
    complaints: z.array(complaint),
    minors: citedCases.nullable(),
    deceased: citedCases.nullable(),
    correction: citedCases.nullable(),
    retention: citedCases.nullable(),
    unverified: z.array(words).describe('For reviewers: what to check next. Never shown as a fact.'),
  })
  .refine((place) => (place.parent === null) === (place.besideParent === undefined), {
    message: 'A place with a parent says how the two sets of rules meet: both, replaced or unsettled.',
    path: ['besideParent'],
  })
  .refine(
    ({ changes = [] }) => changes.every(({ date }, at) => at === 0 || date <= (changes[at - 1]?.date ?? '')),
    { message: 'Changes are listed with the newest first.', path: ['changes'] },
  )
  .check(daysInOrder);

/** A place's file, and the calendar that is worked out for it when the site is built. */
export type Place = z.infer<typeof PlaceSchema> & { readonly calendar?: Calendar };
export type BesideParent = z.infer<typeof BesideParentSchema>;
export type Holidays = z.infer<typeof HolidaysSchema>;
