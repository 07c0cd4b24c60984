import type { Flow, Question } from '../../domain/flow/flow.schema.ts';
import { isChoice } from '../../domain/flow/flow.ts';
import { idsOf, type NeededQuestion } from '../../domain/flow/ids.ts';
import type { Fault } from '../../domain/law/place.ts';
import { closest } from './closest.ts';

/** Names that code reads from a flow and that the flow does not have, each told at the line that most likely had it. */
export function idFaults(flow: Flow, name: string): Fault[] {
  const { topics = [], questions } = idsOf(name);
  return [
    ...missing(topics, flow.topics, ['topics'], (id) => `the topic "${id}"`),
    ...Object.entries(questions).flatMap(([id, needed]) => questionFaults(flow, name, id, needed)),
  ];
}

function questionFaults(flow: Flow, name: string, id: string, needed: NeededQuestion): Fault[] {
  const all = flow.topics.flatMap((topic, t) =>
    topic.questions.map((question, q) => ({ question, path: ['topics', t, 'questions', q] })),
  );
  const found = all.find(({ question }) => question.id === id);
  if (!found) {
    const others = all.filter(
      ({ question }) => question.kind === needed.kind && !(question.id in idsOf(name).questions),
    );
    const likely = likeliest(id, others, ({ question }) => question.id);
    return [
      {
        path: likely ? [...likely.path, 'id'] : ['topics'],
        message: tell(`the question "${id}"`, likely?.question.id),
      },
    ];
  }
  if (found.question.kind !== needed.kind)
    return [
      {
        path: [...found.path, 'kind'],
        message: `The tool needs the question "${id}" to be of another kind. Write kind: ${needed.kind}.`,
      },
    ];
  return answerFaults(found.question, needed, [...found.path, 'answers']);
}

function answerFaults(question: Question, { answers = [] }: NeededQuestion, path: Fault['path']): Fault[] {
  if (!isChoice(question)) return [];
  return missing(answers, question.answers, path, (id) => `the answer "${id}" to "${question.id}"`);
}

function missing(
  needed: readonly string[],
  there: readonly { readonly id: string }[],
  path: Fault['path'],
  what: (id: string) => string,
): Fault[] {
  // An id that is there twice is told already, and is likely the one that is missing.
  if (new Set(there.map(({ id }) => id)).size < there.length) return [];
  return needed
    .filter((id) => !there.some((one) => one.id === id))
    .map((id) => {
      const others = there.map((one, at) => ({ id: one.id, at })).filter((one) => !needed.includes(one.id));
      const likely = likeliest(id, others, (one) => one.id);
      return {
        path: likely ? [...path, likely.at, 'id'] : path,
        message: tell(what(id), likely?.id),
      };
    });
}

/** The one that most likely has the name now: a longer form of it, or the one most like it. */
function likeliest<T>(id: string, others: readonly T[], nameOf: (one: T) => string): T | undefined {
  return (
    others.find((one) => nameOf(one).startsWith(id)) ??
    others.find((one) => nameOf(one).includes(id)) ??
    closest(id, others, nameOf, 0)
  );
}

function tell(what: string, likely: string | undefined): string {
  const fix =
    likely === undefined ? 'Add it.' : `If "${likely}" is its new name, change it back. If not, add it.`;
  return `The tool needs ${what}, and it isn’t here. ${fix}`;
}
