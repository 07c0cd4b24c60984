import type { Answers } from '../flow/when.ts';
import { given } from '../flow/when.ts';

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

/** The answers, with private or public care added where the kind of holder settles it and nobody answered. */
export function withCare(answers: Answers): Answers {
  if (given(answers, 'care').length > 0) return answers;
  const care = given(answers, 'recipient').flatMap((holder) => CARE[holder as Holder] ?? []);
  return care.length === 0 ? answers : { ...answers, care };
}
