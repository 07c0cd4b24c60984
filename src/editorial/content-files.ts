import { z } from 'zod';
import { FlowSchema } from '../domain/flow/flow.schema.ts';
import { ToolWordsSchema } from '../domain/flow/tool-words.schema.ts';
import { TermSchema } from '../domain/guide/glossary.schema.ts';
import { GuideWordsSchema } from '../domain/guide/guide-words.schema.ts';
import { DeskWordsSchema } from '../domain/letter/desk-words.schema.ts';
import { LetterSchema } from '../domain/letter/letter.schema.ts';
import { OfflineSchema } from '../domain/site/offline.schema.ts';
import { PlaceSchema } from '../domain/law/place.schema.ts';
import { ReadinessSchema } from '../domain/readiness/readiness.schema.ts';
import { RefusalSchema, RefusalTextSchema } from '../domain/refusal/refusal.schema.ts';
import { RightsTextSchema } from '../domain/law/rights-text.schema.ts';
import { SearchSchema } from '../domain/search/search.schema.ts';
import { SiteSchema } from '../domain/site/site.schema.ts';
import { SupportSchema } from '../domain/site/support.schema.ts';
import { TimelineTextSchema } from '../domain/timeline/timeline.schema.ts';
import { WaitlistWordsSchema } from '../domain/site/waitlist.schema.ts';
import type { ContentFolder } from './content-folder.ts';
import { readPages } from './page-files.ts';
import { readFile, readFolder } from './yaml/files.ts';

const GlossarySchema = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/, 'Write a short name of small letters, digits and dashes.'),
  TermSchema,
);

/** Every kind of content file with its shape. A new kind is a line here, and one in `content-faults.ts` where its files hang on others. */
export function readFiles(from: ContentFolder) {
  return {
    site: readFile(from, 'content/site.yaml', SiteSchema),
    places: readFolder(from, 'content/places', PlaceSchema),
    flows: readFolder(from, 'content/flows', FlowSchema),
    letters: readFolder(from, 'content/letters', LetterSchema),
    readiness: readFile(from, 'content/readiness/options.yaml', ReadinessSchema),
    refusal: readFile(from, 'content/refusal.yaml', RefusalTextSchema),
    refusals: readFolder(from, 'content/refusals', RefusalSchema),
    replies: readFolder(from, 'content/replies', LetterSchema),
    guideWords: readFile(from, 'content/guide.yaml', GuideWordsSchema),
    glossary: readFile(from, 'content/glossary.yaml', GlossarySchema),
    rights: readFile(from, 'content/rights.yaml', RightsTextSchema),
    support: readFile(from, 'content/support.yaml', SupportSchema),
    timeline: readFile(from, 'content/timeline.yaml', TimelineTextSchema),
    search: readFile(from, 'content/search.yaml', SearchSchema),
    offline: readFile(from, 'content/offline.yaml', OfflineSchema),
    tools: readFile(from, 'content/tools.yaml', ToolWordsSchema),
    desk: readFile(from, 'content/desk.yaml', DeskWordsSchema),
    waitlist: readFile(from, 'content/waitlist.yaml', WaitlistWordsSchema),
    guide: readPages(from, 'content/guide'),
    pages: readPages(from, 'content/pages'),
  };
}

/** All files of content, read and checked by shape. */
export type Files = ReturnType<typeof readFiles>;
