import { z } from 'zod';
import { sharedWords, words } from '../text/words.schema.ts';
import { HOLDERS } from './holders.ts';

/** The parts that every rule of a place's file is made of. Descriptions are written for editors. */

export const key = z
  .string()
  .regex(
    /^[a-zA-Z0-9][a-zA-Z0-9.-]*$/,
    'Write a short key of letters, digits, dots and dashes, such as hipaa-524.',
  );

/** Which law or source says so: `key`, or `key(section)`; several are parted by "; ". */
export const CiteSchema = words.describe(
  'Which law or source says so: its key from "laws" or "sources", with the section in brackets. Several are parted by a semicolon.',
);

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).min(1).optional();

/** What a rule can depend on. Conditions inside a place's file may ask only this. */
export const when = z
  .strictObject({
    recipient: oneOf(HOLDERS).describe('Who has the notes.'),
    care: oneOf(['private', 'public']).describe(
      'Who runs the care. Follows from "recipient" where that settles it.',
    ),
    client: oneOf(['current', 'past']).describe('Whether therapy goes on.'),
    file: oneOf(['open', 'closed']).describe('Whether the case or file is closed.'),
    site: oneOf(['on-site', 'off-site', 'out-of-state']).describe('Where the record is kept.'),
    medium: oneOf(['paper', 'electronic']).describe('What the record is kept on, or the copy is made on.'),
    age: oneOf(['adult', 'child']).describe('Whose record it is.'),
    about: oneOf(['self', 'child', 'adult', 'died']).describe(
      'Whose record it is. A rule that does not name “died” says nothing of people who have died.',
    ),
    covered: oneOf(['is-covered', 'uncovered']).describe('Whether HIPAA covers them (United States).'),
    form: oneOf(['inspect', 'copy']).describe('What is asked for.'),
  })
  .describe('Leave out if the rule is for everybody.');

/** A sentence about law with its source. */
export const cited = z.strictObject({
  text: sharedWords.describe('The rule in plain words, our own.'),
  cite: CiteSchema,
});

/** The same for some only. */
export const citedWhen = cited.extend({ when: when.optional() });

/** The same, with the cases in which the rule is another: on paper, off site, in public care. */
export const citedCases = citedWhen.extend({
  cases: z
    .array(cited.extend({ when }))
    .min(1)
    .optional()
    .describe('Where the rule is another for some. The first text then speaks for the others.'),
});
