import type { Unit } from '../day/count.ts';
import type { IsoDate } from '../day/iso-date.ts';
import { fillText } from './fill.ts';
import type { LanguageWords } from './language.schema.ts';

/** How long something is, as a language's grammar needs it. */
export interface Length {
  readonly amount: number;
  readonly unit: Unit;
}

/** What composing a letter needs to know of a language, built on what the platform knows. */
export interface Grammar {
  /** What is between two sentences: a space, or nothing in Chinese and Japanese. */
  readonly between: string;
  /** Several entries as one part of a sentence: "one, two, and three". */
  readonly list: (entries: readonly string[]) => string;
  /** A day in full, without a weekday. */
  readonly date: (day: IsoDate) => string;
  /** A day in full as the day on which something happens: "on December 8". Some languages end it otherwise. */
  readonly onDay: (day: IsoDate) => string;
  /** Two stretches of a sentence as they meet: "il" and "8 marzo" become "l’8 marzo", and one full stop is enough. */
  readonly meet: (one: string, next: string) => readonly [string, string];
  /** How long a limit is: "30 days". */
  readonly length: (length: Length) => string;
  /** What stands in for a day that can't be worked out yet: "[30 days later]". */
  readonly later: (length: Length) => string;
  /** A day that public holidays we don't know could move. */
  readonly beforeHolidays: (day: string) => string;
}

/** One format a language: making one takes far longer than using it, and a letter is composed at every key press. */
const fullDates = new Map<string, Intl.DateTimeFormat>();

/** A day in full, in the words of one language. `tag` is its BCP 47 tag. */
export function fullDate(day: IsoDate, tag: string): string {
  const known = fullDates.get(tag);
  const format = known ?? new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  if (!known) fullDates.set(tag, format);
  return format.format(Date.parse(day));
}

/** The grammar of a language whose words are in `content/<language>/language.yaml`. */
export function grammarOf(words: LanguageWords): Grammar {
  const plural = new Intl.PluralRules(words.tag);
  const lists = new Intl.ListFormat(words.tag, { style: 'long', type: 'conjunction' });
  const length = ({ amount, unit }: Length) => {
    const forms: Readonly<Record<string, string>> = words.periods[unit];
    return fillText(forms[plural.select(amount)] ?? forms['other'] ?? '', { n: amount });
  };
  const date = (day: IsoDate) =>
    fillText(words.date ?? '{date}', { date: firstOfMonth(fullDate(day, words.tag), words.dayOne) });
  return {
    between: hasSpaces(words.tag) ? ' ' : '',
    list: (entries) =>
      lists.format(entries.map((one, at) => closedAt(one, at === entries.length - 2, words))),
    date,
    onDay: (day) => withEnding(date(day), words.onDay),
    meet: (one, next) => [
      beforeVowel(one, next, words.vowelDays),
      words.date?.endsWith('.') && one.endsWith('.')
        ? next.replace(/^\./, '')
        : (isNumbered(one, words) && /^\s\p{L}/u.test(next) ? ',' : '') + next,
    ],
    length,
    later: (one) => fillText(words.later, { period: length(one) }),
    beforeHolidays: (date) => fillText(words.holidays, { date }),
  };
}

/** A law's name with a comma behind it where the sentence goes on, as in “artikel 12, stk. 3, skal”. */
function closedAt(text: string, goesOn: boolean, words: LanguageWords): string {
  return goesOn && isNumbered(text, words) ? `${text},` : text;
}

/** Whether a text ends with a numbered part of a law after which the language puts a comma. */
function isNumbered(text: string, { commaAfter }: LanguageWords): boolean {
  return commaAfter !== undefined && text.replace(/\s\d+$/u, '').endsWith(commaAfter) && /\d$/u.test(text);
}

/** Whether a language puts spaces between words and sentences. */
function hasSpaces(tag: string): boolean {
  return !['Hant', 'Hans', 'Jpan'].includes(new Intl.Locale(tag).maximize().script ?? '');
}

/** A day with the first of these endings that it has put otherwise. */
function withEnding(date: string, endings: LanguageWords['onDay'] = []): string {
  const [from = '', to = ''] = endings.find(([ending]) => date.endsWith(ending)) ?? [];
  return date.slice(0, date.length - from.length) + to;
}

/** A stretch whose last word, such as an article, changes before a day that begins with a vowel. */
function beforeVowel(text: string, next: string, { days, words }: VowelDays = NO_VOWELS): string {
  if (!days.includes(Number(/^\d+(?=\s)/.exec(next)?.[0]))) return text;
  return text.replace(/(?<=^|\s)(\S+) $/, (last, word: string) => words[word] ?? last);
}

type VowelDays = NonNullable<LanguageWords['vowelDays']>;
const NO_VOWELS: VowelDays = { days: [], words: {} };

/** Some languages write the first of a month in a way of its own that the platform doesn't know: "1er mai". */
function firstOfMonth(date: string, dayOne: string | undefined): string {
  return dayOne === undefined ? date : date.replace(/(?<!\d)1(?=\s)/, dayOne);
}
