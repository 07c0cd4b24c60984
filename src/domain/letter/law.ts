import { bothHold, couldHold, given, holds, isOpen, type Answers, type When } from '../flow/when.ts';
import { firstLimits, limits, whomOf, type Limit } from '../law/deadline.ts';
import { ANSWERS_OF, asksOf, type AskingRule } from '../law/asks.ts';
import { cites } from '../law/cite.ts';
import { complaintsReaching } from '../law/complaints-reaching.ts';
import type { Oversight } from '../law/oversight.ts';
import { namedOnce } from './named-once.ts';
import { binds, isForOthers, isOfDead, namesDead, withCare } from '../law/holders.ts';
import {
  applying,
  coveredIn,
  exceptOf,
  isFederal,
  label,
  lineage,
  partedName,
  reaching,
  resolve,
  runByEither,
  standIns,
  type Cited,
  type Either,
  type Places,
  type Reaching,
} from '../law/place.ts';
import type { Place } from '../law/place.schema.ts';
import { isOfTeen, youngRules, type YoungRule } from './young.ts';

/**
 * Rules that a letter can name. Only the refusal helper brings those on refusals and corrections along; `direct`, that a
 * copy goes to somebody else, is for requests too.
 */
export const RULES_IN_LETTERS = [
  'reasons',
  'rest',
  'review',
  'professional',
  'summary',
  'correction',
  'direct',
  'custody',
  'bill',
] as const;

export type RuleInLetter = (typeof RULES_IN_LETTERS)[number];

/** A law as a letter names it, for the recipients it binds. */
export interface NamedLaw {
  readonly inLetter: string;
  readonly proviso: string | null;
  readonly when: When | undefined;
  readonly except?: When | undefined;
  /** Holders of whom alone it is open whether it covers them, and how a letter says so. */
  readonly openFor?: Either;
  readonly cites: readonly Cited[];
}

/** A limit, with the words in which a letter names its source, such as `45 CFR 164.524(b)(2)(i)`. */
export interface NamedLimit extends Limit {
  readonly named: string;
  /** The law by the short name that people use, such as "HIPAA" or "New York law". */
  readonly short: string;
  /** Where the law covers only some records: what a letter says after its name, such as "as far as it covers this record". */
  readonly asFar?: string;
}

/** A rule with the words in which a letter names its source, and the place in whose file it stands. */
export interface NamedRule {
  readonly named: string;
  /** Whom this law binds, where the place's file says so: another law of the place may bind other recipients. */
  readonly when: When | undefined;
  readonly except?: When | undefined;
  readonly cites: readonly Cited[];
  readonly from: string;
}

/** A fact of law that a sentence can rest on, and where it is written. */
export interface GroundedFact {
  readonly value: string;
  readonly cites: readonly Cited[];
  /** For whom it holds; left out where it holds for everybody. */
  readonly when?: When | undefined;
  readonly except?: When | undefined;
  /** Where it is another for some. */
  readonly cases?: readonly GroundedFact[] | undefined;
  /** What stands in for it for some, whatever the place's own law says. */
  readonly instead?: readonly GroundedFact[] | undefined;
}

/** Who takes complaints, as far as a letter's next steps need to know. */
export interface LetterBody extends Oversight {
  readonly body: string;
}

/** All that the letter tool needs to know of one place's law. Small enough to be fetched when a place is picked. */
export interface LetterLaw {
  readonly place: string;
  readonly name: string;
  readonly country: string;
  /** For whom it is settled that federal law covers them, so that no tool asks. */
  readonly covered?: When | undefined;
  /** Holders who are under the country's law or under the state's, depending on who runs them. */
  readonly either?: Either;
  /** Whose records are under the law of a state, province or canton, which this place's files don't have. */
  readonly leftToParts?: When;
  /** The languages that letters there are written in, by id, the usual one first; "en" among them only where it's usual. */
  readonly languages: readonly string[];
  readonly basis: readonly NamedLaw[];
  readonly limits: readonly NamedLimit[];
  readonly fees: GroundedFact | null;
  readonly notes: GroundedFact | null;
  /** Rules on refusals and corrections, nearest place first; left out where no letter speaks of them. */
  readonly named?: Readonly<Partial<Record<RuleInLetter, readonly NamedRule[]>>>;
  readonly complaints: readonly LetterBody[];
  /** On young people and their parents, for the parent of a teen. */
  readonly young?: readonly YoungRule[] | undefined;
  readonly asOf: string;
  readonly checked: string;
}

