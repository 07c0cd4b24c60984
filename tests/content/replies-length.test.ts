import { describe, expect, test } from 'vitest';
import { sentenceText } from '../../src/domain/letter/edits.ts';
import type { Answers } from '../../src/domain/flow/when.ts';
import type { Letter } from '../../src/domain/letter/value.ts';
import { DATED, drawn, NAMES } from '../support/drawn-letter.ts';
import { grounds, marks } from '../support/refusal-case.ts';

/** A letter after an answer is long enough to say what a reader needs, and short enough to be read: each answer alone. */

const TYPED = { wrong: 'The note of May 4 says that I drink.', right: 'I do not drink.', reach: 'ann@example.org' };
/** No law at all, and laws with the longest names. */
const PLACES = ['', 'us-ny', 'de', 'au-vic'];
const TONES = ['warm', 'neutral', 'formal'];

/** How many words there are between the greeting and the signature, and in what is said under it. */
function words(letter: Letter): number {
  const body = letter.paragraphs.filter(({ role }) => role === 'body' || role === 'list' || role === 'note');
  return body.flatMap(({ sentences }) => sentences.flatMap((one) => sentenceText(one).trim().split(/\s+/))).length;
}

function lengths(kind: string, ids: readonly string[], ways: readonly Answers[]): number[] {
  return PLACES.flatMap((place) =>
    ids.flatMap((id) =>
      [NAMES, { ...NAMES, ...DATED, ...TYPED }].flatMap((fields) =>
        ways.flatMap((more) => {
          const letter = drawn({ place, happened: [id], kind, fields, more });
          return letter ? [words(letter)] : [];
        }),
      ),
    ),
  );
}

const tones = TONES.map((tone) => ({ tone: [tone] }));
const bodies = ['service', 'outside'].map((body) => ({ body: [body] }));
const complained = marks.filter(({ stage }) => stage !== 'arrived').map(({ id }) => id);
const ofEntry = ['mistake', 'correction-refused', 'altered', 'no-deletion'];
const replied = grounds.filter(({ firm }) => firm.asks.length > 0).map(({ id }) => id);
/** A client who is offered another way is suggested to ask only how it would be, until they accept it: that letter is short. */
const FEW_ASKS = ['offer'];

describe('as the tool suggests it, in four places, with dates and without', () => {
  test.each([
    ['a reply that asks for something', 'reply', replied.filter((id) => !FEW_ASKS.includes(id)), tones, 69],
    ['a reply that asks for little', 'reply', FEW_ASKS, tones, 58],
    ['a complaint', 'complaint', complained, bodies, 110],
    ['a request to correct something', 'correction', ofEntry, tones, 110],
    ['a statement', 'disagreement', ofEntry, [{}], 95],
  ] as const)('%s has enough words, and no more than 220', (_, kind, ids, ways, fewest) => {
    const found = lengths(kind, ids, ways);
    expect(found.length).toBeGreaterThan(20);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(fewest);
    expect(Math.max(...found)).toBeLessThanOrEqual(220);
  });
});
