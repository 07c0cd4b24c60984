import type { ComponentChildren } from 'preact';
import type { Frame } from './use-frame.ts';

interface Props {
  readonly frame: Pick<Frame, 'heading' | 'begun' | 'current'>;
  readonly className?: string;
  readonly children: ComponentChildren;
}

/**
 * The heading of the open step or view, which takes the focus when it opens. It's the first heading of the page, except
 * on the first step, where the page's own title is still above it.
 */
export function ViewHeading({ frame, className, children }: Props) {
  const Level = frame.begun ? 'h1' : 'h2';
  return (
    <Level
      class={className === undefined ? 'step-heading' : `step-heading ${className}`}
      tabIndex={-1}
      ref={frame.heading}
      aria-describedby={frame.current ? 'step-progress step-reason' : undefined}
    >
      {children}
    </Level>
  );
}
