import { describe, expect, test } from 'vitest';
import { isLeftToParts, whyUnnamed } from '../../src/domain/letter/law.ts';
import { nextSteps } from '../../src/domain/letter/next-steps.ts';
import { english } from '../../src/domain/text/en.ts';
import { content } from '../support/content.ts';
import { lawOf } from '../support/refusal-case.ts';

/** Where the law of a state, province or canton decides, the tools ask for that one instead of naming none in silence. */
describe('a public service of a country whose parts have the law', () => {
  test.each([
    ['au', 'public-clinic', true],
    ['au', 'public', true],
    ['ca', 'public-clinic', true],
    ['ca', 'training', false],
    ['ch', 'public-clinic', true],
    ['au', 'solo', false],
    ['ca', 'clinic', false],
    ['ca', 'prison', false],
    ['ch', 'solo', false],
    ['au-qld', 'public-clinic', false],
    ['ca-on', 'public-clinic', false],
    ['us', 'public-clinic', false],
    ['fr', 'public-clinic', false],
  ])('%s, %s: %s', (place, recipient, isLeft) => {
    const law = lawOf(place);
    if (!law) throw new Error(`There is no place "${place}".`);
    expect(isLeftToParts(law, { recipient: [recipient], care: ['unsure'] })).toBe(isLeft);
  });

  test('is asked for only once it’s known who has the notes', () => {
    const law = lawOf('au');
    if (!law) throw new Error('Australia is missing.');
    expect(isLeftToParts(law, {})).toBe(false);
    expect(isLeftToParts(law, { recipient: ['unsure'] })).toBe(false);
    // Private or public is open for a school: if it’s public, its state decides.
    expect(isLeftToParts(law, { recipient: ['school'] })).toBe(true);
    expect(isLeftToParts(law, { recipient: ['school'], care: ['private'] })).toBe(false);
  });
});

test.each([
  ['ca-qc', 'insurer', 'unsure', 'care'],
  ['sg', 'school', 'unsure', 'care'],
  ['sg', 'training', undefined, 'care'],
  ['au-nsw', 'insurer', 'unsure', 'care'],
  ['ca-qc', 'insurer', 'private', undefined],
  ['sg', 'public', undefined, 'unknown'],
  ['au', 'insurer', 'unsure', 'left-to-parts'],
])('%s, %s, %s: a letter that names no law has %s to say why', (place, recipient, care, why) => {
  const law = lawOf(place);
  if (!law) throw new Error(`There is no place "${place}".`);
  expect(whyUnnamed(law, { recipient: [recipient], ...(care !== undefined && { care: [care] }) })).toBe(why);
});

describe('what to do when no answer comes names whoever watches over that holder', () => {
  const words = {
    ...Object.fromEntries(
      ['read', 'keep', 'send', 'identity', 'authority', 'grown', 'address', 'headsUp', 'unknown', 'silenceNoBody', 'remindedNoBody'].map(
        (key) => [key, key],
      ),
    ),
    ...{ look: '{date} {basis}', copy: '{date} {basis}', answer: '{date} {basis}', guidance: '{date} {basis}' },
    ...{ longer: '{date}', silence: 'to {body}', reminded: 'to {body}' },
  } as unknown as Parameters<typeof nextSteps>[2];

  test.each([
    ['us-tx', 'solo', 'Attorney General of Texas'],
    ['us-tx', 'school', 'U.S. Department of Education'],
    ['us-ny', 'school', 'U.S. Department of Education'],
    ['fr', 'public-clinic', 'CADA'],
    ['fr', 'solo', 'CNIL'],
    ['ca-on', 'solo', 'Information and Privacy Commissioner of Ontario'],
    ['us-wi', 'solo', 'Office for Civil Rights'],
    // Only a decision can be brought to the VA's lawyers, and silence is none.
    ['us-fed-va', 'military', 'Office for Civil Rights'],
    ['se', 'public-clinic', 'region, municipality'],
  ])('%s, %s: %s', (place, recipient, body) => {
    const entries = {
      answers: { kind: ['request'], form: ['copy'], parts: ['whole'], recipient: [recipient], about: ['self'], place },
      fields: { sent: '2026-11-02' },
    };
    const { after, days } = nextSteps(lawOf(place), entries, words, { grammar: english(content.places[place]?.country ?? '') });
    const said = days.length > 0 ? (after.at(-1) ?? '') : '';
    expect(said).toContain(body);
  });
});
