import { due, extendedDue, extensionOf, lastDay, type Due } from './deadline.ts';
import { isoDate, type IsoDate } from '../day/iso-date.ts';
import { countingLimit, letterLimits, type LetterLaw } from '../letter/law.ts';
import type { Body, RefusalLaw } from '../refusal/law.ts';
import type { Answers } from '../flow/when.ts';

/** Where an unanswered request stands today. */
export interface Clock {
  /** `no-day`: there is a limit, but not the day it counts from. `unknown`: no fixed limit that we could verify. */
  readonly state: 'ahead' | 'passed' | 'unknown' | 'no-day';
  readonly due: Due | undefined;
  /** The day to which the law lets them put it off, if they wrote in time and gave a reason. */
  readonly extended: Due | undefined;
}

/** `answers` may hold recipient, client and form, on which limits can hang. */
export function clock(
  law: LetterLaw | null,
  answers: Answers,
  askedOn: string | undefined,
  today: IsoDate,
): Clock {
  const limit = law ? countingLimit(letterLimits(law, answers)) : undefined;
  const asked = isoDate(askedOn);
  if (!law || !limit) return { state: 'unknown', due: undefined, extended: undefined };
  if (asked === undefined) return { state: 'no-day', due: undefined, extended: undefined };
  const first = due(limit, asked);
  const extension = extensionOf(limit, law.limits, answers);
  return {
    state: first.date < today ? 'passed' : 'ahead',
    due: first,
    extended: extension && extendedDue(limit, extension, asked),
  };
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
  const last = (extended ? time.extended?.date : undefined) ?? time.due?.date;
  return last === undefined || last < today
    ? { state: 'free', date: undefined }
    : { state: 'until', date: last };
}

/** A body with the last day for a complaint to it; undefined where no number is verified or its day is not known. */
export interface BodyDue extends Body {
  readonly by: IsoDate | undefined;
}

/**
 * The bodies of the place, with dates. A time that runs from knowing of the fault counts from the answer, or, if none
 * came, from the day on which one was due.
 */
export function bodiesDue(law: RefusalLaw | null, known: IsoDate | undefined): BodyDue[] {
  return (law?.bodies ?? []).map((body) => ({
    ...body,
    by: body.within?.starts === 'knowledge' && known !== undefined ? lastDay(body.within, known) : undefined,
  }));
}
