import { z } from 'zod';
import { EVENTS } from './events.ts';
import { NEXT_STEPS } from './next.ts';
import { RemediesSchema } from '../law/remedy.schema.ts';
import { plainWords, words } from '../text/words.schema.ts';

/** The shape of `content/timeline.yaml`: every sentence of the client's own timeline. `timelineFaults` checks the blanks of plain words. */

const link = z.strictObject({
  label: words,
  href: z
    .string()
    .regex(
      /^\/[a-z0-9/-]*(\{place\})?$/,
      'Write an address of this site, such as /guide/; after /letter/ it may end with {place}.',
    ),
});

const nextStep = z.strictObject({
  title: plainWords,
  text: plainWords.describe(
    'Why this is next. May hold {date}; where a complaint or an appeal presses, {by}, {body}, {complain} and {complaint} too.',
  ),
  say: plainWords.optional().describe('A line to say or write.'),
  links: z.array(link),
});

/** One text for each of these. */
const each = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>);

export const TimelineTextSchema = z.strictObject({
  title: words,
  description: words,
  lead: words,
  hub: z.strictObject({
    track: each(['label', 'text'], words),
    came: z.strictObject({ ...each(['label', 'text'], words).shape, href: link.shape.href }),
  }),
  about: z.array(words).min(1),
  privacy: z.array(words).min(1),
  notAdvice: words,
  help: z.strictObject({ text: words, label: words, href: link.shape.href }),
  requests: each(
    ['title', 'label', 'unnamed', 'add', 'remove', 'removed', 'undo', 'undone', 'days'],
    plainWords,
  ),
  keep: z
    .strictObject({
      ...each(
        [
          'title',
          'off',
          'seen',
          'choose',
          'ends',
          'switchOn',
          'on',
          'longer',
          'switchOff',
          'switchedOn',
          'switchedOff',
        ],
        plainWords,
      ).shape,
      lengths: z
        .array(
          z.strictObject({
            days: z.number().int().positive().max(366, 'Nothing is kept longer than a year.'),
            label: words,
          }),
        )
        .min(1),
      usual: z.number().describe('The number of days that is chosen at first.'),
    })
    .refine(({ lengths, usual }) => lengths.some(({ days }) => days === usual), {
      message: 'Choose one of the lengths by its days.',
      path: ['usual'],
    }),
  erase: each(['title', 'press'], words),
  file: each(['save', 'saved', 'open', 'label', 'opened', 'wrong', 'newer'], words),
  view: each(
    [
      'title',
      'next',
      'say',
      'events',
      'today',
      'came',
      'print',
      'printed',
      'calendar',
      'noComing',
      'read',
      'newTab',
      'leftToParts',
      'choosePart',
    ],
    plainWords,
  ).extend({ law: each(['loading', 'failed', 'retry'], words) }),
  log: each(
    [
      'title',
      'why',
      'kind',
      'onlyNote',
      'day',
      'note',
      'add',
      'save',
      'cancel',
      'edit',
      'remove',
      'removed',
      'undo',
      'undone',
      'added',
      'saved',
      'sent',
      'noDay',
      'noNote',
    ],
    words,
  ),
  orders: each(['mend', 'pair'], plainWords),
  basis: each(['yours', 'law', 'guidance', 'ours'], words),
  detail: each(
    [
      'counted',
      'assumed',
      'moved',
      'paused',
      'depends',
      'dependsFact',
      'dependsCare',
      'dependsNone',
      'others',
      'holidays',
      'mayLonger',
      'late',
      'unverified',
    ],
    plainWords,
  ),
  remedies: RemediesSchema,
  open: each(['recipient', 'fact'], words),
  events: each(EVENTS, plainWords),
  next: each(NEXT_STEPS, nextStep),
  paper: z.strictObject({
    ...each(
      [
        'summary',
        'lead',
        'tableTitle',
        'tableDay',
        'tableWhat',
        'tableWho',
        'placeText',
        'placeLabel',
        'stepsTitle',
      ],
      words,
    ).shape,
    steps: z.array(words).min(1),
    rows: z.array(words).min(1),
  }),
});

export type TimelineText = z.infer<typeof TimelineTextSchema>;
