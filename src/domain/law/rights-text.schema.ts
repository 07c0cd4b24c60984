import { z } from 'zod';
import { FindWordsSchema } from './find-place.schema.ts';
import { DaySchema } from '../day/day.schema.ts';
import { RULE_COLUMNS, CHARGES, GROUND_KINDS, HARM_TESTS, SEPARATES, WRITINGS } from './values.ts';
import { WebAddressSchema } from '../text/address.schema.ts';
import { filled, words } from '../text/words.schema.ts';

/** The shape of `content/rights.yaml`: the texts of the pages on rights and on open data. */

/** The parts of a place's page, in their order. */
export const SECTIONS = [
  'whom',
  'request',
  'deadlines',
  'fees',
  'notes',
  'denial',
  'review',
  'complaints',
  'minors',
  'deceased',
  'correction',
  'retention',
  'letter',
  'sources',
  'unverified',
] as const;

/** The groups of countries by which the table is filtered. */
export const COMPARE_GROUPS = ['us', 'eu', 'ca', 'au', 'gb', 'other'] as const;

/** The questions of the card at the top of a place's page, in their order. */
export const CARD_ROWS = ['see', 'time', 'cost', 'writing', 'separate', 'harm', 'review'] as const;

const names = z.strictObject({
  also: z.array(words).default([]).describe('Other names of the place, in any language.'),
  parts: z.array(words).default([]).describe('Parts of it that have no page of their own.'),
  picked: z
    .array(words)
    .default([])
    .describe(
      'Names that only the picker of places knows, since in a search they can be other words, such as LA.',
    ),
});

/** A version of the open data, and what changed with it. */
const version = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'Write a version such as 1.0.0.'),
  date: DaySchema,
  lines: z.array(words).min(1),
});

/** The words of the card at the top of a place's page. */
const card = z.strictObject({
  title: words,
  laws: z
    .record(z.string(), words)
    .describe(
      'How the card calls the law of a whole country, of a union, or of a federal system such as the VA.',
    ),
  conditions: z
    .record(z.string(), words)
    .describe('On what the right depends, where it comes from the law of that place.'),
  questions: z.record(z.enum(CARD_ROWS), words),
  see: z.record(z.enum(['yes', 'most', 'partly', 'unsettled', 'unconfirmed']), words),
  look: filled('length'),
  copy: filled('length'),
  both: filled('length'),
  whom: z.record(z.enum(['private', 'public', 'current', 'some']), words),
  otherwise: words.describe('For the longer of two times, where the shorter holds in some cases.'),
  guidance: words,
  missing: z.record(z.enum(['private', 'public', 'current', 'some']), words),
  sooner: filled('length'),
  only: filled('length').describe('Where all the times that we know of hold in some cases only.'),
  time: z.record(z.enum(['none', 'unconfirmed']), words),
  writing: z.record(z.enum([...WRITINGS, 'none', 'unconfirmed']), words),
  cost: z.record(z.enum([...CHARGES, 'unconfirmed']), words),
  separate: z.record(z.enum([...SEPARATES, 'none', 'unconfirmed']), words),
  harm: z.record(z.enum([...HARM_TESTS, 'some', 'none', 'unconfirmed']), words),
  told: z
    .strictObject({
      writing: z.record(z.enum([...WRITINGS, 'none', 'unconfirmed']), words),
      separate: z.record(z.enum([...SEPARATES, 'none', 'unconfirmed']), words),
    })
    .describe('The same answers under the headings of the topics.'),
  beside: z.strictObject({
    separate: z.record(z.enum(SEPARATES), filled('law')),
    harm: z.record(z.enum([...HARM_TESTS, 'some']), filled('law')),
  }),
  reviewer: filled('who'),
  complaint: filled('body'),
  complaintBy: filled('body', 'by'),
  noReview: words,
});

