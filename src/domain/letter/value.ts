import type { Answers } from '../flow/when.ts';
import type { Cited } from '../law/place.ts';
import type { LetterLaw } from './law.ts';
import type { ParagraphText } from './letter.schema.ts';

/**
 * A letter is a value: a list of paragraphs of whole sentences, each of which knows the answers and the law it comes
 * from. Preview, text, Word, PDF, print and tests all read this one value.
 */

/** A stretch of a sentence. `field`: typed by the client. `fact`: from the law or a date worked out. `blank`: still open. */
export interface Piece {
  readonly kind: 'words' | 'field' | 'fact' | 'blank';
  readonly text: string;
  /** The question by which a blank or a typed text is filled in; none where a date follows from another one. */
  readonly question?: string;
}

/** An answer that put a sentence into the letter. */
export interface Reason {
  readonly question: string;
  readonly answers: readonly string[];
}

export interface Sentence {
  readonly id: string;
  readonly pieces: readonly Piece[];
  /** The same in the reader's language, where the letter is in another one. */
  readonly twin?: readonly Piece[];
  readonly because: readonly Reason[];
  readonly cites: readonly Cited[];
}

export interface Paragraph {
  readonly id: string;
  readonly label: string;
  /** `note`: set small, under the signature. */
  readonly role: ParagraphText['role'] | 'note';
  /** What is between two sentences: a line break in a list, a space where the script has spaces. */
  readonly between: string;
  /** A fixed paragraph, such as the greeting, cannot be switched off. */
  readonly fixed: boolean;
  readonly sentences: readonly Sentence[];
}

/** The language that words are in: its BCP 47 tag, and which way it runs. */
export interface InLanguage {
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
}

/** `tag` and `direction`: of the language it is written in. */
export interface Letter extends InLanguage {
  readonly title: string;
  /** The language in which the client reads what the letter says: that of the twins. */
  readonly reader: InLanguage;
  /** A neutral subject for a mail. */
  readonly subject: string;
  readonly paragraphs: readonly Paragraph[];
}

/** All that a letter is made from. `blanks` names each field for its mark, by question id. */
export interface LetterInput {
  readonly law: LetterLaw | null;
  readonly answers: Answers;
  /** What the client typed, by question id. Dates are ISO days. */
  readonly fields: Readonly<Record<string, string>>;
  readonly blanks: Readonly<Record<string, string>>;
  /** Facts that a tool worked out beside the law, by blank, such as the body a complaint goes to and its `addressee` in English. */
  readonly facts?: Readonly<Record<string, string>>;
}
