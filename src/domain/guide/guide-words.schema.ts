import { z } from 'zod';
import { SiteAddressSchema } from '../text/address.schema.ts';
import { filled, words } from '../text/words.schema.ts';
import { KINDS } from './glossary.schema.ts';

/** The shape of `content/guide.yaml`: what the guide and its pages say beside their own texts. */

const count = z.strictObject({ one: filled('count'), other: filled('count') });
const link = z.strictObject({ label: words, href: SiteAddressSchema });
const ledTo = link.extend({ before: words });

/** The drawings that pages can show, by the name under which they call them. */
export const DRAWINGS = ['notes', 'talk', 'help', 'choose', 'letter', 'wait', 'read', 'stop'] as const;

export type DrawingName = (typeof DRAWINGS)[number];

export const GuideWordsSchema = z.strictObject({
  sections: z.array(words).min(1).describe('The sections that a page may name; it names no other.'),
  guide: z.strictObject({
    title: words,
    description: words,
    lead: words,
    minutes: count,
    road: z.strictObject({
      title: words,
      steps: z.array(link.extend({ drawing: z.enum(DRAWINGS) })).min(2),
    }),
    questions: ledTo,
    easy: ledTo,
    glossary: ledTo,
  }),
  glossary: z.strictObject({
    title: words,
    description: words,
    lead: filled('count'),
    filter: z
      .strictObject({ find: words, kind: words, all: words, one: words, other: filled('count'), none: words })
      .describe('What narrows the list, and what is said of how many words are left.'),
    kinds: z.record(z.enum(KINDS), words),
  }),
  page: z.strictObject({
    inShort: words,
    onThisPage: words,
    minutes: count,
    next: words,
    turn: words,
    before: words,
    after: words,
    sources: words,
    checked: filled('written', 'checked', 'next'),
    howWeCheck: link,
  }),
  tags: z.strictObject({
    source: filled('number'),
    madeUp: words,
    inGlossary: words,
    blackedOut: filled('what'),
    outOfHundred: filled('count'),
    dots: filled('count'),
    twoKinds: z.strictObject({
      title: words,
      text: words,
      session: words,
      record: words,
      progress: words,
      apart: words,
      psychotherapy: z.array(words).length(2),
      perhaps: words,
      caption: words,
    }),
  }),
  drawings: z.record(z.enum(DRAWINGS), words),
});
