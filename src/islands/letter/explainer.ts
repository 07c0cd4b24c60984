import type { Flow } from '../../domain/flow/flow.schema.ts';
import { answerLabels } from '../../domain/flow/flow.ts';
import { label, type Cited } from '../../domain/law/place.ts';
import type { LetterLaw } from '../../domain/letter/law.ts';
import type { TranslatedNames } from '../../domain/letter/translation.schema.ts';
import type { Explain } from './Why.tsx';

/** Tells for any answer where it was asked and what was said. `law` says how a law is called; its English name if left out. */
export function explainer(flow: Flow, change: (topic: string) => void, law: Explain['law'] = label): Explain {
  return {
    change,
    law,
    answer(question, answers) {
      const topic = flow.topics.find((one) => one.questions.some((asked) => asked.id === question));
      const ask = topic?.questions.find((asked) => asked.id === question)?.ask;
      if (!topic || ask === undefined) return undefined;
      return { topic: topic.id, ask, said: answerLabels(flow, question, answers).join(', ') };
    },
  };
}

/** Calls laws what another language calls them, where it has a name for them. */
export function lawIn(names: TranslatedNames | undefined, law: LetterLaw | null): Explain['law'] {
  return (cited) => {
    const isIt = (one: { readonly cites: readonly Cited[] }) =>
      one.cites.some(
        ({ key, part, from }) => key === cited.key && part === cited.part && from === cited.from,
      );
    const english = law?.limits.find(isIt)?.named ?? law?.basis.find(isIt)?.inLetter ?? '';
    return names?.laws[english] ?? label(cited);
  };
}
