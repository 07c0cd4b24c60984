import { z } from 'zod';
import { SiteAddressSchema } from '../text/address.schema.ts';
import { filled, words } from '../text/words.schema.ts';

/** The shape of `content/search.yaml`: what people type when they mean a page, and slips that search forgives. */

const phrase = z
  .string()
  .regex(
    /^[a-z0-9]+([ '-][a-z0-9]+)*$/,
    'Write lowercase letters and digits, with one space between words, as people type them.',
  );
/** What is typed in other languages has letters of its own. */
const anyLanguage = z
  .string()
  .regex(
    /^[\p{Ll}\p{Lo}\p{M}\d]+([ '’-][\p{Ll}\p{Lo}\p{M}\d]+)*$/u,
    'Write lowercase letters and digits, with one space between words, as people type them.',
  );
const address = z
  .string()
  .regex(
    /^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/,
    'Write an address of this site, such as /guide/how-to-ask/ or /glossary/#soap.',
  );
/** A phrase of distress may hold words to choose from. */
const distress = z
  .array(
    z
      .string()
      .regex(
        /^[a-z0-9]+([ '/-][a-z0-9]+)*$/,
        'Write lowercase letters and digits, with one space between words. A slash separates words to choose from, such as "scared/afraid of him".',
      ),
  )
  .min(1, 'Write at least one phrase.');
const phrases = z.array(phrase).min(1, 'Write at least one phrase, or delete the line.');

export const SearchSchema = z.strictObject({
  pages: z
    .record(address, z.array(anyLanguage).min(1, 'Write at least one phrase, or delete the line.'))
    .describe(
      'Alias words: phrases for which a page comes first, though it may not hold those words itself.',
    ),
  meant: z
    .record(phrase, phrase)
    .describe('Did you mean: a word people type, and the word of this site that is searched in its place.'),
  same: z
    .record(phrase, phrases)
    .describe(
      'Families: a word of this site, and words people use for the same thing. Any of them finds what the others find.',
    ),
  synonyms: z
    .record(phrase, phrases)
    .describe(
      'A word that leads to a page, and what the page calls it. It changes nothing that is found: it tells the check of phrases that the page speaks of the subject.',
    ),
  likely: z
    .array(z.string().regex(/^[a-z]{4,}$/, 'Write one word of at least four lowercase letters.'))
    .describe('The words people type most. A slip of a letter in one of them is forgiven.'),
  real: z
    .array(z.string().regex(/^[a-z]{4,}$/, 'Write one word of at least four lowercase letters.'))
    .describe('Words that are well written, though they look like a slip in a likely word.'),
  notCodes: z
    .array(z.string().regex(/^[a-z]{2}$/, 'Write two lowercase letters.'))
    .describe(
      'Two letters that are the code of a state or country, but that people type for something else.',
    ),
  small: z.array(phrase).describe('Words that say nothing of what is looked for, such as "the".'),
  help: z
    .strictObject({ crisis: distress, abuse: distress })
    .describe('Words that put the help lines before all results, always.'),
  closest: z
    .array(address)
    .min(1, 'Name at least one page.')
    .describe('The pages that are offered where nothing is found, the tools among them.'),
  page: z
    .strictObject({
      title: words,
      description: words,
      withoutScript: z.strictObject({
        text: words,
        link: z.strictObject({ label: words, href: SiteAddressSchema }),
      }),
    })
    .describe('The page of search.'),
  words: z
    .strictObject({
      title: words,
      sections: z.strictObject({
        guide: words,
        rights: words,
        tools: words,
        glossary: words,
        support: words,
        about: words,
      }),
      label: words,
      hint: words,
      loading: words,
      none: words,
      one: words,
      some: filled('count'),
      best: filled('count', 'shown'),
      section: words,
      place: words,
      all: words,
      instead: filled('words'),
      asTyped: filled('words'),
      more: words,
      link: words,
      linkHint: words,
      linked: words,
      list: words,
      nothing: words,
      failed: words,
      unsafe: words,
      help: words,
      close: words,
      answer: words,
      keys: z.strictObject({ title: words, open: words, slash: words, on: words, off: words }),
    })
    .describe('What search itself says.'),
});

export type Search = z.infer<typeof SearchSchema>;

/** What search itself says, with what it takes from the picker of places. */
export type SearchTexts = Search['words'] & {
  /** Why a place is shown: "Munich is in Germany." */
  readonly within: string;
  readonly read: string;
  readonly write: string;
};
