import { z } from 'zod';
import { filled, words } from '../text/words.schema.ts';

/** Plain texts under these names. */
const each = <K extends string>(...keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, words])) as Record<K, typeof words>);

/** The headings, buttons and short lines of the self-check: `words` in `content/readiness/options.yaml`. */
export const ReadinessWordsSchema = z.strictObject({
  result: each('title', 'decision', 'newTab', 'print').extend({
    said: filled('said'),
    because: filled('said'),
    both: filled('one', 'other'),
    heldBack: filled('answer', 'question'),
  }),
  plan: each(
    'title',
    'lean',
    'open',
    'first',
    'say',
    'sayAfter',
    'noDay',
    'calendar',
    'questions',
    'letter',
    'letterAfter',
  ).extend({ again: filled('date') }),
  clashes: each('title'),
  more: each('title', 'text', 'button'),
  ways: each('fitting', 'blank', 'fits', 'open', 'good', 'hard', 'like', 'say').extend({
    title: filled('count'),
  }),
  numbers: each('title', 'who', 'good', 'hard', 'limit').extend({
    dots: filled('count'),
    outOfHundred: filled('count'),
  }),
  made: each('title', 'measure', 'sources').extend({ dates: filled('written', 'checked', 'next') }),
  start: each('title', 'worksheet', 'waysText', 'numbers', 'made').extend({ ways: filled('count') }),
  sheet: each(
    'title',
    'description',
    'lead',
    'help',
    'questions',
    'check',
    'place',
    'waysText',
    'reasons',
    'first',
    'clashes',
    'questionsToTake',
    'three',
    'plan',
    'lean',
    'again',
    'rights',
    'letter',
  ).extend({
    onlyIf: filled('said'),
    ifSaid: filled('said'),
    or: filled('one', 'other'),
    ways: filled('count'),
  }),
});

export type ReadinessWords = z.infer<typeof ReadinessWordsSchema>;
