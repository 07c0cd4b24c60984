/**
 * What a rule looks for, in any case of letters. A blank stands for any white space, line ends included. A pattern that
 * begins or ends with a letter or a round bracket is found as whole words only. Undefined if it can’t be read.
 */
export function patternOf(pattern: string): RegExp | undefined {
  const words = pattern.replaceAll(' ', '\\s+');
  const before = /^[\p{L}(]/u.test(pattern) ? '(?<![\\p{L}\\p{N}’-])' : '';
  const after = /[\p{L})?]$/u.test(pattern) ? '(?![\\p{L}\\p{N}-])' : '';
  try {
    return new RegExp(`${before}(?:${words})${after}`, 'giu');
  } catch {
    return undefined;
  }
}

/** Finds a phrase exactly as it’s written, wherever its lines break. */
export function phraseOf(phrase: string): RegExp {
  return new RegExp(RegExp.escape(phrase.trim()).replace(/(?:\\x20|\s)+/g, '\\s+'), 'gu');
}
