import { z } from 'zod';
import { FLOW_IDS } from '../domain/flow/ids.ts';
import { FlowSchema } from '../domain/flow/flow.schema.ts';
import { ToolWordsSchema } from '../domain/flow/tool-words.schema.ts';
import { TermSchema } from '../domain/guide/glossary.schema.ts';
import { GuideWordsSchema } from '../domain/guide/guide-words.schema.ts';
import { PageSchema } from '../domain/guide/page.schema.ts';
import { PlaceSchema } from '../domain/law/place.schema.ts';
import { RightsTextSchema } from '../domain/law/rights-text.schema.ts';
import { DeskWordsSchema } from '../domain/letter/desk-words.schema.ts';
import { LetterSchema } from '../domain/letter/letter.schema.ts';
import { ReadinessSchema } from '../domain/readiness/readiness.schema.ts';
import { RefusalSchema, RefusalTextSchema } from '../domain/refusal/refusal.schema.ts';
import { SearchSchema } from '../domain/search/search.schema.ts';
import { OfflineSchema } from '../domain/site/offline.schema.ts';
import { RedirectsSchema } from '../domain/site/redirects.schema.ts';
import { SiteSchema } from '../domain/site/site.schema.ts';
import { SupportSchema } from '../domain/site/support.schema.ts';
import { WaitlistWordsSchema } from '../domain/site/waitlist.schema.ts';
import { TimelineTextSchema } from '../domain/timeline/timeline.schema.ts';
import { StyleSchema } from './style/style.schema.ts';

/** One YAML file. Its only entry is named after it. */
const file = <S extends z.ZodType>(path: string, schema: S) =>
  ({ holds: 'file', path, schema, whole: schema }) as const;

/** A folder of YAML files, each an entry that is named after its file. Code reads those in `needs` by their names. */
const folder = <S extends z.ZodType>(path: string, schema: S, needs: readonly string[] = []) =>
  ({ holds: 'folder', path, schema, whole: schema, needs }) as const;

/** One YAML file whose every key is an entry. */
const list = <S extends z.ZodType>(path: string, schema: S) =>
  ({
    holds: 'list',
    path,
    schema,
    whole: z.record(
      z.string().regex(/^[a-z][a-z0-9-]*$/, 'Write a short name of lowercase letters, digits and dashes.'),
      schema,
    ),
  }) as const;

/** A folder of pages of prose, whose heads have the shape. Routes of their own show those in `needs`. */
const pages = <S extends z.ZodType>(path: string, schema: S, needs: readonly string[] = []) =>
  ({ holds: 'pages', path, schema, whole: schema, needs }) as const;

/**
 * Every kind of content: where its files lie and what shape they have. Astro's collections, the checks, the commands
 * and the JSON Schemas for editors' programs all come from this list. A new kind is a line here, and one in
 * `checks/across.ts` where its files hang on others.
 */
export const KINDS = {
  site: file('content/site.yaml', SiteSchema),
  places: folder('content/places', PlaceSchema),
  flows: folder('content/flows', FlowSchema, Object.keys(FLOW_IDS)),
  letters: folder('content/letters', LetterSchema, ['heads-up', 'request', 'reminder', 'spoken']),
  readiness: file('content/readiness/options.yaml', ReadinessSchema),
  refusal: file('content/refusal.yaml', RefusalTextSchema),
  refusals: folder('content/refusals', RefusalSchema),
  replies: folder('content/replies', LetterSchema, [
    'reply',
    'complaint',
    'correction',
    'disagreement',
    'thanks',
  ]),
  guideWords: file('content/guide.yaml', GuideWordsSchema),
  glossary: list('content/glossary.yaml', TermSchema),
  rights: file('content/rights.yaml', RightsTextSchema),
  support: file('content/support.yaml', SupportSchema),
  timeline: file('content/timeline.yaml', TimelineTextSchema),
  search: file('content/search.yaml', SearchSchema),
  offline: file('content/offline.yaml', OfflineSchema),
  tools: file('content/tools.yaml', ToolWordsSchema),
  desk: file('content/desk.yaml', DeskWordsSchema),
  waitlist: file('content/waitlist.yaml', WaitlistWordsSchema),
  style: file('content/style.yaml', StyleSchema),
  redirects: file('content/redirects.yaml', RedirectsSchema),
  guide: pages('content/guide', PageSchema),
  pages: pages('content/pages', PageSchema, ['privacy', 'questions']),
} as const;

export type KindName = keyof typeof KINDS;

/** The names of all kinds, in the order in which they are read. */
export const KIND_NAMES = Object.keys(KINDS) as KindName[];

export type Kind = (typeof KINDS)[KindName];
