import type { SearchSection } from './section.ts';

/**
 * What counts how much in the order of results. A page's score is
 *
 *   its section's share × (what it is called + what its passages say)
 *   + the best phrase that the query holds whole
 *   + what it gains as a place that is named, or as the page of help lines.
 *
 * All were set by trying them on tests/search/queries.yaml. Only how they compare matters, not how large they are.
 */

/** What a word counts in a page's name, by where in the name it is. A title is surer than a phrase or another name. */
export const WORD_IN = { title: 1, phrase: 0.9, otherName: 0.7 } as const;

/** What a whole phrase adds. An editor's phrase says what people mean; a title says it in the page's words. */
export const WHOLE_PHRASE = { editors: 1.1, title: 0.6 } as const;

/** What a phrase adds if the query holds nothing else. */
export const NOTHING_ELSE = 0.3;

/** How much of its worth a phrase keeps of which all words are common ("therapy notes"), in a query that says more. */
export const COMMON_PHRASE = 0.5;

/** How much more a phrase counts in its very words than in others of their families: "denies" is a term beside "refuse". */
export const VERY_WORDS = 1.15;

/** How the name of a page weighs against its text: what a page is called tells more than what it says in passing. */
export const NAME = 0.6;
export const TEXT = 0.45;

/** Of the text, how much the best passage counts, and how much all passages together. */
export const BEST_PASSAGE = 0.7;
export const ALL_PASSAGES = 0.3;

/** What a passage counts that has another word of the family than the one typed. */
export const SAME_FAMILY = 0.9;

/** What a word counts in a passage that has it, for all other words that the passage has. */
export const IN_TEXT = 0.8;

/** What a half-typed word counts of the word that it begins. */
export const HALF_TYPED = 0.7;

/** What a place gains that the query names. It outweighs any phrase: who names a state wants its law. */
export const NAMED_PLACE = 1.25;

/** What the help lines gain where words of distress are typed. Nothing comes before them. */
export const DISTRESS = 1.6;

/** What a word counts that says nothing by itself ("how", "my"), in phrases only. */
export const SMALL_WORD = 0.15;

/** What a word counts that is on nearly every page ("therapist"), where a rare one counts up to 1. */
export const COMMON_WORD = 0.15;

/** Pages of places, terms and house rules are many and say a little of everything, so theirs counts for less. */
export const SECTION_SHARE: Readonly<Record<SearchSection, number>> = {
  guide: 1,
  rights: 0.55,
  tools: 0.9,
  glossary: 0.8,
  support: 0.9,
  about: 0.75,
};

/** Pages that score below this part of the best page's score aren't shown. */
export const LEAST_SHOWN = 0.2;
