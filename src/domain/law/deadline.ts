import { label, reaching, resolve, type Cited, type Places, type Reaching } from './place.ts';
import type { Calendar } from '../day/calendar.ts';
import { countFrom, countsWorkingDays, type Counted, type Pause, type Unit } from '../day/count.ts';
import type { IsoDate } from '../day/iso-date.ts';
import { bothHold, given, type Answers, type When } from '../flow/when.ts';
import { binds, withCare } from './holders.ts';
import type { Deadline, Starts } from './limit.schema.ts';
import type { Place } from './place.schema.ts';

/** A time limit that may be printed: it has a number, and its place is not a stub. */
export interface Limit extends Omit<Deadline, 'when'> {
  readonly amount: number;
  readonly unit: Unit;
  readonly starts: Starts;
  /** For whom it holds: its own condition, its file's, and where a parent's rules hold for some only, theirs. */
  readonly when?: When | undefined;
  /** Whom it does not bind, because another place's rules stand in for it. */
  readonly except?: When | undefined;
  /** Whether it stands in for a parent's, such as that of schools: how far a state's own limit reaches those is open. */
  readonly standsIn?: true;
  /** The place whose file states it. */
  readonly from: string;
  /** How its sources read, such as `45 CFR 164.524(b)(2)(i)`. */
  readonly basis: string;
  readonly cites: readonly Cited[];
  /** The public holidays of the place that was asked for, where the limit depends on them. */
  readonly calendar?: Calendar | undefined;
}

/** A limit worked out for one day. */
export interface Due extends Counted {
  readonly limit: Limit;
}

/** The limits that one place's own file states and that may be printed. */
function ownLimits(
  places: Places,
  { at, when, except, standsIn }: Reaching,
  calendar: Calendar | undefined,
): Limit[] {
  const place = places[at];
  if (!place || place.confidence === 'low') return [];
  return place.deadlines.flatMap((deadline) => {
    const { amount, unit, starts } = deadline;
    const whom = whomOf(place, deadline.when, when);
    if (amount === undefined || unit === undefined || starts === undefined || whom === 'never') return [];
    const cites = resolve(places, at, deadline.cite);
    const limit = { ...deadline, amount, unit, starts, from: at, basis: cites.map(label).join('; '), cites };
    const { when: _own, ...rest } = limit;
    return [
      {
        ...rest,
        ...(whom && { when: whom }),
        ...(except && { except }),
        ...(standsIn && { standsIn }),
        ...(calendar && dependsOnHolidays(limit) && { calendar }),
      },
    ];
  });
}

/** For whom a rule of a place's file holds: its own condition, or else the file's, together with that of its reach. */
export function whomOf(
  place: Pick<Place, 'appliesTo'>,
  own: When | undefined,
  reach: When | undefined,
): When | undefined | 'never' {
  return bothHold(own ?? place.appliesTo?.when, reach);
}

/** Whether public holidays can move the end of a span. */
export function dependsOnHolidays(span: {
  unit: Unit;
  weekend?: 'stays' | 'next-working-day' | undefined;
}): boolean {
  return countsWorkingDays(span.unit) || span.weekend === 'next-working-day';
}

/**
 * Every printable limit of a place, its own first. A parent's limits follow for those whom the place's own law does
 * not take out of the parent's: for the others the parent's numbers do not hold, even where the place's own are not
 * verified. Holidays are those of the place itself, whoever states the limit.
 */
export function limits(places: Places, id: string): Limit[] {
  const calendar = places[id]?.calendar;
  return reaching(places, id).flatMap((one) => ownLimits(places, one, calendar));
}

/**
 * The limits that tell when a request is due. For each thing asked for (a look, a copy; a copy if neither is
 * answered) they are those of the nearest place that speaks of it. Where the nearest place only says how soon one
 * may look, that comes first, and its parent's rule on copies follows. Where other rules stand in for a parent's, such as
 * those for schools, only theirs count.
 */
export function firstLimits<L extends Limit>(all: readonly L[], answers: Answers): L[] {
  const known = withCare(answers);
  const bound = all.filter((limit) => limit.starts === 'receipt' && isSettled(limit) && binds(limit, known));
  const surest = bound.some(({ standsIn }) => standsIn) ? bound.filter(({ standsIn }) => standsIn) : bound;
  const open = withoutGeneral(surest);
  const nearestOn = (what: 'inspect' | 'copy') => {
    const speaking = open.filter((limit) => limit.what === what || limit.what === 'respond');
    return speaking.filter((limit) => limit.from === speaking[0]?.from);
  };
  const forms = [...given(answers, 'form'), ...given(answers, 'first-form')];
  // Reading it together is a look, where the law has a time for that.
  const isTogether = forms.includes('together') && open.some(({ what }) => what === 'inspect');
  const look = forms.includes('inspect') || (isTogether && !forms.includes('copy'));
  const copy = forms.includes('copy') || !look;
  const chosen = [...(look ? nearestOn('inspect') : []), ...(copy ? nearestOn('copy') : [])];
  return distinct([...(copy && !look ? looksOfNearest(open, chosen) : []), ...chosen]);
}

