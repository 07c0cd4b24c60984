/** The words of a page of prose, without what only serves its layout. */

/** Words a minute of a reader who takes their time. */
const PACE = 200;

/**
 * A page's MDX as plain sentences: no frontmatter, tags, addresses or code, and one block a line. A heading, a list item
 * or a table cell ends with a stop, so that none runs into the next sentence.
 */
export function plainText(mdx: string): string {
  return mdx
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/```[\s\S]*?```/g, '')
    .replace(/`[^`]*`/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.|#|\||<))/)
    .flatMap((block) => (/^\s*\|/.test(block) ? block.split('|') : [block]))
    .map((block) =>
      block
        .replace(/<[^>]*>/g, '')
        .replace(/^\s*(?:#+|[-*+]|\d+\.|>)\s+/, '')
        .replace(/[*_]{1,3}(?=\S)/g, '')
        .replace(/(\S)[*_]{1,3}/g, '$1')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((block) => /\p{L}/u.test(block))
    .map((block) => (/[.?!:]["”’)]*$/.test(block) ? block : `${block}.`))
    .join('\n');
}

/** How many words a plain text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** How many minutes a plain text takes to read, at least one. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(wordCount(text) / PACE));
}
