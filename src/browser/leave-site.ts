/** The way out of the site: it blanks every open tab at once, wipes them, and leaves nothing to come back to. */

const root = document.documentElement;

/** Kept on the device while the visitor wants leaving to erase nothing; erased with the last that is kept. */
export const LEAVING_KEEPS = 'leaving-keeps';

/** An empty page, for what the history cannot let go of. */
const BLANK = '/blank.html';

/** Marks this tab as left, for pages that come back by the browser's Back. It says nothing of what was read or typed. */
const LEFT = 'left';

/** Leaves at once. `said` is all that the page shows and a screen reader says until the other page is there. */
export function leave(href: string, said: string): void {
  if (root.dataset['left']) return;
  root.dataset['left'] = 'yes';
  document.title = ' ';
  document.body.textContent = said;
  document.body.role = 'alert';
  wipe();
  withStore('sessionStorage', (store) => store.setItem(LEFT, '1'));
  outOfHistory(() => location.replace(href));
}

/** Whether this page was left before, and the browser's Back has brought it back: then its head has hidden it already. */
export function isLeft(fromCache: boolean): boolean {
  let left = false;
  withStore('sessionStorage', (store) => {
    left = store.getItem(LEFT) !== null && (fromCache || root.hidden === true);
    // Whoever comes anew, by a link or the address, is welcome.
    if (!left) store.removeItem(LEFT);
  });
  return left;
}

/**
 * Takes the entries of this page out of the history: a tool has one above the page's own (islands/steps/step-history.ts),
 * which becomes an empty page, and the page's own is replaced.
 */
function outOfHistory(then: () => void): void {
  const height = Number(history.state?.at ?? 0);
  if (height > 0) {
    history.replaceState(null, '', BLANK);
    addEventListener('popstate', then, { once: true });
    history.go(-height);
  }
  // Where going down fails, the visitor leaves from up here.
  setTimeout(then, height > 0 ? 300 : 0);
}

/**
 * Erases everything this site may have kept on the device: answers, and the copy for offline use with its worker; only
 * what lives as long as the tab, where the visitor chose that. A browser that forbids storage has nothing to erase. The
 * page may be gone before the browser is done, so the worker is told first, who lives on: it erases all copies and
 * itself. ("erase" is ERASE of domain/saved-site.ts; imported, it would become a second file to load on every page.)
 */
function wipe(): void {
  let keeps = false;
  withStore('sessionStorage', (store) => store.clear());
  withStore('localStorage', (store) => {
    keeps = store.getItem(LEAVING_KEEPS) !== null;
    if (!keeps) store.clear();
  });
  if (keeps) return;
  navigator.serviceWorker?.controller?.postMessage('erase');
  // Neither is there without a secure connection, nor where the browser forbids them.
  window.caches?.keys().then(
    (names) => names.forEach((name) => void caches.delete(name)),
    () => {},
  );
  navigator.serviceWorker?.getRegistrations().then(
    (workers) => workers.forEach((worker) => void worker.unregister()),
    () => {},
  );
}

/** Uses a store of the browser, where it is not blocked. */
function withStore(name: 'localStorage' | 'sessionStorage', use: (store: Storage) => void): void {
  try {
    use(window[name]);
  } catch {
    // Storage is blocked, so nothing can have been kept.
  }
}
