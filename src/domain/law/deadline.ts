import { applying, label, resolve, type Cited, type Places } from './place.ts';
import type { IsoDate } from '../day/iso-date.ts';
import type { Deadline, Starts, Unit } from './place.schema.ts';
import { given, holds, type Answers } from '../flow/when.ts';

/** A time limit that may be printed: it has a number, and its place is not a stub. */
export interface Limit extends Deadline {
  readonly amount: number;
  readonly unit: Unit;
  readonly starts: Starts;
  /** The place whose file states it. */
  readonly from: string;
  /** How its sources read, such as `45 CFR 164.524(b)(2)(i)`. */
  readonly basis: string;
  readonly cites: readonly Cited[];
}

/** A limit worked out for one day. */
export interface Due {
  readonly limit: Limit;
  readonly date: IsoDate;
  /** Where the count itself ended, if a weekend moved the limit on; otherwise the same as `date`. */
  readonly counted: IsoDate;
  /** True where public holidays, which we do not keep, can make it later. */
  readonly holidaysMove: boolean;
}

/** The limits that one place's own file states and that may be printed. */
function ownLimits(places: Places, id: string): Limit[] {
  const place = places[id];
  if (!place || place.confidence === 'low') return [];
  return place.deadlines.flatMap((deadline) => {
    const { amount, unit, starts } = deadline;
    if (amount === undefined || unit === undefined || starts === undefined) return [];
    const cites = resolve(places, id, deadline.cite);
    return [{ ...deadline, amount, unit, starts, from: id, basis: cites.map(label).join('; '), cites }];
  });
}

/**
 * Every printable limit of a place, its own first. A parent's limits follow unless the place's law stands in the
 * parent's place: then the parent's numbers do not hold there, even where the place's own are not verified.
 */
export function limits(places: Places, id: string): Limit[] {
  return applying(places, id).flatMap((at) => ownLimits(places, at));
}

/**
 * The limits that tell when a request is due. For each thing asked for (a look, a copy; a copy if neither is
 * answered) they are those of the nearest place that speaks of it. Where the nearest place only says how soon one
 * may look, that comes first, and its parent's rule on copies follows.
 */
export function firstLimits<L extends Limit>(all: readonly L[], answers: Answers): L[] {
  const open = all.filter(
    (limit) => limit.starts === 'receipt' && !limit.condition && holds(limit.when, answers),
  );
  const nearestOn = (what: 'inspect' | 'copy') => {
    const speaking = open.filter((limit) => limit.what === what || limit.what === 'respond');
    return speaking.filter((limit) => limit.from === speaking[0]?.from);
  };
  const forms = given(answers, 'form');
  const look = forms.includes('inspect');
  const copy = forms.includes('copy') || !look;
  const chosen = [...(look ? nearestOn('inspect') : []), ...(copy ? nearestOn('copy') : [])];
  return distinct([...(copy && !look ? looksOfNearest(open, chosen) : []), ...chosen]);
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
 * The day a limit ends, for a request received on `received` (for `starts: payment`, `complaint` or `knowledge`: for
 * the day of that event). The day itself is not counted. Months are calendar months: 31 January and one month is the
 * last day of February. Working days leave Saturdays and Sundays out; public holidays are said, not counted.
 * Throws RangeError if `received` is not a day of the calendar.
 */
export function due(limit: Limit, received: IsoDate): Due {
  const counted = count(received, limit);
  const date = limit.weekend === 'next-working-day' ? onToWorkingDay(counted) : counted;
  const holidaysMove = countsWorkingDays(limit.unit) || limit.weekend === 'next-working-day';
  return { limit, date: date.toString(), counted: counted.toString(), holidaysMove };
}

/** The last day of a time that is given by its length alone, such as for a complaint, counted like every limit. */
export function lastDay(length: Pick<Limit, 'amount' | 'unit'>, from: IsoDate): IsoDate {
  return count(from, length).toString();
}

/** The day to which an extension moves a first limit. It counts on from the first count's end, or from receipt. */
export function extendedDue(first: Limit, extension: Limit, received: IsoDate): Due {
  return due(extension, extension.starts === 'first-period' ? due(first, received).counted : received);
}

/** An extension counts on from the first limit of its own place; all others from the day itself. */
export function workedOut(limit: Limit, all: readonly Limit[], received: IsoDate): Due {
  const first = all.find(
    (other) =>
      other.from === limit.from &&
      other.what !== 'extension' &&
      other.starts === 'receipt' &&
      !other.condition,
  );
  return limit.what === 'extension' && first ? extendedDue(first, limit, received) : due(limit, received);
}

/** Whether weekends, and public holidays, are left out of the count. */
export function countsWorkingDays(unit: Unit): boolean {
  return unit === 'working-days' || unit === 'business-days';
}

function count(from: IsoDate, { amount, unit }: Pick<Limit, 'amount' | 'unit'>): Temporal.PlainDate {
  const start = Temporal.PlainDate.from(from, { overflow: 'reject' });
  switch (unit) {
    case 'calendar-days':
      return start.add({ days: amount });
    case 'calendar-months':
      return start.add({ months: amount });
    case 'hours':
      // Only the day of receipt is known, so the last hour falls on the day that full days lead to.
      return start.add({ days: Math.ceil(amount / 24) });
    case 'working-days':
    case 'business-days':
      return addWorkingDays(start, amount);
  }
}

function addWorkingDays(start: Temporal.PlainDate, amount: number): Temporal.PlainDate {
  let day = start;
  for (let left = amount; left > 0;) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) left -= 1;
  }
  return day;
}

function onToWorkingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek <= 5 ? day : day.add({ days: 8 - day.dayOfWeek });
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
): Due[] {
  return firstLimits(all, answers)
    .map((first) => {
      const extension = extended ? extensionOf(first, all, answers) : undefined;
      return extension ? extendedDue(first, extension, received) : due(first, received);
    })
    .sort((one, other) => one.date.localeCompare(other.date));
}

/** The longer time that the same place's law allows beside a first limit. */
export function extensionOf(first: Limit, all: readonly Limit[], answers: Answers): Limit | undefined {
  return all.find(
    (limit) =>
      limit.what === 'extension' &&
      limit.from === first.from &&
      !limit.condition &&
      holds(limit.when, answers),
  );
}

/** How long a limit is, in words: "30 days", "one month", "5 working days", "72 hours". */
export function spell(limit: Pick<Limit, 'amount' | 'unit'>): string {
  const noun = {
    'calendar-days': 'day',
    'working-days': 'working day',
    'business-days': 'business day',
    'calendar-months': 'month',
    hours: 'hour',
  }[limit.unit];
  if (limit.amount === 1) return `one ${noun}`;
  const number = limit.amount === 2 && limit.unit === 'calendar-months' ? 'two' : String(limit.amount);
  return `${number} ${noun}s`;
}
