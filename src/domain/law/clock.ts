import type { Pause } from '../day/count.ts';
import { isoDate, type IsoDate } from '../day/iso-date.ts';
import type { Answers } from '../flow/when.ts';
import { countingLimit, letterLimits, type LetterLaw } from '../letter/law.ts';
import {
  daysByFact,
  daysByHolder,
  differByHolder,
  isHolderOpen,
  withoutMatter,
  type AnswerDays,
} from './by-answer.ts';
import { due, extendedDue, extensionOf, type Due } from './deadline.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { HOLDERS } from './holders.ts';

/** Where an unanswered request stands today. */
export interface Clock {
  /**
   * `no-day`: there is a limit, but not the day it counts from. `depends`: it depends on a fact that is open, such as
   * who has the notes. `unknown`: no fixed limit that we could verify.
   */
  readonly state: 'ahead' | 'passed' | 'unknown' | 'no-day' | 'depends';
  readonly due: Due | undefined;
  /** The day to which the law lets them put it off, if they wrote in time and gave a reason. */
  readonly extended: Due | undefined;
  /** Where it depends on an open fact: the days for each answer to it. */
  readonly depends: readonly AnswerDays[];
  /** Where it is open who has the notes, and `due` is the day for those whom most people ask: who has another one. */
  readonly others: readonly AnswerDays[];
}

/** `answers` may hold recipient, client and form, on which limits can depend. */
export function clock(
  law: LetterLaw | null,
  entered: Answers,
  askedOn: string | undefined,
  today: IsoDate,
  pauses: readonly Pause[] = [],
): Clock {
  const asked = isoDate(askedOn);
  const answers = law ? withoutMatter(law.limits, entered, asked ?? today) : entered;
  const limit = law ? countingLimit(letterLimits(law, answers)) : undefined;
  const none = { due: undefined, extended: undefined, depends: [], others: [] };
  const depends = law ? daysThatDepend(law, limit !== undefined, answers, asked ?? today, pauses) : [];
  if (depends.length > 0) return { ...none, state: asked === undefined ? 'no-day' : 'depends', depends };
  if (!law || !limit) return { ...none, state: 'unknown' };
  if (asked === undefined) return { ...none, state: 'no-day' };
  const first = due(limit, asked, pauses);
  const extension = extensionOf(limit, law.limits, answers);
  return {
    state: first.date < today ? 'passed' : 'ahead',
    due: first,
    extended: extension && extendedDue(limit, extension, asked, pauses),
    depends: [],
    others: isHolderOpen(answers) ? othersByHolder(law, answers, first, asked, pauses) : [],
  };
}

/** Those whose day is another one than `most`, with theirs; those with the same limit together. */
function othersByHolder(
  law: LetterLaw,
  answers: Answers,
  most: Due,
  asked: IsoDate,
  pauses: readonly Pause[],
): AnswerDays[] {
  const each = HOLDERS.map((holder) => {
    const of = { ...answers, recipient: [holder] };
    const limit = countingLimit(letterLimits(law, of));
    // Their own day can turn on a fact in its turn, such as where the record is kept.
    const byFact = daysByFact(law.limits, of, asked, pauses).flatMap(({ dues }) => dues);
    return { holder, dues: byFact.length > 0 || !limit ? byFact : [due(limit, asked, pauses)] };
  });
  const others = each.filter(({ dues }) => dues.length === 0 || dues.some(({ date }) => date !== most.date));
  const groups = groupedBy(others, ({ dues }) => [...new Set(dues.map(({ date }) => date))].join());
  return [...groups.values()].map((same) => ({
    question: 'recipient',
    answers: same.map(({ holder }) => holder),
    dues: same[0]?.dues ?? [],
  }));
}

/**
 * The days for each answer to what is open: who has the notes, where no limit counts for all or those whom nearly
 * everybody asks have different ones; else another fact.
 */
function daysThatDepend(
  { limits }: LetterLaw,
  isLimited: boolean,
  answers: Answers,
  from: IsoDate,
  pauses: readonly Pause[],
): readonly AnswerDays[] {
  const isOpen = isHolderOpen(answers) && (!isLimited || differByHolder(limits, answers, from));
  const byHolder = isOpen ? daysByHolder(limits, answers, from, pauses) : [];
  return byHolder.length > 0 ? byHolder : daysByFact(limits, answers, from, pauses);
}

/** The first and the last of the days on which an answer is due, where it depends on a fact that is open. */
export function rangeOfAll({ depends }: Pick<Clock, 'depends'>): {
  readonly first: IsoDate | undefined;
  readonly last: IsoDate | undefined;
} {
  const days = depends.flatMap(({ dues }) => dues.map(({ date }) => date)).sort();
  return { first: days[0], last: days.at(-1) };
}

/** The last of those days: the time to answer is over then, whatever the open fact is. */
export function lastOfAll(time: Pick<Clock, 'depends'>): IsoDate | undefined {
  return rangeOfAll(time).last;
}
