import type { RefObject } from 'preact';

/** What stands in place of the result while its texts are on their way, or if they did not come. */
export function AnswersAwaited({
  heading,
  failed,
  onRetry,
}: {
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly failed: boolean;
  readonly onRetry: () => void;
}) {
  return (
    <div class="readiness-result">
      <h2 tabIndex={-1} ref={heading}>
        {failed ? 'The answers could not be loaded' : 'One moment'}
      </h2>
      {failed ? (
        <p role="status">
          What you marked is still here. You can{' '}
          <button type="button" class="link" onClick={onRetry}>
            try again
          </button>
          , or read <a href="/refusal/#all">the page of each answer</a>.
        </p>
      ) : (
        <p role="status">The answers are on their way …</p>
      )}
    </div>
  );
}
