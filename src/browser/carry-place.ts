import { isTool } from '../domain/site/tools.ts';

/**
 * Takes the state or country that somebody chose along to the tools, the comparison and the help lines. A page that loads has forgotten everything,
 * and nothing may be stored. So a link to a tool holds the place behind its # for the moment it is pressed, as the link on
 * a place's page does: browsers don't send that part, and the page takes it out of its address again. A tool does so
 * before anything is drawn (islands/steps/place-in-address.ts).
 */

/** Pages beside the tools that show the chosen place among others. */
const ALSO_SHOWN = ['/rights/compare/', '/support/'];

/** A place on this site. "Not sure" and "somewhere else" are answers too, and are asked again. */
const PLACE = /^[a-z]{2}(-[a-z]+)*$/;

let carried = '';

/** What the next press of a link to a tool takes along: the place last chosen on this page, or nothing. */
export function carryPlace(place: string): void {
  carried = PLACE.test(place) ? place : '';
  // Before a tool's own listener, which may open the link elsewhere. The browser adds each of them once.
  for (const press of ['click', 'auxclick']) addEventListener(press, takeAlong, { capture: true });
}

function takeAlong({ target }: Event): void {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]');
  if (!link || carried === '' || link.origin !== location.origin || link.hash !== '') return;
  if (!isTool(link.pathname) && !ALSO_SHOWN.includes(link.pathname)) return;
  if (link.pathname === location.pathname) return;
  const before = link.getAttribute('href') ?? '';
  link.hash = `place=${carried}`;
  // What is copied or pointed at later holds nothing.
  setTimeout(() => link.setAttribute('href', before));
}
