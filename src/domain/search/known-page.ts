import type { Help, HelpWords } from '../site/support.ts';
import type { SearchWords } from './query.ts';

/** A page as a plain link. */
export interface PageLink {
  readonly url: string;
  readonly title: string;
}

/** A page, or a term of the glossary, as search knows it by name. Its text is in its records. */
export interface KnownPage extends PageLink {
  /** The name of the place whose law it states. */
  readonly place?: string | undefined;
  /** Names of that place, by any of which it is asked for. */
  readonly names?: readonly string[] | undefined;
  /** What else it is called, such as the long form of a short one. */
  readonly also?: readonly string[] | undefined;
  /** Phrases for which an editor wants it to come first. */
  readonly phrases: readonly string[];
  /** How many records hold its text: first what is above all headings, then what is under each. */
  readonly records: number;
}

/** `pagefind/words.json`: what search knows of words and names. Fetched on first use. */
export interface SearchFile {
  readonly words: SearchWords;
  /** The pages in the order in which their records are numbered. */
  readonly pages: readonly KnownPage[];
  /** What is offered where nothing is found. */
  readonly closest: readonly PageLink[];
  /** Whom to call, country by country, and the words around that. Help must not need another file, nor tell of itself by asking for one. */
  readonly lines: { readonly help: readonly Help[]; readonly words: HelpWords };
}
