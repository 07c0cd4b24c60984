import { longDate } from '../text/en.ts';
import { countFrom, type Span } from '../day/count.ts';
import type { IsoDate } from '../day/iso-date.ts';
import { fillText } from '../text/fill.ts';
import { atAGlance } from './at-a-glance.ts';
import { lawName } from './card.ts';
import type { Limit } from './deadline.ts';
import type { Length } from './glance-time.ts';
import { applying, type Places } from './place.ts';
import type { RightsText } from './rights-text.schema.ts';

/** A limit as the page carries it, with the words for what is due then. */
export interface DayRule {
  /** "They must let you look (New York)". */
  readonly text: string;
  readonly limit: Span;
  /** What is added where the law moves a last day on: from a weekend, or from a public holiday. */
  readonly moved?: Pick<RightsText['days'], 'weekend' | 'holiday'>;
}

/** A day by which something is due, in words. */
export interface YourDay extends DayRule {
  readonly date: string;
}

/** The limits behind the times on a place's card, ready to be worked out for any day. */
export function dayRules(places: Places, id: string, texts: RightsText): DayRule[] {
  const { look, copy } = atAGlance(places, id);
  const several = applying(places, id).length > 1;
  const { days, card } = texts;
  const looks = look.state === 'known' ? look.lengths : [];
  const copies = copy.state === 'known' ? copy.lengths : [];
  const told = (words: string, { limit, whom, from }: Length, at: number): DayRule => {
    const law = several ? ` (${lawName(places, from, card)})` : '';
    // As on the card: the shortest of several comes first, and what holds in the other cases holds otherwise.
    const otherwise = whom === 'some' && at > 0;
    const when = whom === 'all' ? '' : ` ${otherwise ? card.otherwise : card.whom[whom]}`;
    const { weekend, holiday } = days;
    const span = bare(limit);
    return {
      ...{ text: fillText(words, { when, law }), limit: span },
      ...(span.weekend && { moved: { weekend, holiday } }),
    };
  };
  const isIn = (lengths: readonly Length[], one: Length) => lengths.some((other) => isSame(one, other));
  return [
    ...looks.map((one, at) => told(isIn(copies, one) ? days.both : days.look, one, at)),
    ...copies.flatMap((one, at) => (isIn(looks, one) ? [] : told(days.copy, one, at))),
  ];
}

/** Whether two times are one limit for the same people, so that one line says both. */
function isSame(one: Length, other: Length): boolean {
  return one.limit.from === other.limit.from && one.limit.id === other.limit.id && one.whom === other.whom;
}

/** A limit without its words and sources: only what it takes to count. */
function bare({ amount, unit, inclusive, weekend, calendar }: Limit): Span {
  const moves = weekend === 'next-working-day' ? weekend : undefined;
  return { amount, unit, inclusive, weekend: moves, calendar };
}

/** The days for a request that they got on `received`, soonest first. */
export function yourDays(rules: readonly DayRule[], received: IsoDate, country: string): YourDay[] {
  return rules
    .map((rule) => {
      const { date, counted } = countFrom(received, rule.limit);
      return { ...rule, text: rule.text + movedFrom(rule, date, counted, country), date };
    })
    .sort((one, other) => one.date.localeCompare(other.date))
    .map((one) => ({ ...one, date: longDate(one.date, country) }));
}

/** Why a last day is later than the count ends: said, so that nobody wonders about the other day. */
function movedFrom({ moved }: DayRule, date: IsoDate, counted: IsoDate, country: string): string {
  if (!moved || counted === date) return '';
  const isWeekend = Temporal.PlainDate.from(counted).dayOfWeek > 5;
  const words = isWeekend ? moved.weekend : moved.holiday;
  return ` ${fillText(words, { date: longDate(counted, country) })}`;
}

/** The day of the written example: the first working day after the law was checked. */
export function exampleDay(checked: IsoDate): IsoDate {
  const day = Temporal.PlainDate.from(checked).add({ days: 1 });
  return day.add({ days: day.dayOfWeek > 5 ? 8 - day.dayOfWeek : 0 }).toString();
}

/** The written example of a place: the day of the request, and what is due, in the order in which its limits are fetched. */
export function exampleOf(places: Places, id: string, texts: RightsText) {
  const { checked = '', country = '' } = places[id] ?? {};
  const start = exampleDay(checked);
  return { country, start, days: yourDays(dayRules(places, id, texts), start, country) };
}