/** The law of one place as a letter sees it, with what its parents add or stand in for. */
export function letterLaw(places: Places, id: string): LetterLaw {
  const place = speaking(places, id);
  const direct = namedRules(places, id, directIn);
  const covered = coveredIn(places, id);
  const either = runByEither(places, id);
  const leftToParts = places[id]?.leftToParts;
  return {
    place: id,
    name: places[id]?.name ?? id,
    country: places[id]?.country ?? '',
    ...(covered && { covered }),
    ...(either && { either }),
    ...(leftToParts && { leftToParts }),
    languages: languagesOf(places, id),
    basis: namedLaws(places, id),
    limits: limits(places, id).map((limit) => {
      const asFar = lawOf(places, limit)?.asFar;
      return {
        ...limit,
        named: nameSource(places, limit.cites) ?? limit.basis,
        short: shortName(places, limit),
        ...(asFar !== undefined && { asFar }),
      };
    }),
    fees: nearest(places, id, ({ fees }) => fees, 'charge'),
    notes: nearest(places, id, ({ notes }) => notes, 'separate'),
    ...(direct.length > 0 && { named: { direct } }),
    complaints: letterBodies(places, id),
    young: youngRules(places, id),
    asOf: place.asOf,
    checked: place.checked,
  };
}

/** The languages of the nearest place that names any, with English at the end where it isn't among them. */
export function languagesOf(places: Places, id: string): string[] {
  const named = lineage(places, id).find((at) => places[at]?.languages !== undefined);
  const found = places[named ?? '']?.languages ?? [];
  return found.includes(ENGLISH) ? found : [...found, ENGLISH];
}

/** The languages to choose from for a reader: those of the law's place, or their own where we know no law. */
export function languagesFor(law: LetterLaw | null, reader: string): readonly string[] {
  return law?.languages ?? [...new Set([reader, ENGLISH])];
}

/** The language of the site: every letter can be in it. */
export const ENGLISH = 'en';

/** What people call the law behind a limit: its short name, for a state or province "New York law", else its full name. */
function shortName(places: Places, limit: Limit): string {
  const { from, cites, basis } = limit;
  const law = lawOf(places, limit);
  if (law?.short) return law.short;
  if (from.includes('-')) return `${places[from]?.name ?? from} law`;
  return law?.inLetter ?? nameSource(places, cites) ?? basis;
}

/** The law behind a limit. */
function lawOf(places: Places, { cites }: Limit): Place['laws'][string] | undefined {
  const cited = cites.find(({ kind }) => kind === 'law');
  return cited && places[cited.from]?.laws[cited.key];
}

/** The bodies of a place and of those whose rules reach it, each with for whom it's there. */
function letterBodies(places: Places, id: string): LetterBody[] {
  return complaintsReaching(places, id).map(({ complaint, place: _, ...whom }) => {
    const { body, concerns, professions, after, within } = complaint;
    return {
      ...{ body, ...whom },
      ...{ ...(concerns && { concerns }), ...(professions && { professions }), ...(after && { after }) },
      ...(within && { within: {} }),
    };
  });
}

/** The nearest applying place that is more than a stub and names a body; the place itself if there is none. */
function speaking(places: Places, id: string): Place {
  const line = applying(places, id).map((one) => places[one]);
  const chosen =
    line.find((place) => place && place.confidence !== 'low' && place.complaints.length > 0) ?? line[0];
  if (!chosen) throw new Error(`There is no place "${id}"`);
  return chosen;
}

