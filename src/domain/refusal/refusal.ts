import {
  bodiesDue,
  held,
  heldBySilence,
  pressing,
  type BodyDue,
  type Happened,
  type Held,
  type Pressing,
} from '../law/complaint.ts';
import { clock, lastOfAll, type Clock } from '../law/clock.ts';
import { ENGLISH, factFor, isRunByEither } from '../letter/law.ts';
import { isOfTeen } from '../letter/young.ts';
import { answerLabels, offered } from '../flow/flow.ts';
import type { Choice, Flow } from '../flow/flow.schema.ts';
import { type IsoDate, isoDate } from '../day/iso-date.ts';
import { lateSince, type Reminder, type ReminderKind } from '../day/reminder.ts';
import {
  binding,
  isMeantFor,
  isSurelyCovered,
  lawAsks,
  refusalAnswers,
  whoseLaw,
  type LawRule,
  type RefusalLaw,
  type Whose,
} from './law.ts';
import { isOfDead, withCare } from '../law/holders.ts';
import { canHelp, inOrder, isUnsettled, takes } from '../law/oversight.ts';
import { happenedFacts, isUndecided, matterOf, mattersOf, type Matter } from './matter.ts';
import type { LawPart, Leans, Refusal } from './refusal.schema.ts';
import { HAPPENED } from './steps.ts';
import { given, holds, type Answers, type When } from '../flow/when.ts';

/** A source as a reader sees it. */
export interface ShownSource {
  readonly title: string;
  readonly url: string | null;
}

/** A sentence with its sources looked up. */
export interface Claim {
  readonly text: string;
  readonly sources: readonly ShownSource[];
}

export interface Finding extends Claim {
  readonly id: string;
  /** Where it is the law, by name, so that the sentence itself can start with the rule. */
  readonly where: string | undefined;
  readonly when: When | undefined;
  readonly leans: Leans;
  /** Whether it rests on laws that protect only the living. */
  readonly living?: true;
}

/** One answer that a request can get, ready to be shown: its sources looked up, its group known. */
export interface Ground extends Omit<Refusal, 'right' | 'findings' | 'chances' | 'sources'> {
  readonly id: string;
  /** The question of the flow under which it stands. */
  readonly group: string;
  /** What the client marked, in the flow's words. */
  readonly label: string;
  readonly right: Claim & { readonly grounds: Refusal['right']['grounds'] };
  readonly findings: readonly Finding[];
  readonly chances: readonly Claim[];
}

/** A place's law together with the findings that hang on it, by answer. They come with the place, so that no client fetches all. */
export interface PlacedLaw extends RefusalLaw {
  readonly findings: Readonly<Record<string, readonly Finding[]>>;
}

/** What the step "happened" offers: each answer with its group and whether it leaves the request open. */
export interface GroundMark {
  readonly id: string;
  readonly group: string;
  readonly stage: Stage;
  /** The letter that fits where there is nothing to reply, such as a thank-you. */
  readonly letter?: string;
}

/** `pending`: nothing is refused yet. `arrived`: something came, and no complaint belongs to it. */
export type Stage = 'pending' | 'refused' | 'arrived';

/** What the questions need to know of a ground. */
export function markOf(id: string, group: string, ground: Pick<Refusal, 'pending' | 'firm'>): GroundMark {
  const { asks, letters } = ground.firm;
  const letter = asks.length === 0 ? letters.find((one) => one !== 'complaint') : undefined;
  return { id, group, stage: stageOf(group, ground), ...(letter !== undefined && { letter }) };
}

/** Where a ground leaves the request. */
function stageOf(group: string, { pending, firm }: Pick<Refusal, 'pending' | 'firm'>): Stage {
  if (group === 'arrived' && !firm.letters.includes('complaint')) return 'arrived';
  return pending ? 'pending' : 'refused';
}

/** The answers that the client marked, in the order of the flow. */
export function marked(marks: readonly GroundMark[], answers: Answers): GroundMark[] {
  return marks.filter(({ id, group }) => given(answers, group).includes(id));
}

/** Where these answers leave the request, each stage once. */
export function stagesOf(found: readonly Pick<GroundMark, 'stage'>[]): Stage[] {
  return [...new Set(found.map(({ stage }) => stage))];
}

/** The questions on which the law that binds can depend. */
const BINDING = [
  'place',
  'covered',
  'recipient',
  'care',
  'client',
  'file',
  'site',
  'medium',
  'age',
  'form',
  'about',
] as const;

