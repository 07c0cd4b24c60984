import { useEffect, useRef } from 'preact/hooks';

/**
 * A new step takes the focus to its heading, so that a screen reader starts there. Not on the first view, and not
 * while something else `holds` the focus, such as the summary of what has to be mended.
 */
export function useFocusOnStep(step: string, holds: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
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
