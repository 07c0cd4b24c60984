import type { Fault, Places } from '../../domain/law/place.ts';
import type { Place } from '../../domain/law/place.schema.ts';
import { remembered } from '../remembered.ts';
import { durationsIn, type Duration } from './durations.ts';

/** Numbers of a place's law that its own sentences contradict, and numbers that no law has. */
export function numberFaults(places: Places, id: string, place: Place): Fault[] {
  const limits = limitsOf(place);
  return [
    ...limits.flatMap((limit) => limitFault(limit) ?? []),
    ...feeFaults(place),
    // What one of its limits gets wrong would be told a second time of the summary.
    ...(limits.some((limit) => limitFault(limit)) ? [] : summaryFaults(places, id, place)),
  ];
}

type Unit = NonNullable<Place['deadlines'][number]['unit']>;

interface Limit {
  readonly amount: number;
  readonly unit: Unit;
  /** The sentence that says how long it is. */
  readonly text: string;
  /** Whose limit it is: the therapist's to answer, or the client's to complain. */
  readonly whose: 'theirs' | 'client';
  readonly path: Fault['path'];
}

function limitsOf({ deadlines, complaints, denial }: Place): Limit[] {
  const review = denial?.review;
  return [
    ...deadlines.flatMap(({ amount, unit, text }, at): Limit[] =>
      amount === undefined || unit === undefined
        ? []
        : [{ amount, unit, text, whose: 'theirs', path: ['deadlines', at] }],
    ),
    ...complaints.flatMap(({ within, timeLimit, text }, at): Limit[] => {
      if (!within) return [];
      const says = timeLimit !== undefined && durationsIn(timeLimit).length > 0 ? timeLimit : text;
      const { amount, unit } = within;
      return [{ amount, unit, text: says, whose: 'client', path: ['complaints', at, 'within'] }];
    }),
    ...(review?.within
      ? [
          {
            amount: review.within.amount,
            unit: review.within.unit,
            text: review.text,
            whose: 'client' as const,
            path: ['denial', 'review', 'within'],
          },
        ]
      : []),
  ];
}

/** The longest limit of each unit that we take for true without a second look. */
const LONGEST: Readonly<Record<Limit['whose'], Readonly<Record<Duration['unit'], number>>>> = {
  theirs: { hours: 336, days: 200, months: 12 },
  client: { hours: 336, days: 1100, months: 120 },
};

const COUNTS_WORKING_DAYS = /\b(business|working|week) ?days?\b|weekend|Saturday|Sunday|holiday/i;

function limitFault({ amount, unit, text, whose, path }: Limit): Fault | undefined {
  const is = asDuration(amount, unit);
  const said = durationsIn(text);
  if (said.length > 0 && !said.some((one) => isSame(one, is)))
    return {
      path: [...path, 'amount'],
      message: `This says ${amount} ${wordsOf(unit)}, and the text says “${said.map(({ says }) => says).join('”, “')}”. Look at the source and change the one that’s wrong.`,
    };
  if (amount > LONGEST[whose][is.unit])
    return {
      path: [...path, 'amount'],
      message: `${amount} ${wordsOf(unit)} is longer than any limit of this kind that we know. Check the number and the unit.`,
    };
  const working = said.filter((one) => isSame(one, is)).every((one) => one.working);
  if (said.length > 0 && unit === 'calendar-days' && working)
    return {
      path: [...path, 'unit'],
      message: `The text says “${said.find((one) => isSame(one, is))?.says}”, and calendar-days counts every day. Write working-days or business-days, or change the text.`,
    };
  if (isWorking(unit) && !COUNTS_WORKING_DAYS.test(text) && !/such/.test(text))
    return {
      path: [...path, 'unit'],
      message: `${unit} leaves weekends and holidays out, and the text doesn’t say so. Write calendar-days, or say it in the text.`,
    };
  return undefined;
}

const isWorking = (unit: Unit) => unit === 'working-days' || unit === 'business-days';
const wordsOf = (unit: Unit) => unit.replace('-', ' ');

function asDuration(amount: number, unit: Unit): Pick<Duration, 'amount' | 'unit'> {
  if (unit === 'hours') return { amount, unit };
  return { amount, unit: unit === 'calendar-months' ? 'months' : 'days' };
}

