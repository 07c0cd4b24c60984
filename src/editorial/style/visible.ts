import type { Voice } from './style.schema.ts';
import { visibleInMarkdown } from './visible-markdown.ts';
import { visibleInYaml } from './visible-yaml.ts';

/**
 * A text that a reader sees, and where it is in its file. `words` is as long as the piece of the file it was read from:
 * line ends have become blanks, and whatever nobody reads has become blanks or underscores.
 */
export interface VisibleText {
  readonly from: number;
  readonly words: string;
  readonly voice: Voice;
}

/** What was found in each file the last time it was read: style, spelling and exceptions all look at the same. */
const lastRead = new Map<string, { readonly text: string; readonly found: readonly VisibleText[] }>();

/** Every text in a file that somebody reads. */
export function visibleTexts(file: string, text: string): readonly VisibleText[] {
  const last = lastRead.get(file);
  if (last?.text === text) return last.found;
  const found = /\.ya?ml$/.test(file) ? visibleInYaml(file, text) : visibleInMarkdown(file, text);
  lastRead.set(file, { text, found });
  return found;
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
