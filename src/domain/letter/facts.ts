import { given, type Answers } from '../flow/when.ts';
import type { Holder } from '../law/holders.ts';

/**
 * What follows from the client's answers, told as answers of its own, so that a letter asks for it with one word instead
 * of a list: `addressee` is whom the letter speaks to, `whose` whose record it is, `record-of` who that is, `wants` how they would get it,
 * `acts-as` whether the law lets the writer act in that person's place or only that person's paper does,
 * `therapist-died` whether others hold the record now, `asked-for` whether the whole record or some of it, or only to
 * see it in a portal, or only originals back, `portal` whether a sentence of its own asks for the portal or the way it
 * should come does, `asking` whether a reply asks for anything, `record-from` whether the record is of care or of an
 * evaluation or a claim, `owed` whether what has to be paid first is an old bill alone, `in-hand` whether the record came,
 * `offered` whether another way is all that came, `wanted` whether a reply asks for the record again, calls the request
 * settled by accepting another way, or says neither.
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
  portal: ['none', 'apart', 'delivery'],
  asking: ['some', 'none'],
  'record-from': ['care', 'evaluation'],
  owed: ['copy', 'bill'],
  'in-hand': ['no', 'yes'],
  offered: ['none', 'alone', 'beside'],
  wanted: ['again', 'settled', 'unsaid'],
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
    portal: portal(given(answers, 'parts'), given(answers, 'delivery')),
    'record-from': holder === 'insurer' ? 'evaluation' : 'care',
    owed: isOldBill(given(answers, 'before')) ? 'bill' : 'copy',
    'in-hand': given(answers, 'arrived').some((one) => CAME.includes(one)) ? 'yes' : 'no',
    offered: offered(answers),
    wanted: wanted(answers),
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

/** A copy that is to come by the portal is asked for there already. */
function portal(
  parts: readonly string[],
  delivery: readonly string[],
): (typeof LETTER_FACTS)['portal'][number] {
  if (delivery.includes('portal')) return 'delivery';
  return parts.includes('portal-access') ? 'apart' : 'none';
}

/** Whether only an unpaid bill stands in the way, and no charge for the copy. */
function isOldBill(before: readonly string[]): boolean {
  return before.includes('pay-first') && !before.some((one) => one === 'fee' || one === 'fee-unclear');
}

/** The answers by which the record is there. */
const CAME: readonly string[] = ['came', 'mistake', 'unusable', 'altered'];

/** Where the groups of what happened are asked for in the flow. */
const HAPPENED = ['no-answer', 'less', 'no', 'before', 'gone', 'people', 'between', 'arrived'] as const;

function offered(answers: Answers): (typeof LETTER_FACTS)['offered'][number] {
  const found = HAPPENED.flatMap((group) => given(answers, group));
  if (!found.includes('offer')) return 'none';
  return found.length === 1 ? 'alone' : 'beside';
}

/** What a reply asks for that is the record, or when it comes. */
const ASKS_AGAIN: readonly string[] = [
  ...['nudge', 'remind', 'new-date', 'rest', 'mail-it', 'unsigned', 'my-answers', 'format', 'open-portal'],
  ...['cover-names', 'bill', 'private', 'what-left'],
];
/** What can be asked in the same letter that calls the request settled, because it isn’t about getting the record. */
const BESIDE_SETTLED: readonly string[] = [
  ...['accept', 'bond', 'help-on', 'keep', 'fee', 'enough', 'opinion', 'holder'],
  ...['correct', 'statement', 'breach', 'delete'],
];

/** Whoever still asks for the record hasn’t settled the request by accepting another way, and needn’t say it’s open. */
function wanted(answers: Answers): (typeof LETTER_FACTS)['wanted'][number] {
  const asks = given(answers, 'ask');
  if (asks.some((ask) => ASKS_AGAIN.includes(ask))) return 'again';
  const isSettled = given(answers, 'still-open').includes('settled');
  return isSettled && asks.every((ask) => BESIDE_SETTLED.includes(ask)) ? 'settled' : 'unsaid';
}

/** What a reply can say without asking for anything. Accepting another way is an answer of its own, so nothing is left to ask. */
const SAID_ONLY: readonly string[] = ['bond', 'help-on', 'keep'];

function wants(forms: readonly string[]): string {
  const copy = forms.includes('copy');
  if (forms.includes('inspect')) return copy ? 'both' : 'look';
  return copy ? 'copy' : 'see';
}
