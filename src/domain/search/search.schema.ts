import { z } from 'zod';

/** The shape of `content/search.yaml`: what people type when they mean a page, and slips that search forgives. */

const phrase = z
  .string()
  .regex(
    /^[a-z0-9]+([ '-][a-z0-9]+)*$/,
    'Write small letters and digits with single blanks between the words, as people type them.',
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
        'Write small letters and digits with single blanks between the words. A slash parts words to choose from, such as "scared/afraid of him".',
      ),
  )
  .min(1, 'Write at least one phrase.');
const phrases = z.array(phrase).min(1, 'Write at least one phrase, or take the line out.');

export const SearchSchema = z.strictObject({
  pages: z
    .record(address, phrases)
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
  likely: z
    .array(z.string().regex(/^[a-z]{4,}$/, 'Write one word of at least four small letters.'))
    .describe('The words people type most. A slip of a letter in one of them is forgiven.'),
  real: z
    .array(z.string().regex(/^[a-z]{4,}$/, 'Write one word of at least four small letters.'))
    .describe('Words that are well written, though they look like a slip in a likely word.'),
  small: z.array(phrase).describe('Words that say nothing of what is looked for, such as "the".'),
  help: z
    .strictObject({ crisis: distress, abuse: distress })
    .describe('Words for which the help lines stand above all results, always.'),
  closest: z
    .array(address)
    .min(1, 'Name at least one page.')
    .describe('The pages that are offered where nothing is found, the tools among them.'),
});

export type Search = z.infer<typeof SearchSchema>;
