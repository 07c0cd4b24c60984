import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { WaitlistWordsSchema, type WaitlistWords } from '../domain/site/waitlist.schema.ts';

/** The waitlist's words, from the same file as the pages. */
export function readWords(file = join(import.meta.dirname, '../../content/waitlist.yaml')): WaitlistWords {
  return WaitlistWordsSchema.parse(parse(readFileSync(file, 'utf8')));
}

/** Names the wording of a consent: another wording, another name. */
export function consentId({ form }: WaitlistWords): string {
  return createHash('sha256').update(form.consent).digest('hex').slice(0, 12);
}
