import { couldHold, given, holds, isOpen, type Answers, type When } from '../flow/when.ts';
import { isOfDead, namesDead, withCare } from './holders.ts';
import type { Cited } from './place.ts';

/**
 * Facts that rules of a few places turn on. A tool asks for one only where its answer changes a day or a rule for
 * whoever has the notes: `when: { law-asks: [site] }` in a flow.
 */
export const SOMETIMES_ASKED = ['covered', 'care', 'client', 'file', 'site', 'medium', 'age'] as const;

export type SometimesAsked = (typeof SOMETIMES_ASKED)[number];

/** The answers that a fact can have in a place's file, each a case of its own. */
export const ANSWERS_OF: Readonly<Record<SometimesAsked, readonly string[]>> = {
  covered: ['is-covered', 'uncovered'],
  care: ['private', 'public'],
  client: ['current', 'past'],
  file: ['open', 'closed'],
  site: ['on-site', 'off-site', 'out-of-state'],
  medium: ['paper', 'electronic'],
  age: ['adult', 'child'],
};

/** A rule with whom it holds for, and whom it never binds. */
export interface AskingRule {
  readonly when?: When | undefined;
  readonly except?: When | undefined;
  readonly cites?: readonly Cited[] | undefined;
}

/** The rules that turn on such a fact: few of a place's many. Found once for each list, since every question looks. */
function turning(rules: readonly AskingRule[]): readonly AskingRule[] {
  const known = found.get(rules);
  if (known) return known;
  const some = rules.filter(({ when }) => SOMETIMES_ASKED.some((question) => when?.[question] !== undefined));
  found.set(rules, some);
  return some;
}

const found = new WeakMap<readonly AskingRule[], readonly AskingRule[]>();

/** The facts whose answer changes whether one of these rules holds, whatever was answered to them so far. */
export function asksOf(rules: readonly AskingRule[], answers: Answers): SometimesAsked[] {
  const some = turning(rules);
  return SOMETIMES_ASKED.filter((question) => {
    if (!some.some(({ when }) => when?.[question])) return false;
    const others = withCare(without(answers, question));
    const settled = question === 'care' && given(others, 'care').length > 0;
    return !settled && some.some((rule) => turnsOn(rule, question, others));
  });
}

/** The facts that are asked for and still open: not answered, or answered with "I don't know". */
export function openAsks(rules: readonly AskingRule[], answers: Answers): SometimesAsked[] {
  return asksOf(rules, answers).filter((question) => isOpen(answers, question));
}

/** Whether this rule could hold by all else that was answered, and turns on this fact. */
function turnsOn({ when, except }: AskingRule, question: SometimesAsked, others: Answers): boolean {
  if (!when?.[question]) return false;
  if (except !== undefined && holds(except, others)) return false;
  if (isOfDead(others) && !namesDead(when)) return false;
  return couldHold(without(when, question), others);
}

function without<T extends Answers | When>(all: T, question: string): T {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key !== question)) as T;
}
