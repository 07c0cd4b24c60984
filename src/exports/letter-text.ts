import type { FinalParagraph } from '../domain/letter/edits.ts';

/** The letter as plain text: a blank line between paragraphs, a dash before each entry of a list, ordinary spaces. */
export function letterText(letter: readonly FinalParagraph[]): string {
  const blocks = letter.map(({ role, lines }) =>
    lines.map((line) => (role === 'list' ? `- ${line}` : line)).join('\n'),
  );
  return `${blocks.join('\n\n').replaceAll('\u00a0', ' ')}\n`;
}
