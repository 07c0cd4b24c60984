import { applying, type Places } from './place.ts';
import type { Place } from './place.schema.ts';
import { CHARGES, HARM_TESTS, type SEPARATES, type WRITINGS } from './values.ts';
import { glanceTime, type Time } from './glance-time.ts';

/**
 * What a place's law says, in one answer a topic. Where two laws apply, the answer is that of the rule which gives the
 * client more, and says whose rule that is. It is worked out from the place and its parents, and nobody writes it.
 */
export interface AtAGlance {
  /** Whether the client can see the record: all of it, most, only some kinds of records, or not settled how far. */
  readonly see: Answer<'yes' | 'most' | 'partly' | 'unsettled'>;
  /** Whether one has to ask in writing. */
  readonly writing: Answer<(typeof WRITINGS)[number]>;
  readonly look: Time;
  readonly copy: Time;
  readonly cost: Answer<(typeof CHARGES)[number]> & { readonly shorts: readonly Said<string>[] };
  /** Notes that a therapist keeps apart from the record. */
  readonly separate: Answer<(typeof SEPARATES)[number]>;
  /** How great a harm to the client must be before they may refuse over it. */
  readonly harm: Answer<(typeof HARM_TESTS)[number] | 'some'>;
  readonly review: Review;
}

/** A value with the place whose law it is. */
export interface Said<T> {
  readonly value: T;
  readonly from: string;
}

/**
 * `known`: the value, and what else applies beside it, if that differs. `none`: the law was read on this, and has no
 * such rule. `unconfirmed`: we could not find out.
 */
export type Answer<T> =
  | { readonly state: 'known'; readonly value: T; readonly from: string; readonly beside: readonly Said<T>[] }
  | { readonly state: 'none'; readonly from: string }
  | { readonly state: 'unconfirmed' };

export interface Review {
  /** Who looks at a refusal again, the place's own reviewer first. */
  readonly reviewers: readonly Said<string>[];
  /**
   * Of each law the first place to complain to, rather one with a time limit, in words. Those that look at conduct alone
   * are named where no law has another: their time is often longer than that of the office that takes a refusal.
   */
  readonly complaints: readonly Said<{ readonly body: string; readonly by: string | undefined }>[];
}

/** The answers for one place. Throws if the place or one of its parents is unknown. */
export function atAGlance(places: Places, id: string): AtAGlance {
  const separate = separateNotes(places, id);
  return {
    see: canSee(places, id, separate),
    writing: inWriting(places, id),
    look: glanceTime(places, id, 'inspect'),
    copy: glanceTime(places, id, 'copy'),
    cost: {
      ...best(
        said(places, id, ({ fees }) => (fees && fees.charge !== 'unknown' ? fees.charge : undefined)),
        CHARGES,
      ),
      shorts: said(places, id, ({ fees }) => fees?.short),
    },
    separate,
    harm: harm(places, id),
    review: {
      reviewers: said(places, id, ({ denial }) => denial?.review?.who),
      complaints: firstComplaints(places, id).map(({ value, from }) => ({
        value: { body: value.addressee ?? value.body, by: value.timeLimit },
        from,
      })),
    },
  };
}

function firstComplaints(places: Places, id: string): Said<Place['complaints'][number]>[] {
  const first = (ofConduct: boolean) =>
    said(places, id, ({ complaints }) => {
      const those = complaints.filter(
        ({ concerns, when }) => (concerns === 'conduct') === ofConduct && !isOnlyOfDead(when),
      );
      return those.find(isTimed) ?? those[0];
    });
  const onAccess = first(false);
  return onAccess.length > 0 ? onAccess : first(true);
}

/** A body that is there only for the record of someone who has died: the card is for one's own. */
function isOnlyOfDead(when: Place['complaints'][number]['when']): boolean {
  return when?.about?.every((one) => one === 'died') ?? false;
}

