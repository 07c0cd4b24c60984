import { spell } from '../text/en.ts';
import { limits, type Limit } from './deadline.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { withCare, type Holder } from './holders.ts';
import { applying, type Places } from './place.ts';
import { couldHold, holds, type Answers } from '../flow/when.ts';

/** For whom a length is meant: all, private or public care, those who are in care now, or only some cases. */
export type Whom = 'all' | 'private' | 'public' | 'current' | 'some';

/** A length of time that a law gives, in words and about how many days of the calendar that is. */
export interface Length {
  readonly length: string;
  readonly days: number;
  readonly guidance: boolean;
  readonly from: string;
  readonly whom: Whom;
  readonly limit: Limit;
}

/** A shorter time that holds only on a condition which our questions cannot know. */
export interface Sooner {
  readonly length: string;
  readonly condition: string;
  readonly from: string;
}

/**
 * How soon one may look, or gets a copy. `known`: the shortest time that each client can count on, and for whom none
 * could be confirmed. `none`: the law was read, and names no number. `unconfirmed`: we could not find out.
 */
export type Time =
  | {
      readonly state: 'known';
      readonly lengths: readonly Length[];
      readonly missing: Whom | null;
      readonly sooner: readonly Sooner[];
    }
  | { readonly state: 'none'; readonly from: string; readonly sooner: readonly Sooner[] }
  | { readonly state: 'unconfirmed'; readonly sooner: readonly Sooner[] };

/** The holders that nearly everybody asks. Others are asked about in the letter tool. */
const PRIVATE: readonly Holder[] = ['solo', 'group', 'clinic'];
const PUBLIC: readonly Holder[] = ['public-clinic', 'public'];

/** Each kind of client whom a limit could tell apart. */
const SITUATIONS: readonly Answers[] = [...PRIVATE, ...PUBLIC].flatMap((recipient) =>
  ['current', 'past'].map((client) => withCare({ recipient, client })),
);

/** The time for a look or a copy in a place, of all laws that apply the one that is over first. */
export function glanceTime(places: Places, id: string, what: 'inspect' | 'copy'): Time {
  const all = limits(places, id).filter(
    (limit) => limit.starts === 'receipt' && (limit.what === what || limit.what === 'respond'),
  );
  const firm = all.filter(({ condition }) => condition === undefined);
  const found = SITUATIONS.map((situation) => soonest(firm, situation, what));
  const lengths = grouped(found);
  const longest = Math.max(0, ...lengths.map(({ days }) => days));
  const sooner = all
    .filter((limit) => limit.condition !== undefined && (lengths.length === 0 || daysOf(limit) < longest))
    .filter(({ when }) => SITUATIONS.some((situation) => couldHold(when, { ...situation, form: what })))
    .map((limit) => ({ length: spell(limit), condition: limit.condition ?? '', from: limit.from }));
  if (lengths.length > 0) return { state: 'known', lengths, missing: whomOf(found, undefined), sooner };
  const from = applying(places, id).find((at) => namesNoNumber(places, at, what));
  return from === undefined ? { state: 'unconfirmed', sooner } : { state: 'none', from, sooner };
}

/**
 * The limit that is over first for one client. Where a law speaks of looking or copying itself, its limit on a mere
 * answer says nothing of them; and where a law gives a number, a regulator's number does not stand in for it.
 */
function soonest(firm: readonly Limit[], situation: Answers, what: 'inspect' | 'copy'): Limit | undefined {
  const holding = firm.filter((limit) => holds(limit.when, { ...situation, form: what }));
  const speaking = [...groupedBy(holding, ({ from }) => from).values()].flatMap((own) => {
    const exact = own.filter((limit) => limit.what === what);
    return exact.length > 0 ? exact : own;
  });
  const soft = (limit: Limit) => Number(limit.strength === 'guidance');
  return speaking.toSorted((one, other) => soft(one) - soft(other) || daysOf(one) - daysOf(other))[0];
}

/** The different lengths that were found, the shortest first, each with whom it is for. */
function grouped(found: readonly (Limit | undefined)[]): Length[] {
  const different = groupedBy(
    found.filter((limit) => limit !== undefined),
    spell,
  );
  return [...different.values()]
    .flatMap(([limit]) => limit ?? [])
    .map((limit) => ({
      length: spell(limit),
      days: daysOf(limit),
      guidance: limit.strength === 'guidance',
      from: limit.from,
      whom: whomOf(found, spell(limit)) ?? 'some',
      limit,
    }))
    .sort((one, other) => one.days - other.days);
}

/** Whom a length was found for; with `undefined`, for whom nothing was found. Null if that is nobody. */
function whomOf(found: readonly (Limit | undefined)[], length: string | undefined): Whom | null {
  const at = found.map((limit) => (limit && spell(limit)) === length);
  const split = PRIVATE.length * 2;
  const [own, others] = [at.slice(0, split), at.slice(split)];
  if (!at.includes(true)) return null;
  if (!at.includes(false)) return 'all';
  if (!own.includes(false) && !others.includes(true)) return 'private';
  if (!others.includes(false) && !own.includes(true)) return 'public';
  // Current and past clients take turns in the list.
  if (at.every((one, nth) => one === (nth % 2 === 0))) return 'current';
  return 'some';
}

/** Whether a place's law was read on this and gives words, such as "without delay", in place of a number. */
function namesNoNumber(places: Places, id: string, what: 'inspect' | 'copy'): boolean {
  const place = places[id];
  return (
    place !== undefined &&
    place.confidence !== 'low' &&
    place.deadlines.some(
      (one) =>
        one.amount === undefined &&
        one.condition === undefined &&
        (one.what === what || one.what === 'respond'),
    )
  );
}

/** About how many days of the calendar one unit takes. */
const DAYS = {
  'calendar-days': 1,
  'working-days': 7 / 5,
  'business-days': 7 / 5,
  'calendar-months': 30.4,
  hours: 1 / 24,
};

/** About how many days of the calendar a limit takes, for putting lengths in order. */
export function daysOf({ amount, unit }: Pick<Limit, 'amount' | 'unit'>): number {
  return amount * DAYS[unit];
}