/** The laws of the nearest place that names any, and, for those whom a parent's rules reach beside it, the parent's. */
function namedLaws(places: Places, id: string): NamedLaw[] {
  const line = reaching(places, id).filter(({ at }) => (places[at]?.basis.length ?? 0) > 0);
  const replaced = places[line[0]?.at ?? '']?.basis.flatMap(({ insteadOf }) => insteadOf ?? []) ?? [];
  const named = line
    .filter(({ when }, at) => at === 0 || when !== undefined || hasSpecial(places, line[at]))
    .flatMap(({ at, when: reach }, index) =>
      (places[at]?.basis ?? []).flatMap(({ cite, when, openFor }) => {
        // A parent's laws for everybody are named in the nearest place's own list; those for special cases are not.
        if (index > 0 && reach === undefined && when === undefined) return [];
        if (index > 0 && replaced.includes(cite)) return [];
        const place = places[at];
        const whom = place && whomOf(place, when, reach);
        if (whom === 'never') return [];
        return resolve(places, at, cite).flatMap((cited) => {
          const law = places[cited.from]?.laws[cited.key];
          if (!law?.inLetter) return [];
          const except = exceptOf(places, cited.from);
          return [
            {
              ...{ inLetter: law.inLetter, proviso: law.proviso ?? null, when: whom, cites: [cited] },
              ...(except && { except }),
              ...(openFor && { openFor }),
            },
          ];
        });
      }),
    );
  // What stands in for a parent's law for some is the surest for those, so a letter to them names it first.
  const surest = standIns(places, id).map(({ at }) => at);
  const isSurest = ({ cites }: NamedLaw) => cites.some(({ from }) => surest.includes(from));
  return [...named.filter(isSurest), ...named.filter((one) => !isSurest(one))];
}

/** Whether a place names laws for special cases, such as the record of someone who has died. */
function hasSpecial(places: Places, one: Reaching | undefined): boolean {
  return (places[one?.at ?? '']?.basis ?? []).some(({ when }) => when !== undefined);
}

/** A rule with its short answer under a name of its own, such as `charge`. */
type Answered<N extends string> = Readonly<Record<N, string>> & {
  readonly cite: string;
  readonly when?: When | undefined;
};

/** What the nearest place says that is more than a stub. */
function nearest<N extends string>(
  places: Places,
  id: string,
  pick: (place: Place) => (Answered<N> & { cases?: readonly Answered<N>[] | undefined }) | null,
  name: N,
): GroundedFact | null {
  for (const at of applying(places, id)) {
    const place = places[at];
    const fact = place && place.confidence !== 'low' ? pick(place) : null;
    if (!fact) continue;
    const grounded = ({ cite, when, ...one }: Answered<N>): GroundedFact => ({
      value: (one as unknown as Record<N, string>)[name],
      cites: resolve(places, at, cite),
      ...(when && { when }),
    });
    const whole = { ...fact, when: fact.when ?? place?.appliesTo?.when };
    const except = exceptOf(places, at);
    const instead = standIns(places, id).flatMap(({ at: from, when: reach }): GroundedFact[] => {
      const other = places[from] && pick(places[from]);
      const cites = other ? resolve(places, from, other.cite) : [];
      return other ? [{ value: (other as unknown as Record<N, string>)[name], cites, when: reach }] : [];
    });
    return {
      ...grounded(whole),
      ...(instead.length > 0 && { instead }),
      ...(except && { except }),
      ...(fact.cases && { cases: fact.cases.map(grounded) }),
    };
  }
  return null;
}

/** What a fact says in this case; undefined where it does not hold for it. */
export function factFor(fact: GroundedFact | null, answers: Answers): string | undefined {
  const known = withCare(answers);
  // What a file says of fees and of notes, it says of the living.
  if (isOfDead(known)) return undefined;
  const other = fact?.instead?.find(({ when }) => holds(when, known));
  if (other) return other.value;
  if (fact?.except && holds(fact.except, known)) return undefined;
  if (fact && isForOthers(fact.cites, known)) return undefined;
  const own = fact?.cases?.find(({ when }) => holds(when, known));
  return own?.value ?? (fact && couldHold(fact.when, known) ? fact.value : undefined);
}

/** The laws that bind this recipient, or may; those of which that is open for few others come last. */
export function basisFor(law: LetterLaw, answers: Answers): NamedLaw[] {
  const known = withCare(answers);
  const binding = law.basis.filter((one) => mayBind(one, known) && !isLeftOut(one, answers));
  return [
    ...binding.filter((one) => !isOpenFor(one, known)),
    ...binding.filter((one) => isOpenFor(one, known)),
  ];
}

/** A law that letters name only as far as it applies is named, too, while it's open whether the care is private or public. */
function mayBind(law: NamedLaw, known: Answers): boolean {
  if (law.proviso === null || !law.when?.['care'] || !isOpen(known, 'care')) return binds(law, known);
  const { care: _open, ...when } = law.when;
  return binds({ ...law, when }, known);
}

/** Whether it is open if a law covers a holder whom it would be one of few to leave out. */
export function isOpenFor({ openFor }: Pick<NamedLaw, 'openFor'>, answers: Answers): boolean {
  return openFor !== undefined && holds({ recipient: openFor.recipient }, answers);
}

