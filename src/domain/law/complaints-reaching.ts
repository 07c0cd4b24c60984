import type { When } from '../flow/when.ts';
import { whomOf } from './deadline.ts';
import { exceptBody, isNamedNearer, isRunByCountry, reaching, type Places } from './place.ts';
import type { Place } from './place.schema.ts';

/** A body that takes complaints in a place, as the file that names it has it, and for whom it's there. */
export interface ComplaintReaching {
  readonly complaint: Place['complaints'][number];
  /** The place whose file names it. */
  readonly from: string;
  readonly place: Place;
  readonly when?: When;
  /** For whom the rules of that file reach this place. */
  readonly reach?: When;
  readonly except?: When;
}

/**
 * The bodies of a place and of those whose rules reach it, nearest first. They stand even in a stub: who takes
 * complaints is no number that could mislead.
 */
export function complaintsReaching(places: Places, id: string): ComplaintReaching[] {
  const hasNoBoard = isRunByCountry(places, id);
  return reaching(places, id).flatMap(({ at: from, when: reach }) => {
    const place = places[from];
    if (!place || isNamedNearer(places, id, from)) return [];
    return place.complaints.flatMap((complaint): ComplaintReaching[] => {
      const when = whomOf(place, complaint.when, reach);
      const isElsewhere = from !== id && (complaint.hereOnly ?? (hasNoBoard && complaint.concerns));
      if (when === 'never' || isElsewhere) return [];
      const whom = { ...(when && { when }), ...(reach && { reach }) };
      return [{ complaint, from, place, ...whom, ...exceptBody(places, from, complaint.concerns) }];
    });
  });
}