/** What is known beside the client's answers when a condition of the flow or of a finding is looked at. */
export function refusalKnown(
  marks: readonly GroundMark[],
  law: RefusalLaw | null,
  fields: Readonly<Record<string, string>>,
  today: IsoDate,
): (answers: Answers) => Answers {
  // Asked again at every question, so what only hangs on the law is worked out once for each way it can bind.
  const laws = new Map<string, KnownLaw>();
  return (answers) => {
    const found = marked(marks, answers);
    const matters = aboutOf(found);
    const isAboutCharge = found.some(({ id }) => matterOf([id]) === 'fee');
    const way = [
      ...[isAboutCharge, hasRefusal(found)],
      matters.join('+'),
      ...BINDING.map((question) => given(answers, question).join()),
    ].join(' ');
    const known =
      laws.get(way) ?? knownLaw({ law, answers, found, isAboutCharge, askedOn: fields['asked-on'], today });
    laws.set(way, known);
    const { bound, time, said } = known;
    const { state } = heldBack({ found, time, law: bound, answers, askedOn: fields['asked-on'], today });
    return {
      ...said,
      grounds: found.map(({ id }) => id),
      matters,
      stage: stagesOf(found),
      due: time.state === 'no-day' ? 'unknown' : time.state,
      complaint: state === 'free' ? 'open' : 'held',
      'names-entry': namesEntry(answers, found) ? 'yes' : 'no',
      'first-letter': firstLetter(found),
    };
  };
}

/** What hangs on the law alone and on how it binds. */
interface KnownLaw {
  readonly bound: RefusalLaw | null;
  readonly time: Clock;
  readonly said: Answers;
}

function knownLaw({
  law,
  answers,
  found,
  isAboutCharge,
  askedOn,
  today,
}: Omit<Waiting, 'time'> & { readonly isAboutCharge: boolean }): KnownLaw {
  const bound = law && binding(law, answers);
  const asks = (law: RefusalLaw) => [
    ...lawAsks(law, 'all', answers),
    ...(isAboutCharge ? lawAsks(law, 'charges', answers) : []),
  ];
  const said = {
    ...refusalAnswers(bound, given(answers, 'place')[0] ?? ''),
    ...careOf(answers),
    'complain-to': complainTo(bound, answers, found),
    'law-asks': law ? asks(law) : [],
    ...(law && isSurelyCovered(law, answers) && { covered: 'is-covered' }),
    'law-separate': factFor(bound?.notes ?? null, answers) ?? 'unknown',
    'law-language': law?.languages ?? [ENGLISH],
    'law-fee': factFor(bound?.fees ?? null, answers) ?? 'unknown',
  };
  return { bound, time: clock(bound, answers, askedOn, today), said };
}

/** Private or public care, where the kind of holder settles it and nobody was asked. */
function careOf(answers: Answers): Answers {
  const care = given(withCare(answers), 'care');
  return care.length === 0 ? {} : { care };
}

/** The letter to start with: a reply, unless nothing that was marked gives it anything to ask. */
function firstLetter(found: readonly GroundMark[]): string {
  const [first] = found;
  return first?.letter !== undefined && found.every(({ letter }) => letter !== undefined)
    ? first.letter
    : 'reply';
}

/** Letters that are about one entry of the record, so that they say which one. */
function namesEntry(answers: Answers, found: readonly GroundMark[]): boolean {
  const [letter = ''] = given(answers, 'letter');
  if (letter === 'reply') return found.some(({ id }) => id === 'correction-refused');
  return letter === 'correction' || letter === 'disagreement';
}

/**
 * Whom a complaint can go to, the usual one first: an agency, or the practice itself, which comes first where the law
 * wants that, and is all that's left where no agency is known. Without a place the client may know one.
 */
function complainTo(
  bound: RefusalLaw | null,
  answers: Answers,
  found: readonly GroundMark[],
): readonly string[] {
  if (!bound) return ['outside', 'service'];
  const bodies = bodiesDue(bound, answers, {}).filter(canHelp(answers)).filter(isOpenTo(found));
  if (!bodies.some(({ itself }) => !itself)) return ['service'];
  // Nobody who has died can look into a complaint.
  const isOpenWhether = isUnsettled(answers);
  const isFirst =
    bodies.some((body) => body.itself && !isOpenWhether(body)) &&
    !given(answers, 'recipient').includes('died');
  return isFirst ? ['service', 'outside'] : ['outside', 'service'];
}

/** Whether a body takes what was marked. Only a decision can be brought to a court, so none is offered for silence. */
function isOpenTo(found: readonly GroundMark[]): (body: BodyDue) => boolean {
  const isRefused = hasRefusal(found);
  const isTaken = takes(aboutOf(found));
  return (body) => (body.after === undefined || isRefused) && isTaken(body);
}

