import { z } from 'zod';
import { DRAWINGS } from '../guide/guide-words.schema.ts';
import { SiteAddressSchema, WebAddressSchema } from '../text/address.schema.ts';
import { filled, words } from '../text/words.schema.ts';

/** The shape of `content/site.yaml`: the name, the addresses and the short texts of every page. */

const link = z.strictObject({ label: words, href: SiteAddressSchema });

export const SiteSchema = z.strictObject({
  name: words,
  tagline: words,
  description: words,
  url: WebAddressSchema.refine((url) => !URL.canParse(url) || new URL(url).pathname === '/', {
    message:
      'Write the address without a folder behind it, such as https://notes.example.org. The site needs a domain or subdomain of its own.',
  }).describe('Where the site is online. Search engines and shared links use it.'),
  contact: z.email('Write an email address.'),
  language: z.literal('en'),
  exit: z.strictObject({
    label: words,
    href: WebAddressSchema.describe('What the exit button opens.'),
    hint: words,
    leaving: words.describe('All that the page shows while it leaves. It should tell nobody anything.'),
    tools: link
      .extend({ text: words })
      .describe(
        'One short line on the exit button on the first screen of each tool, and where to read more.',
      ),
    presses: z
      .strictObject({ one: words, two: words, off: words, switchOff: words })
      .describe('Said after the first and the second press of Shift, and about switching that off.'),
  }),
  crisis: link,
  safety: words.describe('What the bar with help and the way out is called.'),
  languages: z
    .strictObject({
      own: words.describe('This language in its own words, for the link on pages in another one.'),
      others: words.describe('Said on a page whose links lead to pages in English.'),
    })
    .describe('About pages in other languages.'),
  skip: words,
  menu: words,
  search: words,
  navigation: z
    .array(
      link.extend({
        also: z.array(SiteAddressSchema).default([]).describe('Other pages that belong to this entry.'),
      }),
    )
    .min(1),
  home: z.strictObject({
    title: words,
    lead: words,
    where: words.describe('The question of the picker.'),
    start: link,
    sample: z.strictObject({ label: words, lines: z.array(words).min(1) }),
    ways: z.array(z.strictObject({ drawing: z.enum(DRAWINGS), title: words, text: words, link })).min(1),
    promisesTitle: words,
    promises: z.array(z.strictObject({ title: words, text: words })).min(1),
  }),
  trail: z.strictObject({ label: words, home: words, guide: words }),
  footer: z.strictObject({
    writeTo: words,
    about: words,
    notAdvice: words,
    funding: words,
    wrong: z
      .strictObject({ label: words, subject: filled('page'), ask: words })
      .describe('The email draft about a mistake on a page. It holds this, and room for the sentence.'),
    links: z.array(link).min(1),
    licence: words,
  }),
  signUp: z.strictObject({ title: words, text: words, link }),
  notFound: z.strictObject({
    title: words,
    text: words,
    links: z.array(link.extend({ text: words })).min(1),
    tell: words,
  }),
  aToZ: z
    .strictObject({
      title: words,
      description: words,
      letters: words,
      worksheet: filled('title'),
      law: words,
      term: words,
      answer: words,
    })
    .describe('The list of everything. The last three say what an entry is.'),
  letter: z.strictObject({
    title: words,
    description: words,
    lead: words,
    privacy: z.array(words).min(1),
    notAdvice: words,
    general: words,
    /** The letter to fill in by hand: the words around a link to the list of places. */
    byHand: z.strictObject({ summary: words, before: words, link: link, after: words }),
  }),
});

export type Site = z.infer<typeof SiteSchema>;
