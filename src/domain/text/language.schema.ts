import { z } from 'zod';
import { UNITS, type Unit } from '../day/count.ts';
import { filled, words } from './words.schema.ts';

/** The shape of `content/<language>/language.yaml`: a language's grammar as letters need it, and how it marks blanks. */

const forms = z
  .partialRecord(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), filled('n'))
  .refine((one) => one.other !== undefined, 'Give the form for “other”: every language has one.');

export const LanguageSchema = z.strictObject({
  name: words.describe('The language in English.'),
  own: words.describe('The language in its own words.'),
  tag: words
    .refine(isKnownTag, { message: 'Write the language’s tag, such as de or pt-BR.' })
    .describe('Its BCP 47 tag. Dates, lists and plurals follow from it.'),
  direction: z.enum(['ltr', 'rtl']),
  asksAddress: z
    .boolean()
    .describe('true if a salutation to a person depends on Ms. or Mr., so that the client is asked.'),
  periods: z
    .strictObject(Object.fromEntries(UNITS.map((unit) => [unit, forms])) as Record<Unit, typeof forms>)
    .describe('A length of time inside a sentence, one entry for each plural form the language has.'),
  later: filled('period').describe('Where a day can’t be worked out yet.'),
  holidays: filled('date').describe('Where public holidays we don’t know could move a day.'),
  lowerAfterGreeting: z
    .strictObject({ except: z.array(words).describe('Words that keep their capital, such as Sie.') })
    .optional()
    .describe('Where the first word after a greeting with a comma is lower case, as in German.'),
  dayOne: words.optional().describe('How the first of a month is written where Intl writes it wrongly.'),
  date: filled('date')
    .optional()
    .describe('Where a full date has more to it than Intl writes, such as “r.” in Polish.'),
  vowelDays: z
    .strictObject({
      days: z.array(z.int().min(1).max(31)),
      words: z.record(z.string(), words).describe('The word before such a day, and what it becomes.'),
    })
    .optional()
    .describe('Days of the month that begin with a vowel, where a word before them changes, as in Italian.'),
  commaAfter: words
    .optional()
    .describe('What a law’s name ends with where a comma follows it in a sentence, such as stk. in Danish.'),
  onDay: z
    .array(z.tuple([words, words]))
    .optional()
    .describe(
      'Where a day ends otherwise when it says on which day: the first ending that fits, and what it becomes.',
    ),
  blanks: z.record(z.string(), words).describe('How a letter marks each blank, by the question’s id.'),
});

export type LanguageWords = z.infer<typeof LanguageSchema>;

/** Whether the platform knows the language of a tag. It throws for what cannot be one. */
function isKnownTag(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