/** Everything that a complaint would be about. */
function aboutOf(found: readonly GroundMark[]): readonly Matter[] {
  return mattersOf(found.map(({ id }) => id));
}

/** Whether any of the marked answers refuses, in whole or in part. */
function hasRefusal(found: readonly Pick<GroundMark, 'stage'>[]): boolean {
  return found.some(({ stage }) => stage === 'refused');
}

/** The agency that a complaint goes to: the one that was chosen, else the first; never the practice itself. */
export function agencyOf(bodies: readonly BodyDue[], chosen?: string): BodyDue | undefined {
  const outside = bodies.filter(({ itself }) => !itself);
  return outside.find(({ body }) => body === chosen) ?? outside[0];
}

/** What tells whether a complaint has to wait. */
interface Waiting {
  readonly found: readonly GroundMark[];
  readonly time: Clock;
  readonly law: RefusalLaw | null;
  readonly answers: Answers;
  readonly askedOn: string | undefined;
  readonly today: IsoDate;
}

/** A charge is known once it's asked for, so a complaint about it needs no waiting, whatever else is still to come. */
function heldBack(open: Waiting): Held {
  const isCharged = aboutOf(open.found).includes('fee');
  return isCharged ? { state: 'free', date: undefined } : waiting(open);
}

/** Whether they still have time to answer: only while something is pending and nothing is refused. */
function waiting({ found, time, law, answers, askedOn, today }: Waiting): Held {
  const stages = found.map(({ stage }) => stage);
  const pending = stages.includes('pending') && !stages.includes('refused');
  const longer = found.some(({ id }) => id === 'holding');
  const state = held(pending, longer, time, askedOn, today);
  return pending ? heldBySilence(state, law, answers, isoDate(askedOn), today) : state;
}

/** One marked answer with everything that belongs to it here and now. */
export interface Outcome {
  readonly ground: Ground;
  /** The grounds that the law of the place names for such an answer. */
  readonly rightHere: readonly LawRule[];
  readonly findings: readonly Finding[];
  readonly duties: readonly LawRule[];
  readonly alternatives: readonly LawRule[];
  readonly subjects: readonly LawRule[];
}

export interface RefusalResult {
  readonly outcomes: readonly Outcome[];
  /** Where the marked answers leave the request, each once. */
  readonly stages: readonly Stage[];
  readonly clock: Clock;
  /** Whether they still have time to answer. */
  readonly waits: Held;
  /** Whether a complaint has to wait. */
  readonly held: Held;
  readonly bodies: readonly BodyDue[];
  /** The complaint whose last day is near or has passed: said before all other advice. */
  readonly pressing: Pressing | undefined;
  /** What a reply can ask for, from all marked answers together. */
  readonly asks: readonly string[];
  /** The letters that fit, the reply first. */
  readonly letters: readonly string[];
  /** What comes before everything else where the record is that of a child who has rights of their own. */
  readonly child: OlderChild | undefined;
}

/** A child who has a say in their own record, and what the law of the place says of young people, unless a card says it. */
export interface OlderChild {
  readonly age: 'teen' | 'grown';
  readonly rules: readonly LawRule[];
  /** The place whose own rule on young people we have not confirmed, so that it is said, with where to look. */
  readonly unconfirmed?: Whose;
}

/** All that a result is worked out from. `answers` and `fields` are those that count. */
export interface RefusalInput {
  readonly grounds: readonly Ground[];
  /** The law of the place, with what its law says of each answer. */
  readonly law: PlacedLaw | null;
  readonly answers: Answers;
  readonly fields: Readonly<Record<string, string>>;
  readonly flow: Flow;
  readonly today: IsoDate;
}

