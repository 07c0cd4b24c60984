import {
  nameSource,
  letterLaw,
  type GroundedFact,
  type LetterLaw,
  type NamedRule,
  type RuleInLetter,
} from '../letter/law.ts';
import { cites } from '../law/cite.ts';
import type { Calendar } from '../day/calendar.ts';
import { dependsOnHolidays, whomOf } from '../law/deadline.ts';
import { withCare } from '../law/holders.ts';
import type { Within } from '../law/limit.schema.ts';
import { applying, exceptOf, reaching, resolve, type Cited, type Places } from '../law/place.ts';
import type { Place } from '../law/place.schema.ts';
import { rules, ruleLists, type Rule } from '../law/rights.ts';
import { couldHold, given, holds, type Answers, type When } from '../flow/when.ts';

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
export interface Body extends LawRule {
  /** For whom alone a parent's rules hold beside the place's own; left out where that is everybody. */
  readonly reach?: When | undefined;
  readonly body: string;
  readonly url: string | null;
  readonly phone: string | undefined;
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
  readonly grounds: readonly LawRule[];
  readonly duties: readonly LawRule[];
  readonly alternatives: readonly LawRule[];
  readonly subjects: readonly LawRule[];
  readonly bodies: readonly Body[];
}

/** The law of one place as the refusal helper sees it, its own rules first, then its parents'. */
export function refusalLaw(places: Places, id: string): RefusalLaw {
  const listed = (pick: (place: Place) => readonly (Sourced & { kind: string })[] | undefined) =>
    ruleLists(places, id, pick)
      .flat()
      .map((rule) => lawRule(rule.value.kind, rule));
  return {
    ...letterLaw(places, id),
    line: applying(places, id),
    grounds: listed((place) => place.denial?.grounds),
    duties: listed((place) => place.denial?.must),
    alternatives: listed((place) => place.denial?.alternatives),
    subjects: Object.entries(SUBJECTS).flatMap(([kind, pick]) =>
      rules(places, id, pick).map((rule) => lawRule(kind, rule)),
    ),
    bodies: bodies(places, id),
    named: namedRules(places, id),
  };
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

/** Bodies stand even in a stub: who takes complaints is no number that could mislead. */
function bodies(places: Places, id: string): Body[] {
  const calendar = places[id]?.calendar;
  return reaching(places, id).flatMap(({ at, when: reach }) => {
    const place = places[at];
    if (!place) return [];
    return place.complaints.flatMap((complaint): Body[] => {
      const whom = whomOf(place, complaint.when, reach);
      if (whom === 'never') return [];
      const { body, url, phone, text, cite } = complaint;
      return [
        {
          ...{ kind: 'complaint', body, url, phone, text, from: at, fromName: place.name },
          ...bodyLimit(place, complaint, calendar),
          ...(whom && { when: whom }),
          ...(reach && { reach }),
          cites: resolve(places, at, cite),
        },
      ];
    });
  });
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

const NAMED: Readonly<Record<RuleInLetter, (place: Place) => string | undefined>> = {
  reasons: (place) => place.denial?.must.find(({ kind }) => kind === 'written-reasons')?.cite,
  rest: (place) => place.denial?.must.find(({ kind }) => kind === 'give-the-rest')?.cite,
  review: (place) => place.denial?.review?.cite,
  professional: (place) => place.denial?.alternatives.find(({ kind }) => kind === 'named-professional')?.cite,
  summary: (place) => place.denial?.alternatives.find(({ kind }) => kind === 'summary')?.cite,
  correction: (place) => place.correction?.cite,
};

/** The rules that a letter can name: those written in a law that letters know how to name, for whom it binds. */
function namedRules(places: Places, id: string): RefusalLaw['named'] {
  return Object.fromEntries(
    Object.entries(NAMED).map(([rule, pick]) => [
      rule,
      applying(places, id).flatMap((from) => {
        const place = places[from];
        const cite = place && place.confidence !== 'low' ? pick(place) : undefined;
        return place && cite !== undefined ? namedIn(places, from, place, cite) : [];
      }),
    ]),
  );
}

function namedIn(places: Places, from: string, place: Place, cite: string): NamedRule[] {
  return resolve(places, from, cite)
    .filter(({ kind, from: at, key }) => kind === 'law' && places[at]?.laws[key]?.inLetter)
    .flatMap((cited) => {
      const named = nameSource(places, [cited]);
      const when = place.basis.find((basis) => cites(basis.cite).some(({ key }) => key === cited.key))?.when;
      const except = exceptOf(places, cited.from);
      return named === undefined
        ? []
        : [{ ...{ named, when, cites: [cited], from }, ...(except && { except }) }];
    });
}

/**
 * The law that binds whoever has the notes: without the rules that hold only for others. In the United States the
 * federal privacy rule binds only those it covers: where the client says that it does not cover theirs, what rests on
 * it no longer applies and the state's law is left.
 */
export function binding(law: RefusalLaw, answers: Answers): RefusalLaw {
  const known = withCare(answers);
  // A school is under its own law, so for it the federal privacy rule is as far away as for those it doesn't cover.
  const isElsewhere = law.basis.some(({ except }) => except !== undefined && holds(except, known));
  const isUncovered = isElsewhere || given(answers, 'covered').includes('uncovered');
  const kept = ({ cites, when }: { readonly cites: readonly Cited[]; readonly when?: When | undefined }) =>
    couldHold(when, known) && !(isUncovered && cites.some(isFederal));
  const keptFact = (fact: GroundedFact | null) =>
    fact && [fact, ...(fact.cases ?? [])].some(kept) ? fact : null;
  return {
    ...law,
    line: isUncovered ? law.line.filter((one) => one !== 'us') : law.line,
    basis: law.basis.filter(kept),
    limits: law.limits.filter((limit) => kept(limit) && !(isUncovered && limit.from === 'us')),
    fees: keptFact(law.fees),
    notes: keptFact(law.notes),
    grounds: law.grounds.filter(kept),
    duties: law.duties.filter(kept),
    alternatives: law.alternatives.filter(kept),
    subjects: law.subjects.filter(kept),
    bodies: law.bodies.filter(kept),
    named: Object.fromEntries(
      Object.entries(law.named ?? {}).map(([rule, found]) => [rule, found.filter(kept)]),
    ),
  };
}

/** A law in the federal file. Its sources alone, such as the list of licensing boards, bind on other grounds. */
function isFederal(cited: Cited): boolean {
  return cited.from === 'us' && cited.kind === 'law';
}

/**
 * What the law says, told as answers, for `when` in findings: `law-country`, `law-line` (the place and the parents
 * whose rules hold), and whether a verified rule stands there on harm, other people, review, written reasons, the rest
 * of the record, a named professional and a summary. "no" means not verified, never that there is no such rule.
 */
export function refusalAnswers(law: RefusalLaw | null, place: string): Answers {
  const has = (list: readonly LawRule[] | undefined, ...kinds: readonly string[]) =>
    list?.some(({ kind }) => kinds.includes(kind)) ? 'yes' : 'no';
  return {
    'law-country': law?.country ?? (/^[a-z]{2}(-|$)/.test(place) ? place.slice(0, 2) : ''),
    'law-line': law?.line ?? [],
    'law-harm': has(law?.grounds, 'harm-self', 'harm-others'),
    'law-others': has(law?.grounds, 'other-people', 'in-confidence'),
    'law-review': has(law?.subjects, 'review'),
    'law-reasons': has(law?.duties, 'written-reasons'),
    'law-rest': has(law?.duties, 'give-the-rest'),
    'law-professional': has(law?.alternatives, 'named-professional'),
    'law-summary': has(law?.alternatives, 'summary'),
  };
}
