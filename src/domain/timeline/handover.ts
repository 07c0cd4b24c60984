import { isoDate, type IsoDate } from '../day/iso-date.ts';
import { longDate } from '../text/en.ts';
import type { Flow } from '../flow/flow.schema.ts';
import { answerLabels, type Entries } from '../flow/flow.ts';
import { given, type Answers } from '../flow/when.ts';
import type { RefusalDraft } from '../refusal/draft.ts';
import type { Days } from './days.ts';
import type { LogEntry } from './request.ts';

/** What one tool tells another about the same request: nothing but what the client said there. */

/** Where and who it is, and the facts of them that change a day: all tools ask for them by the same names. */
const WHO = ['place', 'recipient', 'covered', 'care', 'site', 'client'] as const;

/** What the letter asked for. The timeline only keeps it, for a reminder. */
const WHAT = ['parts', 'range'] as const;

/** A letter as the client wrote it: `entries` are those that count, `flow` asked for them. */
export interface SentLetter {
  readonly flow: Flow;
  readonly entries: Entries;
  readonly today: IsoDate;
  /** Decides how dates are written. */
  readonly country: string;
}

/**
 * What a letter that was sent tells the timeline: the place, who has the notes and their name, the day, and what was
 * asked for. A day of arrival that has not come yet is not told: nobody knows yet if they got it.
 */
export function requestFromLetter({ flow, entries, today, country }: SentLetter): Entries {
  const { answers, fields } = entries;
  const arrives = isoDate(fields['sent']);
  const arrived = arrives !== undefined && arrives <= today ? arrives : undefined;
  const isReminder = given(answers, 'kind').includes('reminder');
  const days: Readonly<Record<string, string | undefined>> = isReminder
    ? { received: isoDate(fields['asked-on']), reminded: arrived ?? today }
    : { sent: arrived ?? today, received: arrived };
  return {
    answers: {
      ...taken(answers, [...WHO, ...WHAT]),
      ...(isReminder ? {} : { form: given(answers, 'form').filter((form) => form !== 'together') }),
    },
    fields: filled({ therapist: fields['therapist'], asked: askedFor(flow, entries, country), ...days }),
  };
}

/** The parts that were asked for, in the words of the flow, with the dates if only some were wanted. */
function askedFor(flow: Flow, { answers, fields }: Entries, country: string): string {
  const parts = answerLabels(flow, 'parts', given(answers, 'parts')).join(', ');
  const [from, to] = [isoDate(fields['from']), isoDate(fields['to'])];
  const dates = [from, to].map((day) => (day === undefined ? '…' : longDate(day, country))).join(' – ');
  return parts === '' || (from === undefined && to === undefined) ? parts : `${parts} (${dates})`;
}

/** The marks of the refusal helper that the timeline knows of, by their question. */
const KNOWN_MARKS = {
  'no-answer': ['silence', 'holding'],
  less: ['part-only'],
  arrived: ['came'],
} as const;

/**
 * The refusal helper filled in with what the timeline knows. What was entered there before stays, unless the timeline
 * knows better. A day of arrival that is only assumed is not told, since a letter would state it.
 */
export function toRefusal(
  { answers, fields }: Entries,
  days: Days,
  before: RefusalDraft,
  today: IsoDate,
): RefusalDraft {
  const known: readonly string[] = happened(days, today);
  const marks = Object.entries(KNOWN_MARKS).map(([question, ids]): [string, string[]] => {
    const others = given(before.entries.answers, question).filter((id) => !ids.some((one) => one === id));
    return [question, [...others, ...ids.filter((id) => known.includes(id))]];
  });
  const form = given(answers, 'form');
  return {
    ...before,
    entries: {
      answers: {
        ...before.entries.answers,
        ...taken(answers, WHO),
        ...(form.length > 0 && { form }),
        ...Object.fromEntries(marks),
      },
      fields: {
        sent: today,
        ...before.entries.fields,
        ...filled({
          therapist: fields['therapist'],
          'asked-on': days.assumed ? undefined : days.start,
          'told-on': days.came === 'nothing' ? undefined : days.on.answered,
        }),
      },
    },
  };
}

/** What a reminder starts from, in the letter tool. A day of arrival that is only assumed is not told: the letter would state it. */
export function toReminder({ answers, fields }: Entries, days: Days): Entries {
  const parts = given(answers, 'parts');
  const isWhole = parts.includes('whole') && !given(answers, 'range').includes('dates');
  const form = given(answers, 'form');
  return {
    answers: {
      ...taken(answers, WHO),
      kind: ['reminder'],
      ...(parts.length > 0 && { 'first-parts': [isWhole ? 'notes' : 'some'] }),
      ...(form.length > 0 && { 'first-form': form }),
    },
    fields: filled({
      therapist: fields['therapist'],
      'asked-on': days.assumed ? undefined : days.start,
    }),
  };
}

/** What happened, as far as the client's days say it. A refusal can have any reason, so none is marked for it. */
function happened({ came, longer, start }: Days, today: IsoDate): string[] {
  if (came === 'all') return ['came'];
  if (came === 'part') return ['part-only'];
  if (came !== 'nothing' || start === undefined || start > today) return [];
  return [longer ? 'holding' : 'silence'];
}

/**
 * What comes back to the timeline once a letter of the refusal helper was sent. `to` is whom a complaint went to. The
 * same letter on the same day is one entry, however often it is told.
 */
export function sentSince({ answers, fields }: Entries, to: string, today: IsoDate): LogEntry {
  const day = isoDate(fields['sent']);
  const [letter] = given(answers, 'letter');
  const kind =
    letter === 'complaint' || letter === 'thanks'
      ? letter
      : letter === 'correction' || letter === 'disagreement'
        ? 'correction'
        : given(answers, 'ask').includes('review')
          ? 'review'
          : 'reply';
  const sent = day !== undefined && day <= today ? day : today;
  const note = kind === 'complaint' ? to : '';
  return { id: [kind, sent, note].filter(Boolean).join(' '), kind, day: sent, note };
}

/** Answers that were given, by question. */
function taken(answers: Answers, questions: readonly string[]): Answers {
  return Object.fromEntries(
    questions.filter((id) => given(answers, id).join() !== '').map((id) => [id, answers[id] ?? '']),
  );
}

function filled(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([id, text]) => (text === undefined || text === '' ? [] : [[id, text]])),
  );
}
