import { describe, expect, test } from 'vitest';
import { blankNames, effective } from '../../src/domain/flow/flow.ts';
import { sentenceText } from '../../src/domain/letter/edits.ts';
import { compose } from '../../src/domain/letter/letter.ts';
import { replyInput, withBody } from '../../src/domain/letter/reply.ts';
import type { Letter } from '../../src/domain/letter/value.ts';
import { agencyOf } from '../../src/domain/refusal/refusal.ts';
import { content } from '../support/content.ts';
import { entriesOf, flow, grounds, marks, resultOf } from '../support/refusal-case.ts';

/** A letter after an answer is long enough to say what a reader needs, and short enough to be read: each answer alone. */

const TODAY = '2026-11-30';
const NAMES = { therapist: 'Dr. Keeper', name: 'Ann Example' };
const DATED = { 'asked-on': '2026-09-01', 'told-on': '2026-10-20', sent: TODAY };
const TYPED = { wrong: 'The note of May 4 says that I drink.', right: 'I do not drink.', reach: 'ann@example.org' };
/** No law at all, and laws with the longest names. */
const PLACES = ['', 'us-ny', 'de', 'au-vic'];
const TONES = ['warm', 'neutral', 'formal'];
const blanks = blankNames(flow);

/** The letter that a client gets who leaves everything as it is suggested; none where the tool doesn't offer it. */
function drawn(place: string, ground: string, kind: string, fields: Readonly<Record<string, string>>, more = {}) {
  const answers = { recipient: ['solo'], language: ['en'], ...more };
  const one = { place, happened: [ground], answers, fields, today: TODAY };
  const result = resultOf(one);
  const { law, known, entries } = entriesOf(one);
  const body = agencyOf(result.bodies);
  const asked = { ...entries.answers, letter: [kind], ask: result.asks, ...more };
  const made = effective(flow, { answers: asked, fields }, withBody(known, body, fields, TODAY));
  const text = content.replies[kind];
  if (!text) throw new Error(`content/replies/${kind}.yaml is missing.`);
  if (!made.answers['letter']?.includes(kind)) return undefined;
  return compose(text, replyInput({ marks, law, entries: made, blanks, body }));
}

/** How many words there are between the greeting and the signature, and in what is said under it. */
function words(letter: Letter): number {
  const body = letter.paragraphs.filter(({ role }) => role === 'body' || role === 'list' || role === 'note');
  return body.flatMap(({ sentences }) => sentences.flatMap((one) => sentenceText(one).trim().split(/\s+/))).length;
}

function lengths(kind: string, ids: readonly string[], ways: readonly object[]): number[] {
  return PLACES.flatMap((place) =>
    ids.flatMap((id) =>
      [NAMES, { ...NAMES, ...DATED, ...TYPED }].flatMap((fields) =>
        ways.flatMap((more) => {
          const letter = drawn(place, id, kind, fields, more);
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
/** A client who is met with a question, hurt or an offer is suggested to ask for little: those letters are short. */
const FEW_ASKS = ['why', 'hurt-or-anger', 'therapy-ended', 'offer'];

describe('as the tool suggests it, in four places, with dates and without', () => {
  test.each([
    ['a reply that asks for something', 'reply', replied.filter((id) => !FEW_ASKS.includes(id)), tones, 69],
    ['a reply that asks for little', 'reply', FEW_ASKS, tones, 55],
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
