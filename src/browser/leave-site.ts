/** Leaves at once: blanks the page, wipes what this site kept on the device, and takes this entry out of the history. */
export function leave(href: string): void {
  document.documentElement.dataset['left'] = 'yes';
  document.title = ' ';
  document.body.replaceChildren();
  wipe();
  location.replace(href);
}

/**
 * Erases everything this site may have kept on the device: answers, and the copy for offline use with its worker. A
 * browser that forbids storage has nothing to erase. The page may be gone before the browser is done, so the worker is
 * told first, who lives on: it erases all copies and itself. ("erase" is ERASE of domain/saved-site.ts; imported, it
 * would become a second file to load on every page.)
 */
export function wipe(): void {
  navigator.serviceWorker?.controller?.postMessage('erase');
  for (const store of ['localStorage', 'sessionStorage'] as const) {
    try {
      window[store].clear();
    } catch {
      // Storage is blocked, so nothing can have been kept.
    }
  }
  const done = () => {};
  if ('caches' in window)
    caches.keys().then((names) => names.forEach((name) => void caches.delete(name)), done);
  navigator.serviceWorker
    ?.getRegistrations()
    .then((workers) => workers.forEach((worker) => void worker.unregister()), done);
}

/** Calls back when Shift alone is pressed three times within five seconds. Any other key starts the count again. */
export function onThreeShifts(then: () => void): void {
  let presses: number[] = [];
  document.addEventListener('keydown', (event) => {
    if (event.repeat) return;
    presses =
      event.key === 'Shift' ? [...presses, event.timeStamp].filter((at) => event.timeStamp - at < 5000) : [];
    if (presses.length >= 3) then();
  });
}
