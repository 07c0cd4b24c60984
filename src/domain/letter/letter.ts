import { due } from '../law/deadline.ts';
import { isoDate } from '../day/iso-date.ts';
import { englishWording, fill } from './blanks.ts';
import { letterFacts } from './facts.ts';
import { basisFor, countingLimit, lawAnswers, letterLimits, rulesFor, type LetterLimits } from './law.ts';
import type { GroundOfLaw, LetterText, ParagraphText, SentenceText, Tone } from './letter.schema.ts';
import type { Cited } from '../law/place.ts';
import { inTone } from './tone.ts';
import { afterGreeting, asTwin, translatedText, type Translation, type Wording } from './translation.ts';
import { given, holds, type Answers, type When } from '../flow/when.ts';
import type { Letter, LetterInput, Piece, Reason, Sentence } from './value.ts';

/**
 * Composes a letter. A sentence is there or not, never glued. A fact the law does not know drops its sentence; a field
 * left empty stays as a marked blank. Filling is one pass, so brackets that the client typed stay as typed. With a
 * translation each sentence is in that language. It carries a twin in the reader's: English, or that of `reader`.
 */
export function compose(
  text: LetterText,
  input: LetterInput,
  translation?: Translation,
  reader?: Translation,
): Letter {
  const context = contextOf(input, translation, reader);
  const paragraphs = inOrder(text.paragraphs, context.tone)
    .filter((paragraph) => holds(paragraph.when, context.answers))
    .map((paragraph) => {
      const sentences = paragraph.sentences.flatMap((one) => composeSentence(one, paragraph, context));
      return {
        id: paragraph.id,
        label: paragraph.label,
        role: isBelow(paragraph, context.tone) ? ('note' as const) : roleOf(paragraph, sentences.length),
        between: paragraph.role === 'list' ? '\n' : context.between,
        fixed: paragraph.fixed,
        sentences,
      };
    })
    .filter((paragraph) => paragraph.sentences.length > 0);
  const { tag, direction } = translation?.language.words ?? ENGLISH;
  return {
    ...{ title: text.title, tag, direction, reader: reader?.language.words ?? ENGLISH },
    subject: mailSubject(text, paragraphs) ?? translation?.text.subject ?? text.subject,
    paragraphs: translation ? afterGreeting(paragraphs, translation.language.words) : paragraphs,
  };
}

/** The subject of a mail, where a sentence of this letter says it better than the file does. */
function mailSubject(text: LetterText, composed: Letter['paragraphs']): string | undefined {
  const marked = new Set(
    text.paragraphs.flatMap(({ id, sentences }) =>
      sentences.filter(({ mail }) => mail).map((one) => `${id}.${one.id}`),
    ),
  );
  const [first] = composed.flatMap(({ id, sentences }) =>
    sentences.filter((one) => marked.has(`${id}.${one.id}`)),
  );
  return first?.pieces.map((piece) => piece.text).join('');
}

/** The tag of letters that are not translated. */
export const ENGLISH_TAG = 'en';

const ENGLISH = { tag: ENGLISH_TAG, direction: 'ltr' } as const;

/** The paragraphs in the order of this tone: some come under the signature where the tone keeps them out of the middle. */
function inOrder(paragraphs: readonly ParagraphText[], tone: Tone): readonly ParagraphText[] {
  return [
    ...paragraphs.filter((paragraph) => !isBelow(paragraph, tone)),
    ...paragraphs.filter((paragraph) => isBelow(paragraph, tone)),
  ];
}

/** One thing alone is no list: it has a line of its own, without a bullet. */
function roleOf({ role }: ParagraphText, sentences: number): ParagraphText['role'] {
  return role === 'list' && sentences === 1 ? 'body' : role;
}

function isBelow({ below }: ParagraphText, tone: Tone): boolean {
  return below.includes(tone);
}

interface Context {
  readonly input: LetterInput;
  readonly translation: Translation | undefined;
  /** In the reader's language; undefined where that is English, or the letter's own. */
  readonly twin: Translation | undefined;
  /** Whether the letter is in the reader's own language, so that nothing has a twin. */
  readonly isReaders: boolean;
  readonly wording: Wording;
  readonly between: string;
  /** The client's answers, what the law adds to them, and which fields are filled. */
  readonly answers: Answers;
  readonly tone: Tone;
  readonly limits: LetterLimits;
}

function contextOf(
  input: LetterInput,
  translation: Translation | undefined,
  reader: Translation | undefined,
): Context {
  const limits: LetterLimits = input.law
    ? letterLimits(input.law, input.answers)
    : { look: undefined, answer: undefined, guide: undefined, sooner: undefined };
  const filled = Object.entries(input.fields).filter(([, value]) => value.trim() !== '');
  const answers: Answers = {
    ...letterFacts(input.answers),
    ...input.answers,
    ...lawAnswers(input.law, input.answers),
    ...Object.fromEntries(filled.map(([question]) => [question, 'given'])),
    due: dueState(limits, input.fields),
  };
  const tone = given(input.answers, 'tone')[0];
  return {
    ...{ input, translation, wording: englishWording(input), answers, limits },
    isReaders: translation?.language.id === reader?.language.id,
    twin: reader && asTwin(reader, translation),
    between: translation?.wording.grammar.between ?? ' ',
    tone: tone === 'neutral' || tone === 'formal' ? tone : 'warm',
  };
}

/** Whether the day an answer was due has passed when the letter arrives: `passed`, `ahead` or `unknown`. */
function dueState(limits: LetterLimits, fields: LetterInput['fields']): string {
  const limit = countingLimit(limits);
  const asked = isoDate(fields['asked-on']);
  const sent = isoDate(fields['sent']);
  if (!limit || !asked || !sent) return 'unknown';
  return due(limit, asked).date < sent ? 'passed' : 'ahead';
}

function composeSentence(sentence: SentenceText, paragraph: ParagraphText, context: Context): Sentence[] {
  if (!holds(sentence.when, context.answers)) return [];
  const cites = sentence.law === undefined ? [] : groundOf(sentence.law, context);
  if (cites === undefined) return [];
  const toned = typeof sentence.text !== 'string';
  const english = fill(inTone(sentence.text, context.tone), context);
  if (english === undefined) return [];
  const because = reasons({ ...paragraph.when, ...sentence.when }, toned, context);
  const own = translated(context.translation, sentence.id, paragraph.id, context);
  const twin = context.isReaders
    ? undefined
    : context.twin
      ? translated(context.twin, sentence.id, paragraph.id, context)
      : own && english;
  return [{ id: sentence.id, pieces: own ?? english, ...(twin && { twin }), because, cites }];
}

/** The pieces of a sentence in another language; undefined for English. */
function translated(
  translation: Translation | undefined,
  sentence: string,
  paragraph: string,
  context: Context,
): Piece[] | undefined {
  if (!translation) return undefined;
  const text = translatedText(translation, paragraph, sentence, context);
  return text === undefined ? undefined : fill(text, { ...context, wording: translation.wording });
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
    case 'sooner':
      return limits.sooner?.cites;
    case 'fees':
      return input.law.fees?.cites;
    case 'notes':
      return input.law.notes?.cites;
    default:
      return rulesFor(input.law, ground, input.answers).flatMap((rule) => rule.cites);
  }
}
