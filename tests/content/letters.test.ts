import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { blankNames, effective, isField } from '../../src/domain/flow.ts';
import { compose, type Letter, type LetterInput, type Sentence } from '../../src/domain/letter.ts';
import { finalLetter, NO_EDITS, openBlanks, sentenceText } from '../../src/domain/letter-edits.ts';
import { lawAnswers, letterLaw, type LetterLaw } from '../../src/domain/letter-law.ts';
import { applying, partedName } from '../../src/domain/place.ts';
import { given, type Answers } from '../../src/domain/when.ts';
import { letterDocx } from '../../src/exports/letter-docx.ts';
import { letterText } from '../../src/exports/letter-text.ts';
import { content } from '../support/content.ts';
import { anyEntries } from '../support/random-entries.ts';

/** How many random sets of answers are tried in every place. The same sets each time, so that a failure can be found again. */
const SETS = 2000;

const { places, letters } = content;
const flow = content.flows['letter'];
if (!flow) throw new Error('content/flows/letter.yaml is missing.');
const sets = fc.sample(anyEntries(flow), { numRuns: SETS, seed: 2026 });
const blanks = blankNames(flow);
const questions = flow.topics.flatMap((topic) => topic.questions);
const fieldIds = questions.filter(isField).map((field) => field.id);

interface Made {
  readonly letter: Letter;
  readonly input: LetterInput;
}

/** The letter and the words to say for one set of answers in one place. */
function make(law: LetterLaw | null, entries: (typeof sets)[number]): Made[] {
  const known = (answers: Answers) => lawAnswers(law, answers);
  const counted = effective(
    flow as NonNullable<typeof flow>,
    { ...entries, answers: { ...entries.answers, place: law?.place ?? '' } },
    known,
  );
  const input = { law, answers: counted.answers, fields: counted.fields, blanks };
  const kind = given(counted.answers, 'kind')[0] ?? 'request';
  return [kind, 'spoken'].flatMap((id) => {
    const text = letters[id];
    return text ? [{ letter: compose(text, input), input }] : [];
  });
}

const sentences = (letter: Letter): Sentence[] =>
  letter.paragraphs.flatMap((paragraph) => paragraph.sentences);

/** The words of a sentence that we wrote or worked out, without what the client typed. */
const ours = (sentence: Sentence) =>
  sentence.pieces.map((piece) => (piece.kind === 'field' ? '·' : piece.text)).join('');

/** What is wrong with a letter, in words; empty if nothing is. */
function wrongs({ letter, input }: Made, home: readonly string[], foreign: readonly string[]): string[] {
  const list = sentences(letter);
  const whole = list.map(ours).join(' ').replaceAll('\u00a0', ' ');
  // Only facts can name a law: the wording itself is the same in every place, and the general letter proves it names none.
  const facts = list
    .flatMap((sentence) => sentence.pieces.filter((piece) => piece.kind === 'fact'))
    .map((piece) => piece.text);
  const withoutHome = home.reduce(
    (text, name) => text.replaceAll(name, ''),
    facts.join(' ').replaceAll('\u00a0', ' '),
  );
  const open = openBlanks(letter, NO_EDITS);
  const brackets = whole.match(/\[[^\]]*\]/g) ?? [];
  return [
    ...(/undefined|null|NaN|\[object/.test(whole) ? [`a hole in: ${whole}`] : []),
    ...(/[{}]/.test(whole) ? [`an unfilled bracket in: ${whole}`] : []),
    ...(/ {2}| [,.;:]/.test(whole) ? [`a doubled or stray space in: ${whole}`] : []),
    ...brackets.filter((mark) => !open.includes(mark)).map((mark) => `${mark} is not marked as a blank`),
    ...foreign
      .filter((name) => withoutHome.includes(name))
      .map((name) => `it names ${name}, a law of another place`),
    ...list.flatMap((sentence) => unanswered(sentence, input)),
  ];
}

