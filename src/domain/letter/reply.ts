import type { Entries } from '../flow/flow.ts';
import type { LetterInput } from './letter.ts';
import { marked, stagesOf, type GroundMark } from '../refusal/refusal.ts';
import { matterOf } from '../refusal/matter.ts';
import { binding, type Body, type RefusalLaw } from '../refusal/law.ts';

/** What a letter of the refusal helper is made from. */
export interface ReplyParts {
  readonly marks: readonly GroundMark[];
  readonly law: RefusalLaw | null;
  /** The entries that count. */
  readonly entries: Entries;
  readonly blanks: LetterInput['blanks'];
  /** The body that a complaint goes to. */
  readonly body: Pick<Body, 'body'> | undefined;
}

/**
 * The input of a reply, a correction, a statement, a complaint or a thank-you. Its letters ask what happened by
 * `grounds`, `stage` and `heard`, whatever the group of an answer, and name only law that binds this therapist.
 */
export function replyInput({ marks, law, entries, blanks, body }: ReplyParts): LetterInput {
  const found = marked(marks, entries.answers);
  return {
    law: law && binding(law, entries.answers),
    answers: {
      ...entries.answers,
      grounds: found.map(({ id }) => id),
      matter: matterOf(found.map(({ id }) => id)),
      stage: stagesOf(found),
      heard: heard(found.map(({ id }) => id)),
    },
    fields: entries.fields,
    blanks,
    ...(body && { facts: { body: body.body } }),
  };
}

/** Whether any answer came: silence for weeks and then a refusal is no silence anymore. */
function heard(grounds: readonly string[]): 'nothing' | 'something' {
  return grounds.every((id) => id === 'silence') ? 'nothing' : 'something';
}
