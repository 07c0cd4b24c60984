import { effective, blankNames } from '../flow/flow.ts';
import type { Flow } from '../flow/flow.schema.ts';
import { compose } from './letter.ts';
import type { Letter } from './value.ts';
import { lawAnswers, type LetterLaw } from './law.ts';
import type { LetterText } from './letter.schema.ts';
import type { Translation } from './translation.ts';
import type { Answers } from '../flow/when.ts';

/**
 * The letter of a place for filling in by hand: every blank stays a marked blank, and the answers are the flow's own
 * defaults with those given here on top. Pages without script, review sheets and samples use it.
 */
export function fillInLetter(
  flow: Flow,
  text: LetterText,
  law: LetterLaw | null,
  answers: Answers,
  fields: Readonly<Record<string, string>> = {},
  translation?: Translation,
  reader?: Translation,
): Letter {
  const known = (given: Answers) => lawAnswers(law, given);
  const entries = effective(flow, { answers: { ...answers, place: law?.place ?? '' }, fields }, known);
  const input = { law, answers: entries.answers, fields: entries.fields, blanks: blankNames(flow) };
  return compose(text, input, translation, reader);
}
