/**
 * Moves the focus to what has just come, without scrolling. The page does so, not the person, so it must not begin the
 * count of Shift anew (three-shifts.ts): somebody who presses it while a slow page changes would have to press again.
 */
export function moveFocus(to: HTMLElement | null): void {
  const unheard = (event: Event) => event.stopPropagation();
  to?.addEventListener('focusin', unheard);
  to?.focus({ preventScroll: true });
  to?.removeEventListener('focusin', unheard);
}
