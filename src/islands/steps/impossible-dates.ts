import type { EntryError } from '../../domain/flow/entry-errors.ts';
import type { Question } from '../../domain/flow/flow.schema.ts';

/**
 * Dates on this step that were typed but cannot be, such as 30 February, or that are half typed. A browser's date field
 * reports them as empty, so only the field itself knows; without this they would be dropped without a word.
 */
export function impossibleDates(questions: readonly Question[]): EntryError[] {
  return questions.filter(isImpossible).map(({ id }) => ({
    question: id,
    message: 'This day is not in the calendar. Check day, month and year, or leave it empty.',
  }));
}

function isImpossible({ id, kind }: Question): boolean {
  const field = kind === 'date' ? document.getElementById(`q-${id}`) : null;
  return field instanceof HTMLInputElement && field.validity.badInput;
}
