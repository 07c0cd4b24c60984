/** Words as search compares them: small letters, no accents, no quotes, one blank between words. */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘.]/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => word !== '');
}

/** British endings and the American ones that this site writes, such as "behaviour" and "behavior". */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/([a-z]{2}[bdilmnv])our(?=$|s$|ed$|al$|ing$|ful$|able$)/, '$1or'],
  [/([a-z]{3})is(?=e$|es$|ed$|ing$|ation$|ations$)/, '$1iz'],
  [/([aeio])ll(?=ed$|ing$|or$|ors$)/, '$1l'],
  [/(cen|me|thea)tre(?=$|s$)/, '$1ter'],
  [/(defen|licen|offen)ce(?=$|s$)/, '$1se'],
  [/(progra)mme(?=$|s$)/, '$1m'],
  [/(judg)ement(?=$|s$)/, '$1ment'],
  [/ae(?=d|s|m)/, 'e'],
];

/** Words that end like a British spelling and are none. */
const NEVER_BRITISH =
  /^(promis|advis|precis|exercis|surpris|comprom|superv|premis|rais|prais|otherwis|likewis|bruis|disguis|expertis|call|tell|fill|roll|pull|sell|spell|smell|kill|bill|will|heal|steal|yell)/;

/** A word in American spelling, as this site writes it. */
export function american(word: string): string {
  if (NEVER_BRITISH.test(word)) return word;
  return AMERICAN.reduce((one, [british, us]) => one.replace(british, us), word);
}

/**
 * A word without its commonest endings and without doubled letters, so that "refused", "refuses" and "refuse" are one,
 * and "therapist" and "therrapist" are too. What is left is for comparing only, never for showing.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const us = american(word);
  const [, start, ending = ''] = ENDING.map((pattern) => pattern.exec(us)).find((met) => met !== null) ?? [];
  return `${start ?? us}${ending.startsWith('ie') ? 'y' : ''}`
    .replace(/(.)\1+/g, '$1')
    .replace(/(....)e$/, '$1');
}

/** The endings that are taken away, the first that fits; what is left must still be a word. */
const ENDING = [
  /^(.{2,})(ies|ied)$/,
  /^(?=.{3,}(?:ing|ed))(.*[aeiouy].*)(ings?|ed)$/,
  /^(.{2,}(?:s|x|z|ch|sh))(es)$/,
  /^(.{2,}[^s])(s)$/,
];
