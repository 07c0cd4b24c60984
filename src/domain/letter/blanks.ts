import { due } from '../law/deadline.ts';
import { isoDate } from '../day/iso-date.ts';
import {
  basisFor,
  isOpenFor,
  isRunByEither,
  RULES_IN_LETTERS,
  rulesFor,
  type LetterLaw,
  type LetterLimits,
  type NamedLimit,
} from './law.ts';
import { namedOnce } from './named-once.ts';
import { given, type Answers } from '../flow/when.ts';
import { english } from '../text/en.ts';
import type { Grammar } from '../text/grammar.ts';
import type { Wording } from './translation.ts';
import type { LetterInput, Piece } from './value.ts';

/** What blanks are filled from: what the client gave, the limits that count for this letter, and a language. */
export interface Filling {
  readonly input: LetterInput;
  readonly limits: LetterLimits;
  readonly wording: Wording;
}

/** English, as letters to the country of this law write it. */
export function englishWording({ law, blanks, facts }: LetterInput): Wording {
  return {
    grammar: english(law?.country ?? ''),
    blank: (question) => blanks[question],
    law: (name) => name,
    body: (name) => facts?.['addressee'] ?? name,
  };
}

/** Fills the blanks of one sentence. Undefined if a fact of law that it needs is not known. */
export function fill(text: string, context: Filling): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const part of text.split(/(\{[a-z-]+\})/)) {
    if (part === '') continue;
    const blank = /^\{([a-z-]+)\}$/.exec(part)?.[1];
    const piece: Piece | undefined =
      blank === undefined ? { kind: 'words', text: part } : value(blank, context, part === text);
    if (piece === undefined) return undefined;
    add(piece, pieces, context.wording.grammar);
  }
  return pieces;
}

/** Adds a piece to those before it, as the language writes the two next to each other. */
function add(piece: Piece, pieces: Piece[], grammar: Grammar) {
  const before = pieces.pop();
  const isComma = before?.text.endsWith(',') && piece.text.startsWith(',');
  const [one, next] = grammar.meet(before?.text ?? '', isComma ? piece.text.slice(1) : piece.text);
  if (before) pieces.push({ ...before, text: one });
  if (next !== '') pieces.push({ ...piece, text: next });
}

/** The piece for one blank. `alone`: nothing else is in the sentence. */
function value(blank: string, context: Filling, alone: boolean): Piece | undefined {
  const { input, limits, wording } = context;
  const date = DATES[blank];
  if (date !== undefined) return dateField(date, context, alone);
  if (blank === 'basis') return input.law ? nameLaws(context, input.law) : undefined;
  if (blank === 'body') return body(context);
  const [ground, what] = blank.split('-');
  if (isTimed(ground)) return ofLimit(limits[ground], what, context);
  const rule = what === 'law' ? RULES_IN_LETTERS.find((one) => one === ground) : undefined;
  if (rule === undefined) return typed(blank, context);
  const named = input.law ? rulesFor(input.law, rule, input.answers).map((one) => one.named) : [];
  return named.length === 0 ? undefined : fact(listed(wording, named));
}

/** Whom a complaint goes to. A kind of office is a blank with its name until the client says which one it is. */
function body({ input, wording }: Filling): Piece | undefined {
  const name = input.facts?.['body'];
  if (name === undefined) return undefined;
  const question = input.facts?.['asks-body'];
  if (question === undefined) return fact(wording.body(name));
  const own = typed(question, { input, wording });
  return own.kind === 'field' ? own : { kind: 'blank', text: `[${wording.body(name)}]`, question };
}

/** What a limit says: its law, the law's short name, how long it is, or its last day. */
function ofLimit(
  limit: NamedLimit | undefined,
  what: string | undefined,
  context: Filling,
): Piece | undefined {
  if (!limit) return undefined;
  const { wording } = context;
  if (what === 'law') return fact(asFarAsItGoes(wording.law(limit.named), limit, context));
  if (what === 'short') return fact(asFarAsItGoes(limit.short, limit, context));
  if (what === 'period') return fact(wording.grammar.length(limit));
  return dueDate(context, limit);
}

