import { couldHold, given, holds, type Answers, type When } from '../flow/when.ts';
import type { Matter } from '../refusal/matter.ts';
import { isOfDead, withCare } from './holders.ts';

/** Whoever takes complaints, as far as it decides for whom they are there and who comes first. */
export interface Oversight {
  /** For whom it is there; left out where that is everybody. */
  readonly when?: When | undefined;
  /** For whom alone a parent's rules hold beside the place's own; left out where that is everybody. */
  readonly reach?: When | undefined;
  /** For whom an office of a state, or a board that licenses, isn't there, since the whole country runs what they run. */
  readonly except?: When;
  /** Where it licenses or disciplines people, and does not watch over access. */
  readonly concerns?: 'conduct' | undefined;
  /** Whether it is there for some professions only, so that it may not be the one for this therapist. */
  readonly professions?: 'some';
  /** Whether it only takes a decision, so that silence can't be brought to it. */
  readonly after?: 'decision';
  /** What it takes complaints about; left out where that is everything. */
  readonly matters?: readonly Matter[];
  /** The place in whose file it stands. */
  readonly from: string;
  /** How long one has, where the law gives a time. */
  readonly within?: object | undefined;
}

/** Those who can take a complaint about whoever has the notes. */
export function thereFor<B extends Oversight>(bodies: readonly B[], answers: Answers): B[] {
  const known = withCare(answers);
  return bodies
    .filter(({ except }) => !except || !holds(except, known))
    .filter(({ when, reach }) => couldHold(when, known) && holds(reach, known));
}

/**
 * No licensing body can do anything about somebody without a license, or a therapist who has died. One that is there for
 * some professions only is no way to the record of someone who has died: nobody else knowing of one, that is said.
 */
export function canHelp(answers: Answers): (body: Oversight) => boolean {
  const isLicensed = !given(answers, 'recipient').some((one) => one === 'unlicensed' || one === 'died');
  return ({ concerns, professions }) =>
    concerns === undefined || (isLicensed && !(isOfDead(answers) && professions !== undefined));
}

/** Whether a body takes complaints about at least one of these: an office for access does nothing about a changed note. */
export function takes(about: readonly Matter[]): (body: Oversight) => boolean {
  return ({ matters }) => !matters || matters.some((matter) => about.includes(matter));
}

/** Whether it is open if a body is there for this case, such as one for public care where nobody said which it is. */
export function isUnsettled(answers: Answers): (body: Oversight) => boolean {
  const known = withCare(answers);
  return ({ when }) => !holds(when, known);
}

/**
 * Who watches over access comes first, and who licenses or disciplines people last, unless conduct is the only point: a
 * board for all professions then comes first, and one for some of them still last, since it may not be the one that
 * licenses this therapist. Where HIPAA is known to cover the therapist, the body that watches over it is the first of
 * all, and so is one that is there for this kind of holder alone, such as for schools. One of which it is open whether
 * it is there for this case comes after those that surely are.
 */
export function inOrder<B extends Oversight>(
  bodies: readonly B[],
  answers: Answers,
  isConduct: boolean,
): B[] {
  const rank = ({ concerns, professions }: B) => {
    if (concerns === undefined) return 1;
    return isConduct && professions === undefined ? 0 : 2;
  };
  const isCovered = given(answers, 'covered').includes('is-covered');
  const isFirst = (body: B) =>
    body.reach !== undefined || (isCovered && body.from === 'us' && body.within !== undefined);
  const isOpenWhether = isUnsettled(answers);
  return bodies
    .filter(canHelp(answers))
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        Number(isFirst(other)) - Number(isFirst(one)) ||
        Number(isOpenWhether(one)) - Number(isOpenWhether(other)),
    );
}