export const RightsTextSchema = z.strictObject({
  list: z.strictObject({
    title: words,
    description: words,
    lead: words,
    compare: words,
    data: words,
    elsewhere: words,
    jump: words,
    missing: words,
    write: words,
  }),
  find: FindWordsSchema,
  answer: z.strictObject({
    read: filled('place'),
    write: words,
    list: words,
  }),
  names: z.record(z.string(), names),
  whose: z.record(z.string(), words),
  card,
  days: z.strictObject({
    title: words,
    label: words,
    hint: words,
    start: filled('start'),
    look: filled('when', 'law'),
    copy: filled('when', 'law'),
    both: filled('when', 'law'),
    weekend: filled('date').describe('Added to a day that the law moved on, where it would be on a weekend.'),
    holiday: filled('date').describe('The same where it would be on a public holiday.'),
    refused: filled('start', 'end').describe('By when to complain after a refusal, as an example.'),
    silent: filled('start', 'end').describe('The same where nobody answered in time.'),
  }),
  place: z.strictObject({
    title: filled('place'),
    description: filled('place'),
    contents: words,
    write: words,
    stub: words,
    fold: filled('law', 'sources'),
    foldTwo: filled('law', 'other', 'sources'),
    foldRest: filled('law', 'sources').describe('The same where the answer quotes how this law begins.'),
    foldRestTwo: filled('law', 'other', 'sources'),
    foldOwn: filled('place', 'sources').describe(
      'Where only the parent’s law speaks, and the answer is all it says.',
    ),
    oneSource: words,
    sources: filled('count'),
    summarySources: words,
    silent: filled('place'),
    nobody: words,
    longer: filled('length'),
    reasons: filled('reasons'),
    phone: words,
    noBody: words,
    must: words,
    alternatives: words,
    letterText: words,
    or: words,
    questions: words,
    letterLead: filled('place'),
    letterTool: words,
    data: words,
    asOf: filled('asOf', 'checked', 'next'),
    how: words,
    unverified: filled('place'),
    complete: words,
  }),
  sections: z.record(z.enum(SECTIONS), z.strictObject({ heading: words, missing: words })),
  compare: z.strictObject({
    title: words,
    description: filled('count'),
    lead: filled('count'),
    answers: z.strictObject({
      soonest: words,
      soonestRow: filled('length', 'places'),
      free: words,
      freeText: filled('count', 'places'),
      review: words,
      reviewText: filled('count', 'all'),
    }),
    plot: z.strictObject({
      title: words,
      lead: words,
      caption: words,
      length: words,
      dots: words,
      count: words,
      dot: filled('place'),
      missing: filled('count'),
    }),
    groups: z.record(z.enum(COMPARE_GROUPS), words),
    tableTitle: words,
    key: words,
    marks: z.record(z.enum(['yes', 'no', 'open', 'unknown']), words),
    caption: words,
    scroll: words,
    columns: z.record(z.enum(['place', 'look', 'copy', 'cost', 'writing', 'separate', 'review']), words),
    unknown: words,
    or: words,
    cost: z.record(z.enum(CHARGES), words),
    writing: z.record(z.enum(WRITINGS), words),
    separate: z.record(z.enum(SEPARATES), words),
    kinds: z.record(z.enum(GROUND_KINDS), words),
    filter: words,
    everywhere: words,
    sort: words,
    sorts: z.record(z.enum(['place', 'time', 'cost', 'review']), words),
    pick: filled('place'),
    only: words,
    more: words.describe(
      'Said on a phone, where a line shows only how soon and at what cost until its box is checked.',
    ),
    count: filled('count'),
  }),
  data: z.strictObject({
    title: words,
    description: filled('count'),
    lead: words,
    licence: words,
    licenceUrl: WebAddressSchema,
    credit: words,
    notice: words.describe('The first line of the file of all places. Programs hand it on.'),
    parts: z.array(z.strictObject({ title: words, lines: z.array(words).min(1) })),
    changes: words,
    versions: z
      .tuple([version], version)
      .describe('The versions of the data, the newest first: it is the one that is published.'),
    versionOn: filled('version', 'date'),
    files: words,
    all: words,
    rules: words,
    feed: words,
    schema: words,
    each: words,
    columns: words,
    columnMeanings: z.record(z.enum(RULE_COLUMNS), words),
    feedTitle: filled('site'),
    feedEntry: filled('place', 'date'),
    feedChange: filled('place', 'date'),
    feedChecked: words.describe('What the feed says of a check that changed nothing worth a sentence.'),
    fields: words,
    state: filled('version', 'count', 'checked'),
    meanings: z.record(z.string(), words),
  }),
});

export type RightsText = z.infer<typeof RightsTextSchema>;
export type Section = (typeof SECTIONS)[number];
