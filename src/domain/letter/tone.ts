import type { Tone } from './letter.schema.ts';

/** Words that read the same in every tone, or are written out for each. */
export type Toned = string | Readonly<Record<Tone, string>>;

/** The words in this tone. */
export function inTone(text: Toned, tone: Tone): string {
  return typeof text === 'string' ? text : text[tone];
}

/** The words in every tone, each wording once. */
export function inAllTones(text: Toned): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}
