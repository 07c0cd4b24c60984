import { z } from 'zod';
import { SiteAddressSchema } from '../text/address.schema.ts';
import { filled, words } from '../text/words.schema.ts';

/** The shape of `content/offline.yaml`: the words of saving the site for offline use. */

const link = z.strictObject({ label: words, href: SiteAddressSchema });

/** A sentence with blanks: it may use these and no others, and must use those that are asked for. */
const withBlanks = (allowed: readonly string[], needed: readonly string[] = []) =>
  filled(...allowed).refine((text) => needed.every((blank) => text.includes(`{${blank}}`)), {
    error: `Say ${needed.map((blank) => `{${blank}}`).join(' and ')} in this sentence.`,
  });

export const OfflineSchema = z.strictObject({
  title: words,
  noScript: words,
  waiting: words,
  choose: z.strictObject({
    place: words,
    hint: words,
    all: words,
    missing: words,
    size: withBlanks(['bytes', 'wire', 'files'], ['bytes', 'wire']),
    save: words,
    other: words,
  }),
  saving: z.strictObject({
    label: words,
    said: withBlanks(['percent'], ['percent']),
    stop: words,
    stopped: words,
  }),
  saved: z.strictObject({
    title: words,
    place: withBlanks(['day', 'place', 'bytes'], ['day', 'place']),
    noPlace: withBlanks(['day', 'bytes'], ['day']),
    all: withBlanks(['day', 'bytes'], ['day']),
    newest: words,
    newer: words,
    unknown: words,
    update: words,
    done: words,
    try: words,
  }),
  erase: z.strictObject({ button: words, hint: words, done: words, failed: words }),
  problem: z.strictObject({
    impossible: words,
    insecure: words,
    list: words,
    again: words,
    network: words,
    changed: words,
    full: words,
    worker: words,
    kept: words,
    nothing: words,
  }),
  copy: z.strictObject({
    place: withBlanks(['day', 'place'], ['day', 'place']),
    noPlace: withBlanks(['day'], ['day']),
    all: withBlanks(['day'], ['day']),
    rights: withBlanks(['place'], ['place']),
    manage: link,
  }),
  notSaved: z.strictObject({
    title: words,
    description: words,
    lead: words,
    text: z.array(words),
    links: z.array(link).min(1),
  }),
});

export type OfflineWords = z.infer<typeof OfflineSchema>;
