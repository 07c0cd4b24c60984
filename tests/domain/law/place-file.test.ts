import { describe, expect, test } from 'vitest';
import { PlaceSchema } from '../../../src/domain/law/place.schema.ts';
import { madeUpPlaces, type MadeUp } from './made-up.ts';

/** What the schema says of a place's file in which a test changes something: "deadlines.0.unit: Give both …". */
function faults(own: Record<string, unknown>): string[] {
  const { aa } = madeUpPlaces({ aa: {} });
  const result = PlaceSchema.safeParse({ ...aa, ...own });
  return (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const limit = (more: object) => ({
  deadlines: [{ id: 'a', what: 'copy', text: 'A limit.', cite: 'act-aa', ...more }],
});
const body = (more: object) => ({
  complaints: [{ body: 'Board', url: null, text: 'Complain.', cite: 'act-aa', ...more }],
});

test('a file with nothing wrong is taken as it is', () => {
  expect(faults({})).toEqual([]);
});

describe('a limit', () => {
  test.each([
    [{}, []],
    [{ amount: 30, unit: 'calendar-days', starts: 'receipt' }, []],
    [{ amount: 30 }, ['deadlines.0.unit: Give both an amount and a unit, or neither.']],
    [{ unit: 'calendar-days' }, ['deadlines.0.unit: Give both an amount and a unit, or neither.']],
    [
      { amount: 30, unit: 'calendar-days' },
      ['deadlines.0.starts: Say what starts the clock, such as "starts: receipt".'],
    ],
  ])('with %o: %j', (more, expected) => {
    expect(faults(limit(more)).filter((one) => expected.length > 0 || one !== '')).toEqual(
      expect.arrayContaining(expected),
    );
    expect(faults(limit(more)).length > 0).toBe(expected.length > 0);
  });

  test.each([
    ['no days', { amount: 0, unit: 'calendar-days', starts: 'receipt' }],
    ['half a day', { amount: 1.5, unit: 'calendar-days', starts: 'receipt' }],
    ['a length that no one counts', { amount: 1, unit: 'fortnights', starts: 'receipt' }],
    ['a start that no one knows', { amount: 1, unit: 'hours', starts: 'whenever' }],
    ['a holder that is none', { when: { recipient: ['somebody'] } }],
    ['a question that no file can ask', { when: { mood: ['good'] } }],
  ])('of %s is refused', (_, more) => {
    expect(faults(limit(more))).not.toEqual([]);
  });

  test('stays where it ends, and is the law’s, unless the file says otherwise', () => {
    const { aa } = madeUpPlaces({ aa: limit({ amount: 30, unit: 'hours', starts: 'receipt' }) as MadeUp });
    expect(aa?.deadlines[0]).toMatchObject({ weekend: 'stays', strength: 'law' });
  });
});

describe('a place', () => {
  test('with a parent says how the two sets of rules meet, and one without does not', () => {
    const says =
      'besideParent: A place with a parent says how the two sets of rules meet: both, replaced or unsettled.';
    expect(faults({ parent: 'bb' })).toEqual([says]);
    expect(faults({ besideParent: 'both' })).toEqual([says]);
    expect(faults({ parent: 'bb', besideParent: 'both' })).toEqual([]);
  });

  test('lists its changes with the newest first', () => {
    const change = (date: string) => ({ date, text: 'A change.' });
    expect(faults({ changes: [change('2026-05-01'), change('2026-06-01')] })).toEqual([
      'changes: Changes are listed with the newest first.',
    ]);
    expect(faults({ changes: [change('2026-06-01'), change('2026-06-01')] })).toEqual([]);
  });

  test.each([
    ['a country that is no code', { country: 'usa' }],
    ['a year without a month', { asOf: '2026' }],
    ['a month that is none', { asOf: '2026-13' }],
    ['a parent that is no id', { parent: 'US' }],
    ['an address that is none', body({ url: 'example.org' })],
    ['a field that nobody knows', { mood: 'good' }],
    ['a tag in a text', { summary: { text: 'A <b>summary</b>.', cite: 'act-aa' } }],
    ['a blank that nobody fills', { summary: { text: 'In {place}.', cite: 'act-aa' } }],
  ])('is refused with %s', (_, own) => {
    expect(faults(own)).not.toEqual([]);
  });

  test('may call a sentence that several places share', () => {
    expect(faults({ summary: { text: '{us:both-apply} And more.', cite: 'act-aa' } })).toEqual([]);
  });

  test('takes one start of a time to complain, or several', () => {
    const within = (starts: unknown) => body({ within: { amount: 1, unit: 'calendar-months', starts } });
    expect(faults(within('refusal'))).toEqual([]);
    expect(faults(within(['refusal', 'silence']))).toEqual([]);
    expect(faults(within([]))).not.toEqual([]);
  });
});