/** Where the client stands: an outcome for each answer they marked, one clock, one set of letters for all of them. */
export function refusal(input: RefusalInput): RefusalResult {
  const { answers, fields, today } = input;
  const law = input.law && binding(input.law, answers);
  const here = input.law?.findings ?? {};
  const marks = input.grounds.map((ground) => markOf(ground.id, ground.group, ground));
  const chosen = marked(marks, answers);
  const grounds = input.grounds.filter(({ id }) => chosen.some((one) => one.id === id));
  const context = { ...answers, ...refusalKnown(marks, input.law, fields, today)(answers) };
  const time = clock(law, answers, fields['asked-on'], today);
  const open = { found: chosen, time, law, answers, askedOn: fields['asked-on'], today };
  const [waits, held] = [waiting(open), heldBack(open)];
  const told = hasRefusal(chosen);
  const silent = chosen.some(({ stage }) => stage === 'pending');
  const received = isoDate(fields['asked-on']);
  const isSilence = silent && received !== undefined && isOverdue(time, today);
  const moments: Happened = {
    refusal: told ? isoDate(fields['told-on']) : undefined,
    silence: isSilence ? { received, today } : undefined,
    knowledge: isoDate(fields['found-on']),
  };
  // A system that is covered as a whole has an office of its own for this, which then comes first.
  const isSystem = law?.covered !== undefined && Object.keys(law.covered).length === 0;
  const offices = bodiesDue(law, answers, moments).filter(isOpenTo(chosen));
  // Whoever watches over one kind of holder alone comes first, unless it may be another one's.
  const isEither = law !== null && isRunByEither(law, answers);
  const bodies = inOrder(
    isEither ? offices.map(withoutReach) : offices,
    isSystem ? answers : context,
    chosen.length > 0 && chosen.every(({ id }) => ABOUT_CONDUCT.includes(id)),
  );
  const isAnswered =
    moments.refusal !== undefined && happenedFacts(chosen.map(({ id }) => id)).heard === 'something';
  return {
    outcomes: grounds.map((ground) =>
      outcome(
        ground,
        [...(here[ground.id] ?? []), ...ground.findings]
          .map((one) => citingDays(one, time))
          .map((one) => leaningFor(one, answers)),
        law,
        context,
      ),
    ),
    stages: stagesOf(chosen),
    clock: time,
    ...{ waits, held },
    bodies,
    pressing: held.state === 'free' ? pressing(bodies, today) : undefined,
    asks: suggestedAsks(grounds, input.flow, context, waits, isAnswered),
    letters: suggestedLetters(grounds),
    child: olderChild(law, answers, grounds),
  };
}

function olderChild(
  law: RefusalLaw | null,
  answers: Answers,
  grounds: readonly Pick<Ground, 'law'>[],
): OlderChild | undefined {
  if (!given(answers, 'about').includes('child')) return undefined;
  const [age] = given(answers, 'child-age');
  if (age === 'grown') return { age, rules: [] };
  if (age !== 'teen') return undefined;
  const isOnCard = grounds.some((ground) => ground.law.includes('minors'));
  const rules = (law?.subjects ?? []).filter(({ kind }) => kind === 'minors');
  const whose = law && whoseLaw(law);
  const isUnconfirmed = whose !== null && rules.every(({ from }) => from !== whose.id);
  return { age, rules: isOnCard ? [] : rules, ...(isUnconfirmed && { unconfirmed: whose }) };
}

function isOverdue(time: Clock, today: IsoDate): boolean {
  const last = time.due?.date ?? lastOfAll(time);
  return last !== undefined && last < today;
}

function outcome(
  ground: Ground,
  findings: readonly Finding[],
  law: RefusalLaw | null,
  context: Answers,
): Outcome {
  const wants = (part: LawPart) => ground.law.includes(part);
  const pick = (list: readonly LawRule[] | undefined, whole: LawPart) =>
    (list ?? []).filter(({ kind }) => wants(whole) || wants(kind as LawPart));
  return {
    ground,
    rightHere: (law?.grounds ?? []).filter(({ kind }) =>
      (ground.right.grounds as readonly string[]).includes(kind),
    ),
    findings: findings
      .filter(({ when, living }) => holds(when, context) && !(living && isOfDead(context)))
      .filter(({ when }) => law === null || isMeantFor(law, when, context)),
    duties: pick(law?.duties, 'duties'),
    alternatives: pick(law?.alternatives, 'alternatives'),
    subjects: (law?.subjects ?? []).filter(({ kind }) => {
      if (kind === 'minors' && given(context, 'child-age').includes('grown')) return false;
      return wants(kind as LawPart) || (kind === 'deceased' && isOfDead(context));
    }),
  };
}

/** What is said of days that depend on an open fact rests on the law of those days, and on no other country's. */
function citingDays(finding: Finding, { depends }: Clock): Finding {
  if (!finding.when?.['due']?.includes('depends') || depends.length === 0) return finding;
  const days = depends.flatMap(({ dues }) => dues);
  const sources = days.map(({ limit }) => ({ title: limit.basis, url: limit.cites[0]?.url ?? null }));
  return { ...finding, sources: [...new Map(sources.map((one) => [one.title, one])).values()] };
}

/** For the parent of a teen, nothing is surely on their side: the right can be the teen's alone. */
function leaningFor(finding: Finding, answers: Answers): Finding {
  return finding.leans === 'you' && isOfTeen(answers) ? { ...finding, leans: 'open' } : finding;
}

