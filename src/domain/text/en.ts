/** The grammar of English that composing texts needs, built on what the platform knows. A second language is a second file. */

const LISTS = new Intl.ListFormat('en-US', { style: 'long', type: 'conjunction' });

/** One; one and two; one, two, and three. */
export function list(entries: readonly string[]): string {
  return LISTS.format(entries);
}
