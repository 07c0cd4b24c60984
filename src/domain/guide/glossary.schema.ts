import { z } from 'zod';
import { words } from '../text/words.schema.ts';

/** One entry of `content/glossary.yaml`. Its id is its key. */

export const KINDS = ['shorthand', 'risk', 'mind', 'people', 'law', 'phrase'] as const;

export const TermSchema = z.strictObject({
  term: words.describe('As it appears in notes or in our text, such as "Hx" or "progress notes".'),
  kind: z.enum(KINDS),
  meaning: words.describe('One or two short sentences in plain words, our own.'),
  differs: words
    .optional()
    .describe('How clinics or places differ in what they mean by it. Leave out where they do not.'),
});

export type Term = z.infer<typeof TermSchema>;
