import { nameSource, letterLaw, type LetterLaw, type NamedRule, type RuleInLetter } from '../letter/law.ts';
import { cites } from '../law/cite.ts';
import { applying, resolve, type Cited, type Places } from '../law/place.ts';
import type { Place } from '../law/place.schema.ts';
import { rules, ruleLists } from '../law/rights.ts';
import { given, type Answers } from '../flow/when.ts';

/** A rule of a place's law as a tool shows it: its words, where they are written, and whose rule it is. */
export interface LawRule {
  /** A kind of ground, duty or alternative, or a subject of law. */
  readonly kind: string;
  readonly text: string;
  readonly cites: readonly Cited[];
  /** The place in whose file it stands. */
  readonly from: string;
  readonly fromName: string;
}

/** A body that takes complaints. */
export interface Body extends LawRule {
  readonly body: string;
  readonly url: string | null;
  readonly phone: string | undefined;
  readonly timeLimit: string | undefined;
  readonly within: Place['complaints'][number]['within'];
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
  const listed = (
    pick: (place: Place) => readonly { kind: string; text: string; cite: string }[] | undefined,
  ) =>
    ruleLists(places, id, pick)
      .flat()
      .map(({ value, cites, from, fromName }) => ({
        kind: value.kind,
        text: value.text,
        cites,
        from,
        fromName,
      }));
  return {
    ...letterLaw(places, id),
    line: applying(places, id),
    grounds: listed((place) => place.denial?.grounds),
    duties: listed((place) => place.denial?.must),
    alternatives: listed((place) => place.denial?.alternatives),
    subjects: Object.entries(SUBJECTS).flatMap(([kind, pick]) =>
      rules(places, id, pick).map(({ value, cites, from, fromName }) => ({
        kind,
        text: value.text,
        cites,
        from,
        fromName,
      })),
    ),
    bodies: bodies(places, id),
    named: namedRules(places, id),
  };
}

/** Bodies stand even in a stub: who takes complaints is no number that could mislead. */
function bodies(places: Places, id: string): Body[] {
  return applying(places, id).flatMap((from) =>
    (places[from]?.complaints ?? []).map(({ body, url, phone, timeLimit, within, text, cite }) => ({
      kind: 'complaint',
      body,
      url,
      phone,
      timeLimit: places[from]?.confidence === 'low' ? undefined : timeLimit,
      within: places[from]?.confidence === 'low' ? undefined : within,
      text,
      cites: resolve(places, from, cite),
      from,
      fromName: places[from]?.name ?? from,
    })),
  );
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
      return named === undefined ? [] : [{ named, when, cites: [cited], from }];
    });
}

/**
 * The law that binds this therapist. In the United States the federal privacy rule binds only those it covers: where
 * the client says that it does not cover theirs, what rests on it falls away and the state's law is left.
 */
export function binding(law: RefusalLaw, answers: Answers): RefusalLaw {
  if (!given(answers, 'covered').includes('uncovered')) return law;
  const holds = ({ cites }: { readonly cites: readonly Cited[] }) => !cites.some(isFederal);
  return {
    ...law,
    line: law.line.filter((one) => one !== 'us'),
    basis: law.basis.filter(holds),
    limits: law.limits.filter(({ from }) => from !== 'us'),
    fees: law.fees && holds(law.fees) ? law.fees : null,
    notes: law.notes && holds(law.notes) ? law.notes : null,
    grounds: law.grounds.filter(holds),
    duties: law.duties.filter(holds),
    alternatives: law.alternatives.filter(holds),
    subjects: law.subjects.filter(holds),
    bodies: law.bodies.filter(holds),
    named: Object.fromEntries(
      Object.entries(law.named ?? {}).map(([rule, found]) => [rule, found.filter(holds)]),
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
