import { carryPlace } from './carry-place.ts';

/** The place that a link took along to a page without a tool, or nothing. It goes out of the address, and on to the next page. */
export function takenAlong(): string {
  const [, place = ''] = /^#place=(.*)$/.exec(location.hash) ?? [];
  if (place === '') return '';
  history.replaceState(history.state, '', location.pathname);
  carryPlace(place);
  return place;
}
