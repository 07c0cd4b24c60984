/** A line of a list from A to Z, and where it leads. */
export interface IndexEntry {
  readonly text: string;
  readonly href: string;
}

/** The entries under one letter. */
export interface Letter<T> {
  readonly letter: string;
  /** Where links to the letter lead. */
  readonly id: string;
  readonly entries: readonly T[];
}

/**
 * Entries by their first letter. Quotes, articles and accents do not count; what starts with a digit is under 0–9, and
 * what starts with another sign under #.
 */
export function byLetter<T extends IndexEntry>(entries: readonly T[]): Letter<T>[] {
  const letters = new Map<string, T[]>();
  for (const entry of [...entries].sort(compare)) {
    const letter = letterOf(entry.text);
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters].map(([letter, list]) => ({ letter, id: letterId(letter), entries: list }));
}

/** The id of the letter under which a text is listed. */
export function letterIdOf(text: string): string {
  return letterId(letterOf(text));
}

function letterOf(text: string): string {
  const first = sortKey(text)[0]?.toUpperCase() ?? '';
  if (/[A-Z]/.test(first)) return first;
  return /\d/.test(first) ? '0–9' : '#';
}

function letterId(letter: string): string {
  return `letter-${{ '0–9': 'digits', '#': 'signs' }[letter] ?? letter.toLowerCase()}`;
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
