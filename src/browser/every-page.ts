/**
 * All script of a page without a tool, in one file: the way out, which has to work at once, and what opens search. What
 * they need besides is fetched when it is first used.
 */
import { address as firstUse } from './first-use.ts?later';
import { isLeft, leave, root } from './leave-site.ts';
import { inStore } from './stored.ts';
import { onShifts } from './three-shifts.ts';

const find = (selector: string) => document.querySelector(selector);

/** Starts it all. The module of search, which is an island, is named by the layout. */
export function start(searchDialog: string): void {
  // The layout that brings this script has it. Pages in other languages have no search, which knows the English ones.
  const exit = find('[data-exit]') as HTMLAnchorElement;
  const search = find('[data-search]') as HTMLAnchorElement | null;

  const tabs = new BroadcastChannel('leave');
  const leaveAll = () => {
    tabs.postMessage('');
    leave(exit);
  };
  tabs.onmessage = () => leave(exit);
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    leaveAll();
  });
  // Chromium never asks again for a module that failed to come, except under another address.
  let again = '';
  const tell = (presses?: number) =>
    import(/* @vite-ignore */ firstUse + again).then(
      ({ tell }) => tell(presses),
      () => (again += '?'),
    );
  onShifts(exit, (presses) => (presses > 2 ? leaveAll() : tell(presses)));
  if (find('[data-at-once]')) tell();

  const show = (fromCache: boolean) => {
    if (isLeft(fromCache)) leave(exit);
    else root.style.visibility = '';
  };
  show(false);
  // A page that is put away is drawn hidden, so that leaving elsewhere cannot be undone by a glance at it.
  addEventListener('pagehide', () => (root.style.visibility = 'hidden'));
  addEventListener('pageshow', ({ persisted }) => show(persisted));

  // Nothing more is loaded until somebody reads on or reaches for the date.
  if (find('.rights'))
    for (const act of ['pointerdown', 'scroll', 'focusin'])
      addEventListener(act, () => tell(), { once: true });

  if (!search) return;
  // The page of search has the field itself.
  if (!search.ariaCurrent) search.ariaHasPopup = 'dialog';
  const open = (event: Event) => {
    event.preventDefault();
    import(/* @vite-ignore */ searchDialog).then(
      ({ openSearch }) => openSearch(),
      () => (location.href = search.href),
    );
  };
  search.addEventListener('click', (event) => {
    // A press that asks for a new tab stays a plain link.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  addEventListener('keydown', (event) => {
    const slash = () =>
      event.key === '/' &&
      // Where a / is text. On a checkbox or a button it is none.
      !(event.target as Element).matches(':read-write, select') &&
      !search.dataset['slash'] &&
      !inStore('localStorage', (store) => store.getItem('search-slash'));
    if (event.ctrlKey || event.metaKey ? event.key === 'k' : slash()) open(event);
  });
}
