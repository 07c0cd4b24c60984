import type { EntryError } from '../../domain/flow/entry-errors.ts';
import type { Question } from '../../domain/flow/flow.schema.ts';
import type { ErrorWords } from '../../domain/flow/tool-words.schema.ts';

/**
 * Dates on this step that were typed but can't be, such as February 30, or that are half typed. A browser's date field
 * reports them as empty, so only the field itself knows; without this they would be dropped without a word.
 */
export function impossibleDates(questions: readonly Question[], words: ErrorWords): EntryError[] {
  return questions.filter(isImpossible).map(({ id }) => ({ question: id, message: words.notADay }));
}

function isImpossible({ id, kind }: Question): boolean {
  const field = kind === 'date' ? document.getElementById(`q-${id}`) : null;
  return field instanceof HTMLInputElement && field.validity.badInput;
}
