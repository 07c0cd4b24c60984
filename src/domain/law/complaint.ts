import { countFrom, type Pause } from '../day/count.ts';
import { isoDate, type IsoDate } from '../day/iso-date.ts';
import { couldHold, holds, type Answers } from '../flow/when.ts';
import { countingLimit, letterLimits, type LetterLaw } from '../letter/law.ts';
import type { Body, RefusalLaw } from '../refusal/law.ts';
import {
  daysByFact,
  daysByHolder,
  differByHolder,
  isHolderOpen,
  withoutMatter,
  type AnswerDays,
} from './by-answer.ts';
import { due, extendedDue, extensionOf, lastDay, type Due } from './deadline.ts';
import { groupedBy } from './grouped-by.ts';
import { HOLDERS, withCare } from './holders.ts';
import type { Starts } from './limit.schema.ts';

/** Where an unanswered request stands today. */
export interface Clock {
  /**
   * `no-day`: there is a limit, but not the day it counts from. `depends`: it depends on a fact that is open, such as
   * who has the notes. `unknown`: no fixed limit that we could verify.
   */
  readonly state: 'ahead' | 'passed' | 'unknown' | 'no-day' | 'depends';
  readonly due: Due | undefined;
  /** The day to which the law lets them put it off, if they wrote in time and gave a reason. */
  readonly extended: Due | undefined;
  /** Where it depends on an open fact: the days for each answer to it. */
  readonly depends: readonly AnswerDays[];
  /** Where it is open who has the notes, and `due` is the day for those whom most people ask: who has another one. */
  readonly others: readonly AnswerDays[];
}

/** `answers` may hold recipient, client and form, on which limits can depend. */
export function clock(
  law: LetterLaw | null,
  entered: Answers,
  askedOn: string | undefined,
  today: IsoDate,
  pauses: readonly Pause[] = [],
): Clock {
  const asked = isoDate(askedOn);
  const answers = law ? withoutMatter(law.limits, entered, asked ?? today) : entered;
  const limit = law ? countingLimit(letterLimits(law, answers)) : undefined;
  const none = { due: undefined, extended: undefined, depends: [], others: [] };
  const depends = law ? daysThatDepend(law, limit !== undefined, answers, asked ?? today, pauses) : [];
  if (depends.length > 0) return { ...none, state: asked === undefined ? 'no-day' : 'depends', depends };
  if (!law || !limit) return { ...none, state: 'unknown' };
  if (asked === undefined) return { ...none, state: 'no-day' };
  const first = due(limit, asked, pauses);
  const extension = extensionOf(limit, law.limits, answers);
  return {
    state: first.date < today ? 'passed' : 'ahead',
    due: first,
    extended: extension && extendedDue(limit, extension, asked, pauses),
    depends: [],
    others: isHolderOpen(answers) ? othersByHolder(law, answers, first, asked, pauses) : [],
  };
}

/** Those whose day is another one than `most`, with theirs; those with the same limit together. */
function othersByHolder(
  law: LetterLaw,
  answers: Answers,
  most: Due,
  asked: IsoDate,
  pauses: readonly Pause[],
): AnswerDays[] {
  const each = HOLDERS.map((holder) => {
    const of = { ...answers, recipient: [holder] };
    const limit = countingLimit(letterLimits(law, of));
    // Their own day can turn on a fact in its turn, such as where the record is kept.
    const byFact = daysByFact(law.limits, of, asked, pauses).flatMap(({ dues }) => dues);
    return { holder, dues: byFact.length > 0 || !limit ? byFact : [due(limit, asked, pauses)] };
  });
  const others = each.filter(({ dues }) => dues.length === 0 || dues.some(({ date }) => date !== most.date));
  const groups = groupedBy(others, ({ dues }) => [...new Set(dues.map(({ date }) => date))].join());
  return [...groups.values()].map((same) => ({
    question: 'recipient',
    answers: same.map(({ holder }) => holder),
    dues: same[0]?.dues ?? [],
  }));
}

/**
 * The days for each answer to what is open: who has the notes, where no limit counts for all or those whom nearly
 * everybody asks have different ones; else another fact.
 */
function daysThatDepend(
  { limits }: LetterLaw,
  isLimited: boolean,
  answers: Answers,
  from: IsoDate,
  pauses: readonly Pause[],
): readonly AnswerDays[] {
  const isOpen = isHolderOpen(answers) && (!isLimited || differByHolder(limits, answers, from));
  const byHolder = isOpen ? daysByHolder(limits, answers, from, pauses) : [];
  return byHolder.length > 0 ? byHolder : daysByFact(limits, answers, from, pauses);
}

