/** Leaves at once: blanks the page, wipes what this site kept on the device, and takes this entry out of the history. */
export function leave(href: string): void {
  document.documentElement.dataset['left'] = 'yes';
  document.title = ' ';
  document.body.replaceChildren();
  wipe();
  location.replace(href);
}

/** Erases everything this site may have kept on the device. A browser that forbids storage has nothing to erase. */
export function wipe(): void {
  for (const store of ['localStorage', 'sessionStorage'] as const) {
    try {
      window[store].clear();
    } catch {
      // Storage is blocked, so nothing can have been kept.
    }
  }
  if ('caches' in window)
    void caches.keys().then((names) => names.forEach((name) => void caches.delete(name)));
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