/** Reasons that the client never gave. */
function unanswered(sentence: Sentence, input: LetterInput): string[] {
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
function homeNames(id: string | null): string[] {
  const names = id === null ? [] : applying(places, id).flatMap(namesOf);
  return names.sort((one, other) => other.length - one.length);
}

function namesOf(id: string): string[] {
  return Object.values(places[id]?.laws ?? {}).flatMap((law) => [
    ...(law.inLetter ? [law.inLetter] : []),
    law.name,
    partedName(law.name).bare,
  ]);
}

describe(`in every place, ${SETS} random sets of answers give letters without a fault`, () => {
  test.each([null, ...Object.keys(places)])('%s', (id) => {
    const law = id === null ? null : letterLaw(places, id);
    const home = homeNames(id);
    const foreign = Object.keys(places)
      .flatMap(namesOf)
      .filter((name) => !home.includes(name));
    for (const entries of sets) {
      for (const made of make(law, entries)) {
        const found = wrongs(made, home, foreign);
        if (found.length > 0)
          expect.fail(`${id}: ${found.join('; ')}\n${JSON.stringify(made.input.answers)}`);
      }
    }
  });
});

test('the general letter names no law at all', () => {
  for (const entries of sets.slice(0, 500)) {
    for (const { letter } of make(null, entries)) {
      expect(sentences(letter).flatMap((sentence) => sentence.cites)).toEqual([]);
      expect(sentences(letter).map(ours).join(' ')).not.toMatch(
        /\b(Act|section|article|CFR|GDPR|HIPAA|law)\b/i,
      );
    }
  }
});

test('no letter in the United States claims a right to psychotherapy notes that are kept apart', () => {
  for (const id of Object.keys(places).filter((one) => one === 'us' || one.startsWith('us-'))) {
    for (const entries of sets.slice(0, 300)) {
      for (const { letter } of make(letterLaw(places, id), entries)) {
        for (const sentence of sentences(letter)
          .map(ours)
          .filter((text) => /apart|separate/.test(text))) {
          expect(sentence).toMatch(
            /not asking|does not cover|does not extend|no right|would be glad|would appreciate/,
          );
        }
      }
    }
  }
});

test('text, Word and preview carry the same words', async () => {
  const squeeze = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();
  for (const [at, entries] of sets.slice(0, 60).entries()) {
    const ids = Object.keys(places);
    const [made] = make(letterLaw(places, ids[at % ids.length] ?? 'us'), entries);
    if (!made) throw new Error('No letter was made.');
    const final = finalLetter(made.letter, NO_EDITS);
    const preview = squeeze(
      made.letter.paragraphs.map((paragraph) => paragraph.sentences.map(sentenceText).join(' ')).join(' '),
    );
    const text = squeeze(letterText(final).replace(/^- /gm, ''));
    const zip = await JSZip.loadAsync(await (await letterDocx(final, 'Letter', 'a4')).arrayBuffer());
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    const word = squeeze(
      xml
        .replace(/<w:br\/>|<\/w:p>/g, ' ')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&'),
    );
    expect(text).toBe(preview);
    expect(word).toBe(preview);
  }
});

test('every sentence of every letter is reached by some set of answers in some place', () => {
  const reached = new Set<string>();
  for (const id of [null, 'us-ny', 'us-ca', 'gb', 'de', 'au', 'ca-on', 'nz', 'il']) {
    const law = id === null ? null : letterLaw(places, id);
    for (const entries of sets) {
      for (const { letter } of make(law, entries)) {
        for (const paragraph of letter.paragraphs)
          for (const sentence of paragraph.sentences)
            reached.add(`${letter.title}/${paragraph.id}/${sentence.id}`);
      }
    }
  }
  const all = Object.values(letters).flatMap((text) =>
    text.paragraphs.flatMap((paragraph) =>
      paragraph.sentences.map((sentence) => `${text.title}/${paragraph.id}/${sentence.id}`),
    ),
  );
  expect(all.filter((one) => !reached.has(one))).toEqual([]);
});
