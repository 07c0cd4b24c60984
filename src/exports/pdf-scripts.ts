import type { FinalParagraph } from '../domain/letter/edits.ts';

/** The scripts that the font of the PDF has letters of. The PDF says by itself if it lacks a rare one of them. */
const COVERED =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether a letter can be a PDF at all: its own words, without what the client may add. */
export function isInPdfFont(letter: readonly FinalParagraph[]): boolean {
  return letter.every(({ lines }) => lines.every((line) => COVERED.test(line)));
}