/**
 * Whether our questions can tell if a limit holds: it has no condition in words, or `when` asks the same and the words
 * are there for those who were not asked.
 */
function isSettled({ condition, when }: Pick<Limit, 'condition' | 'when'>): boolean {
  return condition === undefined || ASKED_SELDOM.some((question) => when?.[question] !== undefined);
}

const ASKED_SELDOM = ['site', 'medium', 'file', 'age', 'covered'] as const;

/** Without a place's limits for all others, where it has one on the same for this very case. */
function withoutGeneral<L extends Limit>(binding: readonly L[]): L[] {
  const isParticular = ({ when }: L) =>
    [...ASKED_SELDOM, 'client'].some((fact) => when?.[fact] !== undefined);
  return binding.filter(
    (limit) =>
      isParticular(limit) ||
      !binding.some((other) => isParticular(other) && other.from === limit.from && other.what === limit.what),
  );
}

/** How soon one may look, from a nearest place that says nothing of copies. */
function looksOfNearest<L extends Limit>(open: readonly L[], chosen: readonly L[]): L[] {
  const nearest = open.find((limit) => ['inspect', 'copy', 'respond'].includes(limit.what))?.from;
  if (chosen.some((limit) => limit.from === nearest)) return [];
  return open.filter((limit) => limit.from === nearest && limit.what === 'inspect');
}

/** One limit for each place, thing and length. */
function distinct<L extends Limit>(limits: readonly L[]): L[] {
  const alike = (one: Limit, other: Limit) =>
    one.from === other.from &&
    one.what === other.what &&
    one.amount === other.amount &&
    one.unit === other.unit;
  return limits.filter((limit, at) => limits.findIndex((other) => alike(other, limit)) === at);
}

/**
 * The day a limit ends, for a request received on `received` (for `starts: payment`, `refusal` and the like: for the
 * day of that event). See `countFrom` for how days are counted. Throws RangeError if `received` is not a day of the
 * calendar.
 */
export function due(limit: Limit, received: IsoDate, pauses: readonly Pause[] = []): Due {
  // A question or an estimate stops the clock only where the law says so.
  return { limit, ...countFrom(received, limit, limit.pauses ? pauses : []) };
}

/** The last day of a time that is given by its length alone, counted like every limit. */
export function lastDay(length: Pick<Limit, 'amount' | 'unit'>, from: IsoDate): IsoDate {
  return countFrom(from, length).date;
}

/**
 * The day to which an extension moves a first limit. With `first-period` the two are one period from receipt: 31
 * January and one month and two more is 30 April. Lengths of two kinds count on from each other. Otherwise the
 * extension is a total from receipt.
 */
export function extendedDue(
  first: Limit,
  extension: Limit,
  received: IsoDate,
  pauses: readonly Pause[] = [],
): Due {
  if (extension.starts !== 'first-period') return due(extension, received, pauses);
  if (first.unit !== extension.unit) return due(extension, due(first, received, pauses).counted);
  const whole = { ...extension, amount: first.amount + extension.amount, inclusive: first.inclusive };
  return { limit: extension, ...countFrom(received, whole, first.pauses ? pauses : []) };
}

/** An extension counts together with the first limit of its own place; all others from the day itself. */
export function workedOut(
  limit: Limit,
  all: readonly Limit[],
  received: IsoDate,
  pauses: readonly Pause[] = [],
): Due {
  const first = all.find(
    (other) =>
      other.from === limit.from &&
      other.what !== 'extension' &&
      other.starts === 'receipt' &&
      !other.condition &&
      bothHold(other.when, limit.when) !== 'never',
  );
  return limit.what === 'extension' && first
    ? extendedDue(first, limit, received, pauses)
    : due(limit, received, pauses);
}

/**
 * The days on which a request is due, soonest first: how soon one may look, by when an answer or a copy is owed. With
 * `extended`, each limit that its law lets be extended counts to the end of the extension. Empty where there is no
 * fixed limit that we could verify. `answers` may hold recipient, client and form.
 */
export function dueDates(
  all: readonly Limit[],
  answers: Answers,
  received: IsoDate,
  extended = false,
  pauses: readonly Pause[] = [],
): Due[] {
  return firstLimits(all, answers)
    .map((first) => {
      const extension = extended ? extensionOf(first, all, answers) : undefined;
      return extension ? extendedDue(first, extension, received, pauses) : due(first, received, pauses);
    })
    .sort((one, other) => one.date.localeCompare(other.date));
}

/** The longer time that the same place's law allows beside a first limit. */
export function extensionOf(first: Limit, all: readonly Limit[], answers: Answers): Limit | undefined {
  return all.find(
    (limit) =>
      limit.what === 'extension' &&
      limit.from === first.from &&
      isSettled(limit) &&
      binds(limit, withCare(answers)),
  );
}
