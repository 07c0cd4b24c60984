import { spell } from '../text/en.ts';
import type { BodyDue } from '../law/complaint.ts';
import type { Pause } from '../day/count.ts';
import { due, dueDates, lastDay, type Due } from '../law/deadline.ts';
import type { AnswerDays } from '../law/by-answer.ts';
import type { IsoDate } from '../day/iso-date.ts';
import type { Cited } from '../law/place.ts';
import type { LogEntry } from './request.ts';
import type { Standing } from './standing.ts';
import type { DayId } from './days.ts';

/** What happens on a day of the timeline; each has its words in content/timeline.yaml. */
export const EVENTS = [
  'sent',
  'received',
  'identity',
  'asked-back',
  'replied',
  'longer',
  'reminded',
  'all',
  'part',
  'refused',
  'other',
  'complained',
  'note',
  'sent-reply',
  'sent-review',
  'sent-correction',
  'sent-complaint',
  'sent-thanks',
  'look',
  'copy',
  'answer',
  'answer-if',
  'extended',
  'fair',
  'again',
  'reply-by',
  'review-by',
  'complain-from',
  'complain-by',
  'complaint-due',
] as const;

export type EventKind = (typeof EVENTS)[number];

/** Why a day stands there. `today` is the calendar's own. */
export type Basis =
  | { readonly kind: 'yours' | 'ours' | 'today' }
  | { readonly kind: 'law' | 'guidance'; readonly cites: readonly Cited[] };

/** More that belongs to a worked-out day. */
export interface Counted {
  /** How long, in words, and from which day. */
  readonly length: string;
  readonly from: IsoDate;
  /** Counted from the day of sending, so the real day may be later. */
  readonly assumed: boolean;
  /** Where the count itself ended, if a weekend or public holiday moved the day on. */
  readonly moved: IsoDate | undefined;
  /** Days that did not count, since the clock stood still. */
  readonly pause: Pause | undefined;
  readonly holidays: boolean;
  /** The day to which they may still put it off. */
  readonly mayLonger: IsoDate | undefined;
}

export interface TimelineEvent {
  readonly id: string;
  readonly kind: EventKind | 'today';
  readonly date: IsoDate;
  readonly side: 'past' | 'today' | 'coming';
  readonly basis: Basis;
  readonly counted?: Counted | undefined;
  /** The answers to an open question with which this day counts, such as who has the notes. */
  readonly counts?: Pick<AnswerDays, 'question' | 'answers'>;
  /** With the last of those days: the answers for which no limit is verified. */
  readonly uncounted?: Pick<AnswerDays, 'question' | 'answers'>;
  /** With it, too: those of whom it has to be known first if they're private or public. */
  readonly onCare?: Pick<AnswerDays, 'question' | 'answers'>;
  /** With the day for those whom most people ask, where it is open who has the notes: who has another day. */
  readonly others?: readonly string[];
  readonly body?: BodyDue;
  readonly entry?: LogEntry;
  /** Longer time that does not count, or that our file of the place has no rule on. */
  readonly remark?: 'late' | 'unverified' | undefined;
  /** The rule's own words, where the event is no more than that rule. */
  readonly rule?: string;
}

type Bare = Omit<TimelineEvent, 'side'>;

const YOURS: Basis = { kind: 'yours' };
const OURS: Basis = { kind: 'ours' };

/** How long a reminder is given before the next step: our own suggestion. */
export const AFTER_REMINDER = { amount: 14, unit: 'calendar-days' } as const;

/** Every event in order, today among them. With `counting` off, only what the client entered is there. */
export function timelineEvents(
  standing: Standing,
  log: readonly LogEntry[],
  counting: boolean,
): TimelineEvent[] {
  const { today } = standing;
  const entered: Bare[] = [
    ...enteredDays(standing),
    ...log.map((entry): Bare => ({
      id: entry.id,
      kind: kindOf(entry),
      date: entry.day,
      basis: YOURS,
      entry,
    })),
  ];
  const now: Bare = { id: 'today', kind: 'today', date: today, basis: { kind: 'today' } };
  const worked = counting ? [...answerDays(standing), ...sentDays(standing), ...complaintDays(standing)] : [];
  // On one day, what has been comes first, then today, then what is due by the end of it.
  const ranked = [entered, [now], worked].flatMap((some, rank) => some.map((event) => ({ event, rank })));
  return ranked
    .sort((one, other) => one.event.date.localeCompare(other.event.date) || one.rank - other.rank)
    .map(({ event }) => ({ ...event, side: sideOf(event.date, today) }));
}

