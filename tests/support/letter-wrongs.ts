import JSZip from 'jszip';
import { isField } from '../../src/domain/flow/flow.ts';
import type { Flow } from '../../src/domain/flow/flow.schema.ts';
import type { Letter, LetterInput, Sentence } from '../../src/domain/letter/value.ts';
import { NO_EDITS } from '../../src/domain/letter/by-hand.ts';
import { finalLetter, sentenceText, SIGNATURE_LINE } from '../../src/domain/letter/edits.ts';
import { partedName, reaching } from '../../src/domain/law/place.ts';
import { given } from '../../src/domain/flow/when.ts';
import { letterDocx } from '../../src/exports/letter-docx.ts';
import { letterText } from '../../src/exports/letter-text.ts';
import { content } from './content.ts';

const { places } = content;

/** A letter and what it was made from. */
export interface Made {
  readonly letter: Letter;
  readonly input: LetterInput;
}

export const sentences = (letter: Letter): Sentence[] =>
  letter.paragraphs.flatMap((paragraph) => paragraph.sentences);

/** The words of a sentence that we wrote or worked out, without what the client typed. */
export const ours = (sentence: Sentence) =>
  sentence.pieces.map((piece) => (piece.kind === 'field' ? '·' : piece.text)).join('');

/**
 * Tells what is wrong with a letter of one place, in words; nothing if nothing is. `home` and `foreign` are the names of
 * the laws that hold there and of those that do not.
 */
export function reader(
  home: readonly string[],
  foreign: readonly string[],
  flow: Flow,
): (made: Made) => string[] {
  const fieldIds = flow.topics
    .flatMap((topic) => topic.questions)
    .filter(isField)
    .map((field) => field.id);
  // Many letters name the same laws.
  const known = new Map<string, string[]>();
  const foreignIn = (facts: string) => {
    const found = known.get(facts);
    if (found) return found;
    const withoutHome = home.reduce((text, name) => text.replaceAll(name, ''), facts);
    const named = foreign.filter((name) => withoutHome.includes(name));
    known.set(facts, named);
    return named;
  };
  return (made) => wrongs(made, fieldIds, foreignIn);
}

function wrongs(
  { letter, input }: Made,
  fieldIds: readonly string[],
  foreignIn: (facts: string) => string[],
): string[] {
  const list = sentences(letter);
  const whole = list.map(ours).join(' ').replaceAll('\u00a0', ' ');
  // Only facts can name a law: the wording itself is the same in every place, and the general letter proves it names none.
  const facts = list
    .flatMap((sentence) => sentence.pieces.filter((piece) => piece.kind === 'fact'))
    .map((piece) => piece.text);
  const open = list.flatMap(({ pieces }) =>
    pieces.filter(({ kind }) => kind === 'blank').map(({ text }) => text),
  );
  const brackets = whole.match(/\[[^\]]*\]/g) ?? [];
  return [
    ...(/undefined|null|NaN|\[object/.test(whole) ? [`a hole in: ${whole}`] : []),
    ...(/[{}]/.test(whole) ? [`an unfilled bracket in: ${whole}`] : []),
    ...(/ {2}| [,.;:]/.test(whole) ? [`a doubled or stray space in: ${whole}`] : []),
    ...brackets.filter((mark) => !open.includes(mark)).map((mark) => `${mark} is not marked as a blank`),
    ...foreignIn(facts.join(' ').replaceAll('\u00a0', ' ')).map(
      (name) => `it names ${name}, a law of another place`,
    ),
    ...list.flatMap((sentence) => unanswered(sentence, input, fieldIds)),
  ];
}

/** Reasons that the client never gave. */
function unanswered(sentence: Sentence, input: LetterInput, fieldIds: readonly string[]): string[] {
  return sentence.because.flatMap(({ question, answers }) => {
    if (question === 'tone') return [];
    if (fieldIds.includes(question))
      return (input.fields[question] ?? '').trim() === '' ? [`${sentence.id} without ${question}`] : [];
    const said = given(input.answers, question);
    return answers.length > 0 && answers.every((answer) => said.includes(answer))
      ? []
      : [`${sentence.id} without its answer to ${question}`];
  });
}

/** How the laws that hold here are named, longest first: "UK GDPR Article 12" also holds "GDPR Article 12". */
export function homeNames(id: string | null): string[] {
  const names =
    id === null ? [] : reaching(places, id).flatMap(({ at }) => [...namesOf(at), ...shortNamesOf(at)]);
  return names.sort((one, other) => other.length - one.length);
}

export function namesOf(id: string): string[] {
  return Object.values(places[id]?.laws ?? {}).flatMap((law) => [
    ...(law.inLetter ? [law.inLetter] : []),
    law.name,
    partedName(law.name).bare,
  ]);
}

/**
 * Short names, and those in letters without a section in brackets, which other places' laws can share: Tasmania's and
 * Alberta's act have one name without the year.
 */
function shortNamesOf(id: string): string[] {
  return Object.values(places[id]?.laws ?? {}).flatMap(({ short, inLetter }) => [
    ...(short ? [short] : []),
    ...(inLetter ? [partedName(inLetter).bare] : []),
  ]);
}

/** The names of laws that do not hold here. */
export function foreignNames(home: readonly string[]): string[] {
  return Object.keys(places)
    .flatMap(namesOf)
    .filter((name) => !home.includes(name));
}

/** The words of one letter as preview, text and Word file show them. */
export async function threeWordings(
  letter: Letter,
): Promise<{ preview: string; text: string; word: string }> {
  const final = finalLetter(letter, NO_EDITS);
  const zip = await JSZip.loadAsync(
    await (await letterDocx(final, { title: 'Letter', paper: 'a4' })).arrayBuffer(),
  );
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  return {
    preview: squeeze(
      letter.paragraphs
        .map((paragraph) => paragraph.sentences.map(sentenceText).join(' '))
        .join(' ')
        // Files leave a line to sign on where the sheet has a field.
        .replaceAll('[your name]', SIGNATURE_LINE),
    ),
    text: squeeze(letterText(final).replace(/^- /gm, '')),
    word: squeeze(
      xml
        .replace(/<w:br\/>|<\/w:p>/g, ' ')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&'),
    ),
  };
}

const squeeze = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();
