import { z } from 'zod';
import { SiteAddressSchema, WebAddressSchema } from '../text/address.schema.ts';
import { DaySchema, daysInOrder } from '../day/day.schema.ts';
import { WhenSchema } from '../flow/flow.schema.ts';
import { GROUND_KINDS } from '../law/values.ts';
import { filled, words } from '../text/words.schema.ts';
import { RemediesSchema } from '../law/remedy.schema.ts';

/** The shape of one answer that a request can get, `content/refusals/<ground>.yaml`: what it may mean and what to do. */

const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'Write a short name of lowercase letters, digits and dashes.');
const cites = z
  .array(words)
  .min(1, 'Say where this is written: a key under "sources", or law:<place>:<cite>.')
  .describe('Keys under "sources", or laws as law:us:hipaa-524(a)(3)(i).');

/** A sentence about law or research, with its sources. */
const claim = z.strictObject({ text: words, cites });

/** What a finding says of the answer: they may be right, it is open, or the law gives the client more. */
export const LEANS = ['they', 'open', 'you'] as const;

/** Which parts of the place's own law are shown under this answer, beside its grounds for refusal. */
export const LAW_PARTS = [
  'written-reasons',
  'give-the-rest',
  'tell-review',
  'tell-complaint',
  'duties',
  'summary',
  'named-professional',
  'read-together',
  'redacted',
  'alternatives',
  'review',
  'whom',
  'notes',
  'request',
  'fees',
  'minors',
  'deceased',
  'correction',
  'retention',
] as const;

export const RefusalSchema = z
  .strictObject({
    title: words.describe('The answer as a heading, such as: They say that it could harm you.'),
    description: words.describe('A sentence for search engines and lists.'),
    order: z.number().int().describe('Its place in the list of all answers.'),
    short: words.describe('What happened, in one neutral sentence.'),
    words: z.array(words).min(1).describe('How they may have put it.'),
    means: z.array(words).min(1).describe('What can be behind it. Never the worst first.'),
    right: z.strictObject({
      text: words.describe('When they may be right, said plainly, for any place.'),
      cites,
      grounds: z
        .array(z.enum(GROUND_KINDS))
        .default([])
        .describe('Which grounds for refusal of the place are shown here.'),
    }),
    findings: z
      .array(
        z.strictObject({
          id: key,
          when: WhenSchema.optional(),
          leans: z.enum(LEANS),
          text: words,
          cites,
        }),
      )
      .describe('What the law says of this answer, by the answers given and the law of the place.'),
    law: z.array(z.enum(LAW_PARTS)).describe('Which parts of the place’s law are shown with it.'),
    gentle: z.strictObject({
      do: words.describe('The kind step, in a sentence or two.'),
      say: z.array(words).min(1).describe('Lines to say aloud.'),
    }),
    middle: z
      .array(z.strictObject({ text: words, say: words.optional() }))
      .min(1, 'Name at least one way between giving up and insisting.'),
    firm: z.strictObject({
      text: words.describe('The firm step, in a sentence or two.'),
      asks: z.array(key).describe('What the reply to the therapist asks for: answers of the question "ask".'),
      letters: z.array(key).default([]).describe('Other letters that fit, such as correction or thanks.'),
    }),
    pending: z
      .boolean()
      .describe('true while nothing is refused yet, so that a complaint waits until the answer is overdue.'),
    reveals: words.describe('What a complaint about this would show of the client.'),
    chances: z.array(claim).default([]).describe('How often it helps, where somebody counted.'),
    sources: z.record(key, z.strictObject({ title: words, url: WebAddressSchema.nullable() })),
    related: z.array(key).default([]).describe('Other answers that often come with it.'),
    written: DaySchema,
    checked: DaySchema,
    nextCheck: DaySchema,
  })
  .check(daysInOrder);

export type Refusal = z.infer<typeof RefusalSchema>;
export type LawPart = (typeof LAW_PARTS)[number];
export type Leans = (typeof LEANS)[number];

