import { holds, type Answers } from '../flow/when.ts';
import { grammarOf, type Grammar } from '../text/grammar.ts';
import type { LanguageWords } from '../text/language.schema.ts';
import type { Paragraph, Sentence } from './value.ts';
import type { Tone } from './letter.schema.ts';
import { inAllTones, inTone } from './tone.ts';
import type { TranslatedLetter, TranslatedNames, TranslatedSentence } from './translation.schema.ts';

/** All that letters of one language are made from, by the letters' ids. */
export interface LetterLanguage {
  readonly id: string;
  readonly words: LanguageWords;
  readonly names: TranslatedNames;
  readonly letters: Readonly<Record<string, TranslatedLetter>>;
}

/** What fills a letter's blanks in one language: its grammar, its marks, and how it names laws and authorities. */
export interface Wording {
  readonly grammar: Grammar;
  /** How a blank is marked, by question id. */
  readonly blank: (question: string) => string | undefined;
  readonly law: (english: string) => string;
  readonly body: (english: string) => string;
}

/** One letter in one language. */
export interface Translation {
  readonly language: LetterLanguage;
  readonly text: TranslatedLetter;
  readonly wording: Wording;
}

/** The letter of this kind in a language; undefined where the language doesn't have it. */
export function translationOf(language: LetterLanguage | undefined, kind: string): Translation | undefined {
  const text = language?.letters[kind];
  return language && text && { language, text, wording: wordingOf(language) };
}

function wordingOf({ words, names }: LetterLanguage): Wording {
  return {
    grammar: grammarOf(words),
    blank: (question) => words.blanks[question],
    law: (english) => names.laws[english] ?? english,
    body: (english) => names.bodies[english] ?? english,
  };
}

/**
 * A translation as the twin of a letter in another language. A law that the reader's language has no name for is called
 * what the letter calls it.
 */
export function asTwin(reader: Translation, letter: Translation | undefined): Translation {
  const { laws, bodies } = reader.language.names;
  const { wording } = reader;
  return {
    ...reader,
    wording: {
      ...wording,
      law: (english) => laws[english] ?? letter?.wording.law(english) ?? english,
      body: (english) => bodies[english] ?? letter?.wording.body(english) ?? english,
    },
  };
}

/** The words of one sentence in this tone and for these answers; undefined where the language doesn't have it. */
export function translatedText(
  { text }: Translation,
  paragraph: string,
  sentence: string,
  { answers, tone }: { readonly answers: Answers; readonly tone: Tone },
): string | undefined {
  const found = text.paragraphs[paragraph]?.[sentence];
  const toned = Array.isArray(found) ? found.find(({ when }) => holds(when, answers))?.text : found;
  return toned === undefined ? undefined : inTone(toned, tone);
}

/** The paragraphs with the first word after a greeting that ends in a comma in lower case, where a language wants it so. */
export function afterGreeting(
  paragraphs: readonly Paragraph[],
  { lowerAfterGreeting, tag }: LanguageWords,
): readonly Paragraph[] {
  const at = paragraphs.findIndex(({ role }) => role === 'greeting') + 1;
  const greeting = paragraphs[at - 1]?.sentences.at(-1)?.pieces.at(-1)?.text;
  if (!lowerAfterGreeting || at === 0 || !greeting?.endsWith(',')) return paragraphs;
  const lower = (text: string) =>
    lowerAfterGreeting.except.includes(/^\p{L}+/u.exec(text)?.[0] ?? '')
      ? text
      : text.charAt(0).toLocaleLowerCase(tag) + text.slice(1);
  return paragraphs.map((paragraph, index) =>
    index === at && paragraph.role === 'body'
      ? { ...paragraph, sentences: withFirstWord(paragraph.sentences, lower) }
      : paragraph,
  );
}

/** The sentences, the first of which begins otherwise. What the client typed stays as typed. */
function withFirstWord(
  [first, ...rest]: readonly Sentence[],
  how: (text: string) => string,
): readonly Sentence[] {
  const [start, ...pieces] = first?.pieces ?? [];
  if (!first || start?.kind !== 'words') return first ? [first, ...rest] : rest;
  return [{ ...first, pieces: [{ ...start, text: how(start.text) }, ...pieces] }, ...rest];
}

/** Every wording of a sentence, whatever the tone and the answers. */
export function wordings(sentence: TranslatedSentence): string[] {
  const texts = Array.isArray(sentence) ? sentence.map(({ text }) => text) : [sentence];
  return texts.flatMap(inAllTones);
}
