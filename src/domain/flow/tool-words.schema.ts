import { z } from 'zod';
import { REMINDERS } from '../day/reminder.ts';
import { SiteAddressSchema } from '../text/address.schema.ts';
import { FindWordsSchema } from '../law/find-place.schema.ts';
import { filled, words } from '../text/words.schema.ts';

/** The shape of `content/tools.yaml`: the words that the tools share, and those that each of them has for itself. */

/** Plain texts under these names. */
const each = <K extends string>(...keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, words])) as Record<K, typeof words>);

/** A tool's own words; `ends` are the views that its questions lead to. */
const own = <K extends string>(...ends: readonly K[]) =>
  z.strictObject({
    waiting: words.describe('What the page says until the questions are there.'),
    instead: z.strictObject({
      label: words.describe('What to do if the questions never come.'),
      href: SiteAddressSchema,
    }),
    ends: z.strictObject(
      Object.fromEntries(ends.map((end) => [end, each('finish', 'skip')])) as Record<
        K,
        ReturnType<typeof each<'finish' | 'skip'>>
      >,
    ),
  });

const shared = {
  calendar: each('label', 'hint', 'title', 'save', 'making', 'saved', 'failed').extend({
    todo: each(...REMINDERS)
      .extend({ late: filled('date') })
      .describe('What the entries say to do. Others may see it, so it says nothing of what it is about.'),
  }),
  steps: each('tabEnd', 'printed', 'continue', 'back', 'private').extend({
    progress: filled('at', 'of', 'name'),
    tab: filled('at', 'of'),
    tabError: filled('title'),
  }),
  place: each('choose', 'elsewhere', 'others').extend({ unknown: filled('text'), find: FindWordsSchema }),
  law: each('loading', 'failed', 'retry', 'unknown', 'newTab').extend({
    look: filled('length'),
    answer: filled('length'),
    depends: filled('length'),
    read: filled('place'),
  }),
  errors: each('title', 'mark', 'choose', 'enter', 'notADay', 'year', 'future').extend({
    tooLong: filled('length', 'longest'),
    order: filled('later', 'earlier'),
  }),
  here: each('loading', 'failed', 'retry').extend({
    letter: each('title', 'text', 'back'),
    reminder: each('title', 'text', 'back'),
    timeline: each('title', 'text', 'back'),
    refusal: each('title', 'text', 'back'),
  }),
  panel: each('label', 'close', 'loading', 'failed'),
  answers: each('title', 'none', 'change').extend({ unchecked: filled('answers') }),
  saving: each(
    'title',
    'week',
    'off',
    'back',
    'unreadable',
    'refused',
    'other',
    'followed',
    'gone',
    'seven',
    'leaving',
    'leavingHint',
  ).extend({
    on: filled('date'),
  }),
  erasing: each('press', 'site', 'done', 'siteDone', 'undo', 'final', 'finally', 'undone'),
  file: each('save', 'saved', 'open', 'label', 'wrong'),
};

export const ToolWordsSchema = z.strictObject({
  ...shared,
  tools: z.strictObject({
    letter: own('letter'),
    readiness: own('result'),
    refusal: own('result', 'reply'),
    timeline: own('timeline'),
  }),
});

/** All of `content/tools.yaml`. */
export type SharedToolWords = z.infer<typeof ToolWordsSchema>;

type AllWords = SharedToolWords;

/** The tools by the name of their flow. */
export type ToolName = keyof AllWords['tools'];

/** What one tool says around its questions. */
export interface ToolWords extends Omit<AllWords, 'tools' | 'place' | 'here'> {
  readonly place: Omit<AllWords['place'], 'find'> & {
    /** The words of the field that finds a place by its name; left out where the page has none. */
    readonly find?: AllWords['place']['find'];
  };
  readonly here: Pick<AllWords['here'], 'loading' | 'failed' | 'retry'> &
    /** Left out where the page has no other tool. */
    Partial<AllWords['here']>;
  readonly own: {
    readonly waiting: string;
    readonly instead: { readonly label: string; readonly href: string };
    readonly ends: Readonly<Record<string, { readonly finish: string; readonly skip: string }>>;
  };
  /** What happens to what the client types, in a line each. */
  readonly privacy: readonly string[];
}

export type ErrorWords = AllWords['errors'];
