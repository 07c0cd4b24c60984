import { english } from './en.ts';
import { grammarOf, type Grammar } from './grammar.ts';
import type { LanguageWords } from './language.schema.ts';

/** The language in which a page speaks to its reader. */
export interface PageLanguage {
  /** The name of its folder under `content/`, or `en`. */
  readonly id: string;
  /** Its BCP 47 tag. */
  readonly tag: string;
  /** The locale of short dates; in English the browser’s own, since a day and a month are written in two orders. */
  readonly shortDates: string | undefined;
  /** How dates, lists and lengths of time are written for this country. */
  readonly grammar: (country: string) => Grammar;
}

export const ENGLISH_PAGE: PageLanguage = { id: 'en', tag: 'en', shortDates: undefined, grammar: english };

/** The words of a language other than English, by its id. */
export interface OwnLanguage {
  readonly id: string;
  readonly words: LanguageWords;
}

/** The language of a page; English if it has no words of its own. */
export function pageLanguage(own: OwnLanguage | undefined): PageLanguage {
  if (!own) return ENGLISH_PAGE;
  const { id, words } = own;
  const grammar = grammarOf(words);
  return { id, tag: words.tag, shortDates: words.tag, grammar: () => grammar };
}
