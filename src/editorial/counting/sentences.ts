const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, each with its white space made single. */
export function sentencesOf(text: string): string[] {
  const whole = text.replace(/[_\s]+/g, ' ').trim();
  return [...segmenter.segment(whole)]
    .map(({ segment }) => segment.trim())
    .filter((one) => /\p{L}/u.test(one));
}

const PRONOUN = '(?:I|you|we|they|he|she|it|that|there|here|what|who|where|how|this)';

/** Words run together, as people do when they talk. A name with ’s isn’t one. */
const CONTRACTED = new RegExp(
  `n’t(?!\\p{L})|(?<!\\p{L})(?:${PRONOUN}’(?:m|re|ve|ll|d|s)|let’s|(?:therapist|clinic|therapy|record|board)’ll)(?!\\p{L})`,
  'iu',
);

/** Words that could be run together and aren’t. At the end of a sentence, and after a comparison, they can’t be. */
const CONTRACTIBLE = new RegExp(
  [
    '(?<!\\p{L})I (?:am|would|will)(?= \\p{Ll})',
    '(?<!\\p{L})(?:you|we|they) (?:are|would|will)(?= \\p{Ll})',
    '(?<!\\p{L})(?:I|you|we|they) have (?:not )?\\p{L}+(?:ed|en)(?!\\p{L})',
    '(?<!\\p{L})(?:do|does|did|is|are|was|were|have|has|had|would|could|should|must) not(?= \\p{Ll})',
    '(?<!\\p{L})cannot(?!\\p{L})',
    '(?<!(?:about|of|what|where|as|how) )(?<!\\p{L})(?:that|it|there|what) is(?= \\p{Ll})',
  ].join('|'),
  'iu',
);

export interface Contractions {
  /** Sentences with a contraction. */
  readonly used: number;
  /** Sentences that could have one. */
  readonly possible: number;
}

/** How many of the sentences that could have a contraction have one. */
export function contractions(sentences: readonly string[]): Contractions {
  const used = sentences.filter((one) => CONTRACTED.test(one));
  const missed = sentences.filter((one) => !CONTRACTED.test(one) && CONTRACTIBLE.test(one));
  return { used: used.length, possible: used.length + missed.length };
}
