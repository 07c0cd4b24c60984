import {
  bodiesDue,
  clock,
  held,
  lastOfAll,
  pressing,
  type BodyDue,
  type Clock,
  type Held,
  type Moments,
  type Pressing,
} from '../law/complaint.ts';
import { factFor } from '../letter/law.ts';
import { answerLabels, offered } from '../flow/flow.ts';
import type { Choice, Flow } from '../flow/flow.schema.ts';
import type { IsoDate } from '../day/iso-date.ts';
import { isoDate } from '../day/iso-date.ts';
import { binding, refusalAnswers, type LawRule, type RefusalLaw } from './law.ts';
import type { LawPart, Leans, Refusal } from './refusal.schema.ts';
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
}

/** `pending`: nothing is refused yet. `arrived`: something came, and no complaint belongs to it. */
export type Stage = 'pending' | 'refused' | 'arrived';

/** Where a ground leaves the request. */
export function stageOf(group: string, { pending, firm }: Pick<Refusal, 'pending' | 'firm'>): Stage {
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
] as const;

/** What is known beside the client's answers when a condition of the flow or of a finding is looked at. */
export function refusalKnown(
  marks: readonly GroundMark[],
  law: RefusalLaw | null,
  fields: Readonly<Record<string, string>>,
  today: IsoDate,
): (answers: Answers) => Answers {
  // Asked again at every question, so what only hangs on the law is worked out once for each way it can bind.
  const laws = new Map<string, { bound: RefusalLaw | null; said: Answers }>();
  const lawFor = (answers: Answers) => {
    const way = BINDING.map((question) => given(answers, question).join()).join(' ');
    const known = laws.get(way);
    if (known) return known;
    const bound = law && binding(law, answers);
    const one = { bound, said: refusalAnswers(bound, given(answers, 'place')[0] ?? '') };
    laws.set(way, one);
    return one;
  };
  return (answers) => {
    const found = marked(marks, answers);
    const { bound, said } = lawFor(answers);
    const time = clock(bound, answers, fields['asked-on'], today);
    const { state } = waiting(found, time, fields['asked-on'], today);
    return {
      ...said,
      'law-separate': factFor(bound?.notes ?? null, answers) ?? 'unknown',
      'law-fee': factFor(bound?.fees ?? null, answers) ?? 'unknown',
      grounds: found.map(({ id }) => id),
      stage: stagesOf(found),
      due: time.state === 'ahead' || time.state === 'passed' ? time.state : 'unknown',
      complaint: state === 'free' ? 'open' : 'held',
    };
  };
}

/** Whether a complaint has to wait: only while something is pending and nothing is refused. */
function waiting(
  found: readonly GroundMark[],
  time: Clock,
  askedOn: string | undefined,
  today: IsoDate,
): Held {
  const stages = found.map(({ stage }) => stage);
  const pending = stages.includes('pending') && !stages.includes('refused');
  return held(
    pending,
    found.some(({ id }) => id === 'holding'),
    time,
    askedOn,
    today,
  );
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
  readonly held: Held;
  readonly bodies: readonly BodyDue[];
  /** The complaint whose last day is near or has passed: said before all other advice. */
  readonly pressing: Pressing | undefined;
  /** What a reply can ask for, from all marked answers together. */
  readonly asks: readonly string[];
  /** The letters that fit, the reply first. */
  readonly letters: readonly string[];
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
  const marks = input.grounds.map((ground) => ({ ...ground, stage: stageOf(ground.group, ground) }));
  const chosen = marked(marks, answers);
  const grounds = input.grounds.filter(({ id }) => chosen.some((one) => one.id === id));
  const context = { ...answers, ...refusalKnown(marks, input.law, fields, today)(answers) };
  const time = clock(law, answers, fields['asked-on'], today);
  const wait = waiting(chosen, time, fields['asked-on'], today);
  const told = chosen.some(({ stage }) => stage === 'refused');
  const silent = chosen.some(({ stage }) => stage === 'pending');
  const moments: Moments = {
    refusal: told ? isoDate(fields['told-on']) : undefined,
    silence: silent ? overdueSince(time, today) : undefined,
  };
  const bodies = inOrder(bodiesDue(law, answers, moments), answers);
  return {
    outcomes: grounds.map((ground) =>
      outcome(ground, [...(here[ground.id] ?? []), ...ground.findings], law, context),
    ),
    stages: stagesOf(chosen),
    clock: time,
    held: wait,
    bodies,
    pressing: wait.state === 'free' ? pressing(bodies, today) : undefined,
    asks: suggestedAsks(grounds, input.flow, context, wait),
    letters: suggestedLetters(grounds),
  };
}

