import { given, type Answers } from '../flow/when.ts';
import type { Holder } from '../law/holders.ts';

/**
 * What follows from the client's answers, told as answers of its own, so that a letter asks for it with one word instead
 * of a list: `addressee` is whom the letter speaks to, `whose` whose record it is, `record-of` who that is, `wants` how they would get it,
 * `acts-as` whether the law lets the writer act in that person's place or only that person's paper does,
 * `therapist-died` whether others hold the record now, `asked-for` whether the whole record or some of it, or only to
 * see it in a portal, or only originals back, `asking` whether a reply asks for anything.
 */

/** Every fact with the values it can have. The check of content reads this list. */
export const LETTER_FACTS = {
  addressee: ['person', 'office', 'keeper', 'unknown'],
  whose: ['own', 'other'],
  'record-of': ['self', 'child', 'adult', 'died'],
  wants: ['copy', 'look', 'both', 'see'],
  'acts-as': ['client', 'representative', 'agent'],
  'therapist-died': ['no', 'yes'],
  'asked-for': ['whole', 'some', 'portal', 'originals'],
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
  return {
    addressee: ADDRESSEES[holder as Holder] ?? 'unknown',
    whose: about === 'self' || about === 'helping' ? 'own' : 'other',
    'record-of': about === 'helping' ? 'self' : about,
    wants: wants(given(answers, 'form')),
    'acts-as': isGrown(answers) ? 'agent' : actsAs(about, given(answers, 'adult-role')),
    'therapist-died': holder === 'died' ? 'yes' : 'no',
    'asked-for': askedFor(given(answers, 'parts')),
    asking: given(answers, 'ask').some((ask) => !SAID_ONLY.includes(ask)) ? 'some' : 'none',
  };
}

/** Whether the child is an adult, for whom no parent acts without being asked to. */
export function isGrown(answers: Answers): boolean {
  return given(answers, 'about').includes('child') && given(answers, 'child-age').includes('grown');
}

function actsAs(about: string, roles: readonly string[]): (typeof LETTER_FACTS)['acts-as'][number] {
  if (about === 'self' || about === 'helping') return 'client';
  return about === 'adult' && roles.includes('authorized') ? 'agent' : 'representative';
}

/** What a letter asks for in a sentence of its own, which needs no copy. */
const APART: readonly string[] = ['portal-access', 'originals'];

/** What the client asks for. Nothing chosen is the whole record. */
export function askedFor(parts: readonly string[]): (typeof LETTER_FACTS)['asked-for'][number] {
  if (parts.length === 0 || parts.includes('whole')) return 'whole';
  if (parts.some((part) => !APART.includes(part))) return 'some';
  return parts.includes('portal-access') ? 'portal' : 'originals';
}

/** What a reply can say without asking for anything. Accepting another way is an answer of its own, so nothing is left to ask. */
const SAID_ONLY: readonly string[] = ['bond', 'help-on', 'keep'];

function wants(forms: readonly string[]): string {
  const copy = forms.includes('copy');
  if (forms.includes('inspect')) return copy ? 'both' : 'look';
  return copy ? 'copy' : 'see';
}
