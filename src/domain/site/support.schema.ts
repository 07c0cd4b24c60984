import { z } from 'zod';
import { WebAddressSchema } from '../text/address.schema.ts';
import { DaySchema } from '../day/day.schema.ts';
import { filled, words } from '../text/words.schema.ts';

/** The shape of `content/support.yaml`: help lines by country, and how to keep a visit here private. */

const address = WebAddressSchema;

/** A number as people read it aloud. Quotes keep YAML from reading 000 as zero. */
const number = z
  .string('Put the number in quotes, such as "116 123".')
  .regex(
    /^\+?[0-9][0-9 -]*$/,
    'Write only digits, spaces and dashes, in straight quotes, such as "0800 111 0 111".',
  );

/** One way to reach a service: exactly one of a call, a text, a page or a mail. */
const contact = z.union(
  [
    z.strictObject({
      call: number,
      label: words.optional().describe('Such as "in Welsh". Leave out if plain.'),
    }),
    z.strictObject({ text: number, say: words.optional().describe('The word to send, such as HOME.') }),
    z.strictObject({ web: address, label: words.describe('What is there, such as "Chat".') }),
    z.strictObject({ email: z.email('Write an email address.') }),
  ],
  'Write one of: call, text, web (with a label) or email.',
);

const line = z.strictObject({
  service: words.describe('The name of the service, as it calls itself.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'Write the language’s two or three letters, such as de.')
    .optional()
    .describe('The language of the name, such as de. Leave out where people speak English.'),
  kind: z.enum(
    ['crisis', 'abuse'],
    'Write crisis (someone to talk to) or abuse (someone hurts or controls the reader).',
  ),
  for: words
    .optional()
    .describe('Whom or which part of the country it is for. Leave out if it is for everyone.'),
  contacts: z.array(contact).min(1, 'Give at least one way to reach the service.'),
  hours: words.optional().describe('Only if a source says so.'),
  cost: words.optional().describe('Only if a source says so, such as "free".'),
  speaks: z
    .array(z.string().regex(/^[a-z]{2}(-[a-z]+)?$/, 'Write the short name of the language, such as es.'))
    .optional()
    .describe('Languages besides the country’s own in which somebody answers, if a source says so.'),
  note: words.optional().describe('What else a caller should know, such as languages or traces on a bill.'),
  sources: z
    .array(address)
    .min(1, 'Give the address where you saw this. A line without a source is not printed.'),
  checked: DaySchema.describe('When someone last saw this at the source.'),
});

const emergency = z.strictObject({
  numbers: z.array(number).min(1),
  note: words.optional(),
  sources: z.array(address).min(1, 'Give the address where you saw this.'),
});

/** What every country should have: whom to call in danger, someone to talk to, someone for abuse. */
export const HELP_KINDS = ['emergency', 'crisis', 'abuse'] as const;

const country = z.strictObject({
  id: z.string().regex(/^[a-z]{2}$/, 'Write the two-letter country code, such as us.'),
  name: words,
  emergency: emergency.optional().describe('Leave out if no source was found: never from memory.'),
  lines: z.array(line).min(1, 'A country without a line belongs under "elsewhere".'),
  missing: z
    .array(z.enum(HELP_KINDS))
    .default([])
    .describe('What was looked for and not found. The page then says so.'),
});

/** A piece of advice. One that states law or research names where that is written. */
const point = z.strictObject({
  text: words,
  sources: z.array(z.strictObject({ title: words, url: address })).default([]),
});

export const SupportSchema = z
  .strictObject({
    title: words.describe('Shown in the tab, so it should tell nobody anything.'),
    heading: words,
    description: words,
    nextCheck: DaySchema.describe('When the whole list is due to be checked again.'),
    now: z.strictObject({
      title: words,
      text: z.array(words).min(1),
      numbers: z.array(z.strictObject({ where: words, call: number })).min(1),
      otherwise: words,
    }),
    seen: words.describe('The one line that warns a reader whose screen may be watched.'),
    talk: z.strictObject({ title: words, text: words, trace: words }),
    kinds: z.strictObject({ crisis: words, abuse: words }),
    missing: z
      .strictObject({ emergency: words, crisis: words, abuse: words })
      .describe('Said in a country for which we found none.'),
    ways: z
      .strictObject({ call: words, text: words, textWord: filled('word'), email: words })
      .describe('The verbs on the buttons. {word} is the word to send.'),
    labels: z
      .strictObject({
        danger: words,
        countries: words,
        elsewhere: words,
        otherCountries: words,
        all: words,
        newTab: words,
        talkNow: words,
        comesFirst: words.describe('Spoken when search shows help, before the number of results.'),
        sources: words,
        sourcesAbout: words,
        emergencyNumber: words,
        checked: filled('checked', 'next').describe('{checked} and {next} are days.'),
        howWeCheck: words,
      })
      .describe('Short texts around the lines, here and in the tools.'),
    countries: z.array(country).min(1),
    elsewhere: z.strictObject({
      title: words,
      text: z.array(words).min(1),
      finders: z.array(z.strictObject({ name: words, url: address, about: words })),
      advice: z.array(words),
    }),
    safety: z.strictObject({
      title: words,
      lead: words,
      shift: z.strictObject({ label: words, hint: words }).describe('The switch for leaving by Shift.'),
      parts: z.array(
        z.strictObject({
          id: z.string().regex(/^[a-z-]+$/, 'Write a short name of lowercase letters and dashes.'),
          title: words,
          points: z.array(point).min(1),
        }),
      ),
    }),
    checking: words.describe('How the lines were checked, said plainly.'),
  })
  .refine((support) => new Set(support.countries.map(({ id }) => id)).size === support.countries.length, {
    message: 'A country is here twice. Put its lines together under one.',
    path: ['countries'],
  });

export type Support = z.infer<typeof SupportSchema>;
export type SupportLine = z.infer<typeof line>;
export type Contact = z.infer<typeof contact>;
