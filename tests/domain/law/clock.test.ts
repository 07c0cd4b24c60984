import { describe, expect, test } from 'vitest';
import { clock, lastOfAll, rangeOfAll, type Clock } from '../../../src/domain/law/clock.ts';
import { HOLDERS } from '../../../src/domain/law/holders.ts';
import { refusalLaw } from '../../../src/domain/refusal/law.ts';
import { deadline, type MadeUp, madeUpPlaces } from './made-up.ts';

const lawOf = (own: MadeUp) => refusalLaw(madeUpPlaces({ aa: own }), 'aa');
const SOLO = { recipient: ['solo'] };
const ASKED = '2026-03-02';

/** "passed 2026-04-01", with the day to which they may put it off. */
const told = ({ state, due, extended }: Clock) =>
  [state, due?.date, extended && `until ${extended.date}`].filter(Boolean).join(' ');

const answer = deadline('answer', 'respond', 30);
const longer = deadline('longer', 'extension', 30, { starts: 'first-period' });
const sites = [
  deadline('here', 'respond', 10, { when: { site: ['on-site'] } }),
  deadline('away', 'respond', 60, { when: { site: ['off-site', 'out-of-state'] } }),
];

describe('where an unanswered request stands', () => {
  test.each([
    ['no law', null, ASKED, '2026-03-03', 'unknown'],
    ['no limit', lawOf({}), ASKED, '2026-03-03', 'unknown'],
    ['no day', lawOf({ deadlines: [answer] }), undefined, '2026-03-03', 'no-day'],
    ['no day of the calendar', lawOf({ deadlines: [answer] }), '2026-02-30', '2026-03-03', 'no-day'],
    ['the day before the last', lawOf({ deadlines: [answer] }), ASKED, '2026-03-31', 'ahead 2026-04-01'],
    ['the last day itself', lawOf({ deadlines: [answer] }), ASKED, '2026-04-01', 'ahead 2026-04-01'],
    ['the day after', lawOf({ deadlines: [answer] }), ASKED, '2026-04-02', 'passed 2026-04-01'],
    [
      'with longer time',
      lawOf({ deadlines: [answer, longer] }),
      ASKED,
      '2026-04-02',
      'passed 2026-04-01 until 2026-05-01',
    ],
    [
      'a stub, whose number nobody verified',
      lawOf({ confidence: 'low', deadlines: [answer] }),
      ASKED,
      '2026-04-02',
      'unknown',
    ],
  ])('%s', (_, law, asked, today, expected) => {
    expect(told(clock(law, SOLO, asked, today))).toBe(expected);
  });

  test('depends on a fact that is open, and says the days for each answer', () => {
    const found = clock(lawOf({ deadlines: sites }), SOLO, ASKED, ASKED);
    expect(found.state).toBe('depends');
    expect(found.due).toBeUndefined();
    expect(rangeOfAll(found)).toEqual({ first: '2026-03-12', last: '2026-05-01' });
    expect(lastOfAll(found)).toBe('2026-05-01');
    expect(told(clock(lawOf({ deadlines: sites }), { ...SOLO, site: 'on-site' }, ASKED, ASKED))).toBe(
      'ahead 2026-03-12',
    );
    expect(clock(lawOf({ deadlines: sites }), SOLO, undefined, ASKED).state).toBe('no-day');
  });

  test('names who has another day, where it is open who has the notes and most have the same', () => {
    const jail = deadline('jail', 'respond', 5, { when: { recipient: ['prison'] } });
    const rest = deadline('rest', 'respond', 30, {
      when: { recipient: ['solo', 'group', 'clinic', 'public', 'school'] },
    });
    const law = lawOf({ deadlines: [answer, jail] });
    const found = clock(law, {}, ASKED, ASKED);
    expect(told(found)).toBe('ahead 2026-04-01');
    expect(clock(law, SOLO, ASKED, ASKED).others).toEqual([]);
    const depends = clock(lawOf({ deadlines: [rest, jail] }), {}, ASKED, ASKED);
    expect(depends.depends.map(({ answers }) => answers[0])).toContain('prison');
  });

  test('names with them those for whom none is verified, and those whose day turns on a fact', () => {
    const jail = (id: string, amount: number, site: 'on-site' | 'off-site' | 'out-of-state') =>
      deadline(id, 'respond', amount, { when: { recipient: ['prison'], site: [site] } });
    const rest = deadline('rest', 'respond', 30, {
      when: { recipient: HOLDERS.filter((one) => one !== 'school' && one !== 'prison') },
    });
    const law = lawOf({ deadlines: [rest, jail('here', 30, 'on-site'), jail('away', 5, 'off-site')] });
    const { depends, others } = clock(law, {}, ASKED, ASKED);
    const dates = [...depends, ...others].map(
      ({ answers, dues }) => `${answers[0]}: ${dues.map(({ date }) => date).join(' ')}`,
    );
    expect(dates).toContain('solo: 2026-04-01');
    expect(dates).toContain('school: ');
  });

  test('tells those with another day beside the day of most', () => {
    const shorter = deadline('jail', 'respond', 5, { when: { recipient: ['prison'] } });
    const found = clock(lawOf({ deadlines: [shorter, answer] }), {}, ASKED, ASKED);
    expect(told(found)).toBe('ahead 2026-04-01');
    expect(found.others.map(({ answers, dues }) => [answers, dues.map(({ date }) => date)])).toEqual([
      [['prison'], ['2026-03-07']],
    ]);
  });

  test('is no range where nothing is open', () => {
    expect(rangeOfAll({ depends: [] })).toEqual({ first: undefined, last: undefined });
    expect(lastOfAll({ depends: [] })).toBeUndefined();
  });
});
