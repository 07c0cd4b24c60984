import { couldHold, given, holds, type Answers, type When } from '../flow/when.ts';
import { firstLimits, limits, whomOf, type Limit } from '../law/deadline.ts';
import { binds, withCare } from '../law/holders.ts';
import {
  applying,
  exceptOf,
  label,
  partedName,
  reaching,
  resolve,
  type Cited,
  type Places,
  type Reaching,
} from '../law/place.ts';
import type { Place } from '../law/place.schema.ts';

/** Rules on refusals and corrections that a letter can name; only the refusal helper brings them along. */
export const RULES_IN_LETTERS = [
  'reasons',
  'rest',
  'review',
  'professional',
  'summary',
  'correction',
] as const;

export type RuleInLetter = (typeof RULES_IN_LETTERS)[number];

/** A law as a letter names it, for the recipients it binds. */
export interface NamedLaw {
  readonly inLetter: string;
  readonly proviso: string | null;
  readonly when: When | undefined;
  readonly except?: When | undefined;
  readonly cites: readonly Cited[];
}

/** A limit, with the words in which a letter names its source, such as `45 CFR 164.524(b)(2)(i)`. */
export interface NamedLimit extends Limit {
  readonly named: string;
  /** The law by the short name that people use, such as "HIPAA" or "New York law". */
  readonly short: string;
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
  /** Where it is another for some. */
  readonly cases?: readonly GroundedFact[] | undefined;
}

/** All that the letter tool needs to know of one place's law. Small enough to be fetched when a place is picked. */
export interface LetterLaw {
  readonly place: string;
  readonly name: string;
  readonly country: string;
  readonly basis: readonly NamedLaw[];
  readonly limits: readonly NamedLimit[];
  readonly fees: GroundedFact | null;
  readonly notes: GroundedFact | null;
  /** Rules on refusals and corrections, nearest place first; left out where no letter speaks of them. */
  readonly named?: Readonly<Partial<Record<RuleInLetter, readonly NamedRule[]>>>;
  readonly complaints: readonly { readonly body: string; readonly url: string | null }[];
  readonly asOf: string;
  readonly checked: string;
}

/** The law of one place as a letter sees it, with what its parents add or stand in for. */
export function letterLaw(places: Places, id: string): LetterLaw {
  const place = speaking(places, id);
  return {
    place: id,
    name: places[id]?.name ?? id,
    country: places[id]?.country ?? '',
    basis: namedLaws(places, id),
    limits: limits(places, id).map((limit) => ({
      ...limit,
      named: nameSource(places, limit.cites) ?? limit.basis,
      short: shortName(places, limit),
    })),
    fees: nearest(places, id, ({ fees }) => fees, 'charge'),
    notes: nearest(places, id, ({ notes }) => notes, 'separate'),
    complaints: place.complaints.map(({ body, url }) => ({ body, url })),
    asOf: place.asOf,
    checked: place.checked,
  };
}

/** What people call the law behind a limit: its short name, for a state or province "New York law", else its full name. */
function shortName(places: Places, { from, cites, basis }: Limit): string {
  const cited = cites.find((one) => one.kind === 'law');
  const short = cited && places[cited.from]?.laws[cited.key]?.short;
  if (short) return short;
  if (from.includes('-')) return `${places[from]?.name ?? from} law`;
  return (cited && places[cited.from]?.laws[cited.key]?.inLetter) ?? nameSource(places, cites) ?? basis;
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
  return line
    .filter(({ when }, at) => at === 0 || when !== undefined || hasSpecial(places, line[at]))
    .flatMap(({ at, when: reach }, index) =>
      (places[at]?.basis ?? []).flatMap(({ cite, when }) => {
        // A parent's laws for everybody are named in the nearest place's own list; those for special cases are not.
        if (index > 0 && reach === undefined && when === undefined) return [];
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
            },
          ];
        });
      }),
    );
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
    return { ...grounded(whole), ...(fact.cases && { cases: fact.cases.map(grounded) }) };
  }
  return null;
}

