import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Frame } from './use-frame.ts';
import { moveFocus } from './move-focus.ts';

/** What held the focus is gone once a view comes, or fails to: the heading takes it, so that it isn't lost. */
export function useFocusOnArrival({ heading }: Pick<Frame, 'heading'>, state: string): void {
  const before = useRef(state);
  useLayoutEffect(() => {
    if (before.current !== state && document.activeElement === document.body) moveFocus(heading.current);
    before.current = state;
  }, [state]);
}
