import { z } from 'zod';
import { SiteAddressSchema, WebAddressSchema } from '../text/address.schema.ts';
import { words } from '../text/words.schema.ts';

/** The shape of `content/site.yaml`: the name, the addresses and the short texts that stand on every page. */

const link = z.strictObject({ label: words, href: SiteAddressSchema });

export const SiteSchema = z.strictObject({
  name: words,
  tagline: words,
  description: words,
  url: WebAddressSchema,
  contact: z.email('Write an email address.'),
  language: z.literal('en'),
  exit: z.strictObject({
    label: words,
    href: WebAddressSchema.describe('What the exit button opens.'),
    hint: words,
    leaving: words.describe('All that the page shows while it leaves. It should tell nobody anything.'),
    presses: z
      .strictObject({ one: words, two: words, off: words, switchOff: words })
      .describe('Said after the first and the second press of Shift, and about switching that off.'),
  }),
  crisis: link,
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
    ways: z.array(z.strictObject({ title: words, text: words, link })).min(1),
    promisesTitle: words,
    promises: z.array(z.strictObject({ title: words, text: words })).min(1),
  }),
  footer: z.strictObject({
    about: words,
    notAdvice: words,
    funding: words,
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
  letter: z.strictObject({
    title: words,
    description: words,
    lead: words,
    privacy: z.array(words).min(1),
    notAdvice: words,
    general: words,
  }),
});

export type Site = z.infer<typeof SiteSchema>;