/** A body with a time limit. A court that only takes a decision is no way out of silence, so it is not the one named first. */
function isTimed({ timeLimit, after }: Place['complaints'][number]): boolean {
  return timeLimit !== undefined && after === undefined;
}

/** What each law that applies says on one thing, the nearest first. A stub says nothing. */
function said<T>(places: Places, id: string, pick: (place: Place) => T | undefined): Said<T>[] {
  return applying(places, id).flatMap((from) => {
    const place = places[from];
    const value = place && place.confidence !== 'low' ? pick(place) : undefined;
    return value === undefined ? [] : [{ value, from }];
  });
}

/** The answer that stands first in `order`; among equals that of the nearest place. */
function best<T>(all: readonly Said<T>[], order: readonly T[]): Answer<T> {
  const rank = ({ value }: Said<T>) => order.indexOf(value);
  return nearest(all.toSorted((one, other) => rank(one) - rank(other)));
}

function nearest<T>(all: readonly Said<T>[]): Answer<T> {
  const [first, ...others] = all;
  if (!first) return { state: 'unconfirmed' };
  return { state: 'known', ...first, beside: others.filter(({ value }) => value !== first.value) };
}

/** Writing fulfills every law, so where one law asks for it, that is the answer. Otherwise the nearest place's. */
function inWriting(places: Places, id: string): AtAGlance['writing'] {
  const all = said(places, id, ({ request }) =>
    request && request.writing !== 'unknown' ? request.writing : undefined,
  );
  return nearest(all.toSorted((one, other) => asked(other) - asked(one)));
}

const asked = ({ value }: Said<string>) => Number(value === 'required');

/**
 * National law can narrow the right to these notes or widen it, so the nearest law that settles the question answers
 * it. Where it is the nearest that leaves the question open, what its parent says comes beside it.
 */
function separateNotes(places: Places, id: string): AtAGlance['separate'] {
  return nearest(said(places, id, ({ notes }) => notes?.separate));
}

function canSee(places: Places, id: string, separate: AtAGlance['separate']): AtAGlance['see'] {
  const [from] = said(places, id, ({ basis }) => (basis.length > 0 ? true : undefined));
  if (!from) return { state: 'unconfirmed' };
  const all =
    separate.state === 'known' ? [separate.value, ...separate.beside.map(({ value }) => value)] : [];
  const most = all[0] === 'outside' || (all[0] === 'unsettled' && all.includes('outside'));
  const partly = places[id]?.reach === 'partly';
  const value = partly ? 'partly' : most ? 'most' : all[0] === 'unsettled' ? 'unsettled' : 'yes';
  return { state: 'known', value, from: rightFrom(places, id), beside: [] };
}

/** The nearest place whose own law gives the right: one of the laws that its letters name. */
function rightFrom(places: Places, id: string): string {
  const own = said(places, id, ({ basis, laws }) =>
    basis.some(({ cite }) => Object.keys(laws).some((key) => cite.startsWith(key))) ? true : undefined,
  );
  return own[0]?.from ?? id;
}

/**
 * Where two laws each allow a refusal over harm, a therapist bound by both has to meet the stricter test. Within one
 * law any of its tests is enough, so that law's mildest counts.
 */
function harm(places: Places, id: string): AtAGlance['harm'] {
  const all = said(places, id, ({ denial }) => {
    const grounds = denial?.grounds.filter(({ kind }) => kind === 'harm-self') ?? [];
    if (grounds.length === 0) return undefined;
    const tests = grounds.flatMap(({ test }) => test ?? []);
    return tests.length === 0 ? ('some' as const) : MILDEST_FIRST.find((test) => tests.includes(test));
  });
  const none = said(places, id, ({ denial }) => denial?.without?.includes('harm-self') || undefined)[0];
  if (all.length === 0 && none) return { state: 'none', from: none.from };
  return best(all, [...HARM_TESTS, 'some']);
}

const MILDEST_FIRST = ['harm', 'serious', 'life'] as const;