function kindOf({ kind }: LogEntry): EventKind {
  return kind ? `sent-${kind}` : 'note';
}

function sideOf(date: IsoDate, today: IsoDate): TimelineEvent['side'] {
  if (date === today) return 'today';
  return date < today ? 'past' : 'coming';
}

function enteredDays({ days, longer: more }: Standing): Bare[] {
  const { on, came, longer } = days;
  const remark = more === 'late' || more === 'unverified' ? more : undefined;
  const one = (day: DayId, kind: EventKind, shown = true): Bare[] => {
    const date = on[day];
    return shown && date !== undefined ? [{ id: day, kind, date, basis: YOURS }] : [];
  };
  return [
    ...one('sent', 'sent'),
    ...one('received', 'received'),
    ...one('identity', 'identity'),
    ...one('asked-back', 'asked-back'),
    ...one('replied', 'replied'),
    ...one('longer-on', 'longer', longer).map((event) => ({ ...event, remark })),
    ...one('reminded', 'reminded'),
    ...(came === 'nothing' ? [] : one('answered', came)),
    ...one('complained', 'complained'),
  ];
}

/** The days on which an answer is due. They stand in the past too, so that one sees whether an answer came in time. */
function answerDays(standing: Standing): Bare[] {
  const { law, answers, days, time, longer } = standing;
  if (days.start === undefined || days.stopped !== undefined) return [];
  if (time.state === 'depends') return standing.pending ? dependingDays(standing, days.start) : [];
  const first = law ? dueDates(law.limits, answers, days.start, false, days.pauses) : [];
  if (first.length === 0)
    return standing.pending && standing.last !== undefined
      ? [{ id: 'fair', kind: 'fair', date: standing.last, basis: OURS, counted: fairCount(standing) }]
      : [];
  const others = time.others.flatMap((group) => group.answers);
  const shown = first.map((one) => ({
    ...limitDay(standing, one, KINDS[one.limit.what] ?? 'answer', days.start, {
      mayLonger:
        longer === 'none' && time.state === 'ahead' && isSame(one, time.due)
          ? time.extended?.date
          : undefined,
    }),
    ...(isSame(one, time.due) && others.length > 0 && { others }),
  }));
  const more = longer === 'in-time' && time.extended && time.due;
  const all =
    more && time.extended
      ? [...shown, limitDay(standing, time.extended, 'extended', more.counted, {})]
      : shown;
  // Once an answer is there, only the days that it missed still say something.
  return standing.pending ? all : all.filter(({ date }) => date < (days.on.answered ?? ''));
}

/** The days for each answer to a question that is open, such as who has the notes. */
function dependingDays(standing: Standing, from: IsoDate): Bare[] {
  const { depends } = standing.time;
  const uncounted = depends.find(({ dues, onCare }) => dues.length === 0 && !onCare);
  const onCare = depends.find((one) => one.onCare);
  const without = { ...(uncounted && { uncounted }), ...(onCare && { onCare }) };
  const days = depends.flatMap(({ question, answers, dues }) =>
    dues.map((one): Bare => {
      const day = limitDay(standing, one, 'answer-if', from, one.limit.pauses ? {} : { pause: undefined });
      // One limit can count for two groups that differ in another limit.
      return { ...day, id: `${day.id}:${answers[0]}`, counts: { question, answers } };
    }),
  );
  const last = days.toSorted((one, other) => one.date.localeCompare(other.date)).at(-1);
  return days.map((one) => (one === last ? { ...one, ...without } : one));
}

const KINDS: Readonly<Record<string, EventKind>> = { inspect: 'look', copy: 'copy' };

function isSame(one: Due, other: Due | undefined): boolean {
  return one.limit.id === other?.limit.id && one.limit.from === other.limit.from;
}

