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

/**
 * What a page says in sentences, for measuring how hard it is to read: its short answer and its running text. Left out
 * are headings, also those at the start of a paragraph, cells of tables, items of a list that aren’t sentences, lines to
 * say aloud, and made-up notes in a clinic’s shorthand.
 */
export function runningText(mdx: string): string {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(mdx)?.[1] ?? '';
  const short = /^short: +(?:>-\n)?((?:.*)(?:\n {2}.*)*)/m.exec(head)?.[1] ?? '';
  const body = mdx
    .slice(head.length)
    .replace(/^(?:---)?\s*\n---\n/, '')
    .replace(/<(Annotated|Say)\b[\s\S]*?<\/\1>/g, '')
    .replace(/^(\s*(?:[-*+]|\d+\.)? *)\*\*[^*\n]{1,40}\.\*\* /gm, '$1')
    .replace(/^\s*(?:[-*+]|\d+\.) (?:.*[^.?!:”\s>])\s*$/gm, '')
    .split(/\n\s*\n/)
    .filter((block) => !/^\s*(#|\|)/.test(block));
  return plainText([short.replace(/^"|"$/g, ''), ...body].join('\n\n'));
}

/** How many sentences a plain text has, as {@link plainText} ends them. */
export function sentenceCount(text: string): number {
  return text.split(/(?<=[.?!]["”’)]*)\s+/).filter((sentence) => /\p{L}/u.test(sentence)).length;
}

/** How many words a plain text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** How many minutes a plain text takes to read, at least one. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(wordCount(text) / PACE));
}

/** About how many letters an answer may have that is to be taken in at a glance. */
const OPENING = 190;
/** A text of so many letters isn’t parted: to hide its last sentence would save less than it costs to look for it. */
const WHOLE = 320;

/** How a text begins: its first sentence, and as many more as are still taken in at a glance. A short text is whole. */
export function openingOf(text: string): string {
  if (text.length <= WHOLE) return text;
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  );
  let opening = '';
  for (const sentence of sentences) {
    if (opening !== '' && opening.length + sentence.length > OPENING) break;
    opening += sentence;
  }
  return opening.trim();
}
