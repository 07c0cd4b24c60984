import { countFrom } from '../day/count.ts';
import { isoDate, type IsoDate } from '../day/iso-date.ts';
import type { Answers } from '../flow/when.ts';
import type { Body, RefusalLaw } from '../refusal/law.ts';
import { lastOfAll, type Clock } from './clock.ts';
import { lastDay } from './deadline.ts';
import type { Starts } from './limit.schema.ts';
import { isUnsettled, thereFor } from './oversight.ts';
import { silenceFor, silentUntil, type Silence } from './silence.ts';

/**
 * Whether a complaint makes sense now. `until`, `month` and `silent` carry the day after which it does. `silent`: their time
 * is over, but the office, `body`, takes silence as a refusal only later.
 */
export interface Held {
  readonly state: 'free' | 'until' | 'month' | 'no-day' | 'silent';
  readonly date: IsoDate | undefined;
  readonly body?: string;
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

/**
 * The same where the first office that is surely there takes silence as a refusal only once it has lasted for a time of its
 * own. Before that it would send the client back, even if the time to answer is over.
 */
export function heldBySilence(
  state: Held,
  law: RefusalLaw | null,
  answers: Answers,
  received: IsoDate | undefined,
  today: IsoDate,
): Held {
  if (state.state === 'no-day' || !law || received === undefined) return state;
  const isOpenWhether = isUnsettled(answers);
  const [first] = thereFor(law.bodies, answers).filter((body) => !body.itself && !isOpenWhether(body));
  const end = first && silentUntil(first, received);
  if (!first || end === undefined || end < today || end <= (state.date ?? '')) return state;
  return { state: 'silent', date: end, body: first.body };
}

/** What can start the time for a complaint, as far as it is known. */
export interface Happened {
  /** The answer that refuses, in whole or in part. */
  readonly refusal?: IsoDate | undefined;
  /** Nobody answered in time. */
  readonly silence?: Silence | undefined;
  /** The day on which the client found out what they complain about, where no answer told them. */
  readonly knowledge?: IsoDate | undefined;
}

/** The days that start a time for the client. */
export interface Moments {
  readonly refusal?: IsoDate | undefined;
  /** The last day of the time to answer, where it passed without an answer. */
  readonly silence?: IsoDate | undefined;
  /** The day on which they found out, where that is told apart from the answer. */
  readonly knowledge?: IsoDate | undefined;
}

/** A body with the last day for a complaint to it; undefined where no number is verified or its day is not known. */
export interface BodyDue extends Body {
  readonly by: IsoDate | undefined;
}

/**
 * The bodies that can take a complaint about whoever has the notes, with dates. A time that runs from knowing of the
 * fault counts from the day they found out, from the answer, or, if none came, from the day on which one was due. Each
 * body looks at its own law alone, so silence counts from the end of the time in that.
 */
export function bodiesDue(
  law: RefusalLaw | null,
  answers: Answers,
  { refusal, silence, knowledge }: Happened,
): BodyDue[] {
  if (!law) return [];
  return thereFor(law.bodies, answers).map((body) => {
    const over = silence && body.within && silenceFor(law, body, answers, silence);
    const moments = { refusal, silence: over, knowledge };
    return { ...body, by: lastDayFor(body.within, moments) };
  });
}

/** The last day of a time for the client, from the first of its starts whose day is known. */
export function lastDayFor(within: Body['within'], moments: Moments): IsoDate | undefined {
  if (!within) return undefined;
  const starts: readonly Starts[] = typeof within.starts === 'string' ? [within.starts] : within.starts;
  const [from] = starts.flatMap((start) => startDay(start, moments) ?? []);
  return from === undefined ? undefined : countFrom(from, within).date;
}

function startDay(start: Starts, { refusal, silence, knowledge }: Moments): IsoDate | undefined {
  if (start === 'refusal') return refusal;
  if (start === 'silence') return silence;
  if (start !== 'knowledge') return undefined;
  // Where two things happened, the earlier day costs nobody the right to complain.
  const [first] = [knowledge, refusal ?? silence].filter((day) => day !== undefined).sort();
  return first;
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
