import { describe, expect, test } from 'vitest';
import {
  canHelp,
  inOrder,
  isUnsettled,
  thereFor,
  type Oversight,
} from '../../../src/domain/law/oversight.ts';

interface Named extends Oversight {
  readonly name: string;
}
const body = (name: string, more: Partial<Oversight> = {}): Named => ({ name, from: 'aa', ...more });
const names = (all: readonly Named[]) => all.map(({ name }) => name);
const SOLO = { recipient: ['solo'] };

const office = body('Office');
const board = body('Board', { concerns: 'conduct' });
const psychology = body('Psychology', { concerns: 'conduct', professions: 'some' });
const schools = body('Schools', { when: { recipient: ['school'] } });
const publicCare = body('Public care', { when: { care: ['public'] } });

describe('whoever takes complaints is there', () => {
  test.each([
    ['for everybody', office, SOLO, true],
    ['for those whom it is for', schools, { recipient: ['school'] }, true],
    ['not for others', schools, SOLO, false],
    ['while it is open who that is', schools, {}, true],
    ['by the care that follows from the holder', publicCare, SOLO, false],
    [
      'of a parent, for those alone whom its rules reach',
      body('A', { reach: { recipient: ['school'] } }),
      SOLO,
      false,
    ],
    ['which has to be sure', body('A', { reach: { recipient: ['school'] } }), {}, false],
    [
      'not for what the whole country runs',
      body('A', { except: { recipient: ['military'] } }),
      { recipient: ['military'] },
      false,
    ],
  ])('%s', (_, one, answers, expected) => {
    expect(thereFor([one], answers)).toHaveLength(expected ? 1 : 0);
  });

  test('and it is open if it is, while nothing settles that', () => {
    expect(isUnsettled({})(schools)).toBe(true);
    expect(isUnsettled({ recipient: ['training'] })(publicCare)).toBe(true);
    expect(isUnsettled({ recipient: ['public'] })(publicCare)).toBe(false);
    expect(isUnsettled({})(office)).toBe(false);
  });
});

describe('a licensing board can help', () => {
  test.each([
    ['against whoever is licensed', board, SOLO, true],
    ['not against somebody without a license', board, { recipient: ['unlicensed'] }, false],
    ['not against a therapist who has died', board, { recipient: ['died'] }, false],
    ['also about a record of someone who has died', board, { ...SOLO, about: ['died'] }, true],
    ['unless it is there for some professions only', psychology, { ...SOLO, about: ['died'] }, false],
    ['which is no matter for the living', psychology, SOLO, true],
  ])('%s', (_, one, answers, expected) => {
    expect(canHelp(answers)(one)).toBe(expected);
  });

  test('while an office for access helps in any case', () => {
    for (const recipient of ['unlicensed', 'died'])
      expect(canHelp({ recipient: [recipient] })(office)).toBe(true);
  });
});

describe('of several', () => {
  const order = (all: readonly Named[], answers = {}, isConduct = false) =>
    names(inOrder(all, { ...SOLO, ...answers }, isConduct));

  test('whoever watches over access comes first, and boards last, in the order of the file', () => {
    expect(order([psychology, board, office])).toEqual(['Office', 'Psychology', 'Board']);
  });

  test('a board for all professions comes first where conduct is the only point', () => {
    expect(order([psychology, office, board], {}, true)).toEqual(['Board', 'Office', 'Psychology']);
  });

  test('one that is there for this kind of holder alone comes before the others', () => {
    const reached = body('Reached', { reach: { recipient: ['solo'] } });
    expect(order([office, reached])).toEqual(['Reached', 'Office']);
  });

  test('one of which it is open whether it is there comes after the sure ones', () => {
    expect(order([publicCare, office], { recipient: ['training'] })).toEqual(['Office', 'Public care']);
    expect(order([publicCare, office], { recipient: ['public'] })).toEqual(['Public care', 'Office']);
  });

  test('HIPAA’s office comes first where HIPAA surely covers them', () => {
    const federal = body('Federal', { from: 'us', within: {} });
    expect(order([office, federal])).toEqual(['Office', 'Federal']);
    expect(order([office, federal], { covered: ['is-covered'] })).toEqual(['Federal', 'Office']);
    expect(order([office, body('Other', { from: 'us' })], { covered: ['is-covered'] })).toEqual([
      'Office',
      'Other',
    ]);
  });
});
