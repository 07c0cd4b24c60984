import { longDate } from '../text/en.ts';
import type { EntryError } from '../flow/entry-errors.ts';
import { fillText } from '../text/fill.ts';
import type { Entries } from '../flow/flow.ts';
import type { Pause } from '../day/count.ts';
import { isoDate, type IsoDate } from '../day/iso-date.ts';
import { given } from '../flow/when.ts';
import type { Limit } from '../law/deadline.ts';
import { type LetterLaw, letterLimits, countingLimit } from '../letter/law.ts';

/** The days a client can enter, by their question in content/flows/timeline.yaml, in the order in which they come. */
export const DAYS = [
  'sent',
  'received',
  'identity',
  'asked-back',
  'replied',
  'longer-on',
  'reminded',
  'answered',
  'complained',
] as const;

export type DayId = (typeof DAYS)[number];

/** What came back: nothing yet, all, a part, a no, or something that leaves the request open, such as a question. */
export const CAME = ['nothing', 'all', 'part', 'refused', 'other'] as const;

export type Came = (typeof CAME)[number];

/** What the client entered, read as days. */
export interface Days {
  readonly on: Readonly<Partial<Record<DayId, IsoDate>>>;
  readonly came: Came;
  /** They wrote that they need longer. */
  readonly longer: boolean;
  /** The day the time to answer counts from. */
  readonly start: IsoDate | undefined;
  /** Times that do not count, since the law stops the clock while a question of theirs is open. */
  readonly pauses: readonly Pause[];
  /** The day on which the clock stopped, if it has not gone on yet. */
  readonly stopped: IsoDate | undefined;
  /** True where only the day of sending is known: then the time cannot end sooner, but it may end later. */
  readonly assumed: boolean;
}

/** Reads the days out of the entries that count. Only a law that says so starts the time with proof of identity. */
export function daysOf({ answers, fields }: Entries, law: LetterLaw | null): Days {
  const on = Object.fromEntries(
    DAYS.flatMap((id) => {
      const day = isoDate(fields[id]?.trim());
      return day === undefined ? [] : [[id, day]];
    }),
  ) as Days['on'];
  const came = CAME.find((one) => given(answers, 'came').includes(one)) ?? 'nothing';
  const limit = law ? countingLimit(letterLimits(law, answers)) : undefined;
  const paused = law ? pausedBy(law, limit) : 'none';
  const back = paused === 'none' ? undefined : on['asked-back'];
  const proof = limit?.waitsFor === 'identity' ? on.identity : undefined;
  const got = on.received ?? on.sent;
  const start = proof !== undefined && (got === undefined || proof > got) ? proof : got;
  const assumed = start !== undefined && start === on.sent && on.received === undefined && start !== proof;
  return {
    on,
    came,
    longer: given(answers, 'longer').includes('yes'),
    start,
    pauses: back !== undefined && on.replied !== undefined ? [{ from: back, to: on.replied }] : [],
    stopped: on.replied === undefined && paused === 'all' ? back : undefined,
    assumed,
  };
}

/** Whether a question of theirs stops the clock of the limit that counts, or, while that is open, of all or some that may. */
function pausedBy({ limits }: LetterLaw, counting: Limit | undefined): 'all' | 'some' | 'none' {
  const may = counting ? [counting] : limits.filter(({ starts }) => starts === 'receipt');
  const pausing = may.filter(({ pauses }) => pauses !== undefined).length;
  if (pausing === 0) return 'none';
  return pausing === may.length ? 'all' : 'some';
}

/** Each day, and the days that cannot lie after it. */
const BEFORE: Readonly<Partial<Record<DayId, readonly DayId[]>>> = {
  received: ['sent'],
  identity: ['sent'],
  'asked-back': ['sent', 'received'],
  replied: ['sent', 'asked-back'],
  'longer-on': ['sent', 'received'],
  reminded: ['sent'],
  answered: ['sent', 'received'],
  complained: ['sent'],
};

/**
 * Days in an order that cannot be, such as an answer before the request, each told at the later question. `asks` are
 * the questions' words by id; `pair` is the sentence with its blanks.
 */
export function orderFaults(
  { on }: Pick<Days, 'on'>,
  asks: Readonly<Record<string, string>>,
  pair: string,
  country: string,
): EntryError[] {
  return DAYS.flatMap((later) => {
    const day = on[later];
    const earlier = (BEFORE[later] ?? []).find((id) => (on[id] ?? '') > (day ?? '9'));
    const earlierDay = earlier && on[earlier];
    if (day === undefined || earlier === undefined || earlierDay === undefined) return [];
    const words = {
      later: asks[later] ?? later,
      laterDay: longDate(day, country),
      earlier: asks[earlier] ?? earlier,
      earlierDay: longDate(earlierDay, country),
    };
    return [{ question: later, message: fillText(pair, words) }];
  });
}

/** Whether some days cannot all be right, so that nothing may be worked out from them. */
export function isOutOfOrder(days: Pick<Days, 'on'>): boolean {
  return orderFaults(days, {}, '', '').length > 0;
}
