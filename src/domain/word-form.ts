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
  [/(?<=[a-z]{3}[bdlnv])our(?=$|s$|ed$|al$|ing$|ful$|able$)/, 'or'],
  [/(?<=[a-z]{3})is(?=e$|es$|ed$|ing$|ation$|ations$)/, 'iz'],
  [/(?<=[aeio])ll(?=ed$|ing$|or$|ors$)/, 'l'],
  [/(?<=cen|me|thea)tre(?=$|s$)/, 'ter'],
  [/(?<=defen|licen|offen)ce(?=$|s$)/, 'se'],
  [/(?<=progra)mme(?=$|s$)/, 'm'],
  [/(?<=judg)ement(?=$|s$)/, 'ment'],
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
  return american(word)
    .replace(/(?<=..)(?:ies|ied)$/, 'y')
    .replace(/(?<=...)(?:ings?|ed)$/, '')
    .replace(/(?<=.(?:s|x|z|ch|sh))es$/, '')
    .replace(/(?<=..[^s])s$/, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=....)e$/, '');
}
