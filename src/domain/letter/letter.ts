import { due } from '../law/deadline.ts';
import { isoDate } from '../day/iso-date.ts';
import { fill, type Piece } from './blanks.ts';
import { letterFacts } from './facts.ts';
import {
  basisFor,
  countingLimit,
  lawAnswers,
  letterLimits,
  rulesFor,
  type LetterLaw,
  type LetterLimits,
} from './law.ts';
import type { GroundOfLaw, LetterText, ParagraphText, SentenceText, Tone } from './letter.schema.ts';
import type { Cited } from '../law/place.ts';
import { given, holds, type Answers, type When } from '../flow/when.ts';

/**
 * A letter is a value: a list of paragraphs of whole sentences, each of which knows the answers and the law it comes
 * from. Preview, text, Word, PDF, print and tests all read this one value.
 */

/** An answer that put a sentence into the letter. */
export interface Reason {
  readonly question: string;
  readonly answers: readonly string[];
}

export interface Sentence {
  readonly id: string;
  readonly pieces: readonly Piece[];
  readonly because: readonly Reason[];
  readonly cites: readonly Cited[];
}

export interface Paragraph {
  readonly id: string;
  readonly label: string;
  /** `note`: set small, under the signature. */
  readonly role: ParagraphText['role'] | 'note';
  /** A fixed paragraph, such as the greeting, cannot be switched off. */
  readonly fixed: boolean;
  readonly sentences: readonly Sentence[];
}

export interface Letter {
  readonly title: string;
  /** A neutral subject for a mail. */
  readonly subject: string;
  readonly paragraphs: readonly Paragraph[];
}

/** All that a letter is made from. `blanks` names each field for its mark, by question id. */
export interface LetterInput {
  readonly law: LetterLaw | null;
  readonly answers: Answers;
  /** What the client typed, by question id. Dates are ISO days. */
  readonly fields: Readonly<Record<string, string>>;
  readonly blanks: Readonly<Record<string, string>>;
  /** Facts that a tool worked out beside the law, by blank, such as the body a complaint goes to. */
  readonly facts?: Readonly<Record<string, string>>;
}

/**
 * Composes a letter. A sentence is there or not, never glued. A fact the law does not know drops its sentence; a field
 * left empty stays as a marked blank. Filling is one pass, so brackets that the client typed stay as typed.
 */
export function compose(text: LetterText, input: LetterInput): Letter {
  const context = contextOf(input);
  const paragraphs = inOrder(text.paragraphs, context.tone)
    .filter((paragraph) => holds(paragraph.when, context.answers))
    .map((paragraph) => ({
      id: paragraph.id,
      label: paragraph.label,
      role: isBelow(paragraph, context.tone) ? ('note' as const) : paragraph.role,
      fixed: paragraph.fixed,
      sentences: paragraph.sentences.flatMap((sentence) =>
        composeSentence(sentence, paragraph.when, context),
      ),
    }))
    .filter((paragraph) => paragraph.sentences.length > 0);
  return { title: text.title, subject: text.subject, paragraphs };
}

/** The paragraphs in the order of this tone: some come under the signature where the tone keeps them out of the middle. */
function inOrder(paragraphs: readonly ParagraphText[], tone: Tone): readonly ParagraphText[] {
  return [
    ...paragraphs.filter((paragraph) => !isBelow(paragraph, tone)),
    ...paragraphs.filter((paragraph) => isBelow(paragraph, tone)),
  ];
}

function isBelow({ below }: ParagraphText, tone: Tone): boolean {
  return below.includes(tone);
}

interface Context {
  readonly input: LetterInput;
  /** The client's answers, what the law adds to them, and which fields are filled. */
  readonly answers: Answers;
  readonly tone: Tone;
  readonly limits: LetterLimits;
}

function contextOf(input: LetterInput): Context {
  const limits: LetterLimits = input.law
    ? letterLimits(input.law, input.answers)
    : { look: undefined, answer: undefined, guide: undefined };
  const filled = Object.entries(input.fields).filter(([, value]) => value.trim() !== '');
  const answers: Answers = {
    ...letterFacts(input.answers),
    ...input.answers,
    ...lawAnswers(input.law, input.answers),
    ...Object.fromEntries(filled.map(([question]) => [question, 'given'])),
    due: dueState(limits, input.fields),
  };
  const tone = given(input.answers, 'tone')[0];
  return { input, answers, limits, tone: tone === 'neutral' || tone === 'formal' ? tone : 'warm' };
}

/** Whether the day an answer was due has passed when the letter arrives: `passed`, `ahead` or `unknown`. */
function dueState(limits: LetterLimits, fields: LetterInput['fields']): string {
  const limit = countingLimit(limits);
  const asked = isoDate(fields['asked-on']);
  const sent = isoDate(fields['sent']);
  if (!limit || !asked || !sent) return 'unknown';
  return due(limit, asked).date < sent ? 'passed' : 'ahead';
}

function composeSentence(
  sentence: SentenceText,
  paragraphWhen: When | undefined,
  context: Context,
): Sentence[] {
  if (!holds(sentence.when, context.answers)) return [];
  const cites = sentence.law === undefined ? [] : groundOf(sentence.law, context);
  if (cites === undefined) return [];
  const toned = typeof sentence.text !== 'string';
  const text = typeof sentence.text === 'string' ? sentence.text : sentence.text[context.tone];
  const pieces = fill(text, context);
  if (pieces === undefined) return [];
  const because = reasons({ ...paragraphWhen, ...sentence.when }, toned, context);
  return [{ id: sentence.id, pieces, because, cites }];
}

/** The client's own answers among the conditions, and the tone where the wording depends on it. */
function reasons(when: When, toned: boolean, context: Context): Reason[] {
  const asked = Object.entries(when)
    .filter(([question]) => question in context.input.answers)
    .map(([question, wanted]) => ({
      question,
      answers: given(context.input.answers, question).filter((answer) => wanted.includes(answer)),
    }));
  const typed = Object.keys(when)
    .filter((question) => !(question in context.input.answers) && context.answers[question] === 'given')
    .map((question) => ({ question, answers: [] }));
  const hasTone = asked.some((reason) => reason.question === 'tone');
  return [...asked, ...typed, ...(toned && !hasTone ? [{ question: 'tone', answers: [context.tone] }] : [])];
}

/** Where the fact a sentence rests on is written; undefined if the place has no such fact. */
function groundOf(ground: GroundOfLaw, { input, limits }: Context): readonly Cited[] | undefined {
  if (!input.law) return undefined;
  switch (ground) {
    case 'basis': {
      const laws = basisFor(input.law, input.answers);
      return laws.length === 0 ? undefined : laws.flatMap((law) => law.cites);
    }
    case 'look':
      return limits.look?.cites;
    case 'answer':
      return limits.answer?.cites;
    case 'guide':
      return limits.guide?.cites;
    case 'fees':
      return input.law.fees?.cites;
    case 'notes':
      return input.law.notes?.cites;
    default:
      return rulesFor(input.law, ground, input.answers).flatMap((rule) => rule.cites);
  }
}
