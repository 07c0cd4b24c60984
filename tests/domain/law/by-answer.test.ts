import { describe, expect, test } from 'vitest';
import {
  daysByFact,
  daysByHolder,
  differByHolder,
  isHolderOpen,
  MOST_ASKED,
  withoutMatter,
  type AnswerDays,
} from '../../../src/domain/law/by-answer.ts';
import { HOLDERS, type Holder } from '../../../src/domain/law/holders.ts';
import type { Limit } from '../../../src/domain/law/deadline.ts';
import { plainLimit } from '../../support/plain-limit.ts';

const RECEIVED = '2026-03-02';
const limit = (id: string, amount: number, when?: Limit['when'], more: Partial<Limit> = {}) =>
  plainLimit({ id, amount, ...(when && { when }), ...more });

/** "solo,group: 2026-03-12"; "school: none" where no limit is verified for them. */
const told = (found: readonly AnswerDays[]) =>
  found.map(({ answers, dues }) => `${answers.join()}: ${dues.map(({ date }) => date).join(' ') || 'none'}`);

const others = (...some: Holder[]) => HOLDERS.filter((one) => !some.includes(one)).join();

describe('where it is open who has the notes', () => {
  const clinics = [
    limit('clinic', 10, { recipient: ['clinic'] }),
    limit('rest', 30, { recipient: HOLDERS.filter((one) => one !== 'clinic') }),
  ];

  test.each([
    [{}, true],
    [{ recipient: [] }, true],
    [{ recipient: ['unsure'] }, true],
    [{ recipient: ['solo'] }, false],
    [{ recipient: 'school' }, false],
  ])('%o leaves it open: %s', (answers, open) => {
    expect(isHolderOpen(answers)).toBe(open);
  });

  test('the days are told for every kind, those with the same days together', () => {
    expect(told(daysByHolder(clinics, {}, RECEIVED))).toEqual([
      `${others('clinic')}: 2026-04-01`,
      'clinic: 2026-03-12',
    ]);
  });

  test('nothing is told where no limit holds for those that nearly everybody asks', () => {
    expect(daysByHolder([limit('prison', 10, { recipient: ['prison'] })], {}, RECEIVED)).toEqual([]);
    expect(daysByHolder([], {}, RECEIVED)).toEqual([]);
  });

  test('those for whom no limit is verified are told too', () => {
    expect(told(daysByHolder([limit('solo', 10, { recipient: ['solo'] })], {}, RECEIVED))).toEqual([
      'solo: 2026-03-12',
      `${others('solo')}: none`,
    ]);
  });

  test.each([
    ['one limit for all', [limit('all', 30)], false],
    [
      'a limit for one of them beside one for all',
      [limit('clinic', 10, { recipient: ['clinic'] }), limit('all', 30, undefined, { from: 'there' })],
      true,
    ],
    ['a limit for one of them', clinics, true],
    [
      'a limit for others only',
      [limit('all', 30), limit('jail', 5, { recipient: ['prison'] }, { from: 'there' })],
      false,
    ],
    [
      'two limits of the same length',
      [limit('one', 30, { care: ['public'] }), limit('two', 30, { care: ['private'] })],
      false,
    ],
    [
      'public and private care apart',
      [limit('one', 10, { care: ['public'] }), limit('two', 30, { care: ['private'] })],
      true,
    ],
  ])('those whom most people ask have different days: %s', (_, all, expected) => {
    expect(differByHolder(all, {}, RECEIVED)).toBe(expected);
  });

  test('the kinds that most people ask are kinds of holders', () => {
    expect(HOLDERS).toEqual(expect.arrayContaining([...MOST_ASKED]));
  });
});

describe('where a fact is open', () => {
  const sites = [
    limit('here', 10, { site: ['on-site'] }),
    limit('away', 60, { site: ['off-site', 'out-of-state'] }),
  ];
  const solo = { recipient: ['solo'] };

  test('the days are told for each answer, the same ones together', () => {
    expect(told(daysByFact(sites, solo, RECEIVED))).toEqual([
      'on-site: 2026-03-12',
      'off-site,out-of-state: 2026-05-01',
    ]);
  });

  test('none are told once it is answered', () => {
    expect(daysByFact(sites, { ...solo, site: ['on-site'] }, RECEIVED)).toEqual([]);
    expect(told(daysByFact(sites, { ...solo, site: ['unsure'] }, RECEIVED))).toHaveLength(2);
  });

  test('none are told where the answer changes no day', () => {
    const same = [
      limit('here', 10, { site: ['on-site'] }),
      limit('away', 10, { site: ['off-site', 'out-of-state'] }),
    ];
    expect(daysByFact(same, solo, RECEIVED)).toEqual([]);
  });

  test('of two such facts the first one that changes a day is told', () => {
    const media = [
      limit('look-here', 10, { site: ['on-site'] }, { what: 'inspect' }),
      limit('look-away', 10, { site: ['off-site', 'out-of-state'] }, { what: 'inspect' }),
      limit('paper', 10, { medium: ['paper'] }, { what: 'copy' }),
      limit('data', 20, { medium: ['electronic'] }, { what: 'copy' }),
    ];
    const both = { ...solo, form: ['inspect', 'copy'] };
    expect(daysByFact(media, both, RECEIVED)[0]?.question).toBe('medium');
  });

  test('a time that stood still counts for a limit whose clock stops', () => {
    const pausing = sites.map((one) => ({
      ...one,
      pauses: [{ for: 'question' as const, goesOn: 'answer' as const, text: 'A pause.', cite: 'law' }],
    }));
    const pauses = [{ from: '2026-03-04', to: '2026-03-09' }];
    expect(told(daysByFact(pausing, solo, RECEIVED, pauses))).toEqual([
      'on-site: 2026-03-17',
      'off-site,out-of-state: 2026-05-06',
    ]);
  });

  test('one that changes no day is filled in, so that nobody has to know it', () => {
    const same = [
      limit('here', 10, { site: ['on-site'] }),
      limit('away', 10, { site: ['off-site', 'out-of-state'] }),
    ];
    expect(withoutMatter(same, solo, RECEIVED)).toEqual({ ...solo, site: 'on-site' });
    expect(withoutMatter(sites, solo, RECEIVED)).toEqual(solo);
    expect(withoutMatter(same, {}, RECEIVED)).toEqual({});
    expect(withoutMatter(same, { ...solo, site: ['off-site'] }, RECEIVED)).toEqual({
      ...solo,
      site: ['off-site'],
    });
  });
});
