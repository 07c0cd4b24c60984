import { longDate } from '../../domain/text/en.ts';
import { remedyWords } from '../../domain/law/remedy.ts';
import { fillText } from '../../domain/text/fill.ts';
import type { NextStep } from '../../domain/timeline/next.ts';
import type { TimelineWords } from './timeline-words.ts';

const either = new Intl.ListFormat('en-US', { type: 'disjunction' });

/** The words of a next step, with its days filled in. */
export function nextWords(texts: TimelineWords, next: NextStep, country: string) {
  const words = texts.next[next.kind];
  const filled = (text: string) =>
    fillText(text, {
      ...(next.date && { date: longDate(next.date, country) }),
      ...(next.by && {
        ...{ by: longDate(next.by.date, country), body: next.by.body },
        ...remedyWords(texts.remedies, next.by),
      }),
      ...(next.open && {
        on: next.open.question === 'recipient' ? texts.open.recipient : texts.open.fact,
        days: either.format(next.open.days.map((day) => longDate(day, country))),
      }),
    });
  return {
    title: filled(words.title),
    text: filled(words.text),
    say: words.say === undefined ? undefined : filled(words.say),
    links: words.links,
  };
}
