import type { Answers } from '../../domain/flow/when.ts';
import { ELSEWHERE, type PlaceGroup } from './PlaceSelect.tsx';

/**
 * A place that a link named, such as /letter/#us-ny from that place's page. One that was only taken along, as in
 * /letter/#place=us-ny, gives way to what the tool knows already.
 */
export type Wanted =
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly id: string; readonly givesWay: boolean }
  | { readonly kind: 'unknown'; readonly text: string };

/**
 * Reads the place out of the address and takes it off again, so that the address holds no answer. Before a tool has the
 * list of places, whatever could be one counts.
 */
export function placeInAddress(groups?: readonly PlaceGroup[]): Wanted {
  const givesWay = location.hash.startsWith('#place=');
  const text =
    new URLSearchParams(location.search).get('place') ?? decode(location.hash.replace(/^#(place=)?/, ''));
  if (text === '' || document.getElementById(text)) return { kind: 'none' };
  history.replaceState(history.state, '', location.pathname);
  const id = text.toLowerCase();
  const listed = (one: string) => groups?.some((group) => group.places.some((place) => place.id === one));
  const known = id === ELSEWHERE || (listed(id) ?? /^[a-z]{2}(-[a-z]{2,4}){0,2}$/.test(id));
  return known ? { kind: 'known', id, givesWay } : { kind: 'unknown', text: text.slice(0, 40) };
}

/** Answers with the place that a link named, under the id of the question for it. */
export function withWanted(answers: Answers, wanted: Wanted, id = 'place'): Answers {
  if (wanted.kind !== 'known' || (wanted.givesWay && id in answers)) return answers;
  return { ...answers, [id]: wanted.id };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
