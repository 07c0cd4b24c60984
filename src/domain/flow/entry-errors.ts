import { isoDate, type IsoDate } from '../day/iso-date.ts';
import type { Field, Question } from './flow.schema.ts';
import { isChoice } from './flow.ts';
import type { Entries } from './flow.ts';
import { given } from './when.ts';

/** What is wrong with one answer, in words that tell how to mend it. Nothing typed is ever cut or thrown away. */
export interface EntryError {
  readonly question: string;
  readonly message: string;
}

/** How many characters a letter can take in one blank. Longer texts are kept, and a message asks to shorten them. */
const LONGEST = { text: 200, amount: 40, lines: 3000, date: 10 } as const;

/** What stands in the way of going on from these questions. */
export function entryErrors(questions: readonly Question[], entries: Entries, today: IsoDate): EntryError[] {
  return questions.flatMap((question) => {
    const message = fault(question, entries, today);
    return message === undefined ? [] : [{ question: question.id, message }];
  });
}

function fault(question: Question, entries: Entries, today: IsoDate): string | undefined {
  if (isChoice(question) || question.kind === 'place') {
    const empty = given(entries.answers, question.id).length === 0;
    return question.required && empty ? (question.missing ?? 'Choose an answer to go on.') : undefined;
  }
  return fieldFault(question, entries.fields, today);
}

function fieldFault(field: Field, fields: Entries['fields'], today: IsoDate): string | undefined {
  const text = fields[field.id]?.trim() ?? '';
  if (text === '') return field.required ? (field.missing ?? 'Fill this in to go on.') : undefined;
  const longest = LONGEST[field.kind];
  if (field.kind === 'date') return dateFault(field, text, fields, today);
  if (text.length <= longest) return undefined;
  return `This is ${text.length} characters long, and a letter has room for ${longest} here. Nothing was cut: please shorten it.`;
}

function dateFault(
  field: Field,
  text: string,
  fields: Entries['fields'],
  today: IsoDate,
): string | undefined {
  const date = isoDate(text);
  if (date === undefined)
    return 'This day is not in the calendar. Check day, month and year, or leave it empty.';
  if (date < '1900-01-01' || date > '2200-12-31') return 'Check the year of this date.';
  if (field.past && date > today) return 'This day has not come yet. Choose today or a day before.';
  const from = isoDate(fields['from']);
  if (field.id === 'to' && from !== undefined && date < from)
    return '“Until” lies before “From”. Change one of the two.';
  return undefined;
}
