import { z } from 'zod';
import { SiteAddressSchema } from '../text/address.schema.ts';
import { filled, words } from '../text/words.schema.ts';

/** The shape of `content/desk.yaml`: the words around a finished letter. */

/** Plain texts under these names. */
const each = <K extends string>(...keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, words])) as Record<K, typeof words>);

export const DeskWordsSchema = z.strictObject({
  title: words,
  tabs: each('letter', 'spoken'),
  sofar: words,
  invite: words,
  open: words.describe('The button that shows the letter so far on a phone.'),
  changes: filled('count'),
  closeSheet: words,
  spoken: each('title', 'lead'),
  language: each('choose', 'retry', 'twins', 'lost', 'page', 'add').extend({
    loading: filled('language'),
    failed: filled('language'),
    honest: filled('place'),
  }),
  sheet: each(
    'hint',
    'why',
    'edit',
    'leave',
    'putBack',
    'done',
    'cancel',
    'original',
    'own',
    'changeAnswer',
    'law',
    'newTab',
    'always',
    'clash',
    'missing',
    'add',
  ).extend({
    change: filled('paragraph'),
    leftOut: filled('paragraph'),
    editing: filled('paragraph'),
    filled: filled('question'),
    chose: filled('answer'),
    changeOf: filled('question'),
    blanks: filled('list'),
  }),
  teen: each('note', 'link', 'law').extend({
    href: SiteAddressSchema,
    unconfirmed: filled('place'),
    look: words,
  }),
  sign: each(
    'open',
    'title',
    'pad',
    'clear',
    'use',
    'cancel',
    'remove',
    'drawn',
    'removed',
    'alt',
    'loading',
    'failed',
    'retry',
    'type',
  ),
  take: each(
    'title',
    'copy',
    'share',
    'save',
    'more',
    'word',
    'pdf',
    'text',
    'print',
    'email',
    'calendar',
    'file',
    'document',
    'shareText',
    'sharePdf',
    'shareNote',
    'next',
    'copied',
    'notCopied',
    'shared',
    'queue',
    'noPdf',
  ).extend({
    making: filled('what'),
    saved: filled('file'),
    failed: filled('what'),
    lacking: filled('letters'),
  }),
  sent: each('title', 'text', 'press'),
  email: each('text', 'open', 'long', 'copy', 'empty', 'paste'),
  next: each(
    'title',
    'page',
    'read',
    'keep',
    'send',
    'identity',
    'authority',
    'grown',
    'address',
    'headsUp',
    'unknown',
    'silenceNoBody',
    'remindedNoBody',
    'answerCame',
  ).extend({
    look: filled('date', 'basis'),
    copy: filled('date', 'basis'),
    answer: filled('date', 'basis'),
    guidance: filled('date', 'basis'),
    longer: filled('date'),
    silence: filled('body'),
    reminded: filled('body'),
    answerHref: SiteAddressSchema,
  }),
  notAdvice: words,
  general: words,
  careOpen: words,
  leftToParts: words,
  choosePart: words,
});

type AllDeskWords = z.infer<typeof DeskWordsSchema>;

export interface DeskWords extends Omit<AllDeskWords, 'sent'> {
  /** Left out on pages in another language: the timeline is in English. */
  readonly sent?: AllDeskWords['sent'] | undefined;
}
