import type { SearchWords } from './query.ts';
import type { Help, HelpWords } from '../site/support.ts';

/** A page as a plain link. */
export interface PageLink {
  readonly url: string;
  readonly title: string;
}

/** A heading of a page: the id to jump to, and its words. */
export type Heading = readonly [id: string, text: string];

/** A page, or a term of the glossary, as search knows it beside its text. */
export interface KnownPage extends PageLink {
  /** What it is about, in a sentence; shown where no part of its text has the words. */
  readonly lead?: string | undefined;
  /** The name of the place whose law it states. */
  readonly place?: string | undefined;
  /** Names of that place, by any of which it is asked for. */
  readonly names?: readonly string[] | undefined;
  /** What else it is called: the long form of a short one, the acts of a place. */
  readonly also?: readonly string[] | undefined;
  /** Alias words. */
  readonly phrases: readonly string[];
  readonly headings: readonly Heading[];
  /** The passages of the index that hold its text: first that above all headings, then that of each heading. */
  readonly passages: readonly string[];
}

/** `pagefind/words.json`: what search has to know beside its index. Fetched on first use. */
export interface SearchFile {
  readonly words: SearchWords;
  readonly pages: readonly KnownPage[];
  /** What is offered where nothing is found. */
  readonly closest: readonly PageLink[];
  /** Whom to call, country by country, and the words around that. */
  readonly lines: { readonly help: readonly Help[]; readonly words: HelpWords };
}
