import {
  directIn,
  isOpenHere,
  letterLaw,
  namedRules,
  type GroundedFact,
  type LetterLaw,
  type RuleInLetter,
  type Written,
} from '../letter/law.ts';
import type { Calendar } from '../day/calendar.ts';
import { dependsOnHolidays } from '../law/deadline.ts';
import { isForOthers, isOfDead, namesDead, PROFESSIONALS, withCare } from '../law/holders.ts';
import type { Oversight } from '../law/oversight.ts';
import type { Within } from '../law/limit.schema.ts';
import { asksOf, type AskingRule } from '../law/asks.ts';
import { complaintsReaching } from '../law/complaints-reaching.ts';
import {
  applying,
  exceptOf,
  isFederal,
  lineage,
  protectsLiving,
  resolve,
  standIns,
  type Cited,
  type Places,
} from '../law/place.ts';
import type { Place } from '../law/place.schema.ts';
import { rules, ruleLists, type Rule } from '../law/rights.ts';
import { bothHold, couldHold, given, holds, type Answers, type When } from '../flow/when.ts';

/** A rule of a place's law as a tool shows it: its words, where they are written, and whose rule it is. */
export interface LawRule {
  /** A kind of ground, duty or alternative, or a subject of law. */
  readonly kind: string;
  readonly text: string;
  readonly cites: readonly Cited[];
  /** For whom it holds; left out where it holds for everybody. */
  readonly when?: When | undefined;
  /** The place in whose file it stands. */
  readonly from: string;
  readonly fromName: string;
}

/** A body that takes complaints. */
export interface Body extends LawRule, Oversight {
  readonly when?: When | undefined;
  readonly from: string;
  readonly concerns: 'conduct' | undefined;
  readonly body: string;
  /** How a letter to it names it, where the name says more. */
  readonly addressee?: string;
  /** Whether its name is that of a kind of office, so that the client says which one it is. */
  readonly several?: true;
  readonly url: string | null;
  readonly phone: string | undefined;
  /** Whether it is the practice or service itself, so that a complaint to it speaks to the other side. */
  readonly itself: true | undefined;
  /** `appeal`: what it takes is an appeal against the refusal, so that no word of ours calls that a complaint. */
  readonly remedy?: 'appeal' | undefined;
  readonly timeLimit: string | undefined;
  /** The same as numbers, with the public holidays that it depends on. */
  readonly within: (Within & { readonly calendar?: Calendar }) | undefined;
}

/** Subjects of law that can stand under an answer. */
const SUBJECTS = {
  whom: (place: Place) => place.appliesTo,
  notes: (place: Place) => place.notes,
  request: (place: Place) => place.request,
  fees: (place: Place) => place.fees,
  review: (place: Place) => place.denial?.review,
  minors: (place: Place) => place.minors,
  deceased: (place: Place) => place.deceased,
  correction: (place: Place) => place.correction,
  retention: (place: Place) => place.retention,
} as const;

/** All that the refusal helper needs to know of one place's law. */
export interface RefusalLaw extends LetterLaw {
  /** The place and its parents whose rules hold there. */
  readonly line: readonly string[];
  /** For whom the laws of one of these places do not hold, by place. */
  readonly excepts: Readonly<Record<string, When>>;
  /** For whom alone the law of one of these places is meant, by place. */
  readonly whom: Readonly<Record<string, When>>;
  /** The places whose rules stand in for a parent's, by place, with for whom: of those nothing else is said. */
  readonly standIns?: Readonly<Record<string, When>>;
  readonly grounds: readonly LawRule[];
  readonly duties: readonly LawRule[];
  readonly alternatives: readonly LawRule[];
  readonly subjects: readonly LawRule[];
  readonly bodies: readonly Body[];
}

