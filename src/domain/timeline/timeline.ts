import { clock, rangeOfAll, type Clock } from '../law/clock.ts';
import { bodiesDue, fairWait, held, heldBySilence, pressing } from '../law/complaint.ts';
import type { Silence } from '../law/silence.ts';
import { withoutMatter } from '../law/by-answer.ts';
import { isOutOfOrder, daysOf, type Days } from './days.ts';
import { timelineEvents, type TimelineEvent } from './events.ts';
import { nextStep, type NextStep } from './next.ts';
import type { Entries } from '../flow/flow.ts';
import type { IsoDate } from '../day/iso-date.ts';
import { binding, lawAsks, type RefusalLaw } from '../refusal/law.ts';
import type { Answers } from '../flow/when.ts';
import type { LogEntry } from './request.ts';
import type { Longer, Standing } from './standing.ts';

export interface TimelineInput {
  /** The law of the place; null if none is chosen; undefined while it has not come. */
  readonly law: RefusalLaw | null | undefined;
  /** The entries that count. */
  readonly entries: Entries;
  readonly log: readonly LogEntry[];
  readonly today: IsoDate;
}

export interface Timeline {
  /** In order, with today among them. */
  readonly events: readonly TimelineEvent[];
  /** Undefined while the law has not come, since anything said then could be wrong. */
  readonly next: NextStep | undefined;
  /** Some days cannot all be right; nothing is worked out until they are mended. */
  readonly outOfOrder: boolean;
}

/** The whole timeline on one day: what has been, what is coming, and one next step. */
export function timeline({ law, entries, log, today }: TimelineInput): Timeline {
  const bound = law ? binding(law, entries.answers) : null;
  const days = daysOf(entries, bound);
  const outOfOrder = isOutOfOrder(days);
  const sent = log.filter(({ kind }) => kind).sort((one, other) => one.day.localeCompare(other.day));
  const standing = { ...standingOf(bound, days, entries.answers, today), sent };
  const next = law === undefined ? undefined : nextStep(standing);
  return {
    events: timelineEvents(standing, log, law !== undefined && !outOfOrder),
    next: outOfOrder ? { kind: 'mend', date: undefined, by: undefined } : next,
    outOfOrder,
  };
}

function standingOf(
  law: RefusalLaw | null,
  days: Days,
  entered: Answers,
  today: IsoDate,
): Omit<Standing, 'sent'> {
  const answers = law ? withoutMatter(law.limits, entered, days.start ?? today) : entered;
  const time = clock(law, answers, days.start, today, days.pauses);
  const longer = longerTime(days, time);
  // While their clock is stopped, nobody knows when their time ends.
  const last = days.stopped === undefined ? lastOf(days, time, longer) : undefined;
  const pending = days.came === 'nothing' || days.came === 'other';
  const refused = days.came === 'part' || days.came === 'refused';
  // A complaint never rests on a day that we only assume.
  const askedOn = days.assumed ? undefined : days.start;
  const overdue = pending && askedOn !== undefined && last !== undefined && last < today ? last : undefined;
  // Where it is open when their time ended, the earliest of the days costs nobody the right to complain. Where no law
  // gives them a time, none ended: the month that we call fair starts no time to complain.
  const isTimed = time.due !== undefined || time.state === 'depends';
  const silence = overdue === undefined || !isTimed ? undefined : (rangeOfAll(time).first ?? overdue);
  // What changes no day can still decide whose office it is, so nothing is filled in for those.
  const bodies = bodiesDue(law, entered, {
    refusal: refused ? days.on.answered : undefined,
    silence: silence === undefined ? undefined : silenceOf(days, today),
  });
  const free = held(pending, longer === 'in-time', time, askedOn, today);
  return {
    days,
    answers,
    law,
    today,
    time,
    longer,
    last,
    silence,
    pending,
    refused,
    held: pending ? heldBySilence(free, law, entered, askedOn, today) : free,
    bodies,
    pressing: pressing(bodies, today),
  };
}

/** What each body's own law counts its silence from. */
function silenceOf({ start, longer, on, pauses }: Days, today: IsoDate): Silence | undefined {
  if (start === undefined) return undefined;
  return { received: start, ...(longer && { longer: { on: on['longer-on'] } }), pauses, today };
}

function longerTime(days: Days, { due, extended }: Clock): Longer {
  if (!days.longer) return 'none';
  if (!due || !extended) return 'unverified';
  const wroteOn = days.on['longer-on'];
  return wroteOn !== undefined && wroteOn > due.date && !days.assumed ? 'late' : 'in-time';
}

function lastOf(days: Days, time: Clock, longer: Longer): IsoDate | undefined {
  if (longer === 'in-time') return time.extended?.date;
  if (time.due) return time.due.date;
  if (time.state === 'depends') return rangeOfAll(time).last;
  return days.start === undefined ? undefined : fairWait(days.start);
}

/**
 * What the law answers for `when` in the questions: the country, the facts to ask for since a day turns on them, whether
 * proof of identity can start the time, and whether a question of theirs can stop it.
 */
export function timelineAnswers(law: RefusalLaw | null, place: string, answers: Answers): Answers {
  return {
    'law-asks': law ? lawAsks(law, 'days', answers) : [],
    'law-country': law?.country ?? (/^[a-z]{2}(-|$)/.test(place) ? place.slice(0, 2) : ''),
    'law-pauses': law?.limits.some(({ pauses }) => pauses !== undefined) ? 'yes' : 'no',
    'law-identity': law?.limits.some(({ waitsFor }) => waitsFor === 'identity') ? 'yes' : 'no',
  };
}
