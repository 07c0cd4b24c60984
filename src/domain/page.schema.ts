import { z } from 'astro/zod';
import { DaySchema } from './day.schema.ts';

/** The frontmatter of a page of prose, `content/guide/*.mdx` and `content/pages/*.mdx`. */

const words = z.string().trim().min(1, 'Write a sentence here, or take the line out.');
export const PageSchema = z.strictObject({
  title: words,
  description: words.describe('One or two sentences for search engines and lists.'),
  order: z.number().int().default(100),
  section: words.default('Guide'),
  written: DaySchema,
  checked: DaySchema,
  nextCheck: DaySchema,
  sources: z
    .record(
      z.string().regex(/^[a-z0-9-]+$/, 'Write a short key of small letters, digits and dashes.'),
      z.strictObject({ title: words, url: z.url('Write a whole web address.').nullable() }),
    )
    .default({}),
  next: z
    .strictObject({ title: words, text: words, label: words, href: words })
    .optional()
    .describe('The box "what you can do now" at the foot of the page.'),
});

export type PageMatter = z.infer<typeof PageSchema>;