/** The law of one place as the refusal helper sees it, its own rules first, then its parents'. */
export function refusalLaw(places: Places, id: string): RefusalLaw {
  const others = standIns(places, id);
  /** With the rules that stand in for a parent's, for those they are there for. */
  const whole = <T extends Sourced>(list: (id: string) => readonly Rule<T>[]): Rule<T>[] => [
    ...list(id),
    ...others.flatMap(({ at, when }) =>
      list(at).flatMap((rule) => {
        const whom = rule.from === at ? bothHold(rule.when, when) : 'never';
        return whom === 'never' ? [] : [{ ...rule, ...(whom && { when: whom }) }];
      }),
    ),
  ];
  const listed = (pick: (place: Place) => readonly (Sourced & { kind: string })[] | undefined) =>
    whole((at) => ruleLists(places, at, pick).flat()).map((rule) => lawRule(rule.value.kind, rule));
  return {
    ...letterLaw(places, id),
    // The subjects say the same.
    young: undefined,
    line: applying(places, id),
    excepts: Object.fromEntries(
      lineage(places, id).flatMap((at) => {
        const except = exceptOf(places, at);
        return except ? [[at, except]] : [];
      }),
    ),
    whom: Object.fromEntries(
      lineage(places, id).flatMap((at) => {
        const when = whomIn(places, at);
        return when ? [[at, when]] : [];
      }),
    ),
    ...(others.length > 0 && {
      standIns: Object.fromEntries(others.flatMap(({ at, when }) => (when ? [[at, when]] : []))),
    }),
    grounds: listed((place) => place.denial?.grounds),
    duties: listed((place) => place.denial?.must),
    alternatives: listed((place) => place.denial?.alternatives),
    subjects: Object.entries(SUBJECTS).flatMap(([kind, pick]) =>
      whole((at) => rules<Sourced>(places, at, pick)).map((rule) => lawRule(kind, rule)),
    ),
    bodies: bodies(places, id),
    named: allNamedRules(places, id),
  };
}

/**
 * For whom the law of a place is meant, so that nothing is said of it to others: what its file says, or everybody who
 * may be a professional where all laws of its own bind only those.
 */
function whomIn(places: Places, at: string): When | undefined {
  const place = places[at];
  if (place?.appliesTo?.when) return place.appliesTo.when;
  const own = (place?.basis ?? [])
    .flatMap(({ cite }) => resolve(places, at, cite))
    .filter(({ from }) => from === at);
  const isForAll = own.length === 0 || own.some(({ professional }) => !professional);
  return isForAll ? undefined : { recipient: PROFESSIONALS };
}

interface Sourced {
  readonly text: string;
  readonly cite: string;
  readonly when?: When | undefined;
  readonly cases?: readonly Sourced[] | undefined;
}

function lawRule(kind: string, { value, cites, when, from, fromName }: Rule<Sourced>): LawRule {
  return { kind, text: value.text, cites, ...(when && { when }), from, fromName };
}

function bodies(places: Places, id: string): Body[] {
  const calendar = places[id]?.calendar;
  return complaintsReaching(places, id).map(({ complaint, place, ...whom }) => ({
    ...bodyOf(complaint),
    ...{ fromName: place.name, ...whom },
    ...bodyLimit(place, complaint, calendar),
    cites: resolve(places, whom.from, complaint.cite),
  }));
}

type Complaint = Place['complaints'][number];

/** A body as its place's file has it. */
function bodyOf(complaint: Complaint) {
  const { body, url, phone, text, addressee, several, itself } = complaint;
  const { concerns, professions, after, matters, remedy } = complaint;
  return {
    ...{ kind: 'complaint', body, url, phone, text, itself, concerns },
    ...(addressee !== undefined && { addressee }),
    ...(several && { several }),
    ...(professions && { professions }),
    ...(after && { after }),
    ...(matters && { matters }),
    ...(remedy && { remedy }),
  };
}

/** How long one has, if the place's file is more than a stub. */
function bodyLimit(
  { confidence }: Place,
  { timeLimit, within }: Place['complaints'][number],
  calendar: Calendar | undefined,
): Pick<Body, 'timeLimit' | 'within'> {
  if (confidence === 'low') return { timeLimit: undefined, within: undefined };
  const counted = within && calendar && dependsOnHolidays(within) ? { ...within, calendar } : within;
  return { timeLimit, within: counted };
}

const NAMED: Readonly<Record<RuleInLetter, (place: Place) => readonly Written[]>> = {
  reasons: (place) => place.denial?.must.filter(({ kind }) => kind === 'written-reasons') ?? [],
  rest: (place) => place.denial?.must.filter(({ kind }) => kind === 'give-the-rest') ?? [],
  review: reviewIn,
  professional: (place) =>
    place.denial?.alternatives.filter(({ kind }) => kind === 'named-professional') ?? [],
  summary: (place) => place.denial?.alternatives.filter(({ kind }) => kind === 'summary') ?? [],
  correction: ({ correction }) => (correction ? [correction, ...(correction.cases ?? [])] : []),
  direct: directIn,
  custody: (place) => place.denial?.grounds.filter(({ kind }) => kind === 'custody') ?? [],
  bill: ({ fees }) => (fees?.unpaidBill === undefined ? [] : [{ cite: fees.unpaidBill }]),
};

/** The review that whoever refused has to arrange, for the grounds on which the law gives one. */
function reviewIn(place: Place): readonly Written[] {
  const review = place.denial?.review;
  if (!review?.arranged) return [];
  const { cite, when, onlyAfter } = review;
  const whom = onlyAfter ? bothHold(when, { grounds: onlyAfter }) : when;
  return whom === 'never' ? [] : [{ cite, when: whom }];
}