/** The first and the last of the days on which an answer is due, where it depends on a fact that is open. */
export function rangeOfAll({ depends }: Pick<Clock, 'depends'>): {
  readonly first: IsoDate | undefined;
  readonly last: IsoDate | undefined;
} {
  const days = depends.flatMap(({ dues }) => dues.map(({ date }) => date)).sort();
  return { first: days[0], last: days.at(-1) };
}

/** The last of those days: the time to answer is over then, whatever the open fact is. */
export function lastOfAll(time: Pick<Clock, 'depends'>): IsoDate | undefined {
  return rangeOfAll(time).last;
}

/** Whether a complaint makes sense now. `until` and `month` carry the day from which it does. */
export interface Held {
  readonly state: 'free' | 'until' | 'month' | 'no-day';
  readonly date: IsoDate | undefined;
}

/** The last day of a fair time to wait where no limit is verified. It is our own suggestion, never the law's. */
export function fairWait(asked: IsoDate): IsoDate {
  return lastDay({ amount: 1, unit: 'calendar-months' }, asked);
}

/**
 * While nothing is refused, a complaint is held back until the time to answer is over; if they took longer time, until
 * that is over too. Where no limit is verified, a month from the request is our own suggestion.
 */
export function held(
  pending: boolean,
  extended: boolean,
  time: Clock,
  askedOn: string | undefined,
  today: IsoDate,
): Held {
  if (!pending) return { state: 'free', date: undefined };
  const asked = isoDate(askedOn);
  if (time.state === 'no-day' || asked === undefined) return { state: 'no-day', date: undefined };
  if (time.state === 'unknown') {
    const month = fairWait(asked);
    return month < today ? { state: 'free', date: undefined } : { state: 'month', date: month };
  }
  const last = (extended ? time.extended?.date : undefined) ?? time.due?.date ?? lastOfAll(time);
  return last === undefined || last < today
    ? { state: 'free', date: undefined }
    : { state: 'until', date: last };
}

/** The days that can start the time for a complaint, as far as they are known. */
export interface Moments {
  /** The answer that refuses, in whole or in part. */
  readonly refusal?: IsoDate | undefined;
  /** The last day of the time to answer, where it passed without one. */
  readonly silence?: IsoDate | undefined;
}

/** A body with the last day for a complaint to it; undefined where no number is verified or its day is not known. */
export interface BodyDue extends Body {
  readonly by: IsoDate | undefined;
}

/**
 * The bodies that can take a complaint about whoever has the notes, with dates. A time that runs from knowing of the
 * fault counts from the answer, or, if none came, from the day on which one was due.
 */
export function bodiesDue(law: RefusalLaw | null, answers: Answers, moments: Moments): BodyDue[] {
  const known = withCare(answers);
  return (law?.bodies ?? [])
    .filter(({ except }) => !except || !holds(except, known))
    .filter(({ when, reach }) => couldHold(when, known) && holds(reach, known))
    .map((body) => ({ ...body, by: lastDayFor(body.within, moments) }));
}

/** The last day of a time for the client, from the first of its starts whose day is known. */
export function lastDayFor(within: Body['within'], moments: Moments): IsoDate | undefined {
  if (!within) return undefined;
  const starts: readonly Starts[] = typeof within.starts === 'string' ? [within.starts] : within.starts;
  const [from] = starts.flatMap((start) => startDay(start, moments) ?? []);
  return from === undefined ? undefined : countFrom(from, within).date;
}

function startDay(start: Starts, { refusal, silence }: Moments): IsoDate | undefined {
  if (start === 'refusal') return refusal;
  if (start === 'silence') return silence;
  return start === 'knowledge' ? (refusal ?? silence) : undefined;
}

/** From how many days before its end a time to complain is short enough to be said first. */
export const SHORT = { amount: 30, unit: 'calendar-days' } as const;

/** The complaint that presses. `over`: its last day has passed; what is left then is to ask at once and say why. */
export interface Pressing {
  readonly state: 'soon' | 'over';
  readonly body: BodyDue & { readonly by: IsoDate };
}

/** The complaint whose last day comes first, where that day is near or has passed: it comes before all other advice. */
export function pressing(bodies: readonly BodyDue[], today: IsoDate): Pressing | undefined {
  const [body] = bodies
    .filter((one): one is BodyDue & { by: IsoDate } => one.by !== undefined)
    .sort((one, other) => one.by.localeCompare(other.by));
  if (!body || body.by > lastDay(SHORT, today)) return undefined;
  return { state: body.by < today ? 'over' : 'soon', body };
}
