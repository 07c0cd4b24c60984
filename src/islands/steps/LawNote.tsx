import type { ComponentType } from 'preact';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import type { LetterLaw } from '../../domain/letter/law.ts';
import { LateLines } from './LateStatus.tsx';
import type { SummaryProps } from './LawSummary.tsx';
import type { Later } from './use-later.ts';
import type { LawState } from './use-law.ts';

/** What draws a law's two lines. */
interface Drawing {
  readonly LawSummary: ComponentType<SummaryProps>;
}

interface Props<L extends LetterLaw> {
  readonly law: { readonly state: LawState<L>; readonly retry: () => void };
  /** The rest of the tool, which can read the law. */
  readonly rest: Later<Drawing>;
  readonly words: ToolWords['law'];
  /** The language of the page; English if left out. */
  readonly language?: SummaryProps['language'];
  /** What the page calls the place, where that isn't its English name. */
  readonly name?: SummaryProps['name'];
  /** Said where we know no law of the place; empty to say nothing. */
  readonly general: string;
}

/** What the chosen place means, in two lines: how long they have, and where to read more. It is there before its words. */
export function LawNote<L extends LetterLaw>({ law, rest, words, general, ...more }: Props<L>) {
  // The law can be read once the rest of the tool has come.
  const state = law.state.kind === 'ready' && rest.state.kind !== 'ready' ? rest.state : law.state;
  const said = state.kind === 'none' ? general : state.kind;
  return (
    <div class={said === '' ? 'visually-hidden' : 'law-note'} role="status">
      {state.kind === 'none' ? (
        general !== '' && <p key="general">{general}</p>
      ) : (
        <LateLines
          state={state}
          words={words}
          onRetry={() => {
            if (law.state.kind === 'failed') law.retry();
            if (rest.state.kind === 'failed') rest.retry();
          }}
        />
      )}
      {law.state.kind === 'ready' && rest.state.kind === 'ready' && (
        <rest.state.value.LawSummary
          key={law.state.value.place}
          law={law.state.value}
          words={words}
          general={general}
          {...more}
        />
      )}
    </div>
  );
}
