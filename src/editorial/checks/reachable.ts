import type { Choice, Flow, Question } from '../../domain/flow/flow.schema.ts';
import { isChoice } from '../../domain/flow/flow.ts';
import { LETTER_FACTS } from '../../domain/letter/facts.ts';
import { HAPPENED_FACTS } from '../../domain/refusal/matter.ts';
import type { Fault } from '../../domain/law/place.ts';
import type { When } from '../../domain/flow/when.ts';

/** One thing that must hold: one of these answers was given to this question. */
type Need = readonly [question: string, answers: readonly string[]];

/** What a flow asks, by id, and what its answers are once the needs so far are met. */
interface Asked {
  readonly questions: ReadonlyMap<string, Question>;
  /** Facts with one value at a time, such as the law of the place; others may hold several. */
  readonly single: ReadonlySet<string>;
}

/** Facts of law that have one value at a time; the flows' own questions say of themselves whether they do. */
const ONE_AT_A_TIME = [
  ...Object.keys(LETTER_FACTS),
  'law-named',
  'law-basis',
  'law-look',
  'law-limit',
  'law-answer',
  'law-fee',
  'law-separate',
  'law-of',
  'law-harm',
  'law-others',
  'law-review',
  'law-reasons',
  'law-rest',
  'law-decision',
  'law-professional',
  'law-summary',
  'due',
  'stage',
  ...Object.keys(HAPPENED_FACTS).filter((fact) => fact !== 'matters'),
  'names-entry',
  'late',
  'offices',
  'remedy',
];

/**
 * Whether some visitor can meet all these conditions at once. A condition on a question also needs that the question
 * and the answer are offered, so their own conditions count too.
 */
export function canHold(whens: readonly (When | undefined)[], flow: Flow): boolean {
  const questions = new Map(
    flow.topics.flatMap((topic) => topic.questions.map((question) => [question.id, question] as const)),
  );
  return meets(whens.flatMap(needs), new Map(), { questions, single: new Set(ONE_AT_A_TIME) });
}

const needs = (when: When | undefined): Need[] => Object.entries(when ?? {});

/** Tries one answer for the first need, then goes on with what that answer needs in turn. */
function meets(open: readonly Need[], given: ReadonlyMap<string, readonly string[]>, asked: Asked): boolean {
  const [first, ...rest] = open;
  if (!first) return true;
  const [id, wanted] = first;
  const question = asked.questions.get(id);
  const have = given.get(id);
  if (have?.some((answer) => wanted.includes(answer))) return meets(rest, given, asked);
  const closed = have !== undefined && have.length > 0 && onlyOne(id, question, asked);
  if (closed) return false;
  return wanted.some((answer) => {
    const choice = question && isChoice(question) ? question : undefined;
    const picked = choice?.answers.find((one) => one.id === answer);
    if (choice && (!picked || standsAlone(choice, [...(have ?? []), answer]))) return false;
    const more = [...needs(question?.when), ...needs(picked?.when)];
    return meets([...more, ...rest], new Map([...given, [id, [...(have ?? []), answer]]]), asked);
  });
}

function onlyOne(id: string, question: Question | undefined, { single }: Asked): boolean {
  return question ? question.kind === 'one' : single.has(id);
}

/** Whether one of several answers clears all others. */
function standsAlone(question: Choice, answers: readonly string[]): boolean {
  return answers.length > 1 && question.answers.some((answer) => answer.alone && answers.includes(answer.id));
}

/** Questions and answers of a flow that nobody can come to, whatever they choose. */
export function reachFaults(flow: Flow): Fault[] {
  return flow.topics.flatMap((topic, t) =>
    topic.questions.flatMap((question, q) => {
      const path = ['topics', t, 'questions', q];
      if (!canHold([question.when], flow))
        return [never([...path, 'when'], `The question "${question.id}" can never be asked`)];
      if (!isChoice(question)) return [];
      return question.answers.flatMap((answer, a) =>
        answer.when === undefined || canHold([question.when, answer.when], flow)
          ? []
          : [never([...path, 'answers', a, 'when'], `The answer "${answer.id}" can never be offered`)],
      );
    }),
  );
}

/** A text that nobody can come to see, told at its condition. Nothing if it has none. */
export function unseen(
  whens: readonly (When | undefined)[],
  flow: Flow,
  path: Fault['path'],
  what: string,
): Fault[] {
  return canHold(whens, flow) ? [] : [never([...path, 'when'], `${what} can never be seen`)];
}

function never(path: Fault['path'], what: string): Fault {
  return {
    path,
    message: `${what}: no answers fit all the lines of its "when" and of what comes before it. Delete one line, or add an answer.`,
  };
}
