import { useIsThere } from '../steps/Status.tsx';
import type { Frame } from '../steps/use-frame.ts';
import { ViewHeading } from '../steps/ViewHeading.tsx';

/** What is said while the answers load, or if they can't be loaded. */
export interface AwaitedWords {
  readonly title: string;
  readonly loading: string;
  readonly failedTitle: string;
  readonly failed: string;
  readonly retry: string;
  readonly pages: string;
}

interface Props {
  readonly frame: Frame;
  readonly words: AwaitedWords;
  readonly failed: boolean;
  readonly onRetry: () => void;
}

/** What stands in place of the result while its texts are loading, or if they could not be loaded. */
export function AnswersAwaited({ frame, words, failed, onRetry }: Props) {
  const isThere = useIsThere();
  return (
    <div class={`readiness-result${failed ? ' with-all-answers' : ''}`}>
      <ViewHeading frame={frame}>{failed ? words.failedTitle : words.title}</ViewHeading>
      <div role="status">
        {isThere && (failed ? <p key="failed">{words.failed}</p> : <p key="loading">{words.loading}</p>)}
      </div>
      {failed && (
        <p class="moves">
          <button type="button" class="button" onClick={onRetry}>
            {words.retry}
          </button>
          <a href="/refusal/#all">{words.pages}</a>
        </p>
      )}
    </div>
  );
}