function withoutReach({ reach: _theirs, ...body }: BodyDue): BodyDue {
  return body;
}

/** Answers that are about how the therapist behaved, and not about the record alone. */
const ABOUT_CONDUCT: readonly string[] = ['therapy-ended', 'hurt-or-anger'];

/** What only the client can say of themselves: it is offered, but never marked for them. */
export const THEIR_OWN_TO_SAY: readonly string[] = ['accept', 'professional', 'private', 'bond', 'help-on'];

/** What can be asked of a decision only. */
const OF_A_DECISION: readonly string[] = ['reasons', 'review'];

/**
 * What the marked answers suggest to ask for, among what the question offers now. A reminder only once the day has
 * passed without an answer; nothing that accepts, names, gives or withholds for the client.
 */
function suggestedAsks(
  grounds: readonly Ground[],
  flow: Flow,
  context: Answers,
  wait: Held,
  isAnswered: boolean,
): string[] {
  const question = questionOf(flow, 'ask');
  if (!question) return [];
  const wanted = grounds.flatMap(({ firm }) => firm.asks).filter((ask) => !THEIR_OWN_TO_SAY.includes(ask));
  // Only whoever said that no answer came is reminded: hurt feelings, or an end of therapy, can come with one.
  const isSilent = grounds.some(({ group }) => group === 'no-answer');
  const late = given(context, 'due').includes('passed') && (wait.state === 'free' || wait.state === 'silent');
  // An appeal against a public body needs the refusal as a decision, so that is asked for first.
  if (given(context, 'care').includes('public')) wanted.push('decision');
  const undecided = isUndecided(grounds.map(({ id }) => id));
  return offered(question, context)
    .map(({ id }) => id)
    .filter((id) => !undecided || !OF_A_DECISION.includes(id))
    .filter(
      (id) =>
        wanted.includes(id) &&
        (id !== 'remind' || (late && isSilent && !isAnswered)) &&
        (id !== 'nudge' || !late),
    );
}

function suggestedLetters(grounds: readonly Ground[]): string[] {
  const others = grounds.flatMap(({ firm }) => firm.letters);
  const reply = grounds.some(({ firm }) => firm.asks.length > 0) ? ['reply'] : [];
  const complaint = others.includes('complaint') || reply.length > 0 ? ['complaint'] : [];
  return [...new Set([...reply, ...others.filter((one) => one !== 'complaint'), ...complaint])];
}

function questionOf(flow: Flow, id: string): Choice | undefined {
  const found = flow.topics.flatMap(({ questions }) => questions).find((question) => question.id === id);
  return found?.kind === 'many' || found?.kind === 'one' ? found : undefined;
}

/**
 * The days to come: when an answer is due, when a fair time is over, and the last days for a complaint. Where one of
 * those has passed, today asks for what is left.
 */
export function daysToRemember(
  { clock: time, waits: wait, bodies, stages }: RefusalResult,
  today: IsoDate,
): Reminder[] {
  const coming = (what: ReminderKind, dates: readonly (IsoDate | undefined)[]): Reminder[] =>
    dates.flatMap((date) => (date === undefined || date < today ? [] : [{ date, what }]));
  const each = time.depends.flatMap(({ dues }) => dues.map(({ date }) => date));
  const pending = stages.includes('pending');
  const open = stages.some((stage) => stage !== 'arrived');
  return [
    ...coming('answer', pending ? [time.due?.date, ...each] : []),
    ...coming('wait', pending && (wait.state === 'month' || wait.state === 'silent') ? [wait.date] : []),
    ...coming('answer', pending && wait.state === 'until' ? [wait.date] : []),
    ...coming('decide', open ? bodies.map(({ by }) => by) : []),
    ...(open ? bodies : []).flatMap(({ by }) =>
      by !== undefined && by < today ? [lateSince(by, today)] : [],
    ),
  ];
}

/** The group of the flow under which an answer stands, and its label there. */
export function groupOf(flow: Flow, ground: string): { group: string; label: string } | undefined {
  const topic = flow.topics.find(({ id }) => id === HAPPENED);
  const question = topic?.questions.find(
    (one) => 'answers' in one && one.answers.some(({ id }) => id === ground),
  );
  return question && { group: question.id, label: answerLabels(flow, question.id, [ground])[0] ?? '' };
}

/** All answers of the step "happened", in the order of the flow. */
export function groundIds(flow: Flow): string[] {
  const topic = flow.topics.find(({ id }) => id === HAPPENED);
  return (topic?.questions ?? []).flatMap((question) =>
    'answers' in question ? question.answers.map(({ id }) => id) : [],
  );
}
