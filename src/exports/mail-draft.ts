import type { FinalParagraph } from '../domain/letter/edits.ts';
import { letterText } from './letter-text.ts';

/** A link that opens a draft: with the whole letter, or only with its subject where the letter is too long for a link. */
export interface MailDraft {
  readonly kind: 'whole' | 'empty';
  readonly href: string;
}

/** Longer links are cut off by some mail programs and browsers (Windows hands programs about 2,000 characters). */
const LONGEST = 2000;

export function mailDraft(letter: readonly FinalParagraph[], subject: string): MailDraft {
  const start = `mailto:?subject=${strict(subject)}`;
  const href = `${start}&body=${strict(letterText(letter).trimEnd().replaceAll('\n', '\r\n'))}`;
  return href.length <= LONGEST ? { kind: 'whole', href } : { kind: 'empty', href: start };
}

/** Encodes everything that a mail program could take for an end of the text. */
function strict(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*;]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
