import { useLayoutEffect } from 'preact/hooks';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { openPanel } from '../panel/page-panel.ts';

/** How long after a press on a call, a text or a mail the page may be asked whether it may be left. */
const WHILE = 2000;

/** Pages where one types, which work on their own page only. */
const OTHER_TOOLS = /^\/(letter|readiness|refusal|after-you-ask|waitlist|search)\/$/;

/** When the last of them was pressed. */
let pressed = Number.NEGATIVE_INFINITY;

/**
 * While something would be lost by leaving: lets the browser ask before the page is closed or reloaded, and lets
 * nothing else cost it. Calls, texts and mails never ask. Pages to read open over the tool, other sites in another tab.
 * The way out never asks.
 */
export function useUnloadWarning(active: boolean, words: ToolWords['panel']): void {
  // With the drawing of the answer, so that no press can come between.
  useLayoutEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => {
      const isLeaving = document.documentElement.dataset['left'] !== undefined;
      if (!isLeaving && performance.now() - pressed > WHILE) event.preventDefault();
    };
    const press = (event: MouseEvent) => withoutLoss(event, words);
    window.addEventListener('beforeunload', ask);
    document.addEventListener('click', press, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('click', press, { capture: true });
    };
  }, [active, words]);
}

/** Follows a link in a way that keeps the page. */
function withoutLoss(event: MouseEvent, words: ToolWords['panel']): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  const opensHere = link && !link.matches('[target], [download], [data-exit], .exit');
  if (link?.origin === location.origin && link.pathname === location.pathname) return;
  // A press that asks for a new tab costs nothing.
  if (!opensHere || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!link.protocol.startsWith('http')) {
    pressed = performance.now();
  } else if (link.origin !== location.origin || OTHER_TOOLS.test(link.pathname)) {
    // Another site or tool has nothing to come back to here.
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  } else {
    event.preventDefault();
    openPanel(link.href, words);
  }
}
