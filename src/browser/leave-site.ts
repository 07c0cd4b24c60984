/** The way out of the site: it blanks every open tab at once, wipes them, and leaves nothing to come back to. */
import { inStore } from './stored.ts';

export const root = document.documentElement;

/** Kept on the device while the visitor wants leaving to erase nothing; erased with the last that is kept. */
export const LEAVING_KEEPS = 'leaving-keeps';

/** Marks this tab as left, for pages that come back by the browser's Back. It says nothing of what was read or typed. */
const LEFT = 'left';

/**
 * Leaves at once, to where the link leads. What the link says for this moment is all that the page shows and a screen
 * reader says until the other page is there.
 */
export function leave({ href, dataset }: HTMLAnchorElement): void {
  if (root.dataset['left']) return;
  root.dataset['left'] = 'yes';
  document.title = ' ';
  document.body.textContent = dataset['leaving'] as string;
  document.body.role = 'alert';
  wipe();
  inStore('sessionStorage', (store) => store.setItem(LEFT, '1'));
  outOfHistory(() => location.replace(href));
}

/** Whether this page was left before, and the browser's Back has brought it back: then its head has hidden it already. */
export function isLeft(fromCache: boolean): true | undefined {
  return inStore('sessionStorage', (store) => {
    if (store.getItem(LEFT) && (fromCache || root.hidden)) return true;
    // Whoever comes anew, by a link or the address, is welcome.
    store.removeItem(LEFT);
    return undefined;
  });
}

/**
 * Takes the entries of this page out of the history: a tool has one above the page's own (islands/steps/step-history.ts),
 * which becomes an empty page, and the page's own is replaced.
 */
function outOfHistory(then: () => void): void {
  const height: number | undefined = history.state?.at;
  if (height) {
    // An empty page, for what the history cannot let go of.
    history.replaceState(null, '', '/blank.html');
    addEventListener('popstate', then, { once: true });
    history.go(-height);
  }
  // Where going down fails, the visitor leaves from up here.
  setTimeout(then, height && 300);
}

/**
 * Erases everything this site may have kept on the device: answers, and the copy for offline use with its worker; only
 * what lives as long as the tab, where the visitor chose that. A browser that forbids storage has nothing to erase. The
 * page may be gone before the browser is done, so the worker is told first, who lives on: it erases all copies and
 * itself. ("erase" is ERASE of domain/saved-site.ts; imported, it would become a second file to load on every page.)
 */
function wipe(): void {
  inStore('sessionStorage', (store) => store.clear());
  if (inStore('localStorage', (store) => store.getItem(LEAVING_KEEPS))) return;
  inStore('localStorage', (store) => store.clear());
  navigator.serviceWorker?.controller?.postMessage('erase');
  // Neither is there without a secure connection, nor where the browser forbids them.
  window.caches?.keys().then(
    (names) => {
      for (const name of names) caches.delete(name);
    },
    () => {},
  );
  navigator.serviceWorker?.getRegistrations().then(
    (workers) => {
      for (const worker of workers) worker.unregister();
    },
    () => {},
  );
}