function overdueSince(time: Clock, today: IsoDate): IsoDate | undefined {
  const last = time.due?.date ?? lastOfAll(time);
  return last !== undefined && last < today ? last : undefined;
}

function outcome(
  ground: Ground,
  findings: readonly Finding[],
  law: RefusalLaw | null,
  context: Answers,
): Outcome {
  const wants = (part: LawPart) => ground.law.includes(part);
  const pick = (list: readonly LawRule[] | undefined, whole: LawPart | undefined) =>
    (list ?? []).filter(({ kind }) => (whole && wants(whole)) || wants(kind as LawPart));
  return {
    ground,
    rightHere: (law?.grounds ?? []).filter(({ kind }) =>
      (ground.right.grounds as readonly string[]).includes(kind),
    ),
    findings: findings.filter(({ when }) => holds(when, context)),
    duties: pick(law?.duties, 'duties'),
    alternatives: pick(law?.alternatives, 'alternatives'),
    subjects: pick(law?.subjects, undefined),
  };
}

/** Where HIPAA is known to cover the therapist, the body that watches over it comes first; it can do something about access. */
function inOrder(bodies: readonly BodyDue[], answers: Answers): BodyDue[] {
  if (!given(answers, 'covered').includes('is-covered')) return [...bodies];
  const first = bodies.filter(({ from, within }) => from === 'us' && within !== undefined);
  return [...first, ...bodies.filter((body) => !first.includes(body))];
}

/** What only the client can say of themselves: it is offered, but never marked for them. */
const THEIR_OWN_TO_SAY: readonly string[] = ['accept', 'professional', 'private', 'bond', 'help-on'];

/**
 * What the marked answers suggest to ask for, among what the question offers now. A reminder only once the day has
 * passed; nothing that accepts, names, gives or withholds for the client.
 */
function suggestedAsks(grounds: readonly Ground[], flow: Flow, context: Answers, wait: Held): string[] {
  const question = questionOf(flow, 'ask');
  if (!question) return [];
  const wanted = grounds.flatMap(({ firm }) => firm.asks).filter((ask) => !THEIR_OWN_TO_SAY.includes(ask));
  const late = given(context, 'due').includes('passed') && wait.state === 'free';
  return offered(question, context)
    .map(({ id }) => id)
    .filter((id) => wanted.includes(id) && (id !== 'remind' || late) && (id !== 'nudge' || !late));
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

/** The days to come: when an answer is due, and the last days for a complaint. Each once, in order. */
export function daysToRemember(
  { clock: time, held: wait, bodies, stages }: RefusalResult,
  today: IsoDate,
): IsoDate[] {
  const each = time.depends.flatMap(({ dues }) => dues.map(({ date }) => date));
  const waits = stages.includes('pending') ? [time.due?.date, ...each, wait.date] : [];
  const last = stages.some((stage) => stage !== 'arrived') ? bodies.map(({ by }) => by) : [];
  const days = [...waits, ...last].flatMap((date) => (date === undefined || date < today ? [] : [date]));
  return [...new Set(days)].sort();
}

/** The group of the flow under which an answer stands, and its label there. */
export function groupOf(flow: Flow, ground: string): { group: string; label: string } | undefined {
  const topic = flow.topics.find(({ id }) => id === HAPPENED);
  const question = topic?.questions.find(
    (one) => 'answers' in one && one.answers.some(({ id }) => id === ground),
  );
  return question && { group: question.id, label: answerLabels(flow, question.id, [ground])[0] ?? '' };
}

/** The step of the flow whose answers are the grounds. */
export const HAPPENED = 'happened';

/** The steps that come after the result and fill the letters. */
export const WRITING: readonly string[] = ['ask', 'you'];

/** All answers of the step "happened", in the order of the flow. */
export function groundIds(flow: Flow): string[] {
  const topic = flow.topics.find(({ id }) => id === HAPPENED);
  return (topic?.questions ?? []).flatMap((question) =>
    'answers' in question ? question.answers.map(({ id }) => id) : [],
  );
}
