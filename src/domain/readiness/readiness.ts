import type { IsoDate } from '../day/iso-date.ts';
import type { Option, Readiness } from './readiness.schema.ts';
import { given, holds, type Answers, type When } from '../flow/when.ts';

/** An answer that the client gave and that something in the result is based on. */
export interface Said {
  readonly question: string;
  readonly answers: readonly string[];
}

/** What speaks for a way to go, and the answer that says so. */
export interface Reason {
  readonly said: readonly Said[];
  readonly so: string;
}

/** A way to go with the client's own reasons for it; none if nothing they said speaks for it. */
export interface Way {
  readonly option: Option;
  readonly reasons: readonly Reason[];
}

export interface ReadinessResult {
  /** Whether help lines come before everything else. */
  readonly danger: boolean;
  /** The ways that an answer brought up, in the order of the content: a result ranks nothing. */
  readonly fitting: readonly Way[];
  /** The ways that no answer brought up. They stay open. */
  readonly open: readonly Way[];
  /** Whether something comes before the letter, which is then a draft. */
  readonly letterWaits: boolean;
  readonly first: readonly (Readiness['first'][number] & { readonly said: readonly Said[] })[];
  readonly clashes: readonly (Readiness['clashes'][number] & { readonly said: readonly Said[] })[];
  /** Three questions to take to the session. */
  readonly questions: readonly string[];
}

const HOW_MANY_QUESTIONS = 3;
/** Answers that hold something back. What they bring up comes after what was said plainly. */
export const HELD_BACK: readonly string[] = ['unsure', 'unsaid'];

/** The result of the self-check: ways with reasons, never a score. It depends on nothing but the answers. */
export function readiness(texts: Readiness, answers: Answers): ReadinessResult {
  const ways = texts.options.map((option) => ({ option, reasons: reasons(option, answers) }));
  const held = texts.questions.filter(({ when }) => when && holds(when, answers));
  const plain = texts.questions.filter(({ when }) => !when);
  const first = saidBy(texts.first, answers);
  return {
    danger: holds(texts.danger.when, answers),
    fitting: ways.filter((way) => way.reasons.length > 0),
    open: ways.filter((way) => way.reasons.length === 0),
    letterWaits: first.some(({ beforeLetter }) => beforeLetter),
    first,
    clashes: saidBy(texts.clashes, answers),
    questions: [...held, ...plain].slice(0, HOW_MANY_QUESTIONS).map(({ ask }) => ask),
  };
}

function reasons(option: Option, answers: Answers): Reason[] {
  const found = saidBy(option.because, answers).map(({ said, so }) => ({ said, so }));
  return [...found.filter((one) => !isHeldBack(one)), ...found.filter(isHeldBack)];
}

function isHeldBack({ said }: Reason): boolean {
  return said.every((one) => one.answers.every((answer) => HELD_BACK.includes(answer)));
}

/** Those lines whose condition holds, each with the answers that it holds by. */
function saidBy<T extends { readonly when: When }>(
  lines: readonly T[],
  answers: Answers,
): (T & { readonly said: readonly Said[] })[] {
  return lines
    .filter(({ when }) => holds(when, answers))
    .map((line) => ({ ...line, said: whatWasSaid(line.when, answers) }));
}

function whatWasSaid(when: When, answers: Answers): Said[] {
  return Object.entries(when).map(([question, wanted]) => ({
    question,
    answers: given(answers, question).filter((answer) => wanted.includes(answer)),
  }));
}

/** What the letter tool starts with when it is opened from a way: that way's own answers and what the client said. */
export function letterAnswers(
  texts: Readiness,
  option: Option | undefined,
  answers: Answers,
  places: readonly string[],
): Answers {
  const carried = texts.carry.filter(({ when }) => holds(when, answers)).map(({ letter }) => letter);
  const place = given(answers, 'where')[0] ?? '';
  return Object.assign({}, ...carried, option?.letter.answers, places.includes(place) ? { place } : {});
}

const LATER: Readonly<Record<string, Temporal.DurationLike>> = {
  'two-weeks': { weeks: 2 },
  month: { months: 1 },
  'three-months': { months: 3 },
};

/** The day on which the client wants to think again; undefined if they want none. */
export function dayToThinkAgain(answers: Answers, today: IsoDate): IsoDate | undefined {
  const later = LATER[given(answers, 'again')[0] ?? ''];
  return later && Temporal.PlainDate.from(today).add(later).toString();
}