/** The rules that a letter can name. */
function allNamedRules(places: Places, id: string): RefusalLaw['named'] {
  return Object.fromEntries(
    Object.entries(NAMED).map(([rule, pick]) => [rule, namedRules(places, id, pick)]),
  );
}

/**
 * The law that binds whoever has the notes: without the rules that hold only for others. In the United States the
 * federal privacy rule binds only those it covers: where the client says that it does not cover theirs, what rests on
 * it no longer applies and the state's law is left. A school is under a law of its own: how far a state's law reaches it
 * is open, so nothing is said of that. And no state's law binds what the whole country runs.
 */
export function binding(law: RefusalLaw, answers: Answers): RefusalLaw {
  const known = withCare(answers);
  const elsewhere = Object.keys(law.excepts).filter((at) => holds(law.excepts[at], known));
  const gone = given(answers, 'covered').includes('uncovered') ? [...elsewhere, 'us'] : elsewhere;
  const kept = ({ cites, when }: { readonly cites: readonly Cited[]; readonly when?: When | undefined }) =>
    couldHold(when, known) &&
    !isForOthers(cites, known) &&
    !cites.some(({ from, kind }) => kind === 'law' && gone.includes(from));
  const surest = Object.keys(law.standIns ?? {}).filter((at) => holds(law.standIns?.[at], known));
  const living = ofLiving(law, known);
  const speaks = ({ from, when, cites }: LawRule) =>
    namesDead(when) || (!living.includes(from) && !isForLiving(cites, known));
  const keptRule = (rule: LawRule) =>
    kept(rule) &&
    !isOpenHere(law, rule.from, known) &&
    speaks(rule) &&
    (surest.length === 0 || surest.includes(rule.from));
  const basis = law.basis.filter(kept);
  const keptFact = (fact: GroundedFact | null) =>
    fact && [fact, ...(fact.cases ?? []), ...(fact.instead ?? [])].some(kept) ? fact : null;
  return {
    ...law,
    line:
      surest.length > 0
        ? surest
        : law.line.filter(
            (one) =>
              ![...gone, ...living].includes(one) &&
              !isOpenHere(law, one, known) &&
              (couldHold(law.whom[one], known) || basis.some(isOwnFor(one))),
          ),
    basis,
    limits: law.limits.filter((limit) => kept(limit) && !gone.includes(limit.from)),
    fees: keptFact(law.fees),
    notes: keptFact(law.notes),
    grounds: law.grounds.filter(keptRule),
    duties: law.duties.filter(keptRule),
    alternatives: law.alternatives.filter(keptRule),
    subjects: law.subjects.filter((rule) => (rule.kind === 'deceased' ? kept(rule) : keptRule(rule))),
    bodies: law.bodies.filter(kept),
    named: Object.fromEntries(
      Object.entries(law.named ?? {}).map(([rule, found]) => [rule, found.filter(kept)]),
    ),
  };
}

/** Whether a letter rests on a law of this place that says for whom it is, such as one for public care beside the usual one. */
function isOwnFor(place: string) {
  return ({ cites, when }: RefusalLaw['basis'][number]) =>
    when !== undefined && cites.some(({ from, kind }) => kind === 'law' && from === place);
}

/**
 * Whether what a finding says of a place is meant for this case: for those whom the place's file is meant for, unless the
 * finding says itself for whom it is. `law` is what `binding` left.
 */
export function isMeantFor({ line, whom }: RefusalLaw, when: When | undefined, answers: Answers): boolean {
  const places = when?.['law-line'];
  if (!places || when?.['care'] || when?.['recipient']) return true;
  const known = withCare(answers);
  return places.some((one) => line.includes(one) && couldHold(whom[one], known));
}

/** A place whose law is shown: its id, and its name for a heading. */
export interface Whose {
  readonly id: string;
  readonly name: string;
}

/**
 * Whose law it is that binds: the place's, or where its own law doesn't reach whoever has the notes, that which does, such
 * as the federal one for what the whole country runs. `law` is what `binding` left.
 */
export function whoseLaw(law: RefusalLaw): Whose {
  const { place: id, name, line } = law;
  const rules = [law.grounds, law.duties, law.alternatives, law.subjects].flat();
  const other = line.includes(id) ? undefined : rules.find(({ from }) => line.includes(from));
  return other ? { id: other.from, name: other.fromName } : { id, name };
}