/** The shape of `content/refusal.yaml`: the words around the answers, on the pages and in the tool. */
export const RefusalTextSchema = z.strictObject({
  title: words,
  description: words,
  lead: words,
  about: z.array(words).min(1),
  privacy: z.array(words).min(1),
  leave: words.describe('That one may stop at any point, and that this is fine.'),
  notAdvice: words,
  all: z.strictObject({ title: words, lead: words }),
  groups: z.record(key, words).describe('The headings of the groups of answers, by question of the flow.'),
  tiles: z.strictObject({ chosen: filled('count'), open: words }),
  parts: z.strictObject({
    today: words,
    why: words,
    more: words,
    page: words,
    checked: filled('date'),
    dates: filled('written', 'checked', 'next'),
    datesOfLaw: filled('checked', 'next'),
    how: words,
    newTab: words,
    source: words,
    someSources: filled('count'),
    said: filled('label'),
    words: words,
    means: words,
    right: words,
    rightHere: filled('place'),
    findings: words,
    law: words,
    duties: filled('place'),
    gentle: words,
    say: words,
    middle: words,
    middleHere: filled('place'),
    firm: words,
    review: words,
    bodies: words,
    reveals: words,
    chances: words,
    sources: words,
    related: words,
    paper: words,
    elsewhere: words,
    letter: words,
  }),
  inCountry: z
    .strictObject({
      title: filled('answer', 'place'),
      description: filled('short', 'place'),
      order: words,
      whole: words,
      link: filled('count', 'place'),
      back: words,
    })
    .describe('The page with all that the law of one country says about an answer, where that is a lot.'),
  leans: z.strictObject({ they: words, open: words, you: words }),
  clock: z.strictObject({
    title: words,
    ahead: filled('date'),
    passed: filled('date'),
    unknown: words,
    noDay: words,
    depends: words.describe('Said where it depends on who has the notes; the days for each follow.'),
    dependsFact: words.describe('Said where it depends on another fact that was left open.'),
    dependsDay: filled('holders', 'date'),
    dependsCare: filled('holders'),
    dependsNone: filled('holders'),
    others: words.describe(
      'Said where the day is that of most who have notes; those with another one follow.',
    ),
    moved: filled('date').describe('{date} is where the count ended before it moved on.'),
    extended: filled('date'),
    holidays: words,
  }),
  held: z.strictObject({
    until: filled('date').describe('Why a complaint waits.'),
    unknown: filled('date'),
    noDay: words,
    silent: filled('body', 'date').describe(
      'Where their time is over, but the office takes silence only later.',
    ),
    free: words,
    soon: filled('complain', 'complaint', 'body', 'date').describe(
      'Where the time for a complaint is short, in place of "free".',
    ),
    over: filled('complain', 'body', 'date').describe('Where it has passed.'),
  }),
  remedies: RemediesSchema,
  body: z.strictObject({
    by: filled('complain', 'date').describe('{date} is the last day for a complaint or an appeal.'),
    over: filled('date').describe('Said once that day is over.'),
    none: words,
    choose: words,
  }),
  toTool: words,
  toPlaces: words,
  before: words,
  after: words,
  noPlace: words,
  leftToParts: words.describe(
    'Said where the law of a state, province or canton decides, and only the country was chosen.',
  ),
  choosePart: words.describe('The button that leads to the state or country.'),
  forOther: words.describe(
    'Said where the record is somebody else’s, since the lines to say are in that person’s words.',
  ),
  child: z
    .strictObject({
      teen: words,
      grown: words,
      link: z.strictObject({ label: words, href: SiteAddressSchema }),
      law: words.describe('The heading over what the law of the place says of young people.'),
      unconfirmed: filled('place').describe('Said where the rule of the place is not confirmed.'),
      look: words.describe('The link to the page of the place, with what was read and whom to ask.'),
    })
    .describe('Where the record is a child’s: said first, by how old the child is.'),
  nothing: words.describe('What is shown instead of a result when no answer was marked.'),
  awaited: z.strictObject({
    title: words,
    loading: words,
    failedTitle: words,
    failed: words,
    retry: words,
    pages: words,
  }),
  result: z.strictObject({
    title: words,
    shortTitle: words,
    lettersTitle: words,
    lettersLead: words,
    spokenFirst: words,
    stopTitle: words,
    stop: words,
    stopByDay: words.describe('The same where a last day to complain is known.'),
    daysTitle: words,
    days: words,
    print: words,
    letterTitle: words,
    beforeTitle: words,
    before: z.array(words).min(1),
    backTo: words,
    timeline: z.strictObject({ text: words, label: words, href: SiteAddressSchema }),
  }),
  letters: z.record(key, z.strictObject({ label: words, about: words })),
});

export type RefusalText = z.infer<typeof RefusalTextSchema>;
