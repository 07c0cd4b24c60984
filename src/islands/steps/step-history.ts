/**
 * The browser's own Back goes one step back in a tool, with a single entry of the history for all steps: the page's
 * own, and one above it. Back leads from the upper to the lower, which takes one step back and, while there are more,
 * goes up again. So whoever leaves the site leaves no steps behind. An entry holds its height and nothing else.
 */

/** One step that a client took in a tool, and how to take it back and again. */
export interface Move {
  readonly tool: string;
  readonly undo: () => void;
  readonly redo: () => void;
}

let trail: readonly Move[] = [];
/** What the browser's Forward would do again. */
let undone: Move | undefined;
/** The height of the entry that is shown: 0 for the page's own. */
let height = 0;
/** Whether this page itself is on its way up again. */
let rising = false;
let listening = false;

/** Begins to follow the browser's Back and Forward. A page that was reloaded has no steps to go back to. */
export function followHistory(): void {
  if (listening) return;
  listening = true;
  height = heightOf(history.state) ?? 0;
  history.replaceState({ at: height }, '');
  window.addEventListener('popstate', follow);
}

/** Notes a step, so that Back takes it back. */
export function noteMove(move: Move): void {
  // A jump to a heading has made an entry of its own, which then stands for this step.
  if (heightOf(history.state) === undefined) {
    if (height > 0) height += 1;
    history.replaceState({ at: height }, '');
  }
  if (height === 0) {
    height = 1;
    history.pushState({ at: height }, '');
  }
  rising = false;
  undone = undefined;
  trail = [...trail, move];
}

/** Lets go of the steps of a tool that begins anew or is gone. */
export function forgetMoves(tool: string): void {
  trail = trail.filter((move) => move.tool !== tool);
  if (undone?.tool === tool) undone = undefined;
}

function follow(event: PopStateEvent): void {
  const to = heightOf(event.state);
  // The page is being left, or the visitor jumped to a heading.
  if (to === undefined || document.documentElement.dataset['left'] !== undefined) return;
  const from = height;
  height = to;
  if (rising) rising = false;
  else if (to < from) stepBack();
  else if (to > from) stepForward();
}

function stepBack(): void {
  const move = trail.at(-1);
  // Nothing to take back: whoever pressed Back wants to leave the page.
  if (!move) {
    history.back();
    return;
  }
  trail = trail.slice(0, -1);
  undone = move;
  move.undo();
  if (height === 0 && trail.length > 0) {
    rising = true;
    setTimeout(() => history.forward());
  }
}

function stepForward(): void {
  if (!undone) return;
  trail = [...trail, undone];
  undone.redo();
  undone = undefined;
}

function heightOf(state: unknown): number | undefined {
  return typeof state === 'object' && state !== null && 'at' in state && typeof state.at === 'number'
    ? state.at
    : undefined;
}