/** Blanks that show a date the client typed, and the question it was typed in. */
const DATES: Readonly<Record<string, string>> = {
  'sent-date': 'sent',
  'asked-date': 'asked-on',
  'told-date': 'told-on',
  'from-date': 'from',
  'to-date': 'to',
};

/** What a letter gives a time and a day for. */
const TIMED = ['look', 'answer', 'guide', 'sooner'] as const satisfies (keyof LetterLimits)[];

function isTimed(ground: string | undefined): ground is (typeof TIMED)[number] {
  return TIMED.some((one) => one === ground);
}

/** Every blank that a letter may hold besides the ids of fields. The check of content files uses this list. */
export const FACT_BLANKS: readonly string[] = [
  'basis',
  'body',
  ...Object.keys(DATES),
  ...RULES_IN_LETTERS.map((rule) => `${rule}-law`),
  ...TIMED.flatMap((ground) => [`${ground}-law`, `${ground}-short`, `${ground}-period`, `${ground}-date`]),
];

/** The name of a law that covers only some records, or may not be the one, is followed by how far it goes, set off by commas. */
function asFarAsItGoes(
  name: string,
  limit: NamedLimit,
  { input: { law, answers }, wording }: Filling,
): string {
  const asFar = limit.asFar ?? (law ? openAsFar(law, limit, answers) : undefined);
  return asFar === undefined ? name : `${name}, ${wording.law(asFar)},`;
}

/** How far the law of a limit goes where it is open whether it is the one that covers this holder. */
function openAsFar(law: LetterLaw, limit: NamedLimit, answers: Answers): string | undefined {
  if (isRunByEither(law, answers)) return law.either?.asFar;
  const open = law.basis.find((one) => isOpenFor(one, answers));
  return open?.cites.some(({ from }) => from === limit.from) ? open.openFor?.asFar : undefined;
}

function fact(text: string): Piece {
  return { kind: 'fact', text: unbroken(text) };
}

function typed(question: string, { input, wording }: Pick<Filling, 'input' | 'wording'>): Piece {
  const text = printable(input.fields[question] ?? '')
    .trim()
    .replace(/[^\S\n]+/g, ' ');
  return text === ''
    ? { kind: 'blank', text: `[${wording.blank(question) ?? question}]`, question }
    : { kind: 'field', text, question };
}

/** Typed text without what no letter can hold: control characters and halves of characters. Letters of any script stay. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}|[\ufffe\uffff]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
}

/** Questions for a day on which something happens. The others ask for the first or the last day of a time. */
const HAPPENS_ON: readonly string[] = ['sent', 'asked-on', 'told-on'];

function dateField(question: string, { input, wording }: Filling, alone: boolean): Piece {
  const date = isoDate(input.fields[question]);
  if (date === undefined) return { kind: 'blank', text: `[${wording.blank(question) ?? 'date'}]`, question };
  const { grammar } = wording;
  const day = HAPPENS_ON.includes(question) && !alone ? grammar.onDay(date) : grammar.date(date);
  return { kind: 'field', text: onOneLine(day), question };
}

/** The due date counts from the day this letter arrives if it is the request; after that, from the day of the first request. */
function dueDate({ input, wording: { grammar } }: Filling, limit: NamedLimit): Piece {
  const [kind = ''] = given(input.answers, 'kind');
  const from = ['request', 'heads-up'].includes(kind) ? 'sent' : 'asked-on';
  const received = isoDate(input.fields[from]);
  if (received === undefined) return { kind: 'blank', text: grammar.later(limit) };
  const { date, holidaysMove } = due(limit, received);
  const day = onOneLine(grammar.date(date));
  // A letter may not claim a day that a public holiday we do not know could move.
  return fact(holidaysMove ? grammar.beforeHolidays(day) : day);
}

/** The laws a letter rests on, each named once; undefined where none binds. */
function nameLaws({ input, wording }: Filling, law: LetterLaw): Piece | undefined {
  const names = basisFor(law, input.answers).map(({ inLetter }) => inLetter);
  return names.length === 0 ? undefined : fact(listed(wording, names));
}

/** Laws as one part of a sentence, each once. */
function listed({ grammar, law }: Wording, names: readonly string[]): string {
  return grammar.list(namedOnce(names.map(law), grammar.list));
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