/** A place of whose law it is open whether it covers this holder. */
export function isOpenHere({ basis }: Pick<LetterLaw, 'basis'>, at: string, answers: Answers): boolean {
  return basis.some((one) => isOpenFor(one, answers) && one.cites.some(({ from }) => from === at));
}

/**
 * Whether the law of a state, province or canton decides here, or may, and no law of this place can be named: the client
 * does best to choose that one.
 */
export function isLeftToParts(law: LetterLaw, answers: Answers): boolean {
  return whyUnnamed(law, answers) === 'left-to-parts';
}

/**
 * Why no law of a place can be named: that of a part of it decides, it's open whether the care is private or public, or
 * none is known. Undefined if one can be.
 */
export function whyUnnamed(
  law: LetterLaw,
  answers: Answers,
): 'left-to-parts' | 'care' | 'unknown' | undefined {
  if (basisFor(law, answers).length > 0) return undefined;
  const isKnown = given(answers, 'recipient').some((holder) => holder !== 'unsure');
  const isLeft = law.leftToParts !== undefined && couldHold(law.leftToParts, withCare(answers));
  if (isKnown && isLeft) return 'left-to-parts';
  return isKnown && isOpen(withCare(answers), 'care') && isNamedOnCare(law, answers) ? 'care' : 'unknown';
}

/** Whether a law could be named once it's said if the care is private or public. */
function isNamedOnCare(law: LetterLaw, answers: Answers): boolean {
  return ANSWERS_OF.care.some((care) => basisFor(law, { ...answers, care }).length > 0);
}

/** Federal law does not bind those whom the client says it does not cover. */
function isLeftOut({ cites }: { readonly cites: readonly Cited[] }, answers: Answers): boolean {
  return given(answers, 'covered').includes('uncovered') && cites.some(isFederal);
}

/** The rules of one kind that bind this recipient, one for each place that speaks of it. */
export function rulesFor(law: LetterLaw, rule: RuleInLetter, answers: Answers): NamedRule[] {
  const known = withCare(answers);
  // A letter names a rule flatly, so none of a law of which it's open whether it covers this holder.
  const binding = (law.named?.[rule] ?? []).filter(
    (one) => binds(one, known) && !isLeftOut(one, answers) && !isOpenHere(law, one.from, known),
  );
  return binding.filter((one, at) => binding.findIndex(({ from }) => from === one.from) === at);
}

/** The limits a letter counts on: how soon one may look, and by when an answer or a copy is due. */
export interface LetterLimits {
  readonly look: NamedLimit | undefined;
  /** Set by law. */
  readonly answer: NamedLimit | undefined;
  /** Named by a regulator's guidance only. */
  readonly guide: NamedLimit | undefined;
  /** A shorter time under a law that binds some only, so that a letter names it "where it applies". */
  readonly sooner: NamedLimit | undefined;
}

/** The limit by whose day an answer is late: the law's, else the regulator's guidance, else how soon one may look. */
export function countingLimit({ answer, guide, look }: LetterLimits): NamedLimit | undefined {
  return answer ?? guide ?? look;
}

export function letterLimits(law: LetterLaw, answers: Answers): LetterLimits {
  const known = withCare(answers);
  const openLast = ({ from }: NamedLimit) => Number(isOpenHere(law, from, known));
  // Where it's open whether one of two laws covers this holder, a letter counts on the other, which it names first.
  const binding = law.limits
    .filter((limit) => !isLeftOut(limit, answers))
    .toSorted((one, other) => openLast(one) - openLast(other));
  const first = firstLimits(binding, answers);
  const answering = first.filter((limit) => limit.what !== 'inspect');
  const answer = answering.find((limit) => limit.strength === 'law');
  return {
    look: first.find((limit) => limit.what === 'inspect' && limit.strength === 'law'),
    answer,
    guide: answering.find((limit) => limit.strength === 'guidance'),
    sooner: soonerLimit(law, answers, answer),
  };
}

/**
 * A shorter time that hangs on whom its law binds: the letter names that law "as far as it applies", so it may name its
 * time too. A time that hangs on anything else is left out.
 */
