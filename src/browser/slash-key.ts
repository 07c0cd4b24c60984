/** The bare key / opens search. Somebody who steers by voice or presses keys by mistake can switch that off. */

/**
 * The button of search with its key. The switch reaches the key through the button, so that the button's script, which
 * is on every page, stays one small file.
 */
export interface SearchLink extends HTMLAnchorElement {
  slash?: { readonly opens: () => boolean; readonly switchTo: (on: boolean) => void };
}

/** The one word that is kept on the device, and only while the key is off. Leaving the site by its button wipes it too. */
const KEY = 'search-slash';

/** Where the browser forbids storage, the choice holds until the page is left. */
let offHere = false;

/** Whether / opens search. */
export function slashOpens(): boolean {
  try {
    return !offHere && localStorage.getItem(KEY) === null;
  } catch {
    return !offHere;
  }
}

/** Switches the key on or off. On is the usual, so nothing is kept for it. */
export function switchSlash(on: boolean): void {
  offHere = !on;
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // The choice holds for this page.
  }
}
