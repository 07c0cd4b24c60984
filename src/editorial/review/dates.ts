import { spell } from '../../domain/text/en.ts';
import type { Pause } from '../../domain/day/count.ts';
import type { IsoDate } from '../../domain/day/iso-date.ts';
import { couldHold, holds, type Answers } from '../../domain/flow/when.ts';
import { daysByHolder, isHolderOpen } from '../../domain/law/by-answer.ts';
import { clock, lastOfAll } from '../../domain/law/clock.ts';
import { bodiesDue, lastDayFor, type Happened, type Moments } from '../../domain/law/complaint.ts';
import { due, workedOut, type Limit } from '../../domain/law/deadline.ts';
import { withCare, type Holder } from '../../domain/law/holders.ts';
import { label, resolve, type Places } from '../../domain/law/place.ts';
import { binding, refusalLaw, type RefusalLaw } from '../../domain/refusal/law.ts';

/** A case as a reviewer tries it out. */
export interface ReviewCase {
  readonly received: IsoDate;
  /** The day the client heard of the refusal; without it, nobody answered. */
  readonly refused?: IsoDate | undefined;
  /** They wrote in time that they need longer. */
  readonly extended?: boolean;
  readonly holder?: Holder | undefined;
  /** A time in which the clock stood still. */
  readonly paused?: Pause | undefined;
  /** The language of the letters; left out for English. */
  readonly language?: string | undefined;
}

/** One time limit worked out for the case. */
export interface SheetDeadline {
  readonly what: string;
  readonly date: IsoDate;
  /** True where another event than the case's own days starts it: then `date` counts from the day of receipt. */
  readonly example: boolean;
  /** Where the count ended before a weekend or public holiday moved it. */
  readonly counted: IsoDate;
  readonly length: string;
  readonly amount: number;
  readonly unit: string;
  readonly starts: string;
  readonly strength: string;
  readonly condition: string | null;
  /** For whom it holds, by question; null for everybody. */
  readonly when: Limit['when'] | null;
  /** What stops the clock, and what lets it go on. */
  readonly pauses: readonly { readonly for: string; readonly goesOn: string; readonly text: string }[];
  readonly basis: string;
  readonly cite: string;
  readonly from: string;
  /** True where public holidays could make it later and are not known for these days. */
  readonly holidaysMove: boolean;
}

/** A body with the last day to complain to it. */
export interface SheetComplaint {
  readonly body: string;
  readonly by: IsoDate | null;
  readonly basis: string;
  readonly cite: string;
  readonly url: string | null;
  readonly timeLimit: string | null;
  /** What can be done once the day has passed. */
  readonly late: string | null;
  readonly from: string;
}

/** Every date of a case. */
export interface CaseDates {
  readonly deadlines: readonly SheetDeadline[];
  /** The last day of the time to answer; null where no limit is verified. */
  readonly answerDue: IsoDate | null;
  /** Where it depends on who has the notes and nobody said: the days for each. */
  readonly byHolder: readonly {
    readonly holders: readonly string[];
    readonly dates: readonly IsoDate[];
    /** It has to be known first if they're private or public. */
    readonly onCare?: true;
  }[];
  readonly review: { readonly by: IsoDate; readonly basis: string; readonly cite: string } | null;
  readonly complaints: readonly SheetComplaint[];
}

/**
 * Works every limit of a place out for one case. Limits that run from silence count from the end of the time to answer
 * if no day of refusal is given; those that run from a payment, a notice or a complaint count from the day of receipt,
 * as an example. Throws if the place is unknown.
 */
export function caseDates(places: Places, id: string, one: ReviewCase): CaseDates {
  const answers: Answers = one.holder ? { recipient: [one.holder] } : {};
  const law = binding(refusalLaw(places, id), answers);
  const known = withCare(answers);
  const pauses = one.paused ? [one.paused] : [];
  const time = clock(law, answers, one.received, one.received, pauses);
  const end = (one.extended ? time.extended : undefined)?.date ?? time.due?.date ?? lastOfAll(time);
  const moments: Moments = one.refused ? { refusal: one.refused } : { silence: end };
  const holding = law.limits.filter(
    ({ when, except }) => couldHold(when, known) && !(except && holds(except, known)),
  );
  const open = isHolderOpen(answers) && time.state === 'depends';
  return {
    deadlines: holding.map((limit) => deadline(limit, holding, one, moments, pauses)),
    answerDue: end ?? null,
    byHolder: open
      ? daysByHolder(law.limits, answers, one.received, pauses).map(({ answers: holders, dues, onCare }) => ({
          holders,
          dates: dues.map(({ date }) => date),
          ...(onCare && { onCare }),
        }))
      : [],
    review: reviewBy(places, id, moments),
    complaints: complaints(places, law, answers, {
      refusal: one.refused,
      silence: one.refused
        ? undefined
        : { received: one.received, ...(one.extended && { longer: { on: undefined } }), pauses },
    }),
  };
}

function deadline(
  limit: Limit,
  all: readonly Limit[],
  { received }: ReviewCase,
  moments: Moments,
  pauses: readonly Pause[],
): SheetDeadline {
  const start = startOf(limit, moments);
  const worked = start === undefined ? workedOut(limit, all, received, pauses) : due(limit, start);
  const { what, amount, unit, starts, strength, basis, cite, from } = limit;
  return {
    ...{ what, date: worked.date, counted: worked.counted, length: spell(limit) },
    ...{ amount, unit, starts, strength, basis, cite, from },
    example: start === undefined && !RUN_FROM_RECEIPT.includes(starts),
    condition: limit.condition ?? null,
    when: limit.when ?? null,
    pauses: (limit.pauses ?? []).map(({ for: why, goesOn, text }) => ({ for: why, goesOn, text })),
    holidaysMove: worked.holidaysMove,
  };
}

/** What starts a limit that the day of receipt leads to. */
const RUN_FROM_RECEIPT: readonly Limit['starts'][] = ['receipt', 'first-period'];

/** The day of the refusal or silence that starts a limit; undefined where something else starts it. */
function startOf({ starts }: Limit, { refusal, silence }: Moments): IsoDate | undefined {
  if (starts === 'refusal') return refusal;
  if (starts === 'silence') return silence;
  return starts === 'knowledge' ? (refusal ?? silence) : undefined;
}

/** By when the nearest place's law lets a refusal be reviewed, where it gives a number. */
function reviewBy(places: Places, id: string, moments: Moments): CaseDates['review'] {
  const { denial, calendar } = places[id] ?? {};
  const review = denial?.review;
  const within = review?.within && { ...review.within, ...(calendar && { calendar }) };
  const by = lastDayFor(within, moments);
  if (!review || by === undefined) return null;
  return { by, basis: resolve(places, id, review.cite).map(label).join('; '), cite: review.cite };
}

function complaints(places: Places, law: RefusalLaw, answers: Answers, happened: Happened): SheetComplaint[] {
  return bodiesDue(law, answers, happened).map(({ body, by, cites, url, timeLimit, within, from }) => ({
    body,
    by: by ?? null,
    basis: cites.map(label).join('; '),
    cite: places[from]?.complaints.find((one) => one.body === body)?.cite ?? '',
    url,
    timeLimit: timeLimit ?? null,
    late: within?.late ?? null,
    from,
  }));
}
