import { describe, expect, test } from 'vitest';
import { happenedFacts, matterOf, mattersOf } from '../../../src/domain/refusal/matter.ts';

/** What a complaint is about, and what a reply can speak of, by the answers that were marked. */

test.each([
  [[], 'access'],
  [['silence'], 'access'],
  [['correction-refused'], 'correction'],
  [['mistake'], 'correction'],
  [['no-deletion'], 'deletion'],
  [['leak'], 'leak'],
  [['altered'], 'changes'],
  [['fee'], 'fee'],
  [['pay-first', 'fee-unclear'], 'fee'],
  // A refusal without a reason is of whatever was asked.
  [['correction-refused', 'no-reason'], 'correction'],
  [['no-reason', 'no-deletion'], 'deletion'],
  [['correction-refused', 'you-complained'], 'correction'],
  // Beside a charge or a leak it can only be of access.
  [['no-reason', 'fee'], 'access'],
  [['no-reason', 'leak'], 'access'],
  [['no-reason'], 'access'],
  [['you-complained'], 'access'],
  // Who else is involved changes no matter.
  [['parent-or-child', 'correction-refused'], 'correction'],
  [['court-case', 'fee'], 'fee'],
  [['couple-or-group', 'leak'], 'leak'],
  [['hurt-or-anger', 'no-deletion'], 'deletion'],
  [['therapy-ended', 'altered'], 'changes'],
  [['court-case'], 'access'],
  // Access as soon as anything else is in its way.
  [['part-only', 'correction-refused'], 'access'],
  [['fee', 'harm'], 'access'],
  [['leak', 'silence'], 'access'],
] as const)('%j is about %s', (grounds, matter) => {
  expect(matterOf(grounds)).toBe(matter);
});

test.each([
  // Everything that was marked is asked for, not the first thing alone.
  [
    ['part-only', 'correction-refused'],
    ['access', 'correction'],
  ],
  [
    ['leak', 'part-only'],
    ['access', 'leak'],
  ],
  [
    ['altered', 'no-reason'],
    ['access', 'changes'],
  ],
  [
    ['fee', 'correction-refused'],
    ['fee', 'correction'],
  ],
  [
    ['silence', 'correction-refused'],
    ['access', 'correction'],
  ],
  [
    ['correction-refused', 'no-deletion'],
    ['correction', 'deletion'],
  ],
  [
    ['leak', 'altered', 'no-deletion', 'fee'],
    ['fee', 'deletion', 'changes', 'leak'],
  ],
  // One refusal of one request has one matter.
  [['correction-refused', 'no-reason'], ['correction']],
  [['you-complained', 'no-deletion'], ['deletion']],
  [['fee', 'pay-first'], ['fee']],
  // Nobody was asked yet to correct a mistake, so it is a matter only where nothing else is.
  [['mistake'], ['correction']],
  [['mistake', 'leak'], ['leak']],
  [['mistake', 'part-only'], ['access']],
  [['court-case', 'altered'], ['changes']],
  [[], ['access']],
] as const)('%j: all of %j', (grounds, matters) => {
  expect(mattersOf(grounds)).toEqual(matters);
});

describe('what follows for the sentences of a letter', () => {
  test.each([
    [['correction-refused'], { request: 'correction' }],
    [['correction-refused', 'no-reason'], { request: 'correction' }],
    [['mistake'], { request: 'access', matter: 'correction' }],
    [['part-only', 'correction-refused'], { request: 'access' }],
    [['part-only'], { keeps: 'part' }],
    [['harm'], { keeps: 'part' }],
    [['court-case'], { keeps: 'all' }],
    [['summary-instead'], { keeps: 'all' }],
    [['silence', 'parent-or-child'], { keeps: 'all', heard: 'elsewhere' }],
    [['parent-or-child'], { keeps: 'part' }],
    [['portal'], { keeps: 'part' }],
    [['no-reason'], { keeps: 'all' }],
    [['not-covered'], { keeps: 'all' }],
    [['in-treatment'], { keeps: 'all' }],
    [['no-reason', 'harm'], { keeps: 'part' }],
    [['already-have'], { keeps: 'more' }],
    [['already-have', 'court-order'], { keeps: 'all' }],
    [['waiver'], { keeps: 'all' }],
    [['in-person'], { keeps: 'all' }],
    [['pay-first'], { keeps: 'all' }],
    [['identity'], { keeps: 'all' }],
    [['destroyed'], { keeps: 'none' }],
    [['fee-unclear'], { keeps: 'all' }],
    [['in-storage'], { keeps: 'none' }],
    [['destroyed-after'], { record: 'gone' }],
    [['destroyed'], { record: 'gone' }],
    [['lost', 'fee'], { record: 'gone' }],
    [['no-notes'], { record: 'none' }],
    [['no-notes', 'lost'], { record: 'gone' }],
    [['left-practice'], { record: 'there' }],
    [['silence'], { heard: 'nothing', record: 'there' }],
    [['silence', 'holding'], { heard: 'something' }],
    [['silence', 'part-only'], { heard: 'something' }],
    [['silence', 'correction-refused'], { heard: 'elsewhere' }],
    [['silence', 'leak'], { heard: 'elsewhere', several: 'yes' }],
    [['fee', 'pay-first'], { several: 'no' }],
    [['silence', 'closed-or-died'], { heard: 'elsewhere' }],
    [['correction-refused'], { heard: 'something' }],
    [['leak'], { 'opening-tells': 'all' }],
    [['leak', 'couple-or-group'], { 'opening-tells': 'leak' }],
    [['leak', 'altered'], { 'opening-tells': 'none' }],
    [['fee'], { 'opening-tells': 'all' }],
    [['fee', 'pay-first'], { 'opening-tells': 'none' }],
    [['no-deletion'], { 'opening-tells': 'none' }],
  ] as const)('%j: %j', (grounds, facts) => {
    expect(happenedFacts(grounds)).toMatchObject(facts);
  });
});
