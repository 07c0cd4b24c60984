/**
 * Says how many more presses of Shift leave the site, and lets that be switched off: beside the count, and on the page of
 * help. The count itself (three-shifts.ts) works before this has come, and without it.
 */

import inLanguages from 'virtual:press-texts';

const link = document.querySelector<HTMLElement>('[data-exit]');
const told = document.querySelector('[data-presses] p');
const off = document.querySelector<HTMLButtonElement>('[data-presses] button');
const onHelp = document.querySelector<HTMLElement>('[data-shift-switch]');
const box = onHelp?.querySelector('input');
const texts = inLanguages[document.documentElement.lang];

/** As three-shifts.ts reads it. Imported there, this and `inStore` would be a second file to load on every page. */
const OFF = 'shift-off';

function leaves(): boolean {
  try {
    return !link?.dataset['shift'] && sessionStorage.getItem(OFF) === null;
  } catch {
    return !link?.dataset['shift'];
  }
}

/** Switches it off for this visit, or on again. Where storage is blocked, the choice holds until the page is left. */
function switchShift(on: boolean): void {
  if (link && on) delete link.dataset['shift'];
  else if (link) link.dataset['shift'] = 'off';
  try {
    if (on) sessionStorage.removeItem(OFF);
    else sessionStorage.setItem(OFF, '1');
  } catch {
    // The way out holds the choice.
  }
}

let hide: ReturnType<typeof setTimeout> | undefined;

function say(text = ''): void {
  if (!told || !off) return;
  told.textContent = text;
  // The button stays a while longer than the count, to be reached; above the text, to stay where it is when that goes.
  if (text) off.hidden = !leaves();
  clearTimeout(hide);
  hide = setTimeout(() => {
    off.hidden = true;
    told.textContent = '';
  }, 10_000);
}

/** Says what so many presses of Shift have done so far. */
export function tell(presses?: number): void {
  // The press on the button ends the count too, and must not take away what the button has just said.
  if (presses === 0 && !leaves()) return;
  if (presses !== undefined) say(['', texts?.one, texts?.two][presses]);
}

if (off && texts) off.textContent = texts.switchOff;
off?.addEventListener('click', () => {
  switchShift(false);
  say(texts?.off);
});
if (onHelp && box) {
  onHelp.hidden = false;
  box.checked = leaves();
  box.addEventListener('change', () => switchShift(box.checked));
}
