/** A line of the index from A to Z: a topic, a place, a term or a heading, and where it leads. */
export interface IndexEntry {
  readonly text: string;
  readonly href: string;
  /** What kind of page it leads to, where the text alone does not say it. */
  readonly about?: string | undefined;
}

/** The index by its first letter. Quotes, articles and accents do not count; what starts with a digit stands under 0–9. */
export function byLetter(entries: readonly IndexEntry[]): { letter: string; entries: IndexEntry[] }[] {
  const letters = new Map<string, IndexEntry[]>();
  for (const entry of [...entries].sort((one, other) => compare(one, other))) {
    const first = sortKey(entry.text)[0]?.toUpperCase() ?? '';
    const letter = /[A-Z]/.test(first) ? first : '0–9';
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters].map(([letter, list]) => ({ letter, entries: list }));
}

function compare(one: IndexEntry, other: IndexEntry): number {
  return sortKey(one.text).localeCompare(sortKey(other.text), 'en') || one.href.localeCompare(other.href);
}

function sortKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/^(the|an?) /i, '')
    .trim()
    .toLowerCase();
}
