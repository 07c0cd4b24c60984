import { countFrom, type Pause } from '../day/count.ts';
import type { IsoDate } from '../day/iso-date.ts';
import { bothHold, type Answers } from '../flow/when.ts';
import type { LetterLaw } from '../letter/law.ts';
import type { Body, RefusalLaw } from '../refusal/law.ts';
import { withoutMatter } from './by-answer.ts';
import { clock, rangeOfAll } from './clock.ts';
import { due, extendedDue, extensionOf, firstLimits } from './deadline.ts';

/** A request that nobody answered: what tells, under each law by itself, when the time to answer was over. */
export interface Silence {
  /** The day they got it. */
  readonly received: IsoDate;
  /** They wrote that they need longer, on this day if it is known. That counts only within a law's first time. */
  readonly longer?: { readonly on: IsoDate | undefined } | undefined;
  readonly pauses?: readonly Pause[] | undefined;
  /** The day on which one looks: a time that still runs is no silence yet. Left out to work out every day to come. */
  readonly today?: IsoDate | undefined;
}

/**
 * The last day of the time to answer, as the law of one body counts it: a state's board looks at the state's time, and
 * the federal office at the federal one. Where that body's own file has no time that could bind here, the earliest of
 * those that do. Where several days are open, the first, which costs nobody the right to complain. Some laws say how
 * long silence has to last before it counts as a refusal, whenever an answer was due.
 */
export function silenceFor(
  law: RefusalLaw,
  body: Pick<Body, 'from' | 'when'> & Partial<Pick<Body, 'within'>>,
  answers: Answers,
  silence: Silence,
): IsoDate | undefined {
  const { from, when } = body;
  const theirs = law.limits.filter((limit) => limit.from === from && bothHold(limit.when, when) !== 'never');
  const end =
    silentUntil(body, silence.received) ??
    endOf({ ...law, limits: theirs }, answers, silence) ??
    endOf(law, answers, silence);
  const isOver = end !== undefined && (silence.today === undefined || end < silence.today);
  return isOver ? end : undefined;
}

/** The day on which silence counts as a refusal for a body that gives it a time of its own, whenever the answer was due. */
export function silentUntil(
  { within }: Partial<Pick<Body, 'within'>>,
  received: IsoDate,
): IsoDate | undefined {
  return within?.silence && countFrom(received, within.silence).date;
}

/** The earliest day on which one of these limits is over, each with its own law's longer time. */
function endOf(
  law: LetterLaw,
  entered: Answers,
  { received, longer, pauses = [] }: Silence,
): IsoDate | undefined {
  const { limits } = law;
  const answers = withoutMatter(limits, entered, received);
  const time = clock(law, answers, received, received, pauses);
  if (time.state === 'depends') return rangeOfAll(time).first;
  const [first] = firstLimits(limits, answers)
    .map((limit) => {
      const end = due(limit, received, pauses).date;
      const isInTime = longer && (longer.on === undefined || longer.on <= end);
      const extension = isInTime ? extensionOf(limit, limits, answers) : undefined;
      return extension ? extendedDue(limit, extension, received, pauses).date : end;
    })
    .sort();
  return first;
}
