/** Where the arrows stop: the field, whom to call, and each result. */
const STOPS = '#search-field, .help-first a, .help-first summary, .place-answer a, .results a';

/** Lets the up and down arrows walk from the field through the results and back. */
export function walkResults(event: KeyboardEvent, box: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !box || event.target instanceof HTMLSelectElement) return;
  const stops = [...box.querySelectorAll<HTMLElement>(STOPS)];
  const open = stops.filter((stop) => stop.checkVisibility?.() ?? true);
  const next = open[open.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