function fairCount({ days }: Standing): Counted | undefined {
  if (days.start === undefined) return undefined;
  return {
    length: spell({ amount: 1, unit: 'calendar-months' }),
    from: days.start,
    assumed: days.assumed,
    moved: undefined,
    pause: undefined,
    holidays: false,
    mayLonger: undefined,
  };
}

function limitDay(
  { days }: Standing,
  { limit, date, counted, holidaysMove }: Due,
  kind: EventKind,
  from: IsoDate | undefined,
  more: Partial<Counted>,
): Bare {
  return {
    id: `${kind}:${limit.from}:${limit.id}`,
    kind,
    date,
    basis: { kind: limit.strength, cites: limit.cites },
    counted: {
      length: spell(limit),
      from: from ?? date,
      assumed: days.assumed,
      moved: counted === date ? undefined : counted,
      pause: days.pauses[0],
      holidays: holidaysMove,
      mayLonger: undefined,
      ...more,
    },
  };
}

/** How long what was sent since is given, by what it was: our own suggestion. A complaint has times of its own. */
export const FAIR_TIME = {
  reply: AFTER_REMINDER,
  correction: { amount: 1, unit: 'calendar-months' },
  review: { amount: 1, unit: 'calendar-months' },
} as const;

/** Until when an answer to something that was sent is waited for; undefined where none is. */
export function fairUntil({ kind, day }: LogEntry): IsoDate | undefined {
  return kind === 'reply' || kind === 'review' || kind === 'correction'
    ? lastDay(FAIR_TIME[kind], day)
    : undefined;
}

function sentDays({ sent }: Standing): Bare[] {
  return sent.flatMap((entry): Bare[] => {
    const date = fairUntil(entry);
    if (date === undefined) return [];
    return [
      { id: `until:${entry.id}`, kind: entry.kind === 'reply' ? 'reply-by' : 'review-by', date, basis: OURS },
    ];
  });
}

/** The days on which complaints were sent. */
export function complaintsSent({ days, sent }: Pick<Standing, 'days' | 'sent'>): IsoDate[] {
  const { complained } = days.on;
  const others = sent.filter(({ kind }) => kind === 'complaint').map(({ day }) => day);
  return [...new Set([...(complained === undefined ? [] : [complained]), ...others])];
}

/** A fair time after a reminder, and the days from and until which a complaint can be made. */
function complaintDays(standing: Standing): Bare[] {
  const { days, law, last, pending, held, bodies } = standing;
  const { reminded } = days.on;
  const complained = complaintsSent(standing);
  if (complained.length > 0) return law ? complained.flatMap((day) => afterComplaint(standing, day)) : [];
  if (days.came === 'all') return [];
  const waits = pending && held.state !== 'no-day' && last !== undefined;
  return [
    ...(pending && reminded !== undefined && last !== undefined && reminded > last
      ? [{ id: 'again', kind: 'again' as const, date: lastDay(AFTER_REMINDER, reminded), basis: OURS }]
      : []),
    // No law says when a complaint makes sense. That it waits until their time is over is our own advice.
    ...(waits
      ? [
          {
            id: 'complain-from',
            kind: 'complain-from' as const,
            date: lastDay(
              { amount: 1, unit: 'calendar-days' },
              held.state === 'silent' && held.date !== undefined ? held.date : last,
            ),
            basis: OURS,
          },
        ]
      : []),
    ...bodies.flatMap((body, at): Bare[] =>
      body.by === undefined
        ? []
        : [
            {
              id: `complain-by:${body.from}:${at}`,
              kind: 'complain-by',
              date: body.by,
              basis: { kind: body.within?.strength ?? 'law', cites: body.cites },
              body,
              ...(body.by < standing.today && body.within?.late && { rule: body.within.late }),
            },
          ],
    ),
  ];
}

/** Limits that a complaint starts, told in the rule's own words, since they can hang on whom it went to. */
function afterComplaint({ law }: Standing, complained: IsoDate): Bare[] {
  return (law?.limits ?? [])
    .filter(({ starts, condition }) => starts === 'complaint' && condition === undefined)
    .map((limit) => ({
      id: `complaint-due:${limit.from}:${limit.id}:${complained}`,
      kind: 'complaint-due',
      date: due(limit, complained).date,
      basis: { kind: limit.strength, cites: limit.cites },
      rule: limit.text,
    }));
}
