import type { Flow } from '../../domain/flow/flow.schema.ts';
import { answerLabels, headingOf } from '../../domain/flow/flow.ts';
import { HELD_BACK, type Said } from '../../domain/readiness/readiness.ts';

/**
 * The client's own answers in their own words: “To close a chapter” and “Closure”. “Not sure” and “Rather not say” stand
 * under every question, so they name theirs.
 */
export function quoted(flow: Flow, said: readonly Said[]): string {
  return said
    .flatMap(({ question, answers }) => answers.map((answer) => quote(flow, question, answer)))
    .join(' and ');
}

function quote(flow: Flow, question: string, answer: string): string {
  const [label = ''] = answerLabels(flow, question, [answer]);
  if (!HELD_BACK.includes(answer)) return `“${label}”`;
  const topic = flow.topics.find(({ questions }) => questions.some(({ id }) => id === question));
  return `“${label}” to “${topic ? headingOf(topic) : ''}”`;
}
