import { given, type Answers } from '../flow/when.ts';
import type { Holder } from '../law/holders.ts';

/**
 * What follows from the client's answers, told as answers of its own, so that a letter asks for it with one word instead
 * of a list: `addressee` is whom the letter speaks to, `whose` whose record it is, `record-of` who that is, `wants` how they would get it,
 * `asked-for` whether the whole record or some of it, `asking` whether a reply asks for anything.
 */

/** Every fact with the values it can have. The check of content reads this list. */
export const LETTER_FACTS = {
  addressee: ['person', 'office', 'keeper', 'unknown'],
  whose: ['own', 'other'],
  'record-of': ['self', 'child', 'adult', 'died'],
  wants: ['copy', 'look', 'both', 'see'],
  'asked-for': ['whole', 'some'],
  asking: ['some', 'none'],
} as const;

/** A person is addressed by name; an office works for many; a keeper looks after what someone left behind. */
const ADDRESSEES: Readonly<Record<Holder, 'person' | 'office' | 'keeper'>> = {
  solo: 'person',
  group: 'person',
  unlicensed: 'person',
  clinic: 'office',
  'public-clinic': 'office',
  public: 'office',
  platform: 'office',
  school: 'office',
  prison: 'office',
  military: 'office',
  employer: 'office',
  insurer: 'office',
  training: 'office',
  closed: 'keeper',
  died: 'keeper',
};

/** The facts of one set of answers. Nobody chosen leaves `addressee` "unknown"; everything else has a plain default. */
export function letterFacts(answers: Answers): Answers {
  const [holder] = given(answers, 'recipient');
  const [about = 'self'] = given(answers, 'about');
  const parts = given(answers, 'parts');
  return {
    addressee: ADDRESSEES[holder as Holder] ?? 'unknown',
    whose: about === 'self' || about === 'helping' ? 'own' : 'other',
    'record-of': about === 'helping' ? 'self' : about,
    wants: wants(given(answers, 'form')),
    'asked-for': parts.some((part) => !APART.includes(part)) ? 'some' : 'whole',
    asking: given(answers, 'ask').some((ask) => !SAID_ONLY.includes(ask)) ? 'some' : 'none',
  };
}

/** Answers that are no part of the record to list: the whole of it, and what a letter asks for in a sentence of its own. */
const APART: readonly string[] = ['whole', 'originals', 'portal-access'];

/** What a reply can say without asking for anything. Accepting another way is an answer of its own, so nothing is left to ask. */
const SAID_ONLY: readonly string[] = ['bond', 'help-on'];

function wants(forms: readonly string[]): string {
  const copy = forms.includes('copy');
  if (forms.includes('inspect')) return copy ? 'both' : 'look';
  return copy ? 'copy' : 'see';
}
