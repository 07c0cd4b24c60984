import { letterLimits } from '../../domain/letter/law.ts';
import { spell } from '../../domain/law/deadline.ts';
import type { LawState } from './use-law.ts';

/** What the picked place means for the letter, in two lines: how long they have, and where to read more. */
export function LawNote({
  state,
  general,
  elsewhere,
  onRetry,
}: {
  state: LawState;
  general: string;
  elsewhere: boolean;
  onRetry: () => void;
}) {
  return (
    <div class="law-note" role="status">
      {state.kind === 'loading' && <p>Fetching the law of this place …</p>}
      {state.kind === 'failed' && (
        <p>
          The law of this place could not be loaded. You can{' '}
          <button type="button" class="link" onClick={onRetry}>
            try again
          </button>
          , or go on: the letter then names no law.
        </p>
      )}
      {state.kind === 'none' && elsewhere && <p>{general}</p>}
      {state.kind === 'ready' && <Summary law={state.law} general={general} />}
    </div>
  );
}

function Summary({ law, general }: { law: Extract<LawState, { kind: 'ready' }>['law']; general: string }) {
  if (law.basis.length === 0) return <p>{general}</p>;
  const { look, answer, guide } = letterLimits(law, { form: ['copy'], recipient: ['solo'] });
  const limit = answer ?? guide;
  return (
    <p>
      {look && <>They should let you look within {spell(look)}. </>}
      {limit ? (
        <>An answer is usually due within {spell(limit)}. </>
      ) : (
        <>We could not verify a fixed time limit here. </>
      )}
      <a href={`/rights/${law.place}/`} target="_blank" rel="noreferrer">
        Read the law of {law.name}
        <span class="visually-hidden"> (opens in a new tab)</span>
      </a>
    </p>
  );
}
