import fc from 'fast-check';
import type { Flow, Question } from '../../src/domain/flow/flow.schema.ts';
import { isChoice, type Entries } from '../../src/domain/flow/flow.ts';

/** Words that clients may type: plain, in other scripts, with marks that could break a letter, and nothing at all. */
const TYPED = [
  '',
  '',
  'Ann Example',
  'Łukasz Nguyễn',
  '田中',
  'محمد',
  '👩‍👧',
  '<b>bold</b>',
  '{basis}',
  '  spaced   out  ',
  'Two\nlines',
  '$& $1',
];
const DAYS = ['', '2026-01-31', '2028-02-29', '2026-11-27', '2026-12-31', '2026-02-30', 'soon'];

/** Any entries that a client could make in this flow, in any order, also of questions that do not show. */
export function anyEntries(flow: Flow): fc.Arbitrary<Entries> {
  const questions = flow.topics.flatMap((topic) => topic.questions);
  const answers = questions.filter(isChoice).map((question) => [question.id, anyAnswer(question)] as const);
  const fields = questions
    .filter((question) => !isChoice(question) && question.kind !== 'place')
    .map((question) => [question.id, fc.constantFrom(...(question.kind === 'date' ? DAYS : TYPED))] as const);
  return fc.record({
    answers: fc.record(Object.fromEntries(answers), { requiredKeys: [] }),
    fields: fc.record(Object.fromEntries(fields), { requiredKeys: [] }),
  }) as fc.Arbitrary<Entries>;
}

function anyAnswer(question: Extract<Question, { kind: 'one' | 'many' }>): fc.Arbitrary<string[]> {
  const ids = question.answers.map((answer) => answer.id);
  if (question.kind === 'one') return fc.constantFrom(...ids.map((id) => [id]));
  const alone = question.answers.filter((answer) => answer.alone).map((answer) => answer.id);
  const several = fc.subarray(
    ids.filter((id) => !alone.includes(id)),
    { minLength: 1 },
  );
  return alone.length === 0 ? several : fc.oneof(fc.constantFrom(...alone.map((id) => [id])), several);
}
