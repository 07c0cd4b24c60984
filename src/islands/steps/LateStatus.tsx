import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { useIsThere } from './Status.tsx';
import type { Loaded } from './use-file.ts';

type Words = Pick<ToolWords['here'], 'loading' | 'failed' | 'retry'>;

interface Props {
  readonly state: Loaded<unknown>;
  readonly words: Words;
  readonly onRetry: () => void;
}

/** What is said while something loads, or if it can't be loaded. The status is there before its words, so that they are read out. */
export function LateStatus(props: Props) {
  const isThere = useIsThere();
  return <div role="status">{isThere && <LateLines {...props} />}</div>;
}

/** The same where a status is there already. */
export function LateLines({ state: { kind }, words, onRetry }: Props) {
  if (kind === 'ready') return null;
  if (kind === 'loading') return <p key="loading">{words.loading}</p>;
  return (
    <p key="failed">
      {words.failed}{' '}
      <button type="button" class="link" onClick={onRetry}>
        {words.retry}
      </button>
    </p>
  );
}
