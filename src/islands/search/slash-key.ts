/** The bare key / opens search. Somebody who steers by voice or presses keys by mistake can switch that off. */

/** The one word that is kept on the device, and only while the key is off. Leaving the site by its button wipes it too. */
const KEY = 'search-slash';

/** The button of search holds the choice, too, for a browser that forbids storage: until the page is left. */
const button = () => document.querySelector<HTMLElement>('[data-search]');

/** Whether / opens search. (browser/every-page.ts asks the same; imported there, this would be a second file on every page.) */
export function slashOpens(): boolean {
  try {
    return !button()?.dataset['slash'] && localStorage.getItem(KEY) === null;
  } catch {
    return !button()?.dataset['slash'];
  }
}

/** Switches the key on or off. On is the usual, so nothing is kept for it. */
export function switchSlash(on: boolean): void {
  const link = button();
  if (link && on) delete link.dataset['slash'];
  else if (link) link.dataset['slash'] = 'off';
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // The choice holds for this page.
  }
}
