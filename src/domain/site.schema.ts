import { z } from 'astro/zod';

/** The shape of `content/site.yaml`: the name, the addresses and the short texts that stand on every page. */

const words = z.string().trim().min(1, 'Write a sentence here, or take the line out.');
const link = z.strictObject({
  label: words,
  href: z.string().regex(/^\/[a-z0-9/-]*(#[a-z0-9-]+)?$/, 'Write an address of this site, such as /guide/.'),
});

export const SiteSchema = z.strictObject({
  name: words,
  tagline: words,
  description: words,
  url: z.url('Write the whole address of the site, such as https://example.org.'),
  contact: z.email('Write an email address.'),
  language: z.literal('en'),
  exit: z.strictObject({
    label: words,
    href: z.url('Write the whole address that the exit button opens.'),
    hint: words,
  }),
  crisis: link,
  skip: words,
  navigation: z.array(link).min(1),
  home: z.strictObject({
    title: words,
    lead: words,
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
