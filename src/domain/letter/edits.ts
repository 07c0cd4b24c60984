import { printable } from './blanks.ts';
import type { Piece, Letter, Paragraph, Sentence } from './value.ts';
import type { Edits } from './by-hand.ts';

/** A paragraph as it goes out: the client's own words where there are any. */
export interface FinalParagraph {
  readonly id: string;
  /** `page`: a heading on a page of its own. */
  readonly role: Paragraph['role'] | 'page';
  /** The BCP 47 tag of its language. */
  readonly tag: string;
  /** Lists and addresses have one line an entry; other paragraphs are one text that may hold line breaks. */
  readonly lines: readonly string[];
}

/** The words of one sentence. */
export function sentenceText(sentence: Sentence): string {
  return sentence.pieces.map((piece) => piece.text).join('');
}

/** The words of a paragraph, as the client would edit them. A list has one line an entry. */
export function paragraphText(paragraph: Paragraph): string {
  return paragraph.sentences.map(sentenceText).join(paragraph.between);
}

/** A paragraph in the reader's language, sentence by sentence; undefined where the letter is in that language. */
export function twinTexts({ sentences }: Pick<Paragraph, 'sentences'>): string[] | undefined {
  const twins = sentences.flatMap(({ twin }) => (twin ? [twin.map(({ text }) => text).join('')] : []));
  return twins.length === 0 ? undefined : twins;
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
    return lines.length === 0 ? [] : [{ id: paragraph.id, role: paragraph.role, tag: letter.tag, lines }];
  });
}

/** Whether a paragraph reads the same in every language: addresses, days and names. */
export function isAlikeInAll({ role }: Pick<Paragraph, 'role'>): boolean {
  return role === 'address' || role === 'signature' || role === 'date';
}

/** What a page with a letter in the reader's language says besides the letter. */
export interface TwinWords {
  readonly page: string;
  /** Where a paragraph has no twin because the client wrote it. */
  readonly lost: string;
}

/** The letter in the reader's language, for a page that goes with the files. Empty where it is written in that language. */
export function twinPage(letter: Letter, edits: Edits, words: TwinWords): FinalParagraph[] {
  const { tag } = letter.reader;
  if (letter.tag === tag) return [];
  const paragraphs = letter.paragraphs.flatMap((paragraph): FinalParagraph[] => {
    if (!paragraph.fixed && edits.off.includes(paragraph.id)) return [];
    const twins = twinTexts(paragraph);
    const lines = paragraph.id in edits.words ? [words.lost] : twins && shownAs(paragraph, twins);
    return lines ? [{ id: `twin-${paragraph.id}`, role: twinRole(paragraph), tag, lines }] : [];
  });
  return [{ id: 'twin-title', role: 'page', tag, lines: [words.page] }, ...paragraphs];
}

function shownAs({ role }: Paragraph, twins: readonly string[]): string[] {
  return role === 'list' ? [...twins] : twins.join(' ').split('\n');
}

/** The signature is on the letter itself: here there is only the name. */
function twinRole({ role }: Paragraph): FinalParagraph['role'] {
  return role === 'signature' ? 'body' : role;
}

function written(paragraph: Paragraph): string {
  const unsigned = paragraph.sentences.some(({ pieces }) => pieces.some(({ kind }) => kind === 'blank'));
  return paragraph.role === 'signature' && unsigned ? SIGNATURE_LINE : paragraphText(paragraph);
}

/**
 * The marked blanks that are still in the letter as it goes out, each once. `names` says what the page calls them, by
 * question, where the letter is in a language that the client may not read.
 */
export function openBlanks(
  letter: Letter,
  edits: Edits,
  names: Readonly<Record<string, string>> = {},
): string[] {
  const marks = letter.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap(({ pieces, twin }) => {
      // A day that follows from another one has no question. Its twin says it in the reader's language.
      const later = twin?.filter(isLater) ?? [];
      const own = pieces.filter(isLater);
      return pieces
        .filter(({ kind }) => kind === 'blank')
        .map((piece) => ({ ...piece, said: later[own.indexOf(piece)]?.text }));
    }),
  );
  if (marks.length === 0) return [];
  const words = finalLetter(letter, edits)
    .flatMap((paragraph) => paragraph.lines)
    .join('\n');
  const open = marks.filter(({ text }) => words.includes(text));
  const named = open.map(({ text, question, said }) => {
    const name = question === undefined ? undefined : names[question];
    return name === undefined ? (said ?? text) : `[${name}]`;
  });
  return [...new Set(named)];
}

/** Whether a piece is a day that can be worked out once another one is there. */
function isLater({ kind, question }: Piece): boolean {
  return kind === 'blank' && question === undefined;
}
