import { given, holds, isOpen, type Answers, type When } from '../flow/when.ts';

/**
 * Who can hold a record. The same words are the answers to the question "recipient" in every flow, and what `when`
 * lists under `recipient` in places, letters and refusals.
 */
export const HOLDERS = [
  /** A therapist who works alone. */
  'solo',
  /** A group practice. */
  'group',
  /** A private clinic or hospital. */
  'clinic',
  /** A clinic or hospital run by the state, a region or a city. */
  'public-clinic',
  /** A public health service that is no clinic of its own, such as the NHS or a community service. */
  'public',
  /** An online therapy company. */
  'platform',
  /** A school, college or university. */
  'school',
  /** A prison or jail. */
  'prison',
  /** A service for veterans or the military. */
  'military',
  /** An employer's assistance program. */
  'employer',
  /** An insurer, or an evaluator for a court or insurer. */
  'insurer',
  /** A clinic where therapists are trained. */
  'training',
  /** A practice that has closed. */
  'closed',
  /** A therapist who has died. */
  'died',
  /** A counselor or coach without a license. */
  'unlicensed',
] as const;

export type Holder = (typeof HOLDERS)[number];

/** Whether a rule on private or on public care speaks of this holder. One that can be either is not listed. */
const CARE: Readonly<Partial<Record<Holder, 'private' | 'public'>>> = {
  solo: 'private',
  group: 'private',
  clinic: 'private',
  'public-clinic': 'public',
  public: 'public',
  platform: 'private',
  prison: 'public',
  military: 'public',
  employer: 'private',
  closed: 'private',
  died: 'private',
  unlicensed: 'private',
};

/** Holders who give no licensed care: an insurer or an evaluator, and somebody without a license. */
const NO_PROFESSIONALS: readonly string[] = ['insurer', 'unlicensed'] satisfies Holder[];

/** All others: whoever of them has a record may be bound by a law for professionals. */
export const PROFESSIONALS: readonly Holder[] = HOLDERS.filter(
  (holder) => !NO_PROFESSIONALS.includes(holder),
);

/** Whether a rule rests on a law for licensed or listed professionals, and these answers name somebody who is none. */
export function isForOthers(cites: Bound['cites'], answers: Answers): boolean {
  const isProfessional = !given(answers, 'recipient').some((holder) => NO_PROFESSIONALS.includes(holder));
  return !isProfessional && Boolean(cites?.some(({ professional }) => professional));
}

/** A rule with whom it holds for, and whom it never binds. */
interface Bound {
  readonly when?: When | undefined;
  readonly except?: When | undefined;
  readonly cites?: readonly { readonly professional?: true }[] | undefined;
}

/**
 * Whether a rule binds in this case. Laws on access speak of the living: about someone who has died, only a rule that
 * names them does. `answers` are those of `withCare`.
 */
export function binds({ when, except, cites }: Bound, answers: Answers): boolean {
  if (except !== undefined && holds(except, answers)) return false;
  if (isForOthers(cites, answers)) return false;
  if (isOfDead(answers) && !namesDead(when)) return false;
  return holds(when, answers);
}

/** Whether the record is that of someone who has died. */
export function isOfDead(answers: Answers): boolean {
  return given(answers, 'about').includes('died');
}

/** Whether a rule names records of people who have died. */
export function namesDead(when: When | undefined): boolean {
  return Boolean(when?.['about']?.includes('died'));
}

/**
 * The answers as rules ask for them: whoever helps someone write asks about that person's own record, and private or
 * public care is added where the kind of holder settles it and nobody answered.
 */
export function withCare(entered: Answers): Answers {
  const [about = 'self'] = given(entered, 'about');
  const answers = { ...entered, about: about === 'helping' ? 'self' : about };
  if (!isOpen(answers, 'care')) return answers;
  const care = given(answers, 'recipient').flatMap((holder) => CARE[holder as Holder] ?? []);
  return care.length === 0 ? answers : { ...answers, care };
}
