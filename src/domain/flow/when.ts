/**
 * The one condition that content may carry: "this belongs if these questions were answered so".
 * Every key must hold; a key holds if at least one of its listed answers was given.
 */
export type When = Readonly<Record<string, readonly string[]>>;

/** What a client chose, by question id. Several answers to one question are a list. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** The answers given to one question, always as a list. */
export function given(answers: Answers, question: string): readonly string[] {
  const answer = answers[question];
  if (answer === undefined || answer === '') return [];
  return typeof answer === 'string' ? [answer] : answer;
}

/** Whether the condition holds. No condition always holds. */
export function holds(when: When | undefined, answers: Answers): boolean {
  if (!when) return true;
  return Object.entries(when).every(([question, wanted]) =>
    given(answers, question).some((answer) => wanted.includes(answer)),
  );
}

/** Answers that leave a question open. */
const OPEN: readonly string[] = ['unsure', 'unsaid'];

/** Whether a question has no answer yet, or one that leaves it open. */
export function isOpen(answers: Answers, question: string): boolean {
  return given(answers, question).every((answer) => OPEN.includes(answer));
}

/** Whether the condition may still hold: no question that it asks was answered otherwise. */
export function couldHold(when: When | undefined, answers: Answers): boolean {
  return Object.entries(when ?? {}).every(([question, wanted]) => {
    const found = given(answers, question);
    return found.length === 0 || found.some((answer) => wanted.includes(answer) || OPEN.includes(answer));
  });
}

/** The condition that holds where both do; `never` where they cannot hold together. */
export function bothHold(one: When | undefined, other: When | undefined): When | undefined | 'never' {
  if (!one || !other) return one ?? other;
  const questions = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const joined = questions.map((question) => {
    const [first, second] = [one[question], other[question]];
    if (!first || !second) return [question, first ?? second ?? []] as const;
    return [question, first.filter((answer) => second.includes(answer))] as const;
  });
  return joined.some(([, answers]) => answers.length === 0) ? 'never' : Object.fromEntries(joined);
}
