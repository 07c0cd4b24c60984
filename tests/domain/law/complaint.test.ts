import { describe, expect, test } from 'vitest';
import { clock } from '../../../src/domain/law/clock.ts';
import {
  bodiesDue,
  fairWait,
  held,
  lastDayFor,
  pressing,
  type BodyDue,
} from '../../../src/domain/law/complaint.ts';
import { refusalLaw } from '../../../src/domain/refusal/law.ts';
import { deadline, type MadeUp, madeUpPlaces } from './made-up.ts';

const lawOf = (own: MadeUp) => refusalLaw(madeUpPlaces({ aa: own }), 'aa');
const SOLO = { recipient: ['solo'] };
const ASKED = '2026-03-02';

const answer = deadline('answer', 'respond', 30);
const longer = deadline('longer', 'extension', 30, { starts: 'first-period' });
const sites = [
  deadline('here', 'respond', 10, { when: { site: ['on-site'] } }),
  deadline('away', 'respond', 60, { when: { site: ['off-site', 'out-of-state'] } }),
];

describe('whether a complaint makes sense', () => {
  const law = lawOf({ deadlines: [answer, longer] });
  const at = (
    today: string,
    more: { pending?: boolean; extended?: boolean; asked?: string | undefined } = {},
  ) => {
    const asked = 'asked' in more ? more.asked : ASKED;
    const { state, date } = held(
      more.pending ?? true,
      more.extended ?? false,
      clock(law, SOLO, asked, today),
      asked,
      today,
    );
    return [state, date].filter(Boolean).join(' ');
  };

  test('is so at once where something was refused', () => {
    expect(at('2026-03-03', { pending: false })).toBe('free');
  });

  test.each([
    ['2026-04-01', false, 'until 2026-04-01'],
    ['2026-04-02', false, 'free'],
    ['2026-04-02', true, 'until 2026-05-01'],
    ['2026-05-02', true, 'free'],
  ])('on %s, with longer time taken: %s, it is %s', (today, extended, expected) => {
    expect(at(today, { extended })).toBe(expected);
  });

  test('is open without the day of the request', () => {
    expect(at('2026-05-02', { asked: undefined })).toBe('no-day');
    expect(at('2026-05-02', { asked: 'soon' })).toBe('no-day');
  });

  test('waits a month of our own where no limit is verified', () => {
    const wait = (today: string) => held(true, false, clock(null, SOLO, ASKED, today), ASKED, today);
    expect(fairWait(ASKED)).toBe('2026-04-02');
    expect(wait('2026-04-02')).toEqual({ state: 'month', date: '2026-04-02' });
    expect(wait('2026-04-03')).toEqual({ state: 'free', date: undefined });
  });

  test('waits for the last of the days where it depends on an open fact', () => {
    const open = (today: string) =>
      held(true, false, clock(lawOf({ deadlines: sites }), SOLO, ASKED, today), ASKED, today);
    expect(open('2026-05-01')).toEqual({ state: 'until', date: '2026-05-01' });
    expect(open('2026-05-02').state).toBe('free');
  });
});

describe('the last day for a complaint', () => {
  const within = (starts: Parameters<typeof lastDayFor>[0]) => starts;
  const days = (
    starts: 'refusal' | 'silence' | 'knowledge' | 'complaint' | readonly ('refusal' | 'silence')[],
  ) => within({ amount: 10, unit: 'calendar-days', starts: [starts].flat() });

  test.each([
    ['refusal', { refusal: '2026-04-01' }, '2026-04-11'],
    ['refusal', { silence: '2026-04-01' }, undefined],
    ['silence', { refusal: '2026-04-01' }, undefined],
    ['silence', { silence: '2026-04-01' }, '2026-04-11'],
    ['knowledge', { refusal: '2026-04-05', silence: '2026-04-01' }, '2026-04-15'],
    ['knowledge', { silence: '2026-04-01' }, '2026-04-11'],
    ['complaint', { refusal: '2026-04-01', silence: '2026-04-01' }, undefined],
    [['refusal', 'silence'], { silence: '2026-04-01' }, '2026-04-11'],
    [['refusal', 'silence'], { refusal: '2026-04-05', silence: '2026-04-01' }, '2026-04-15'],
    ['refusal', {}, undefined],
  ] as const)('that starts with %s, of %o, is %s', (starts, moments, expected) => {
    expect(lastDayFor(days(starts), moments)).toBe(expected);
  });

  test('is unknown where no number is verified', () => {
    expect(lastDayFor(undefined, { refusal: '2026-04-01' })).toBeUndefined();
  });

  test('moves on from a day on which nobody works, where the law says so', () => {
    const moving = { ...days('refusal'), weekend: 'next-working-day' as const } as NonNullable<
      Parameters<typeof lastDayFor>[0]
    >;
    expect(lastDayFor(moving, { refusal: '2026-04-01' })).toBe('2026-04-13');
    const calendar = { known: ['2026-01-01', '2026-12-31'] as const, holidays: ['2026-04-13'] };
    expect(lastDayFor({ ...moving, calendar }, { refusal: '2026-04-01' })).toBe('2026-04-14');
  });
});

describe('the bodies that can take a complaint', () => {
  const body = (name: string, more = {}) => ({
    ...{ body: name, url: null, text: 'Complaints.', cite: 'act-aa' },
    ...more,
  });
  const names = (own: MadeUp, answers = {}) => bodiesDue(lawOf(own), answers, {}).map((one) => one.body);

  test('are those for whoever has the notes', () => {
    const complaints = [
      body('For all'),
      body('For schools', { when: { recipient: ['school'] } }),
      body('For public care', { when: { care: ['public'] } }),
    ];
    expect(names({ complaints }, SOLO)).toEqual(['For all']);
    expect(names({ complaints }, { recipient: ['school'] })).toEqual([
      'For all',
      'For schools',
      'For public care',
    ]);
    expect(names({ complaints }, { recipient: ['public'] })).toEqual(['For all', 'For public care']);
  });

  test('are all that could be, while it is open who has the notes', () => {
    expect(names({ complaints: [body('For schools', { when: { recipient: ['school'] } })] })).toEqual([
      'For schools',
    ]);
  });

  test('are none where no place is chosen', () => {
    expect(bodiesDue(null, SOLO, { refusal: ASKED })).toEqual([]);
  });

  test('come with their own last days', () => {
    const complaints = [
      body('Quick', { within: { amount: 10, unit: 'calendar-days', starts: 'refusal' } }),
      body('Slow'),
    ];
    const due = bodiesDue(lawOf({ complaints }), SOLO, { refusal: '2026-04-01' });
    expect(due.map(({ by }) => by)).toEqual(['2026-04-11', undefined]);
  });
});

describe('a complaint that presses', () => {
  const body = (name: string, by: string | undefined) => ({ body: name, by }) as BodyDue;
  const TODAY = '2026-06-01';

  test.each([
    ['nothing, without a day', [body('A', undefined)], undefined],
    ['nothing, where all days are far', [body('A', '2026-07-02')], undefined],
    ['one in thirty days', [body('A', '2026-07-01')], 'soon A'],
    ['one today', [body('A', TODAY)], 'soon A'],
    ['one that was yesterday', [body('A', '2026-05-31')], 'over A'],
    ['of two the one that ends first', [body('A', '2026-06-20'), body('B', '2026-06-10')], 'soon B'],
  ])('is %s', (_, bodies, expected) => {
    const found = pressing(bodies, TODAY);
    expect(found && `${found.state} ${found.body.body}`).toBe(expected);
  });
});
