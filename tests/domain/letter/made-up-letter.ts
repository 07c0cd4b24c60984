import type { LetterText, ParagraphText, SentenceText } from '../../../src/domain/letter/letter.schema.ts';
import type { Letter, Paragraph, Piece, Sentence } from '../../../src/domain/letter/value.ts';

/** The text of a letter with these paragraphs. */
export function letterText(
  ...paragraphs: (Partial<ParagraphText> & Pick<ParagraphText, 'id'>)[]
): LetterText {
  return {
    ...{ title: 'A letter', about: 'A letter.', subject: 'A request' },
    paragraphs: paragraphs.map((own) => ({
      ...{ label: own.id, role: 'body', fixed: false, below: [], sentences: [] },
      ...own,
    })),
  };
}

/** A sentence that is the same in all tones. */
export function says(id: string, text: string, more: Partial<SentenceText> = {}): SentenceText {
  return { id, text, ...more };
}

/** A sentence as it was composed; a text alone is its words. */
export function composed(
  id: string,
  pieces: string | readonly Piece[],
  more: Partial<Sentence> = {},
): Sentence {
  return {
    id,
    pieces: typeof pieces === 'string' ? [{ kind: 'words', text: pieces }] : pieces,
    ...{ because: [], cites: [] },
    ...more,
  };
}

/** A composed letter of these paragraphs, in English for a reader of English. */
export function letter(
  paragraphs: readonly (Partial<Paragraph> & Pick<Paragraph, 'id' | 'sentences'>)[],
  more: Partial<Letter> = {},
): Letter {
  return {
    ...{ title: 'A letter', subject: 'A request', tag: 'en', direction: 'ltr' },
    reader: { tag: 'en', direction: 'ltr' },
    paragraphs: paragraphs.map((own) => ({
      ...{ label: own.id, role: 'body', between: ' ', fixed: false },
      ...own,
    })),
    ...more,
  };
}
