import type { z } from 'zod';
import { type Place, PlaceSchema } from '../../../src/domain/law/place.schema.ts';
import type { Places } from '../../../src/domain/law/place.ts';
import type { RightsText } from '../../../src/domain/law/rights-text.schema.ts';

/** What a test writes into the file of a made-up place; all else says nothing. */
export type MadeUp = Partial<z.input<typeof PlaceSchema>> & { readonly calendar?: Place['calendar'] };

/** The part of a place's file that is the same in every made-up place: a law that all of its rules can cite. */
export const SILENT = {
  confidence: 'high' as const,
  asOf: '2026-06',
  checked: '2026-06-05',
  nextCheck: '2027-06-05',
  summary: { text: 'A summary.', cite: 'act' },
  sources: { guide: { title: 'A guide', url: 'https://example.org/guide', primary: false } },
  appliesTo: null,
  basis: [],
  request: null,
  deadlines: [],
  fees: null,
  notes: null,
  denial: null,
  complaints: [],
  minors: null,
  deceased: null,
  correction: null,
  retention: null,
  unverified: [],
};

/** One made-up place. `xx-yy` is a part of `xx`, whose rules apply beside its own unless a test says otherwise. */
function madeUp(id: string, { calendar, ...own }: MadeUp): Place {
  const parent = id.includes('-') ? id.slice(0, id.lastIndexOf('-')) : null;
  const name = `Land ${id}`;
  const law = {
    name: `Act of ${id}`,
    inLetter: `the Act of ${id}`,
    url: `https://example.org/${id}`,
    about: 'access',
  };
  const file = {
    ...SILENT,
    ...{ name, country: id.slice(0, 2), parent, laws: { [`act-${id}`]: law } },
    ...(parent !== null && { besideParent: 'both' }),
    ...own,
  };
  return { ...PlaceSchema.parse(file), ...(calendar && { calendar }) };
}

/** Made-up places by id. Each has a law of its own, which its rules cite as `act-<id>`. */
export function madeUpPlaces(all: Readonly<Record<string, MadeUp>>): Places {
  return Object.fromEntries(Object.entries(all).map(([id, own]) => [id, madeUp(id, own)]));
}

/** A limit from receipt, in the file of a place. */
export function deadline(
  id: string,
  what: 'inspect' | 'copy' | 'respond' | 'extension',
  amount: number,
  more: Partial<NonNullable<MadeUp['deadlines']>[number]> = {},
): NonNullable<MadeUp['deadlines']>[number] {
  return {
    ...{ id, what, amount, unit: 'calendar-days', starts: 'receipt' },
    ...{ text: `${what} ${amount}.`, cite: 'act' },
    ...more,
  };
}

const card: RightsText['card'] = {
  title: 'At a glance',
  laws: { aa: 'ALAW' },
  conditions: { aa: 'if ALAW covers them' },
  questions: {
    see: 'See?',
    time: 'When?',
    cost: 'Cost?',
    writing: 'In writing?',
    separate: 'Kept apart?',
    harm: 'Harm?',
    review: 'Review?',
  },
  see: { yes: 'Yes', most: 'Most', partly: 'Partly', unsettled: 'Unsettled', unconfirmed: 'See: ?' },
  look: '{length} to look',
  copy: '{length} for a copy',
  both: '{length} to look or copy',
  whom: { private: 'in private care', public: 'in public care', current: 'in therapy', some: 'for some' },
  otherwise: 'otherwise',
  guidance: 'guidance',
  missing: {
    private: 'Private: ?',
    public: 'Public: ?',
    current: 'Current: ?',
    some: 'Others: ?',
  },
  sooner: 'Sooner: {length}',
  only: 'Only: {length}',
  time: { none: 'No number', unconfirmed: 'Time: ?' },
  writing: {
    required: 'Required',
    'may-require': 'May be required',
    'not-required': 'Not required',
    none: 'Writing: none',
    unconfirmed: 'Writing: ?',
  },
  cost: { none: 'Free', allowed: 'A charge', unconfirmed: 'Cost: ?' },
  separate: {
    outside: 'Outside',
    inside: 'Inside',
    unsettled: 'Open',
    none: 'Apart: none',
    unconfirmed: 'Apart: ?',
  },
  harm: {
    life: 'Life',
    serious: 'Serious harm',
    harm: 'Any harm',
    some: 'Some harm',
    none: 'Never',
    unconfirmed: 'Harm: ?',
  },
  told: {
    writing: {
      required: 'Write.',
      'may-require': 'Better write.',
      'not-required': 'Ask as you like.',
      none: 'Nothing said.',
      unconfirmed: 'Unknown.',
    },
    separate: {
      outside: 'They stay out.',
      inside: 'They come in.',
      unsettled: 'Open.',
      none: 'Nothing.',
      unconfirmed: 'Unknown.',
    },
  },
  beside: {
    separate: { outside: '{law}: outside', inside: '{law}: inside', unsettled: '{law}: open' },
    harm: { life: '{law}: life', serious: '{law}: serious', harm: '{law}: any', some: '{law}: some' },
  },
  reviewer: 'Reviewed by {who}',
  complaint: 'Complain to {body}',
  complaintBy: 'Complain to {body} {by}',
  noReview: 'Review: ?',
};

const days: RightsText['days'] = {
  title: 'Your days',
  label: 'Day',
  hint: 'Hint',
  start: 'If they got it on {start}',
  look: 'Look{when}{law}',
  copy: 'Copy{when}{law}',
  both: 'Look or copy{when}{law}',
  weekend: '(a weekend, {date})',
  holiday: '(a holiday, {date})',
  refused: 'Refused {start}: by {end}',
  silent: 'Silent since {start}: by {end}',
};

const compare = {
  unknown: '?',
  or: 'or',
  cost: { none: 'Free', allowed: 'A charge' },
  writing: { required: 'Yes', 'may-require': 'If they ask', 'not-required': 'No' },
  separate: { outside: 'Outside', inside: 'Inside', unsettled: 'Open' },
  kinds: {
    'separate-notes': 'notes kept apart',
    'harm-self': 'harm to you',
    'harm-others': 'harm to others',
    'other-people': 'other people',
    'in-confidence': 'what others said in confidence',
    'legal-case': 'a legal case',
    custody: 'custody',
    representative: 'who asks',
    excessive: 'too many requests',
    'not-held': 'no record',
    other: 'other',
  },
} satisfies Partial<RightsText['compare']>;

const place = {
  fold: '{law} ({sources})',
  foldTwo: '{law} and {other} ({sources})',
  foldRest: 'More of {law} ({sources})',
  foldRestTwo: 'More of {law}, and {other} ({sources})',
  foldOwn: 'On {place} ({sources})',
  oneSource: '1 source',
  sources: '{count} sources',
  silent: '{place} is silent',
  nobody: 'Nobody speaks',
  longer: 'or {length} longer',
  reasons: 'Reasons: {reasons}',
  must: 'They must',
  alternatives: 'Instead',
} satisfies Partial<RightsText['place']>;

const data = {
  feedEntry: '{place} checked on {date}',
  feedChange: '{place} changed on {date}',
  feedChecked: 'Nothing changed.',
} satisfies Partial<RightsText['data']>;

/** Short words for all that the rules of the law say; texts that only stand on a page are left out. */
export const texts = { card, days, compare, place, data } as unknown as RightsText;
