import { defineCollection } from 'astro/content/config';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { CalendarSchema } from './domain/day/calendar.schema.ts';
import { NamesSchema } from './domain/law/find-place.schema.ts';
import { contentLoader } from './editorial/build/content-loader.ts';
import { languageLoader, type LanguageEntry } from './editorial/build/language-loader.ts';
import { calendarEntries } from './editorial/holidays.ts';
import { KIND_NAMES, KINDS, type KindName } from './editorial/kinds.ts';
import { placeNameEntries } from './editorial/place-names.ts';

type Kinds = {
  [K in KindName]: { type: 'content_layer'; loader: Loader; schema: (typeof KINDS)[K]['schema'] };
};

const kinds = Object.fromEntries(
  KIND_NAMES.map((name) => [
    name,
    defineCollection({ loader: contentLoader(name), schema: KINDS[name].schema }),
  ]),
) as unknown as Kinds;

/** Joins content/ to its schemas. Which kinds of content there are is said once, in src/editorial/kinds.ts. */
export const collections = {
  ...kinds,
  /** The public holidays of each place, from the library, so that pages bring a few dates along. */
  calendars: defineCollection({
    loader: () => calendarEntries(process.cwd()),
    schema: z.object({ calendar: CalendarSchema }),
  }),
  /** The names by which places are found, from libraries and from content/rights.yaml. */
  placeNames: defineCollection({
    loader: () => placeNameEntries(process.cwd()),
    schema: NamesSchema,
  }),
  /** The languages that letters can be in, a folder each. */
  languages: defineCollection({
    loader: languageLoader(),
    schema: z.custom<LanguageEntry>(),
  }),
};
