import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { due, dueDates, extendedDue, firstLimits, type Limit } from '../../../src/domain/law/deadline.ts';
import { plainLimit } from '../../support/plain-limit.ts';

/** A limit of the given length, counted from receipt. */
function limit(amount: number, unit: Limit['unit'], more: Partial<Limit> = {}): Limit {
  return plainLimit({ id: `${what(more)}-${amount}-${unit}`, amount, unit, ...more });
}

const what = (more: Partial<Limit>) => more.what ?? 'respond';

describe('a limit ends on the day the law counts to', () => {
  test.each([
    ['30 days', limit(30, 'calendar-days'), '2026-01-31', '2026-03-02'],
    ['30 days over a leap day', limit(30, 'calendar-days'), '2028-01-31', '2028-03-01'],
    ['10 days into a new year', limit(10, 'calendar-days'), '2026-12-25', '2027-01-04'],
    ['one month from the last day of January', limit(1, 'calendar-months'), '2026-01-31', '2026-02-28'],
    [
      'one month from the last day of January in a leap year',
      limit(1, 'calendar-months'),
      '2028-01-31',
      '2028-02-29',
    ],
    ['one month from a leap day', limit(1, 'calendar-months'), '2028-02-29', '2028-03-29'],
    ['one month from the 30th', limit(1, 'calendar-months'), '2026-11-30', '2026-12-30'],
    ['three months over the end of a year', limit(3, 'calendar-months'), '2026-11-30', '2027-02-28'],
    ['5 working days from a Friday', limit(5, 'working-days'), '2026-11-27', '2026-12-04'],
    ['5 working days from a Saturday', limit(5, 'working-days'), '2026-11-28', '2026-12-04'],
    ['20 working days', limit(20, 'working-days'), '2026-01-30', '2026-02-27'],
    ['30 business days', limit(30, 'business-days'), '2026-01-30', '2026-03-13'],
    ['72 hours, as days', limit(72, 'hours'), '2026-02-27', '2026-03-02'],
    ['70 hours end on the third day too', limit(70, 'hours'), '2026-02-27', '2026-03-02'],
  ])('%s', (_, one, received, date) => {
    expect(due(one, received).date).toBe(date);
  });

  test.each([
    ['a Saturday moves to Monday', '2026-01-31', '2026-02-28', '2026-03-02'],
    ['a Sunday moves to Monday', '2026-02-01', '2026-03-01', '2026-03-02'],
    ['a Friday stays', '2026-10-27', '2026-11-27', '2026-11-27'],
  ])('where a limit may not end on a weekend, %s, and both days are told', (_, received, counted, date) => {
    expect(due(limit(1, 'calendar-months', { weekend: 'next-working-day' }), received)).toMatchObject({
      counted,
      date,
      holidaysMove: true,
    });
  });

  test('an extension of two months is one period of three with the first month', () => {
    const first = limit(1, 'calendar-months', { weekend: 'next-working-day' });
    const more = limit(2, 'calendar-months', { what: 'extension', starts: 'first-period' });
    expect(extendedDue(first, more, '2026-01-31').date).toBe('2026-04-30');
  });

  test('an extension that is a total counts from receipt', () => {
    const total = limit(21, 'working-days', { what: 'extension' });
    expect(extendedDue(limit(15, 'working-days'), total, '2026-11-27').date).toBe('2026-12-28');
  });

  test.each(['2026-02-30', '2026-13-01', '', 'tomorrow', '2026-2-3'])(
    '"%s" is not a day, and is refused',
    (received) => {
      expect(() => due(limit(1, 'calendar-days'), received)).toThrow(RangeError);
    },
  );
});

