import easyWords from 'text-readability/easy_words.js';

/**
 * Words that nobody who types them has mistyped, such as "brain" and "honey": the Dale-Chall list of some 3,000 that
 * children know. Search must not take one of them for a slip in a word of ours ("Brünn", "money"). Those of this list
 * that look like one reach the browser; words of health and trouble that it lacks are in content/search.yaml under `real`.
 */
export const ORDINARY_WORDS: readonly string[] = easyWords.filter((word) => /^[a-z]+$/.test(word));
