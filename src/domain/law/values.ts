/**
 * The short answers that the law of a place can give, each named once: the files of places choose from them, and every
 * text that has words for each of them is checked to have them all.
 */

/** What a first copy may cost: nothing, or some charge. */
export const CHARGES = ['none', 'allowed'] as const;

/** Whether a request has to be in writing. */
export const WRITINGS = ['required', 'may-require', 'not-required'] as const;

/** Where notes that a therapist keeps apart stand: outside the right, inside it, or nobody has settled it. */
export const SEPARATES = ['outside', 'inside', 'unsettled'] as const;

/** How great harm to the client must be for a refusal. */
export const HARM_TESTS = ['life', 'serious', 'harm'] as const;

/** The kinds of grounds for refusal. */
export const GROUND_KINDS = [
  'separate-notes',
  'harm-self',
  'harm-others',
  'other-people',
  'in-confidence',
  'legal-case',
  'custody',
  'representative',
  'excessive',
  'not-held',
  'other',
] as const;

/** The columns of the table of rules in the open data, in their order. */
export const RULE_COLUMNS = [
  'place',
  'name',
  'topic',
  'what',
  'text',
  'number',
  'unit',
  'starts',
  'strength',
  'when',
  'condition',
  'basis',
  'cite',
  'source',
  'confidence',
  'checked',
  'field',
] as const;
