import type { Aliased } from './search-rank.ts';
import type { SearchWords } from './search-query.ts';
import type { HelpLine } from './support.ts';

/** A page as a plain link. */
export interface PageLink {
  readonly url: string;
  readonly title: string;
}

/** A page with its alias words. `place` is the name of the place whose law it states. */
export interface AliasedPage extends Aliased, PageLink {
  readonly place?: string | undefined;
}

/** `pagefind/words.json`: what search has to know beside its index. Fetched on first use. */
export interface SearchFile {
  readonly words: SearchWords;
  readonly aliased: readonly AliasedPage[];
  /** What is offered where nothing is found. */
  readonly closest: readonly PageLink[];
  readonly lines: { readonly emergency: readonly HelpLine[]; readonly countries: readonly HelpLine[] };
  /** How many pages and terms the index holds. */
  readonly pages: number;
}
