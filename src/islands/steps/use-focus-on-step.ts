import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A new step takes the focus to its heading, so that a screen reader starts there. Not on the first view, and not
 * while something else `holds` the focus, such as the summary of what has to be mended. It does so with the drawing
 * itself: a moment later, it would take the focus from a client who has pressed Tab or typed since.
 */
export function useFocusOnStep(step: string, holds: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (moved.current && !holds) heading.current?.focus();
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
