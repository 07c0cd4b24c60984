import { isoDate, type IsoDate } from '../day/iso-date.ts';
import { fillText } from '../text/fill.ts';
import type { Field, Question } from './flow.schema.ts';
import { isChoice, type Entries } from './flow.ts';
import type { ErrorWords } from './tool-words.schema.ts';
import { given } from './when.ts';

/** What is wrong with one answer, in words that tell what to do. Nothing typed is ever cut or thrown away. */
export interface EntryError {
  readonly question: string;
  readonly message: string;
}

/** How many characters a letter can take in one blank. Longer texts stay, and a message asks to shorten them. */
const LONGEST = { text: 200, amount: 40, lines: 3000, date: 10 } as const;

/** What the check of an entry needs besides the entry. */
interface Check {
  readonly questions: readonly Question[];
  readonly fields: Entries['fields'];
  readonly today: IsoDate;
  readonly words: ErrorWords;
}

/** What stands in the way of going on from these questions. */
export function entryErrors(
  questions: readonly Question[],
  entries: Entries,
  today: IsoDate,
  words: ErrorWords,
): EntryError[] {
  const check = { questions, fields: entries.fields, today, words };
  return questions.flatMap((question) => {
    const message =
      isChoice(question) || question.kind === 'place'
        ? missing(question, given(entries.answers, question.id).length === 0, words.choose)
        : fieldError(question, check);
    return message === undefined ? [] : [{ question: question.id, message }];
  });
}

function missing({ required, missing }: Question, empty: boolean, usual: string): string | undefined {
  return required && empty ? (missing ?? usual) : undefined;
}

function fieldError(field: Field, check: Check): string | undefined {
  const text = check.fields[field.id]?.trim() ?? '';
  if (text === '') return missing(field, true, check.words.enter);
  if (field.kind === 'date') return dateError(field, text, check);
  const longest = LONGEST[field.kind];
  if (text.length <= longest) return undefined;
  return fillText(check.words.tooLong, { length: text.length, longest });
}

function dateError(
  field: Field,
  text: string,
  { questions, fields, today, words }: Check,
): string | undefined {
  const date = isoDate(text);
  if (date === undefined) return words.notADay;
  if (date < '1900-01-01' || date > '2200-12-31') return words.year;
  if (field.past && date > today) return words.future;
  const earlier = questions.find(({ id }) => id === field.notBefore);
  const first = earlier && isoDate(fields[earlier.id]);
  if (!earlier || first === undefined || date >= first) return undefined;
  return fillText(words.order, { later: field.ask, earlier: earlier.ask });
}
