import type { Flow } from '../../domain/flow/flow.schema.ts';
import { answerLabels } from '../../domain/flow/flow.ts';
import { groupOf, HAPPENED } from '../../domain/refusal/refusal.ts';
import type { Explain } from '../letter/Sheet.tsx';

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

/** The same for the refusal helper, whose letters name what happened whatever its group. */
export function refusalExplainer(flow: Flow, change: (topic: string) => void): Explain {
  const plain = explainer(flow, change);
  return {
    change,
    answer(question, answers) {
      if (question !== 'grounds') return plain.answer(question, answers);
      const topic = flow.topics.find(({ id }) => id === HAPPENED);
      const labels = answers.map((one) => groupOf(flow, one)?.label ?? '');
      return topic && { topic: topic.id, ask: topic.title, said: labels.join(', ') };
    },
  };
}