/** What a fact says in this case; undefined where it does not hold for it. */
export function factFor(fact: GroundedFact | null, answers: Answers): string | undefined {
  const known = withCare(answers);
  // What a file says of fees and of notes, it says of the living.
  if (given(known, 'about').includes('died')) return undefined;
  const own = fact?.cases?.find(({ when }) => holds(when, known));
  return own?.value ?? (fact && couldHold(fact.when, known) ? fact.value : undefined);
}

/** The laws that bind this recipient. */
export function basisFor(law: LetterLaw, answers: Answers): NamedLaw[] {
  const known = withCare(answers);
  return law.basis.filter((one) => binds(one, known));
}

/** The rules of one kind that bind this recipient, one for each place that speaks of it. */
export function rulesFor(law: LetterLaw, rule: RuleInLetter, answers: Answers): NamedRule[] {
  const known = withCare(answers);
  const binding = (law.named?.[rule] ?? []).filter((one) => binds(one, known));
  return binding.filter((one, at) => binding.findIndex(({ from }) => from === one.from) === at);
}

/** The limits a letter counts on: how soon one may look, and by when an answer or a copy is due. */
export interface LetterLimits {
  readonly look: NamedLimit | undefined;
  /** Set by law. */
  readonly answer: NamedLimit | undefined;
  /** Named by a regulator's guidance only. */
  readonly guide: NamedLimit | undefined;
}

/** The limit by whose day an answer is late: the law's, else the regulator's guidance, else how soon one may look. */
export function countingLimit({ answer, guide, look }: LetterLimits): NamedLimit | undefined {
  return answer ?? guide ?? look;
}

export function letterLimits(law: LetterLaw, answers: Answers): LetterLimits {
  const first = firstLimits(law.limits, answers);
  const answering = first.filter((limit) => limit.what !== 'inspect');
  return {
    look: first.find((limit) => limit.what === 'inspect' && limit.strength === 'law'),
    answer: answering.find((limit) => limit.strength === 'law'),
    guide: answering.find((limit) => limit.strength === 'guidance'),
  };
}

/**
 * What the law says, told as answers, so that content can ask for it with `when`:
 * `law-named` yes/no, `law-basis` none/sure/one/many (whether a letter must say "as far as it applies", of one law or of
 * several), `law-limit` known/unknown, `law-look` known/unknown (how soon one may look), `law-answer` copy/respond/unknown (what the limit is for), `law-fee` none/allowed/unknown,
 * `law-separate` outside/inside/unsettled/unknown.
 */
export function lawAnswers(law: LetterLaw | null, answers: Answers): Answers {
  if (!law)
    return {
      'law-named': 'no',
      'law-basis': 'none',
      'law-limit': 'unknown',
      'law-look': 'unknown',
      'law-answer': 'unknown',
      'law-fee': 'unknown',
      'law-separate': 'unknown',
    };
  const { look, answer, guide } = letterLimits(law, answers);
  return {
    'law-named': basisFor(law, answers).length > 0 ? 'yes' : 'no',
    'law-basis': basisKind(basisFor(law, answers)),
    'law-look': look ? 'known' : 'unknown',
    'law-limit': look || answer || guide ? 'known' : 'unknown',
    'law-answer': answer === undefined ? 'unknown' : answer.what === 'copy' ? 'copy' : 'respond',
    'law-fee': factFor(law.fees, answers) ?? 'unknown',
    'law-separate': factFor(law.notes, answers) ?? 'unknown',
  };
}

function basisKind(laws: readonly NamedLaw[]): string {
  if (laws.length === 0) return 'none';
  if (laws.every(({ proviso }) => proviso === null)) return 'sure';
  return laws.length === 1 ? 'one' : 'many';
}

/**
 * How a letter names the source of a rule: the law itself rather than guides to it. A part of a section reads as
 * `45 CFR 164.524(b)(2)(i)`; otherwise the law is named as letters name it, `section 18 of the New York Public Health Law`.
 */
export function nameSource(places: Places, cites: readonly Cited[]): string | undefined {
  const cited = cites.find((one) => one.kind === 'law') ?? cites[0];
  if (!cited) return undefined;
  const inLetter = places[cited.from]?.laws[cited.key]?.inLetter;
  if (cited.part.startsWith('(')) return `${partedName(cited.name).bare}${cited.part}`;
  if (!inLetter) return label(cited);
  return cited.part === '' ? inLetter : `${inLetter}, ${cited.part}`;
}
