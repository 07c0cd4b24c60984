import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankNames, effective } from '../../src/domain/flow/flow.ts';
import { compose } from '../../src/domain/letter/letter.ts';
import { lawAnswers, letterLaw, type LetterLaw } from '../../src/domain/letter/law.ts';
import { given, type Answers } from '../../src/domain/flow/when.ts';
import { content } from '../support/content.ts';
import {
  foreignNames,
  homeNames,
  ours,
  sentences,
  threeWordings,
  reader,
  type Made,
} from '../support/letter-wrongs.ts';
import { anyEntries } from '../support/random-entries.ts';
import { isWhole } from '../support/long.ts';

/**
 * How many random sets of answers are tried in every place. The same sets each time, so that a failure can be found again;
 * `npm run test:long` tries many more with a fresh seed, which it prints.
 */
const SETS = Number(process.env['LETTER_SETS'] ?? (isWhole ? 300 : 100));

const { places, letters } = content;
const flow = content.flows['letter'];
if (!flow) throw new Error('content/flows/letter.yaml is missing.');
const SEED = Number(process.env['LETTER_SEED'] ?? 2026);
const sets = fc.sample(anyEntries(flow), { numRuns: SETS, seed: SEED });
/** More sets, for sentences that few answers bring up. */
const many = fc.sample(anyEntries(flow), { numRuns: Math.max(SETS, 2000), seed: SEED });
const blanks = blankNames(flow);

/** Sentences that the letters of this file have had so far, by letter, paragraph and name. */
const reached = new Set<string>();

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
    if (!text) return [];
    const letter = compose(text, input);
    for (const paragraph of letter.paragraphs)
      for (const sentence of paragraph.sentences) reached.add(`${letter.title}/${paragraph.id}/${sentence.id}`);
    return [{ letter, input }];
  });
}

describe(`in every place, ${SETS} random sets of answers (seed ${SEED}) give letters without a fault`, () => {
  test.each([null, ...Object.keys(places)])('%s', (id) => {
    const law = id === null ? null : letterLaw(places, id);
    const home = homeNames(id);
    const wrongs = reader(home, foreignNames(home), flow);
    for (const entries of sets) {
      for (const made of make(law, entries)) {
        const found = wrongs(made);
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
    for (const entries of sets.slice(0, isWhole ? 300 : 40)) {
      for (const { letter } of make(letterLaw(places, id), entries)) {
        for (const sentence of sentences(letter)
          .map(ours)
          .filter((text) => /apart|separate/.test(text))) {
          expect(sentence).toMatch(
            /not asking|does not extend|no (legal )?right|’d be glad|would appreciate/,
          );
        }
      }
    }
  }
});

test('text, Word and preview carry the same words', async () => {
  const ids = Object.keys(places);
  for (const [at, entries] of sets.slice(0, 60).entries()) {
    const [made] = make(letterLaw(places, ids[at % ids.length] ?? 'us'), entries);
    if (!made) throw new Error('No letter was made.');
    const { preview, text, word } = await threeWordings(made.letter);
    expect(text).toBe(preview);
    expect(word).toBe(preview);
  }
});

test('every sentence of every letter is reached by some set of answers in some place', () => {
  const all = Object.values(letters).flatMap((text) =>
    text.paragraphs.flatMap((paragraph) =>
      paragraph.sentences.map((sentence) => `${text.title}/${paragraph.id}/${sentence.id}`),
    ),
  );
  expect(all.length).toBeGreaterThan(50);
  const waiting = () => all.filter((name) => !reached.has(name));
  const some = [null, 'us-ny', 'us-ca', 'gb', 'de', 'au', 'ca-on', 'nz', 'il', 'fr', 'dk'];
  for (let at = 0; at < many.length && waiting().length > 0; at += 100)
    for (const id of some)
      for (const entries of many.slice(at, at + 100)) make(id === null ? null : letterLaw(places, id), entries);
  expect(waiting()).toEqual([]);
});
