import { defineCollection } from 'astro/content/config';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { FlowSchema } from './domain/flow/flow.schema.ts';
import { ToolWordsSchema } from './domain/flow/tool-words.schema.ts';
import { TermSchema } from './domain/guide/glossary.schema.ts';
import { GuideWordsSchema } from './domain/guide/guide-words.schema.ts';
import { DeskWordsSchema } from './domain/letter/desk-words.schema.ts';
import { LetterSchema } from './domain/letter/letter.schema.ts';
import { OfflineSchema } from './domain/site/offline.schema.ts';
import { PageSchema } from './domain/guide/page.schema.ts';
import { PlaceSchema } from './domain/law/place.schema.ts';
import { RefusalSchema, RefusalTextSchema } from './domain/refusal/refusal.schema.ts';
import { ReadinessSchema } from './domain/readiness/readiness.schema.ts';
import { RightsTextSchema } from './domain/law/rights-text.schema.ts';
import { CalendarSchema } from './domain/day/calendar.schema.ts';
import { calendarEntries } from './editorial/holidays.ts';
import { placeNameEntries } from './editorial/place-names.ts';
import { NamesSchema } from './domain/law/find-place.schema.ts';
import { SiteSchema } from './domain/site/site.schema.ts';
import { SupportSchema } from './domain/site/support.schema.ts';
import { TimelineTextSchema } from './domain/timeline/timeline.schema.ts';

/** Joins content/ to its schemas. The schemas live in the domain, so that tools and tests share their types. */
export const collections = {
  places: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './content/places' }),
    schema: PlaceSchema,
  }),
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
  flows: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './content/flows' }),
    schema: FlowSchema,
  }),
  letters: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './content/letters' }),
    schema: LetterSchema,
  }),
  readiness: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './content/readiness' }),
    schema: ReadinessSchema,
  }),
  refusals: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './content/refusals' }),
    schema: RefusalSchema,
  }),
  replies: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './content/replies' }),
    schema: LetterSchema,
  }),
  refusal: defineCollection({
    loader: file('./content/refusal.yaml', { parser: (text) => [{ id: 'refusal', ...parse(text) }] }),
    schema: RefusalTextSchema.extend({ id: RefusalTextSchema.shape.title }),
  }),
  timeline: defineCollection({
    loader: file('./content/timeline.yaml', { parser: (text) => [{ id: 'timeline', ...parse(text) }] }),
    schema: TimelineTextSchema.extend({ id: TimelineTextSchema.shape.title }),
  }),
  guide: defineCollection({
    loader: glob({ pattern: '**/*.mdx', base: './content/guide' }),
    schema: PageSchema,
  }),
  pages: defineCollection({
    loader: glob({ pattern: '**/*.mdx', base: './content/pages' }),
    schema: PageSchema,
  }),
  guideWords: defineCollection({
    loader: file('./content/guide.yaml', { parser: (text) => [{ id: 'guide', ...parse(text) }] }),
    schema: GuideWordsSchema.extend({ id: GuideWordsSchema.shape.page.shape.next }),
  }),
  glossary: defineCollection({
    loader: file('./content/glossary.yaml', { parser: parse }),
    schema: TermSchema,
  }),
  offline: defineCollection({
    loader: file('./content/offline.yaml', { parser: (text) => [{ id: 'offline', ...parse(text) }] }),
    schema: OfflineSchema.extend({ id: OfflineSchema.shape.title }),
  }),
  rights: defineCollection({
    loader: file('./content/rights.yaml', { parser: (text) => [{ id: 'rights', ...parse(text) }] }),
    schema: RightsTextSchema.extend({ id: RightsTextSchema.shape.list.shape.title }),
  }),
  site: defineCollection({
    loader: file('./content/site.yaml', { parser: (text) => [{ id: 'site', ...parse(text) }] }),
    schema: SiteSchema.extend({ id: SiteSchema.shape.name }),
  }),
  tools: defineCollection({
    loader: file('./content/tools.yaml', { parser: (text) => [{ id: 'tools', ...parse(text) }] }),
    schema: ToolWordsSchema.extend({ id: z.string() }),
  }),
  desk: defineCollection({
    loader: file('./content/desk.yaml', { parser: (text) => [{ id: 'desk', ...parse(text) }] }),
    schema: DeskWordsSchema.extend({ id: z.string() }),
  }),
  support: defineCollection({
    loader: file('./content/support.yaml', { parser: (text) => [{ id: 'support', ...parse(text) }] }),
    schema: SupportSchema.safeExtend({ id: SupportSchema.shape.title }),
  }),
};
