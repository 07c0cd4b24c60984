import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { moveFocus } from './move-focus.ts';

/**
 * A new step starts at the top of the screen, with the focus on its heading, so that a screen reader starts there too.
 * Not on the first view, and not while something else `holds` the focus, such as the summary of errors. It does so with
 * the drawing itself: a moment later, it would take the focus from a client who has pressed Tab or typed since.
 */
export function useFocusOnStep(step: string, holds: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (!moved.current || holds) return;
    // The focus never scrolls by itself: it would show the heading alone, and a smooth scroll would run behind it.
    moveFocus(heading.current);
    heading.current?.closest('.tool')?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [step]);
  useEffect(() => {
    const back = () => {
      moved.current = true;
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  return { heading, moved };
}