type Length = Pick<Duration, 'amount' | 'unit'>;

/** Whether two lengths are one, also where one is told in hours and the other in days. */
function isSame(one: Length, other: Length): boolean {
  if (one.unit === other.unit) return one.amount === other.amount;
  if (one.unit === 'hours' && other.unit === 'days') return one.amount === 24 * other.amount;
  return one.unit === 'days' && other.unit === 'hours' && 24 * one.amount === other.amount;
}

/** Times and sums of money in the summary that nothing else in the file, or in a parent's, bears out. */
function summaryFaults(places: Places, id: string, { summary }: Place): Fault[] {
  let times = durationsIn(summary.text).filter(({ exact }) => exact);
  let sums = moneyIn(summary.text);
  // The file itself bears out nearly everything, so that parents are seldom looked at.
  for (const at of lineage(places, id)) {
    if (times.length + sums.length === 0) break;
    const known = places[at] && numbersBelow(places[at]);
    times = times.filter((one) => !known?.times.some((other) => isSame(one, other)));
    sums = sums.filter(({ cents }) => !known?.sums.some((other) => other.cents === cents));
  }
  return [...times, ...sums].map(({ says }) => ({ path: ['summary', 'text'], message: lonely(says) }));
}

/** Every time and every sum of money in a place's file, its summary aside. */
const numbersBelow = remembered((place: Place) => {
  const texts = textsOf({ ...place, summary: undefined });
  return { times: texts.flatMap(durationsIn), sums: texts.flatMap(moneyIn) };
});

const lonely = (says: string) =>
  `The summary says “${says}”, and no rule below says the same. Look at the source and change the one that’s wrong.`;

function lineage(places: Places, id: string | null): string[] {
  return id === null ? [] : [id, ...lineage(places, places[id]?.parent ?? null)];
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

interface Money {
  readonly says: string;
  /** In the smallest coin, so that 75 cents and $0.75 are one. */
  readonly cents: number;
}

const MONEY =
  /(?:[A-Z]{0,3}[$€£¥₪₹]|\b(?:EUR|USD|CAD|AUD|NZD|CHF|SEK|NOK|DKK|HKD|SGD|R)) ?(\d[\d,]*(?:\.\d+)?)|(\d[\d,]*(?:\.\d+)?) ?(¢|cents?\b|pence\b|euros?\b|dollars?\b|pounds?\b|€)/g;

function moneyIn(text: string): Money[] {
  return [...text.matchAll(MONEY)].map(([says, before, after = '', coin = '']) => {
    const amount = Number((before ?? after).replaceAll(',', ''));
    return { says, cents: Math.round(/¢|cent|pence/.test(coin) ? amount : amount * 100) };
  });
}

/** The dearest page that we take for true without a second look: five of the large coin. */
const DEAREST_PAGE = 500;

function feeFaults({ fees }: Place): Fault[] {
  if (!fees) return [];
  const cases = fees.cases ?? [];
  const texts = [fees.text, ...cases.map(({ text }) => text)];
  const sums = texts.flatMap(moneyIn);
  return [
    ...(fees.short === undefined ? [] : moneyIn(fees.short))
      .filter(({ cents }) => !sums.some((sum) => sum.cents === cents))
      .map(({ says }) => ({
        path: ['fees', 'short'],
        message: `This says “${says}”, and the text below doesn’t. Look at the source and change the one that’s wrong.`,
      })),
    ...texts.flatMap((text, at) =>
      pricesOfPages(text)
        .filter(({ cents }) => cents > DEAREST_PAGE)
        .map(({ says }) => ({
          path: at === 0 ? ['fees', 'text'] : ['fees', 'cases', at - 1, 'text'],
          message: `“${says}” for a page is more than any law we know allows. If cents are meant, write them as “75 cents”.`,
        })),
    ),
  ];
}

function pricesOfPages(text: string): Money[] {
  return [
    ...text.matchAll(
      /\S*\d[\d,.]*\S*(?: cents?| pence| euros?| dollars?)? (?:a|per|for each|for every|each) page/g,
    ),
  ].flatMap(([price]) => moneyIn(price));
}
