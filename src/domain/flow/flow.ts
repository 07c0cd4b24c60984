import type { Answer, Choice, Field, Flow, Question, Topic } from './flow.schema.ts';
import { given, holds, type Answers } from './when.ts';

/**
 * One small engine for every tool. Its whole state is what the client chose and typed, by question id. Which
 * questions show, which answers count and what a letter may say are worked out from that each time, so an answer that
 * a change hides is kept and comes back.
 */
export interface Entries {
  readonly answers: Answers;
  /** Typed words, by question id. */
  readonly fields: Readonly<Record<string, string>>;
}

export const NO_ENTRIES: Entries = { answers: {}, fields: {} };

/** What else is known when a condition is looked at, such as the law of the chosen place. */
export type Known = (answers: Answers) => Answers;

const NOTHING: Known = () => ({});

/** The entries that count: those of questions that show, with defaults where nothing was chosen. */
export function effective(flow: Flow, entries: Entries, known: Known = NOTHING): Entries {
  const answers: Record<string, string | readonly string[]> = {};
  const fields: Record<string, string> = {};
  for (const { question, isBeyond } of questionsOf(flow)) {
    const context = isBeyond ? { ...answers, ...known(answers) } : answers;
    if (!holds(question.when, context)) continue;
    if (isChoice(question)) answers[question.id] = chosen(question, entries.answers, context);
    else if (question.kind === 'place') answers[question.id] = given(entries.answers, question.id)[0] ?? '';
    else fields[question.id] = entries.fields[question.id] ?? '';
  }
  return { answers, fields };
}

interface Asked {
  readonly question: Question;
  readonly isBeyond: boolean;
}

/** A flow never changes, and it's gone through at every press of a key. */
const asked = new WeakMap<Flow, readonly Asked[]>();

function questionsOf(flow: Flow): readonly Asked[] {
  const known = asked.get(flow);
  if (known) return known;
  const questions = flow.topics.flatMap((topic) => topic.questions);
  const ids = new Set(questions.map(({ id }) => id));
  const all = questions.map((question) => ({ question, isBeyond: asksBeyond(question, ids) }));
  asked.set(flow, all);
  return all;
}

/** Whether a question, or one of its answers, hangs on more than other questions, such as on the law. */
function asksBeyond(question: Question, ids: ReadonlySet<string>): boolean {
  const conditions = [question.when, ...(isChoice(question) ? question.answers.map(({ when }) => when) : [])];
  return conditions.some((when) => when !== undefined && Object.keys(when).some((id) => !ids.has(id)));
}

/** The answers of one question that still exist and show; its default if it was never answered. */
function chosen(question: Choice, answers: Answers, context: Answers): readonly string[] {
  const open = offered(question, context).map((answer) => answer.id);
  const picked = question.id in answers ? given(answers, question.id) : defaultOf(question, context);
  return picked.filter((one) => open.includes(one));
}

function defaultOf({ default: always, defaultFrom, askIf }: Choice, context: Answers): readonly string[] {
  if (askIf && holds(askIf, context)) return [];
  return defaultFrom === undefined ? always : given(context, defaultFrom).slice(0, 1);
}

/** The answers that a question offers now. */
export function offered(question: Choice, context: Answers): readonly Answer[] {
  return question.answers.filter((answer) => holds(answer.when, context));
}

/** A topic with the questions that show now. */
export interface OpenTopic {
  readonly topic: Topic;
  readonly questions: readonly Question[];
}

/** The topics that have something to ask now, in order. */
export function openTopics(flow: Flow, entries: Entries, known: Known = NOTHING): OpenTopic[] {
  const { answers } = effective(flow, entries, known);
  const context = { ...answers, ...known(answers) };
  return flow.topics
    .map((topic) => ({
      topic,
      questions: topic.questions.filter((question) => holds(question.when, context)),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** Chooses or takes back an answer of a "many" question. An answer that stands alone clears the others, and they it. */
export function choose(
  question: Choice,
  picked: readonly string[],
  id: string,
  chosen: boolean,
): readonly string[] {
  const others = picked.filter((one) => one !== id);
  if (!chosen) return others;
  const alone = (one: string) => question.answers.find((answer) => answer.id === one)?.alone ?? false;
  return alone(id) ? [id] : [...others.filter((one) => !alone(one)), id];
}

/** The heading of a topic's page: its own, or its first question. */
export function headingOf({ title, questions: [first] }: Topic): string {
  return title ?? first?.ask ?? '';
}

export function isChoice(question: Question): question is Choice {
  return question.kind === 'one' || question.kind === 'many';
}

export function isField(question: Question): question is Field {
  return !isChoice(question) && question.kind !== 'place';
}

/** How a letter marks each blank, by question id. */
export function blankNames(flow: Flow): Record<string, string> {
  const fields = flow.topics.flatMap((topic) => topic.questions).filter(isField);
  return Object.fromEntries(fields.map((field) => [field.id, field.blank]));
}

/** The labels of the answers given to a question, for "because you said". */
export function answerLabels(flow: Flow, question: string, answers: readonly string[]): string[] {
  const found = flow.topics.flatMap((topic) => topic.questions).find((one) => one.id === question);
  if (!found || !isChoice(found)) return [];
  return found.answers.filter((answer) => answers.includes(answer.id)).map((answer) => answer.label);
}
