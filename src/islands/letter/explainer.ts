import type { Flow } from '../../domain/flow/flow.schema.ts';
import { answerLabels } from '../../domain/flow/flow.ts';
import type { Explain } from './Why.tsx';

/** Tells for any answer where it was asked and what was said. */
export function explainer(flow: Flow, change: (topic: string) => void): Explain {
  return {
    change,
    answer(question, answers) {
      const topic = flow.topics.find((one) => one.questions.some((asked) => asked.id === question));
      const ask = topic?.questions.find((asked) => asked.id === question)?.ask;
      if (!topic || ask === undefined) return undefined;
      return { topic: topic.id, ask, said: answerLabels(flow, question, answers).join(', ') };
    },
  };
}
