import { describe, expect, test } from 'vitest';
import {
  ANSWERS_OF,
  asksOf,
  openAsks,
  SOMETIMES_ASKED,
  type AskingRule,
} from '../../../src/domain/law/asks.ts';
import { when as WhenSchema } from '../../../src/domain/law/rule.schema.ts';

const rule = (when: AskingRule['when'], more: Partial<AskingRule> = {}): AskingRule => ({ when, ...more });

describe('a fact is asked for', () => {
  test.each([
    ['where a rule turns on it', [rule({ site: ['on-site'] })], {}, ['site']],
    ['not where none does', [rule({ recipient: ['solo'] }), rule(undefined)], {}, []],
    [
      'not where the rule is for another kind of holder',
      [rule({ site: ['on-site'], recipient: ['clinic'] })],
      { recipient: ['solo'] },
      [],
    ],
    [
      'where it is for this one',
      [rule({ site: ['on-site'], recipient: ['clinic'] })],
      { recipient: ['clinic'] },
      ['site'],
    ],
    [
      'where it is still open who that is',
      [rule({ site: ['on-site'], recipient: ['clinic'] })],
      {},
      ['site'],
    ],
    ['again, whatever was answered to it', [rule({ site: ['on-site'] })], { site: ['off-site'] }, ['site']],
    [
      'only if the other facts do not settle that the rule is not for this case',
      [rule({ site: ['on-site'], medium: ['paper'] })],
      { medium: ['electronic'] },
      ['medium'],
    ],
    [
      'in a fixed order',
      [rule({ age: ['child'] }), rule({ covered: ['uncovered'] }), rule({ client: ['past'] })],
      {},
      ['covered', 'client', 'age'],
    ],
    [
      'not of somebody whom the rule never binds',
      [rule({ site: ['on-site'] }, { except: { recipient: ['school'] } })],
      { recipient: ['school'] },
      [],
    ],
  ] as const)('%s', (_, rules, answers, expected) => {
    expect(asksOf([...rules], answers)).toEqual(expected);
  });

  test('not for a record of someone who has died, unless the rule names those', () => {
    expect(asksOf([rule({ site: ['on-site'] })], { about: 'died' })).toEqual([]);
    expect(asksOf([rule({ site: ['on-site'], about: ['died'] })], { about: 'died' })).toEqual(['site']);
  });

  test('not whether care is private or public where the kind of holder says it', () => {
    const rules = [rule({ care: ['public'] })];
    expect(asksOf(rules, { recipient: ['solo'] })).toEqual([]);
    expect(asksOf(rules, { recipient: ['public'] })).toEqual([]);
    expect(asksOf(rules, { recipient: ['training'] })).toEqual(['care']);
    expect(asksOf(rules, {})).toEqual(['care']);
  });

  test('the same for a list that was asked before and for one like it', () => {
    const rules = [rule({ file: ['closed'] })];
    expect(asksOf(rules, {})).toEqual(['file']);
    expect(asksOf(rules, {})).toEqual(asksOf([...rules], {}));
  });
});

test('a fact is open until it is answered with more than “I don’t know”', () => {
  const rules = [rule({ site: ['on-site'] }), rule({ medium: ['paper'] })];
  expect(openAsks(rules, {})).toEqual(['site', 'medium']);
  expect(openAsks(rules, { site: ['unsure'] })).toEqual(['site', 'medium']);
  expect(openAsks(rules, { site: ['on-site'] })).toEqual(['medium']);
  expect(openAsks(rules, { site: ['on-site'], medium: ['electronic'] })).toEqual([]);
});

test.each(SOMETIMES_ASKED)(
  'every answer to “%s” is one that a place’s file can name, and none is missing',
  (id) => {
    const shape = WhenSchema.shape[id].unwrap().element;
    expect(shape.options).toEqual([...ANSWERS_OF[id]]);
  },
);
