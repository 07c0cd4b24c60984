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
