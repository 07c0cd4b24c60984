/** Three presses of Shift alone leave the site. Somebody whose screen reader or habit presses it can switch that off. */
import { inStore } from './stored.ts';

/**
 * Tells each clean press of Shift: released alone, soon, and with no other key, pointer, wheel or change of focus since
 * it went down. Any of those begins the count anew, and so do five seconds without a press. Told 0 when it does. The
 * way out holds the switch, too, for a browser that forbids storage.
 */
export function onShifts(exit: HTMLElement, count: (presses: number) => void): void {
  let presses = 0;
  let down = Number.NaN;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const anew = () => {
    clearTimeout(timer);
    down = Number.NaN;
    if (presses) count(0);
    presses = 0;
  };
  const on = (event: KeyboardEvent) => {
    if (event.key !== 'Shift' || event.ctrlKey || event.metaKey || event.altKey || event.repeat) anew();
    else if (event.type === 'keydown') {
      // Remembered as long as the tab is open, and only while it is off. (shift-notice.ts, loaded later, switches it.)
      const off = exit.dataset['shift'] || inStore('sessionStorage', (store) => store.getItem('shift-off'));
      down = off ? Number.NaN : event.timeStamp;
    } else if (event.timeStamp - down < 1000) {
      // Held for longer than a second, it was for thinking or for another key. The next press has five.
      clearTimeout(timer);
      timer = setTimeout(anew, 5000);
      presses += 1;
      count(presses);
    } else anew();
  };
  for (const type of ['keydown', 'keyup', 'pointerdown', 'wheel', 'focusin', 'blur'])
    addEventListener(type, on as EventListener);
}
