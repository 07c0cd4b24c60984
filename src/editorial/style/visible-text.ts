import type { Voice } from './style.schema.ts';

/**
 * A text that a reader sees, and where it is in its file. `words` is as long as the piece of the file it was read from:
 * line ends have become blanks, and whatever nobody reads has become blanks or underscores.
 */
export interface VisibleText {
  readonly from: number;
  readonly words: string;
  readonly voice: Voice;
}

/** The voice of a file; a line in it may still be spoken. */
export function voiceOf(file: string): Voice {
  if (/^content\/letters\/spoken\.yaml$/.test(file)) return 'spoken';
  if (/^content\/guide\//.test(file)) return 'guide';
  return /^content\/[^L]/.test(file) ? 'pages' : 'docs';
}

/** Hides what isn’t prose inside a text: the blanks of a letter, addresses, and names of files. */
export function withoutMarks(words: string): string {
  return words
    .replace(/[\n\r\t]/g, ' ')
    .replace(/\{[^{}]*\}|https?:\/\/\S+|\S+@\S+\.\w+|`[^`]*`/g, (mark) => '_'.repeat(mark.length));
}