function soonerLimit(
  law: LetterLaw,
  answers: Answers,
  counting: NamedLimit | undefined,
): NamedLimit | undefined {
  const known = withCare(answers);
  const isNamed = ({ cites }: NamedLimit) =>
    basisFor(law, answers).some(
      ({ proviso, cites: named }) =>
        proviso !== null && named.some(({ key }) => cites.some((cited) => cited.key === key)),
    );
  return law.limits.find(
    (limit) =>
      limit.condition !== undefined &&
      limit.starts === 'receipt' &&
      limit.strength === 'law' &&
      ['copy', 'respond'].includes(limit.what) &&
      binds(limit, known) &&
      isNamed(limit) &&
      (counting === undefined || lengthIn(limit) < lengthIn(counting)),
  );
}

/** About how many days a limit has, to compare two. */
function lengthIn({ amount, unit }: NamedLimit): number {
  return (
    amount *
    { hours: 1 / 24, 'calendar-days': 1, 'business-days': 1.4, 'working-days': 1.4, 'calendar-months': 30 }[
      unit
    ]
  );
}

/**
 * What the law says, told as answers, so that content can ask for it with `when`:
 * `law-named` yes/no, `law-basis` none/sure/one/many (whether a letter must say "as far as it applies", of one law or of
 * several), `law-asks` the facts to ask for, `law-limit` known/unknown, `law-look` known/unknown (how soon one may look), `law-answer` copy/respond/unknown (what the limit is for), `law-fee` none/allowed/unknown,
 * `law-separate` outside/inside/unsettled/unknown, `law-language` the languages that letters there can be in, the usual one first.
 * `reader` is the language in which the client reads.
 */
export function lawAnswers(law: LetterLaw | null, answers: Answers, reader: string = ENGLISH): Answers {
  if (!law)
    return {
      'law-named': 'no',
      'law-basis': 'none',
      'law-limit': 'unknown',
      'law-look': 'unknown',
      'law-answer': 'unknown',
      'law-fee': 'unknown',
      'law-separate': 'unknown',
      'law-asks': [],
      'law-language': languagesFor(law, reader),
    };
  const { look, answer, guide } = letterLimits(law, answers);
  return {
    'law-named': basisFor(law, answers).length > 0 ? 'yes' : 'no',
    'law-basis': basisKind(basisFor(law, answers), isRunByEither(law, answers), answers),
    'law-look': look ? 'known' : 'unknown',
    'law-limit': look || answer || guide ? 'known' : 'unknown',
    'law-answer': answer === undefined ? 'unknown' : answer.what === 'copy' ? 'copy' : 'respond',
    'law-fee': factFor(law.fees, answers) ?? 'unknown',
    'law-separate': factFor(law.notes, answers) ?? 'unknown',
    'law-asks': asksOf(letterRules(law), answers),
    'law-language': languagesFor(law, reader),
  };
}

/** Worked out once a law, since every question looks at it. */
const rulesOf = new WeakMap<LetterLaw, AskingRule[]>();

/** The rules of a place that a letter can turn on. */
function letterRules(law: LetterLaw): AskingRule[] {
  const known = rulesOf.get(law);
  if (known) return known;
  const facts = [law.fees, law.notes].flatMap((fact) =>
    fact?.cases?.some(({ value }) => value !== fact.value) ? fact.cases : [],
  );
  const rules = [...law.basis, ...law.limits, ...facts];
  rulesOf.set(law, rules);
  return rules;
}

/** Whether it is open which law these answers' holder is under, since the country runs some of them and a state the others. */
export function isRunByEither({ either }: LetterLaw, answers: Answers): boolean {
  return either !== undefined && holds({ recipient: either.recipient }, answers);
}

function basisKind(laws: readonly NamedLaw[], isEither: boolean, answers: Answers): string {
  if (laws.length === 0) return 'none';
  // The right can be the teen's alone, so a parent names no law flatly.
  const isSure = (one: NamedLaw) => one.proviso === null && !isOpenFor(one, answers) && !isOfTeen(answers);
  if (!isEither && laws.every(isSure)) return 'sure';
  const names = namedOnce(
    laws.map(({ inLetter }) => inLetter),
    (items) => items.join(),
  );
  return names.length === 1 ? 'one' : 'many';
}

/** Where a rule is written, and for whom it holds. */
export interface Written {
  readonly cite: string;
  readonly when?: When | undefined;
}

/** Where it is written that the client can have a copy sent to somebody else. */
export function directIn({ request }: Place): Written[] {
  return request?.direct === undefined ? [] : [{ cite: request.direct, when: request.when }];
}

/**
 * A rule that a letter can name: written in a law that letters know how to name, for whom it binds. A letter names a rule
 * flatly, so where other rules stand in for a parent's, such as those for schools, it names theirs alone.
 */
