import { isoDate, longDate, type IsoDate } from '../day/iso-date.ts';
import { given } from '../flow/when.ts';
import type { Entries } from '../flow/flow.ts';
import { dueDates, type Due } from '../law/deadline.ts';
import { fillText } from '../text/fill.ts';
import type { DeskWords } from './desk-words.schema.ts';
import type { FinalParagraph } from './edits.ts';
import { letterFacts } from './facts.ts';
import type { LetterLaw } from './law.ts';

/** What to do with a finished letter: before sending it, the days to watch, and what comes after. */
export interface NextSteps {
  readonly todo: readonly string[];
  /** The days that matter, each in a sentence with its source, soonest first. */
  readonly days: readonly string[];
  readonly after: readonly string[];
}

/** The days that count after sending, soonest first. None for a heads-up note, from which nothing counts. */
export function dueDays(law: LetterLaw | null, entries: Entries, extended = false): Due[] {
  const received = countedFrom(entries);
  return law && received !== undefined ? dueDates(law.limits, entries.answers, received, extended) : [];
}

/** When they got the first request, in a reminder; otherwise when they get this letter. */
function countedFrom({ answers, fields }: Entries): IsoDate | undefined {
  const [kind] = given(answers, 'kind');
  return kind === 'heads-up' ? undefined : isoDate(fields[kind === 'reminder' ? 'asked-on' : 'sent']);
}

/** What to do next with the letter that these entries make. */
export function nextSteps(law: LetterLaw | null, entries: Entries, words: DeskWords['next']): NextSteps {
  const { answers } = entries;
  const headsUp = given(answers, 'kind').includes('heads-up');
  const byMail = given(answers, 'delivery').some((one) => one === 'post' || one === 'mail');
  const forOther = letterFacts(answers)['whose'] === 'other';
  const todo = [
    words.read,
    words.keep,
    ...(headsUp ? [] : [words.send, words.id]),
    ...(forOther && !headsUp ? [words.authority] : []),
    ...(byMail ? [words.address] : []),
  ];
  if (headsUp) return { todo, days: [], after: [words.headsUp] };
  const days = dueDays(law, entries);
  if (!law || days.length === 0) return { todo, days: [], after: [words.unknown] };
  const latest = dueDays(law, entries, true).at(-1);
  const [first] = law.complaints;
  return {
    todo,
    days: days.map((due) => said(due, law.country, words)),
    after: [
      ...(latest?.limit.what === 'extension'
        ? [fillText(words.longer, { date: longDate(latest.date, law.country) })]
        : []),
      first ? fillText(words.silence, { body: first.body }) : words.silenceNoBody,
    ],
  };
}

function said({ limit, date }: Due, country: string, words: DeskWords['next']): string {
  const text =
    limit.strength === 'guidance'
      ? words.guidance
      : limit.what === 'inspect'
        ? words.look
        : limit.what === 'copy'
          ? words.copy
          : words.answer;
  return fillText(text, { date: longDate(date, country), basis: limit.basis.split('; ')[0] ?? '' });
}

/** The same as paragraphs, for a page that goes with the letter's files. */
export function nextPage(steps: NextSteps, title: string): FinalParagraph[] {
  const list = (id: string, lines: readonly string[]): FinalParagraph[] =>
    lines.length === 0 ? [] : [{ id, role: 'list', lines }];
  return [
    { id: 'next-title', role: 'page', lines: [title] },
    ...list('next-todo', steps.todo),
    ...list('next-days', steps.days),
    ...list('next-after', steps.after),
  ];
}
