import { printable } from './blanks.ts';
import type { Letter, Paragraph, Sentence } from './letter.ts';

/** What the client changed by hand: words of a paragraph, or a paragraph left out. */
export interface Edits {
  /** The client's own wording, by paragraph id. */
  readonly words: Readonly<Record<string, string>>;
  /** Paragraphs switched off. */
  readonly off: readonly string[];
}

export const NO_EDITS: Edits = { words: {}, off: [] };

/** A paragraph as it goes out: the client's own words where there are any. */
export interface FinalParagraph {
  readonly id: string;
  /** `page`: a heading on a page of its own. */
  readonly role: Paragraph['role'] | 'page';
  /** Lists and addresses have one line an entry; other paragraphs are one text that may hold line breaks. */
  readonly lines: readonly string[];
}

/** The words of one sentence. */
export function sentenceText(sentence: Sentence): string {
  return sentence.pieces.map((piece) => piece.text).join('');
}

/** The words of a paragraph, as the client would edit them. A list has one line an entry. */
export function paragraphText(paragraph: Paragraph): string {
  return paragraph.sentences.map(sentenceText).join(paragraph.role === 'list' ? '\n' : ' ');
}

/** A line to sign on, where the name was left empty. */
export const SIGNATURE_LINE = '_'.repeat(28);

/**
 * The letter as it goes out: without what was switched off, with the client's own words, and with a line to sign on where
 * the name was left empty. Empty paragraphs are left out.
 */
export function finalLetter(letter: Letter, edits: Edits): FinalParagraph[] {
  return letter.paragraphs.flatMap((paragraph) => {
    if (!paragraph.fixed && edits.off.includes(paragraph.id)) return [];
    const own = edits.words[paragraph.id];
    const text = own === undefined ? written(paragraph) : printable(own);
    const lines = text.split('\n').map((line) => line.trimEnd());
    while (lines.at(-1) === '') lines.pop();
    return lines.length === 0 ? [] : [{ id: paragraph.id, role: paragraph.role, lines }];
  });
}

function written(paragraph: Paragraph): string {
  const unsigned = paragraph.sentences.some(({ pieces }) => pieces.some(({ kind }) => kind === 'blank'));
  return paragraph.role === 'signature' && unsigned ? SIGNATURE_LINE : paragraphText(paragraph);
}

/** The marked blanks that are still in the letter as it goes out, each once. */
export function openBlanks(letter: Letter, edits: Edits): string[] {
  const marks = letter.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap((sentence) => sentence.pieces.filter((piece) => piece.kind === 'blank')),
  );
  if (marks.length === 0) return [];
  const words = finalLetter(letter, edits)
    .flatMap((paragraph) => paragraph.lines)
    .join('\n');
  return [...new Set(marks.map((mark) => mark.text))].filter((mark) => words.includes(mark));
}
