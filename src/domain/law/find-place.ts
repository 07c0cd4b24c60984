/** A place as somebody may look for it. */
export interface Findable {
  readonly name: string;
  /** Other names of the same place: NY, Deutschland, Holland. */
  readonly also: readonly string[];
  /** Parts of it that have no page of their own: Scotland. */
  readonly parts: readonly string[];
}

/** How a place answers to what was typed: not at all, by its own name, or through a part of it. */
export type Match = { readonly part: string | null } | undefined;

/**
 * Looks a typed text up. Every typed word has to begin a word of one and the same name, so "new y" finds New York.
 * Accents, capitals and dots do not matter. An empty text finds every place.
 */
export function findPlace(typed: string, place: Findable): Match {
  const wanted = wordsOf(typed);
  const answers = (name: string) => {
    const own = wordsOf(name);
    return wanted.every((word) => own.some((one) => one.startsWith(word)));
  };
  if ([place.name, ...place.also].some(answers)) return { part: null };
  const part = place.parts.find(answers);
  return part === undefined ? undefined : { part };
}

/** The code of a state or province, which people type: NY for us-ny. */
export function codeOf(id: string): string {
  return id.replace(/^[a-z]{2}-/, '').toUpperCase();
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[.'’]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
