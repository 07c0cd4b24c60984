import { ELSEWHERE, type PlaceGroup } from './PlaceSelect.tsx';

/** A place that a link named, such as /letter/#us-ny from that place's page. */
export type Wanted =
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'unknown'; readonly text: string };

/** Reads the place out of the address and takes it off again, so that the address holds no answer. */
export function placeInAddress(groups: readonly PlaceGroup[]): Wanted {
  const text =
    new URLSearchParams(location.search).get('place') ?? decode(location.hash.replace(/^#(place=)?/, ''));
  if (text === '' || document.getElementById(text)) return { kind: 'none' };
  history.replaceState(history.state, '', location.pathname);
  const id = text.toLowerCase();
  const known = id === ELSEWHERE || groups.some((group) => group.places.some((place) => place.id === id));
  return known ? { kind: 'known', id } : { kind: 'unknown', text: text.slice(0, 40) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
