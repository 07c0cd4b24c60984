/** Three presses of Shift alone leave the site. Somebody whose screen reader or habit presses it can switch that off. */

/** How long the next press may take, in milliseconds from the last. */
const PAUSE = 5000;

/** Longer than this, Shift was held while thinking or for another key. */
const HELD = 1000;

/** Remembered as long as the tab is open, and only while it is off. */
const OFF = 'shift-off';

/** Where storage is blocked, the choice holds until the page is left. */
let offHere = false;

/** Whether three presses of Shift leave. */
export function shiftLeaves(): boolean {
  try {
    offHere ||= sessionStorage.getItem(OFF) !== null;
  } catch {
    // The choice holds for this page.
  }
  return !offHere;
}

/** Switches it off for this visit, or on again. */
export function switchShift(on: boolean): void {
  offHere = !on;
  try {
    if (on) sessionStorage.removeItem(OFF);
    else sessionStorage.setItem(OFF, '1');
  } catch {
    // The choice holds for this page.
  }
}

/**
 * Tells each clean press of Shift: released alone, soon, and with no other key, pointer, wheel or change of focus since
 * it went down. Any of those begins the count anew, and so do five seconds without a press. Told 0 when it does.
 */
export function onShifts(count: (presses: number) => void): void {
  let presses = 0;
  let down: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const anew = () => {
    clearTimeout(timer);
    down = undefined;
    if (presses > 0) count(0);
    presses = 0;
  };
  const alone = (event: KeyboardEvent) =>
    event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
  addEventListener('keydown', (event) => {
    if (alone(event) && shiftLeaves()) down = event.timeStamp;
    else anew();
  });
  addEventListener('keyup', (event) => {
    if (!alone(event) || down === undefined || event.timeStamp - down > HELD) return anew();
    down = undefined;
    clearTimeout(timer);
    timer = setTimeout(anew, PAUSE);
    presses += 1;
    count(presses);
  });
  for (const other of ['pointerdown', 'wheel', 'focusin', 'blur'])
    addEventListener(other, anew, { passive: true });
}
