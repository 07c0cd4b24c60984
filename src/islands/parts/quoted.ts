import type { Flow } from '../../domain/flow.schema.ts';
import { answerLabels } from '../../domain/flow.ts';
import type { Said } from '../../domain/readiness.ts';

/** The client's own answers in their own words: “To close a chapter” and “Closure”. */
export function quoted(flow: Flow, said: readonly Said[]): string {
  const labels = said.flatMap(({ question, answers }) => answerLabels(flow, question, answers));
  return labels.map((label) => `“${label}”`).join(' and ');
}