describe('for any day and length', () => {
  const days = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('working days never end on a weekend, and there are exactly as many as the limit says', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (received, amount) => {
        const end = Temporal.PlainDate.from(due(limit(amount, 'working-days'), received).date);
        expect(end.dayOfWeek).toBeLessThanOrEqual(5);
        let counted = 0;
        for (
          let day = Temporal.PlainDate.from(received).add({ days: 1 });
          Temporal.PlainDate.compare(day, end) <= 0;
          day = day.add({ days: 1 })
        ) {
          if (day.dayOfWeek <= 5) counted += 1;
        }
        expect(counted).toBe(amount);
      }),
    );
  });

  test('a month ends on the same day of the next month, or on its last', () => {
    fc.assert(
      fc.property(days, (received) => {
        const [from, to] = [received, due(limit(1, 'calendar-months'), received).date].map((day) =>
          Temporal.PlainDate.from(day),
        );
        expect((from?.month ?? 0) % 12).toBe((to?.month ?? 0) - 1);
        expect(to?.day === from?.day || to?.day === to?.daysInMonth).toBe(true);
      }),
    );
  });

  test('the time zone of the machine changes nothing', () => {
    const before = process.env['TZ'];
    const dates = ['Pacific/Pago_Pago', 'UTC', 'Pacific/Kiritimati'].map((zone) => {
      process.env['TZ'] = zone;
      return due(limit(30, 'calendar-days'), '2026-01-31').date;
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(new Set(dates)).toEqual(new Set(['2026-03-02']));
  });
});

describe('the limits a letter counts on', () => {
  const look = limit(10, 'calendar-days', { id: 'look', what: 'inspect', from: 'state' });
  const copy = limit(15, 'calendar-days', { id: 'copy', what: 'copy', from: 'state' });
  const answer = limit(30, 'calendar-days', { id: 'answer', from: 'country' });
  const ids = (all: readonly Limit[], form: readonly string[]) =>
    firstLimits(all, { form, recipient: ['solo'] }).map((one) => one.id);

  test.each([
    ['a copy is asked for and the state speaks of copies', [look, copy, answer], ['copy'], ['copy']],
    ['a look is asked for', [look, copy, answer], ['inspect'], ['look']],
    ['both are asked for', [look, copy, answer], ['copy', 'inspect'], ['look', 'copy']],
    [
      'the state only says how soon one may look: the country speaks of copies',
      [look, answer],
      ['copy'],
      ['look', 'answer'],
    ],
    ['only the country speaks', [answer], ['copy'], ['answer']],
    [
      'reading together asks for no copy and no look, and is treated like an answer',
      [answer],
      ['together'],
      ['answer'],
    ],
    ['nothing is known', [], ['copy'], []],
  ])('%s', (_, all, form, expected) => {
    expect(ids(all, form)).toEqual(expected);
  });

  test('a limit for others, with a condition, or from another start does not count', () => {
    const others = limit(5, 'calendar-days', { id: 'clinic', when: { recipient: ['clinic'] } });
    const bound = limit(6, 'calendar-days', { id: 'bound', condition: 'only if …' });
    const paid = limit(7, 'calendar-days', { id: 'paid', starts: 'payment' });
    expect(ids([others, bound, paid, answer], ['copy'])).toEqual(['answer']);
  });

  test('two professions with the same limit give one sentence', () => {
    expect(ids([copy, { ...copy, id: 'copy-2', cite: 'other' }], ['copy'])).toEqual(['copy']);
  });
});

describe('the days on which a request is due', () => {
  const answer = limit(30, 'calendar-days', { id: 'answer', from: 'country' });
  const longer = limit(30, 'calendar-days', {
    id: 'longer',
    what: 'extension',
    starts: 'first-period',
    from: 'country',
  });
  const look = limit(10, 'calendar-days', { id: 'look', what: 'inspect', from: 'state' });
  const days = (extended: boolean) =>
    dueDates([look, answer, longer], { form: ['copy'] }, '2026-01-31', extended).map(
      (one) => `${one.date} ${one.limit.id}`,
    );

  test('come soonest first, each with its limit', () => {
    expect(days(false)).toEqual(['2026-02-10 look', '2026-03-02 answer']);
  });

  test('move to the end of an extension only where the same law has one', () => {
    expect(days(true)).toEqual(['2026-02-10 look', '2026-04-01 longer']);
  });

  test('are none where no fixed limit could be verified', () => {
    expect(dueDates([], { form: ['copy'] }, '2026-01-31')).toEqual([]);
  });
});
