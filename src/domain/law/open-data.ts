import { z } from 'zod';
import { CalendarSchema } from '../day/calendar.schema.ts';
import { PlaceSchema, type Place } from './place.schema.ts';
import { cardOf, spoken } from './card.ts';
import type { Places } from './place.ts';
import { notVerified } from './rights.ts';
import { CARD_ROWS, SECTIONS, type RightsText } from './rights-text.schema.ts';

/** What is published of a place: its file with its id and without our notes to ourselves. */
const { unverified: _, shared: _s, ...published } = PlaceSchema.shape;

export const OpenPlaceSchema = z.strictObject({
  $schema: z.url().describe('The address of this schema.'),
  version: z.string().describe('The version of the data set.'),
  licence: z.string().describe('The licence of the data, and its address.'),
  id: z.string().describe('The id of the place.'),
  ...published,
  atAGlance: z
    .record(z.enum(CARD_ROWS), z.string())
    .describe(
      'The answers of the card on its page, worked out from the fields below and those of its parent.',
    ),
  calendar: CalendarSchema.optional(),
  notVerified: z
    .array(z.enum(SECTIONS))
    .describe('Subjects on which the law of the place itself is not verified yet.'),
});

/** A place as others may build on it. */
export type OpenPlace = z.infer<typeof OpenPlaceSchema>;

/** What stands at the head of every file of the data set. */
export interface Imprint {
  readonly version: string;
  readonly licence: string;
  readonly schema: string;
}

/** The version that is published: the newest. */
export const dataVersion = ({ versions: [newest] }: Pick<RightsText['data'], 'versions'>): string =>
  newest.version;

/** The words of the card at the top of a place's page. */
type CardTexts = RightsText['card'];

/** Where the files of the data set are. */
export const DATA_FILES = {
  all: '/data/places.json',
  rules: '/data/rules.csv',
  feed: '/data/changes.atom',
  schema: '/data/place.schema.json',
  of: (id: string) => `/data/places/${id}.json`,
};

/** One place as open data. Throws if the place is unknown. */
export function openPlace(places: Places, id: string, imprint: Imprint, card: CardTexts): OpenPlace {
  const place = places[id];
  if (!place) throw new Error(`There is no place "${id}"`);
  const { unverified: _notes, shared: _shared, ...facts } = place;
  return {
    $schema: imprint.schema,
    version: imprint.version,
    licence: imprint.licence,
    id,
    ...(place.confidence === 'low' ? withoutNumbers(facts) : facts),
    atAGlance: answers(places, id, card),
    notVerified: notVerified(place),
  };
}

/** Each answer of the card as one line. */
function answers(places: Places, id: string, texts: CardTexts): OpenPlace['atAGlance'] {
  const rows = cardOf(places, id, texts).rows.map(({ id: row, points }) => [
    row,
    points.map(spoken).join('; '),
  ]);
  return Object.fromEntries(rows) as OpenPlace['atAGlance'];
}

type Facts = Omit<Place, 'unverified' | 'shared'>;

/** A stub gives its summary, its laws and its sources; what else its file holds may have numbers that nobody verified. */
function withoutNumbers({
  calendar: _calendar,
  holidays: _holidays,
  changes: _changes,
  ...facts
}: Facts): Facts {
  return {
    ...facts,
    appliesTo: null,
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
  };
}

/** All places in one file, by id. */
export function openData(
  places: Places,
  imprint: Imprint & { credit: string; notice: string },
  card: CardTexts,
) {
  const { schema, version, licence, credit, notice } = imprint;
  return {
    version,
    licence,
    credit,
    notice,
    placeSchema: schema,
    lastChecked: lastChecked(places),
    places: Object.keys(places).map((id) => openPlace(places, id, imprint, card)),
  };
}

/** The latest day on which any place was checked. */
export function lastChecked(places: Places): string {
  const days = Object.values(places).map(({ checked }) => checked);
  return days.sort().at(-1) ?? '';
}
