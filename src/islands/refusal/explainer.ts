import type { Flow } from '../../domain/flow/flow.schema.ts';
import { headingOf } from '../../domain/flow/flow.ts';
import { groupOf } from '../../domain/refusal/refusal.ts';
import { HAPPENED } from '../../domain/refusal/steps.ts';
import { explainer } from '../letter/explainer.ts';
import type { Explain } from '../letter/Why.tsx';

/** Tells for any answer where it was asked and what was said. What happened is named whatever its group. */
export function refusalExplainer(flow: Flow, change: (topic: string) => void): Explain {
  const plain = explainer(flow, change);
  return {
    ...plain,
    answer(question, answers) {
      if (question !== 'grounds') return plain.answer(question, answers);
      const topic = flow.topics.find(({ id }) => id === HAPPENED);
      const labels = answers.map((one) => groupOf(flow, one)?.label ?? '');
      return topic && { topic: topic.id, ask: headingOf(topic), said: labels.join(', ') };
    },
  };
}
