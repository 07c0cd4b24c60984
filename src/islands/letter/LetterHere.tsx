import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answers } from '../../domain/flow/when.ts';
import type { Letter as LetterTool, LetterProps } from './Letter.tsx';

type Loaded =
  | { readonly kind: 'loading' | 'failed' }
  | { readonly kind: 'ready'; readonly Letter: typeof LetterTool; readonly props: LetterProps };

interface Props {
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly handedOver: Answers;
  readonly onBack: () => void;
}

/**
 * The letter tool inside another tool. Two pages could share answers only through the address or the device's storage,
 * so the letter tool comes here instead, and the answers never leave this page's memory.
 */
export function LetterHere({ heading, handedOver, onBack }: Props) {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    setLoaded({ kind: 'loading' });
    Promise.all([import('./Letter.tsx'), fetchProps()])
      .then(([{ Letter }, props]) => setLoaded({ kind: 'ready', Letter, props }))
      .catch(() => setLoaded({ kind: 'failed' }));
  }, [attempt]);
  return (
    <section class="letter-here" aria-labelledby="letter-here">
      <div class="no-print">
        <h1 class="step-heading" id="letter-here" tabIndex={-1} ref={heading}>
          Your answers came along
        </h1>
        <p>
          What you said here is filled in where it fits. Nothing was sent. Check each step, or go straight to
          the letter.
        </p>
        <p>
          <button type="button" class="button" onClick={onBack}>
            Back to my result
          </button>
        </p>
      </div>
      <div role="status">
        {loaded.kind === 'loading' && <p key="loading">The letter tool is on its way …</p>}
        {loaded.kind === 'failed' && (
          <p key="failed">
            The letter tool could not be loaded.{' '}
            <button type="button" class="link" onClick={() => setAttempt(attempt + 1)}>
              Try again
            </button>
          </p>
        )}
      </div>
      {loaded.kind === 'ready' && <loaded.Letter {...loaded.props} handedOver={handedOver} />}
    </section>
  );
}

async function fetchProps(): Promise<LetterProps> {
  const response = await fetch('/letter/tool.json');
  if (!response.ok) throw new Error(`The letter tool’s texts did not come: ${response.status}`);
  return (await response.json()) as LetterProps;
}
