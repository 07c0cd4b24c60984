import { useEffect, useReducer } from 'preact/hooks';

/**
 * Draws a form again after the page came back from the browser's cache. WebKit empties forms that say
 * `autocomplete="off"` in a task after that, while the answers are still in memory.
 */
export function useRedrawOnReturn(): void {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const back = (event: PageTransitionEvent) => {
      if (event.persisted) setTimeout(() => setTimeout(() => redraw(undefined)));
    };
    window.addEventListener('pageshow', back);
    return () => window.removeEventListener('pageshow', back);
  }, []);
}
