import { useLayoutEffect } from 'preact/hooks';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { isTool } from '../../domain/site/tools.ts';
import { loadLater } from '../../browser/load-later.ts';
import panel from '../panel/page-panel.ts?later';

/** How long after a press on a call, a text or a mail the page may be asked whether it may be left. */
const WHILE = 2000;

/** Pages where one types, beside the tools. Like these they work on their own page only. */
const ALSO_TYPED = ['/waitlist/', '/search/'];

const loadPanel = () => loadLater<typeof import('../panel/page-panel.ts')>(panel);

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
    // So that it's here by the time somebody looks something up, whatever the line is like then.
    loadPanel().catch(() => undefined);
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
  // Another tool on the same page has seen to it.
  if (event.defaultPrevented) return;
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  const opensHere = link && !link.matches('[target], [download], [data-exit], .exit');
  if (link?.origin === location.origin && link.pathname === location.pathname) return;
  // A press that asks for a new tab costs nothing.
  if (!opensHere || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!link.protocol.startsWith('http')) {
    pressed = performance.now();
  } else if (link.origin !== location.origin || isTool(link.pathname) || ALSO_TYPED.includes(link.pathname)) {
    // Another site or tool has nothing to come back to here.
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  } else {
    event.preventDefault();
    const { href } = link;
    loadPanel().then(
      ({ openPanel }) => openPanel(href, words),
      // Another tab keeps the page as it is, too.
      () => window.open(href, '_blank', 'noopener'),
    );
  }
}