/** Whether something rests on laws that protect only the living, and the record is of someone who has died. */
function isForLiving(cites: readonly Cited[], answers: Answers): boolean {
  return isOfDead(answers) && protectsLiving(cites);
}

/**
 * The places whose rules on access say nothing of a record of someone who has died, where it is one: no law that a
 * request of that kind rests on is theirs. Data protection law, for one, speaks of the living.
 */
function ofLiving(law: RefusalLaw, answers: Answers): string[] {
  if (!isOfDead(answers)) return [];
  const names = (at: string) =>
    law.basis.some(({ cites, when }) => namesDead(when) && cites.some(({ from }) => from === at));
  return law.line.filter((at) => !names(at));
}

/**
 * The rules of a place that a tool says something of: all but charges, charges, or its days alone. Listed once for each
 * law.
 */
const RULES = {
  all: listedOnce((law) => [
    ...law.basis,
    ...law.limits,
    ...[law.grounds, law.duties, law.alternatives, law.bodies].flat().map(here(law)),
    ...law.subjects.filter(({ kind }) => kind !== 'fees').map(here(law)),
    ...casesOf(law.notes),
  ]),
  charges: listedOnce((law) => [
    ...law.subjects.filter(({ kind }) => kind === 'fees').map(here(law)),
    ...casesOf(law.fees),
  ]),
  days: listedOnce((law) => [...law.limits, ...law.bodies.map(here(law))]),
} as const;

function casesOf(fact: GroundedFact | null): AskingRule[] {
  return (fact?.cases ?? []).map((one) => ({ ...one, ...(fact?.except && { except: fact.except }) }));
}

/** A rule with those whom no rule of its place binds. */
function here({ excepts }: RefusalLaw): (rule: LawRule) => AskingRule {
  return ({ when, cites, from }) => ({ when, cites, ...(excepts[from] && { except: excepts[from] }) });
}

function listedOnce(list: (law: RefusalLaw) => AskingRule[]): (law: RefusalLaw) => readonly AskingRule[] {
  const known = new WeakMap<RefusalLaw, readonly AskingRule[]>();
  return (law) => {
    const rules = known.get(law) ?? list(law);
    known.set(law, rules);
    return rules;
  };
}

/**
 * The facts that a tool asks for, since a rule of the place turns on them. Whether the federal privacy rule covers
 * whoever has the notes is asked wherever it could bind them and is not settled.
 */
export function lawAsks(law: RefusalLaw, said: keyof typeof RULES, answers: Answers): readonly string[] {
  const known = withCare(answers);
  const found: readonly string[] = asksOf(RULES[said](law), answers);
  if (isSurelyCovered(law, known)) return found.filter((one) => one !== 'covered');
  if (found.includes('covered') || isGone(law, 'us', known)) return found;
  const federal = [...law.basis, ...law.limits].some((one) => one.cites.some(isFederal));
  return federal ? ['covered', ...found] : found;
}

function isGone({ excepts }: RefusalLaw, at: string, known: Answers): boolean {
  return excepts[at] !== undefined && holds(excepts[at], known);
}

/** Whether it is settled that federal law covers whoever has the notes. */
export function isSurelyCovered({ covered }: Pick<RefusalLaw, 'covered'>, answers: Answers): boolean {
  return covered !== undefined && holds(covered, answers);
}

/**
 * What the law says, told as answers, for `when` in findings: `law-country`, `law-line` (the place and the parents
 * whose rules hold), whether the place is a country or a part of one (`law-of`), and whether a verified rule stands there on harm, other people, review, written reasons, the rest
 * of the record, a named professional and a summary. "no" means not verified, never that there is no such rule.
 */
export function refusalAnswers(law: RefusalLaw | null, place: string): Answers {
  const has = (list: readonly LawRule[] | undefined, ...kinds: readonly string[]) =>
    list?.some(({ kind }) => kinds.includes(kind)) ? 'yes' : 'no';
  return {
    'law-country': law?.country ?? (/^[a-z]{2}(-|$)/.test(place) ? place.slice(0, 2) : ''),
    'law-line': law?.line ?? [],
    'law-of': place.includes('-') ? 'part' : 'country',
    'law-harm': has(law?.grounds, 'harm-self', 'harm-others'),
    'law-others': has(law?.grounds, 'other-people', 'in-confidence'),
    'law-review': has(law?.subjects, 'review'),
    'law-reasons': has(law?.duties, 'written-reasons'),
    'law-rest': has(law?.duties, 'give-the-rest'),
    'law-decision': has(law?.duties, 'decision'),
    'law-professional': has(law?.alternatives, 'named-professional'),
    'law-summary': has(law?.alternatives, 'summary'),
  };
}
