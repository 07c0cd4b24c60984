import { couldHold, given, holds, type Answers, type When } from '../flow/when.ts';
import { isForOthers, withCare } from '../law/holders.ts';
import { exceptOf, standIns, type Cited, type Places } from '../law/place.ts';
import { rules } from '../law/rights.ts';

/** What the law of a place says of young people and their parents. */
export interface YoungRule {
  readonly text: string;
  readonly cites: readonly Cited[];
  /** For whom it holds; left out where it holds for everybody. */
  readonly when?: When;
  readonly except?: When;
  /** The place in whose file it stands. */
  readonly from: string;
  readonly fromName: string;
  /** For whom it stands in for a parent's rule, so that nothing else is said. */
  readonly standsIn?: When;
}

/** The rules of a place and its parents on young people, with those that stand in for a parent's for some. */
export function youngRules(places: Places, id: string): YoungRule[] {
  const at = (place: string, standsIn?: When): YoungRule[] =>
    rules(places, place, ({ minors }) => minors).map(({ value, cites, when, from, fromName }) => {
      const except = exceptOf(places, from);
      return {
        ...{ text: value.text, cites, from, fromName },
        ...(when && { when }),
        ...(except && { except }),
        ...(standsIn && { standsIn }),
      };
    });
  const instead = standIns(places, id).flatMap(({ at: from, when }) =>
    at(from, when).filter((rule) => rule.from === from),
  );
  return [...at(id), ...instead];
}

/** Whether a parent or guardian asks for the record of a child who can have a say in it. */
export function isOfTeen(answers: Answers): boolean {
  return given(answers, 'about').includes('child') && given(answers, 'child-age').includes('teen');
}

/** What a parent or guardian of a teen should know before the letter goes. */
export interface OfTeen {
  readonly rules: readonly YoungRule[];
  /** Whether we have no confirmed rule of the place's own, so that it is said, with where to look. */
  readonly unconfirmed: boolean;
}

/** Undefined for every other letter. */
export function ofTeen(
  law: { readonly place: string; readonly young?: readonly YoungRule[] | undefined } | null,
  answers: Answers,
): OfTeen | undefined {
  if (!isOfTeen(answers)) return undefined;
  const known = withCare(answers);
  const binding = (law?.young ?? []).filter(
    ({ when, except, cites, standsIn }) =>
      couldHold(when, known) &&
      couldHold(standsIn, known) &&
      !(except && holds(except, known)) &&
      !isForOthers(cites, known),
  );
  const instead = binding.filter(({ standsIn }) => standsIn && holds(standsIn, known));
  const shown = instead.length > 0 ? instead : binding.filter(({ standsIn }) => !standsIn);
  const isOwn = instead.length > 0 || shown.some(({ from }) => from === law?.place);
  return { rules: shown, unconfirmed: law !== null && !isOwn };
}