export function namedRules(
  places: Places,
  id: string,
  pick: (place: Place) => readonly Written[],
): NamedRule[] {
  const found = (from: string): NamedRule[] => {
    const place = places[from];
    if (!place || place.confidence === 'low') return [];
    return pick(place).flatMap((rule) => namedIn(places, from, place, rule));
  };
  const others = standIns(places, id);
  const theirs = others.flatMap(({ when }) => when?.['recipient'] ?? []);
  return [
    ...others.flatMap(({ at, when }) => found(at).map((rule) => ({ ...rule, when }))),
    ...applying(places, id)
      .flatMap(found)
      .map((rule) => (theirs.length === 0 ? rule : { ...rule, except: withRecipients(rule.except, theirs) })),
  ];
}

function withRecipients(except: When | undefined, more: readonly string[]): When {
  return { ...except, recipient: [...new Set([...(except?.['recipient'] ?? []), ...more])] };
}

function namedIn(places: Places, from: string, place: Place, rule: Written): NamedRule[] {
  return resolve(places, from, rule.cite)
    .filter(({ kind, from: at, key }) => kind === 'law' && places[at]?.laws[key]?.inLetter)
    .flatMap((cited) => {
      const named = nameSource(places, [cited]);
      // That a law lets others see the record of someone who has died narrows nothing else that it says. A law that no
      // letter rests on is for those whom the file is for.
      const basis = place.basis.find(
        (one) => cites(one.cite).some(({ key }) => key === cited.key) && !namesDead(one.when),
      );
      const when = bothHold(rule.when, basis ? basis.when : places[cited.from]?.appliesTo?.when);
      const except = exceptOf(places, cited.from);
      return named === undefined || when === 'never'
        ? []
        : [{ ...{ named, when, cites: [cited], from }, ...(except && { except }) }];
    });
}

/**
 * How a letter names the source of a rule: the law itself rather than guides to it. The law is named as letters name it,
 * `section 18 of the New York Public Health Law`, and so is a part, `section 18(2)(e)` of it; where letters don't name the
 * law by a section, a part reads as `45 CFR 164.524(b)(2)(i)`.
 */
export function nameSource(places: Places, cites: readonly Cited[]): string | undefined {
  const cited = cites.find((one) => one.kind === 'law') ?? cites[0];
  if (!cited) return undefined;
  const inLetter = places[cited.from]?.laws[cited.key]?.inLetter;
  if (cited.part.startsWith('('))
    return withPart(inLetter ?? '', cited) ?? `${partedName(cited.name).bare}${cited.part}`;
  if (!inLetter) return label(cited);
  return cited.part === '' ? inLetter : (withArticle(inLetter, cited.part) ?? `${inLetter}, ${cited.part}`);
}

/**
 * A part of a section that letters name: the law's name has to end with that section, since its key can be of another.
 * A name that is a number, such as 45 CFR 164.524, stays as short as it is.
 */
function withPart(inLetter: string, { name, part }: Pick<Cited, 'name' | 'part'>): string | undefined {
  const { bare } = partedName(name);
  const number = /^\D.* (\S+)$/.exec(bare)?.[1] ?? '';
  const [head, kind, numbers] = /^(section|rule|article)s? (.+?) of /.exec(inLetter) ?? [];
  if (head !== undefined && numbers?.split(/, | and /).includes(number))
    return `${kind} ${number}${part} of ${inLetter.slice(head.length)}`;
  const [end, bracket] = /\S+?(\)?)$/.exec(inLetter) ?? [];
  return end !== undefined && number !== '' && end === `${number}${bracket}`
    ? `${inLetter.slice(0, inLetter.length - (bracket?.length ?? 0))}${part}${bracket}`
    : undefined;
}

/** A law that letters name by its article, named by another one: “Article 14 of Law 18.331” and “art. 19”. */
function withArticle(inLetter: string, part: string): string | undefined {
  const [, numbers] = /^arts?\. (.+)$/.exec(part) ?? [];
  const [head, word] = /^(article)s? \d\S*(?:(?:, | and )\d\S*)* of /i.exec(inLetter) ?? [];
  if (numbers === undefined || head === undefined) return undefined;
  const several = numbers.split(', ');
  return `${word}${several.length > 1 ? 's' : ''} ${several.join(' and ')} of ${inLetter.slice(head.length)}`;
}
