import { z } from 'zod';
import { SiteAddressSchema, WebAddressSchema } from '../text/address.schema.ts';
import { DaySchema, daysInOrder } from '../day/day.schema.ts';
import { words } from '../text/words.schema.ts';

/** The frontmatter of a page of prose, `content/guide/*.mdx` and `content/pages/*.mdx`. */

export const PageSchema = z
  .strictObject({
    title: words,
    description: words.describe('One or two sentences for search engines and lists.'),
    short: words
      .optional()
      .describe('Two to four sentences for the box "In short" above the text. A page of the guide needs it.'),
    order: z.number().int().describe('Where it comes in the guide: smaller numbers come first.'),
    section: words.describe('One of the sections that content/guide.yaml lists.'),
    written: DaySchema,
    checked: DaySchema,
    nextCheck: DaySchema,
    sources: z
      .record(
        z.string().regex(/^[a-z0-9-]+$/, 'Write a short key of lowercase letters, digits and dashes.'),
        z.strictObject({ title: words, url: WebAddressSchema.nullable() }),
      )
      .default({}),
    next: z
      .strictObject({ title: words, text: words, label: words, href: SiteAddressSchema })
      .optional()
      .describe('The box "what you can do now" at the foot of the page.'),
  })
  .check(daysInOrder);

export type PageMatter = z.infer<typeof PageSchema>;
