import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { LateStatus } from './LateStatus.tsx';
import { useLater } from './use-later.ts';
import { moveFocus } from './move-focus.ts';

interface Props<T> {
  /** Whether it is the view that is open. It stays where it is while another one is. */
  readonly shown: boolean;
  readonly which: 'letter' | 'reminder' | 'timeline' | 'refusal';
  readonly words: ToolWords['here'];
  readonly load: () => Promise<T>;
  readonly draw: (loaded: T) => ComponentChildren;
  readonly onBack: () => void;
}

/**
 * One tool inside another. Two pages could share answers only through the address or the device's storage, so the
 * other tool comes here instead, and what was entered never leaves this page's memory.
 */
export function ToolHere<T>({ shown, which, words, load, draw, onBack }: Props<T>) {
  const { state, retry } = useLater(load);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!shown) return;
    moveFocus(heading.current);
    heading.current?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [shown]);
  const own = words[which];
  if (!own) return null;
  const { title, text, back } = own;
  return (
    <section class="tool-here" hidden={!shown}>
      <div class="no-print">
        <h1 class="step-heading" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <p>{text}</p>
        <p>
          <button type="button" class="button" onClick={onBack}>
            {back}
          </button>
        </p>
      </div>
      {state.kind === 'ready' ? (
        draw(state.value)
      ) : (
        <LateStatus state={state} words={words} onRetry={retry} />
      )}
    </section>
  );
}
