import type { Pause } from '../day/count.ts';
import type { IsoDate } from '../day/iso-date.ts';
import { given, type Answers } from '../flow/when.ts';
import { ANSWERS_OF, openAsks, type SometimesAsked } from './asks.ts';
import { dueDates, firstLimits, type Due, type Limit } from './deadline.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { HOLDERS, type Holder } from './holders.ts';

/** The days that count where a question has one of these answers; none where no limit is verified for them. */
export interface AnswerDays {
  readonly question: 'recipient' | SometimesAsked;
  readonly answers: readonly string[];
  readonly dues: readonly Due[];
  /** For a holder of whom no limit holds as long as it's open whether the care is private or public, and one would then. */
  readonly onCare?: true;
}

/** Those that nearly everybody asks. */
export const MOST_ASKED: readonly Holder[] = ['solo', 'group', 'clinic', 'public'];

/** Whether it is open who has the notes. */
export function isHolderOpen(answers: Answers): boolean {
  return !given(answers, 'recipient').some((one) => (HOLDERS as readonly string[]).includes(one));
}

/**
 * The days on which a request is due, for every kind of holder, those with the same limits together. Empty where no
 * limit holds for those that nearly everybody asks.
 */
export function daysByHolder(
  all: readonly Limit[],
  answers: Answers,
  received: IsoDate,
  pauses: readonly Pause[] = [],
): AnswerDays[] {
  const found = grouped('recipient', HOLDERS, all, answers, received, pauses);
  return ofMostAsked(found).some(({ dues }) => dues.length > 0) ? found : [];
}

/** Whether those that nearly everybody asks have different days, so that none may be named for all. */
export function differByHolder(all: readonly Limit[], answers: Answers, received: IsoDate): boolean {
  if (!all.some(({ when }) => when?.['recipient'] ?? when?.['care'])) return false;
  const days = grouped('recipient', MOST_ASKED, all, answers, received).map(({ dues }) =>
    [...new Set(dues.map(({ date }) => date))].join(),
  );
  return new Set(days).size > 1;
}

function ofMostAsked(found: readonly AnswerDays[]): AnswerDays[] {
  return found.filter((one) => MOST_ASKED.some((holder) => one.answers.includes(holder)));
}

/** The days for each answer to a fact that was left open, such as where the record is kept. Empty where none changes a day. */
export function daysByFact(
  all: readonly Limit[],
  answers: Answers,
  received: IsoDate,
  pauses: readonly Pause[] = [],
): AnswerDays[] {
  for (const question of openAsks(all, answers)) {
    const found = grouped(question, ANSWERS_OF[question], all, answers, received, pauses);
    if (found.length > 1) return found;
  }
  return [];
}

/** The answers, with those facts filled that were left open and change no day: whichever it is, the days are these. */
export function withoutMatter(all: readonly Limit[], answers: Answers, received: IsoDate): Answers {
  if (isHolderOpen(answers)) return answers;
  const same = openAsks(all, answers).flatMap((question) => {
    const [first] = ANSWERS_OF[question];
    const one = grouped(question, ANSWERS_OF[question], all, answers, received).length === 1;
    return one && first !== undefined ? [[question, first]] : [];
  });
  return { ...answers, ...Object.fromEntries(same) };
}

/** The days for each answer to one question, those with the same days together. */
function grouped(
  question: AnswerDays['question'],
  possible: readonly string[],
  all: readonly Limit[],
  answers: Answers,
  received: IsoDate,
  pauses: readonly Pause[] = [],
): AnswerDays[] {
  const each = possible.map((answer) => {
    const said = { ...answers, [question]: [answer] };
    const isHolder = question === 'recipient';
    const known = isHolder ? withoutMatter(all, said, received) : said;
    const dues = dueDates(all, known, received, false, pauses);
    return { answer, dues, onCare: isHolder && dues.length === 0 && hangsOnCare(all, known) };
  });
  const groups = groupedBy(each, ({ dues, onCare }) =>
    onCare ? 'care' : dues.map(({ limit, date }) => `${limit.from} ${limit.what} ${date}`).join(),
  );
  return [...groups.values()].map((same) => ({
    question,
    answers: same.map(({ answer }) => answer),
    dues: same[0]?.dues ?? [],
    ...(same[0]?.onCare && { onCare: true as const }),
  }));
}

/** Whether it's open if the care is private or public, and a limit would hold once that is known. */
function hangsOnCare(all: readonly Limit[], answers: Answers): boolean {
  if (!openAsks(all, answers).includes('care')) return false;
  return ANSWERS_OF.care.some((care) => firstLimits(all, { ...answers, care: [care] }).length > 0);
}
