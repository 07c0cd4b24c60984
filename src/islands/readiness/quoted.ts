import type { Flow } from '../../domain/flow/flow.schema.ts';
import { answerLabels } from '../../domain/flow/flow.ts';
import { HELD_BACK, type Said } from '../../domain/readiness/readiness.ts';
import type { ReadinessWords } from '../../domain/readiness/words.schema.ts';
import { fillText } from '../../domain/text/fill.ts';

/**
 * The client's own answers in their own words: “To close a chapter” and “Closure”. “Not sure” and “Rather not say” are
 * under every question, so they name theirs.
 */
export function quoted(flow: Flow, said: readonly Said[], words: ReadinessWords['result']): string {
  return said
    .flatMap(({ question, answers }) => answers.map((answer) => quote(flow, question, answer, words)))
    .reduce((one, other) => fillText(words.both, { one, other }));
}

function quote(flow: Flow, question: string, answer: string, words: ReadinessWords['result']): string {
  const [label = ''] = answerLabels(flow, question, [answer]);
  if (!HELD_BACK.includes(answer)) return `“${label}”`;
  const asked = flow.topics.flatMap(({ questions }) => questions).find(({ id }) => id === question);
  return fillText(words.heldBack, { answer: `“${label}”`, question: `“${asked?.ask ?? ''}”` });
}
