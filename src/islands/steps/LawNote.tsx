import { letterLimits } from '../../domain/letter/law.ts';
import { spell } from '../../domain/law/deadline.ts';
import { fillText } from '../../domain/text/fill.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import type { LawState } from './use-law.ts';

interface Props {
  readonly state: LawState;
  readonly words: ToolWords['law'];
  /** Said where we know no law of the place; empty to say nothing. */
  readonly general: string;
  readonly onRetry: () => void;
}

/** What the chosen place means, in two lines: how long they have, and where to read more. It is there before its words. */
export function LawNote({ state, words, general, onRetry }: Props) {
  const said = state.kind === 'none' ? general : state.kind;
  return (
    <div class={said === '' ? 'visually-hidden' : 'law-note'} role="status">
      {state.kind === 'loading' && <p key="loading">{words.loading}</p>}
      {state.kind === 'failed' && (
        <p key="failed">
          {words.failed}{' '}
          <button type="button" class="link" onClick={onRetry}>
            {words.retry}
          </button>
        </p>
      )}
      {state.kind === 'none' && general !== '' && <p key="general">{general}</p>}
      {state.kind === 'ready' && (
        <Summary key={state.law.place} law={state.law} words={words} general={general} />
      )}
    </div>
  );
}

interface SummaryProps extends Pick<Props, 'words' | 'general'> {
  readonly law: Extract<LawState, { kind: 'ready' }>['law'];
}

function Summary({ law, words, general }: SummaryProps) {
  if (law.basis.length === 0) return <p>{general}</p>;
  const { look, answer, guide } = letterLimits(law, { form: ['copy'], recipient: ['solo'] });
  const limit = answer ?? guide;
  return (
    <p>
      {look && <>{fillText(words.look, { length: spell(look) })} </>}
      {limit ? fillText(words.answer, { length: spell(limit) }) : words.unknown}{' '}
      <a href={`/rights/${law.place}/`} target="_blank" rel="noreferrer">
        {fillText(words.read, { place: law.name })}
        <span class="visually-hidden"> {words.newTab}</span>
      </a>
    </p>
  );
}
