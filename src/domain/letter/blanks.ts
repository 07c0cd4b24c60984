import { due, spell } from '../law/deadline.ts';
import { isoDate, longDate } from '../day/iso-date.ts';
import { basisFor, RULES_IN_LETTERS, rulesFor, type LetterLaw, type LetterLimits } from './law.ts';
import type { LetterInput } from './letter.ts';
import { given, type Answers } from '../flow/when.ts';
import { list } from '../text/en.ts';

/** A stretch of a sentence. `field`: typed by the client. `fact`: from the law or a date worked out. `blank`: still open. */
export interface Piece {
  readonly kind: 'words' | 'field' | 'fact' | 'blank';
  readonly text: string;
  /** The question by which a blank or a typed text is filled in; none where a date follows from another one. */
  readonly question?: string;
}

/** What blanks are filled from: what the client gave, and the limits that count for this letter. */
export interface Filling {
  readonly input: LetterInput;
  readonly limits: LetterLimits;
}

/** Fills the blanks of one sentence. Undefined if a fact of law that it needs is not known. */
export function fill(text: string, context: Filling): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const part of text.split(/(\{[a-z-]+\})/)) {
    if (part === '') continue;
    const blank = /^\{([a-z-]+)\}$/.exec(part)?.[1];
    const piece: Piece | undefined =
      blank === undefined ? { kind: 'words', text: part } : value(blank, context);
    if (piece === undefined) return undefined;
    pieces.push(piece);
  }
  return pieces;
}

function value(blank: string, context: Filling): Piece | undefined {
  const { input, limits } = context;
  const date = DATES[blank];
  if (date !== undefined) return dateField(date, input);
  if (blank === 'basis') return input.law ? fact(nameLaws(input.law, input.answers)) : undefined;
  if (blank === 'body') return input.facts?.['body'] === undefined ? undefined : fact(input.facts['body']);
  const [ground, what] = blank.split('-');
  if (ground === 'look' || ground === 'answer' || ground === 'guide') {
    const limit = limits[ground];
    if (!limit) return undefined;
    if (what === 'law') return fact(limit.named);
    if (what === 'short') return fact(limit.short);
    if (what === 'period') return fact(spell(limit));
    return dueDate(context, ground);
  }
  const rule = what === 'law' ? RULES_IN_LETTERS.find((one) => one === ground) : undefined;
  if (rule === undefined) return typed(blank, input);
  const named = input.law ? rulesFor(input.law, rule, input.answers) : [];
  return named.length === 0 ? undefined : fact(list([...new Set(named.map((one) => one.named))]));
}

/** Blanks that show a date the client typed, and the question it was typed in. */
const DATES: Readonly<Record<string, string>> = {
  'sent-date': 'sent',
  'asked-date': 'asked-on',
  'told-date': 'told-on',
  'from-date': 'from',
  'to-date': 'to',
};

/** Every blank that a letter may hold besides the ids of fields. The check of content files uses this list. */
export const FACT_BLANKS: readonly string[] = [
  'basis',
  'body',
  ...Object.keys(DATES),
  ...RULES_IN_LETTERS.map((rule) => `${rule}-law`),
  ...['look', 'answer', 'guide'].flatMap((ground) => [
    `${ground}-law`,
    `${ground}-short`,
    `${ground}-period`,
    `${ground}-date`,
  ]),
];

function fact(text: string): Piece {
  return { kind: 'fact', text: unbroken(text) };
}

function typed(question: string, { fields, blanks }: LetterInput): Piece {
  const text = printable(fields[question] ?? '')
    .trim()
    .replace(/[^\S\n]+/g, ' ');
  return text === ''
    ? { kind: 'blank', text: `[${blanks[question] ?? question}]`, question }
    : { kind: 'field', text, question };
}

/** Typed text without what no letter can hold: control characters and halves of characters. Letters of any script stay. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}|[\ufffe\uffff]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
}

function dateField(question: string, input: LetterInput): Piece {
  const date = isoDate(input.fields[question]);
  if (date === undefined) return { kind: 'blank', text: `[${input.blanks[question] ?? 'date'}]`, question };
  return { kind: 'field', text: onOneLine(longDate(date, input.law?.country ?? '')), question };
}

/** The due date counts from the day this letter arrives if it is the request; after that, from the day of the first request. */
function dueDate({ input, limits }: Filling, ground: keyof LetterLimits): Piece | undefined {
  const limit = limits[ground];
  if (!limit) return undefined;
  const [kind = ''] = given(input.answers, 'kind');
  const from = ['request', 'heads-up'].includes(kind) ? 'sent' : 'asked-on';
  const received = isoDate(input.fields[from]);
  if (received === undefined) return { kind: 'blank', text: `[${spell(limit)} later]` };
  const { date, holidaysMove } = due(limit, received);
  const day = onOneLine(longDate(date, input.law?.country ?? ''));
  // A letter may not claim a day that a public holiday we do not know could move.
  return fact(holidaysMove ? `${day} (plus any public holidays)` : day);
}

/** The laws a letter rests on, each named once. */
function nameLaws(law: LetterLaw, answers: Answers): string {
  return list([...new Set(basisFor(law, answers).map(({ inLetter }) => inLetter))]);
}

/** Keeps lengths of time and citations on one line: a number holds on to the word it belongs to. */
function unbroken(text: string): string {
  return text.replace(
    /(?<![,;)]) (?=\d)|(?<=\d) (?=[A-Z]{2,}|days?\b|working|business|months?\b|hours?\b)/g,
    '\u00a0',
  );
}

function onOneLine(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
