import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalLaw } from '../../../src/domain/refusal/law.ts';
import { NO_THREAD } from '../../../src/domain/timeline/thread.ts';
import { isStarted, MOVES } from '../../../src/domain/timeline/request.ts';
import { timeline } from '../../../src/domain/timeline/timeline.ts';
import { daysOf, orderFaults } from '../../../src/domain/timeline/days.ts';
import {
  isThread,
  isTimeline,
  readThreadFile,
  threadFile,
  upgraded,
} from '../../../src/domain/timeline/file.ts';
import { places } from '../law/example-places.ts';

const law = refusalLaw(places, 'aa');
const ASKS = { sent: 'The day you sent it', received: 'The day they got it', answered: 'The day it came' };
const PAIR = '“{later}” is {laterDay}, before “{earlier}” on {earlierDay}.';

describe('days in an order that cannot be', () => {
  test.each([
    [{ sent: '2026-02-02', received: '2026-02-01' }, ['received']],
    [{ received: '2026-02-02', answered: '2026-02-01' }, ['answered']],
    [{ sent: '2026-02-02', reminded: '2026-02-01', complained: '2026-01-01' }, ['reminded', 'complained']],
    [{ sent: '2026-02-02', 'longer-on': '2026-02-01' }, ['longer-on']],
    [{ sent: '2026-02-02', received: '2026-02-02', answered: '2026-02-02' }, []],
    [{ reminded: '2026-02-01' }, []],
    [{ sent: '2026-02-30', received: '2026-01-01' }, []],
  ])('%o', (fields, questions) => {
    const days = daysOf({ answers: {}, fields: fields as Record<string, string> }, law);
    expect(orderFaults(days, ASKS, PAIR, 'us').map(({ question }) => question)).toEqual(questions);
  });

  test('are told with both days, and nothing is worked out from them, and nothing is lost', () => {
    const fields = { sent: '2026-02-02', received: '2026-02-01' };
    const days = daysOf({ answers: {}, fields }, law);
    expect(orderFaults(days, ASKS, PAIR, 'us')[0]?.message).toBe(
      '“The day they got it” is February 1, 2026, before “The day you sent it” on February 2, 2026.',
    );
    const found = timeline({
      law,
      entries: { answers: {}, fields },
      log: [{ id: 'a', day: '2026-01-01', note: 'A call.' }],
      today: '2026-02-03',
    });
    expect(found.next?.kind).toBe('mend');
    expect(found.events.map(({ kind }) => kind)).toEqual(['note', 'received', 'sent', 'today']);
  });
});

describe('the day the time counts from', () => {
  test.each([
    ['the day they got it', { sent: '2026-01-30', received: '2026-01-31' }, '2026-01-31', false],
    ['the day of sending, which is said', { sent: '2026-01-30' }, '2026-01-30', true],
    ['the day they got it alone', { received: '2026-01-31' }, '2026-01-31', false],
    ['the same day for both', { sent: '2026-01-30', received: '2026-01-30' }, '2026-01-30', false],
    ['nothing', {}, undefined, false],
  ])('is %s', (_, fields, start, assumed) => {
    const days = daysOf({ answers: {}, fields: fields as Record<string, string> }, law);
    expect(days).toMatchObject({ start, assumed });
  });

  test('is never proof of identity in a place whose law does not say so', () => {
    const fields = { received: '2026-01-31', identity: '2026-02-05' };
    expect(daysOf({ answers: {}, fields }, law).start).toBe('2026-01-31');
    const waiting = { ...law, limits: law.limits.map((one) => ({ ...one, waitsFor: 'identity' as const })) };
    expect(daysOf({ answers: {}, fields }, waiting).start).toBe('2026-02-05');
    const early = { ...fields, identity: '2026-01-20' };
    expect(daysOf({ answers: {}, fields: early }, waiting).start).toBe('2026-01-31');
  });
});

test('what was entered is noticed, and nothing is not', () => {
  expect(isStarted({ entries: { answers: {}, fields: {} }, log: [] })).toBe(false);
  expect(isStarted({ entries: { answers: { place: '' }, fields: { sent: ' ' } }, log: [] })).toBe(false);
  expect(isStarted({ entries: { answers: { place: 'aa' }, fields: {} }, log: [] })).toBe(true);
  const log = [{ id: 'a', day: '2026-01-01', note: 'A call.' }];
  expect(isStarted({ entries: { answers: {}, fields: {} }, log })).toBe(true);
});

describe('requests as a file', () => {
  const anyDay = fc.constantFrom('2026-01-31', '2028-02-29', '2026-12-31');
  const anyEntries = fc.record({
    answers: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))),
    fields: fc.dictionary(fc.string(), fc.string()),
  });
  const anyRequest = fc.record(
    {
      id: fc.uuid(),
      entries: anyEntries,
      log: fc.uniqueArray(
        fc.record(
          {
            id: fc.uuid(),
            day: anyDay,
            note: fc.string({ unit: 'grapheme' }),
            kind: fc.constantFrom(...MOVES),
          },
          { requiredKeys: ['id', 'day', 'note'] },
        ),
        { selector: ({ id }) => id },
      ),
      reply: fc.record({
        entries: anyEntries,
        edits: fc.constant({ reply: { words: { a: 'b' }, off: ['c'] } }),
      }),
    },
    { requiredKeys: ['id', 'entries', 'log'] },
  );
  const anyThread = fc
    .uniqueArray(anyRequest, { minLength: 1, maxLength: 4, selector: ({ id }) => id })
    .map((requests) => ({ requests, open: requests[0]?.id ?? '' }));

  test('survive their way whole, with what was written about each answer', () => {
    fc.assert(
      fc.property(anyThread, (thread) => {
        // A key "__proto__" is no own key once it is read, so no file can carry it in.
        const plain = JSON.parse(JSON.stringify(thread));
        expect(readThreadFile(threadFile(plain))).toEqual(plain);
      }),
    );
    expect(threadFile(NO_THREAD)).not.toMatch(/therap|notes|letter/i);
  });

  const good = { entries: { answers: {}, fields: {} }, log: [{ id: 'a', day: '2026-01-31', note: 'x' }] };
  const whole = { format: 'days-2', requests: [{ id: '1', ...good }], open: '1' };

  test('of the first version come in as one request', () => {
    const thread = { requests: [{ id: '1', ...good }], open: '1' };
    expect(readThreadFile(JSON.stringify({ format: 'days-1', ...good }))).toEqual(thread);
    expect(upgraded(good)).toEqual(thread);
    expect(upgraded(thread)).toBe(thread);
  });

  test.each(['days-3', 'days-12'])('of a later version, %s, are told apart from wrong ones', (format) => {
    expect(readThreadFile(JSON.stringify({ ...whole, format, more: [] }))).toBe('newer');
  });

  test.each([
    ['nothing', ''],
    ['half a file', '{"format":"days-2","requests":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another tool’s file', '{"format":"answers-1","entries":{"answers":{},"fields":{}}}'],
    ['no log', '{"format":"days-1","entries":{"answers":{},"fields":{}}}'],
    ['a version that was never there', JSON.stringify({ ...whole, format: 'days-0' })],
    ['no request', JSON.stringify({ ...whole, requests: [] })],
    ['an open request that isn’t there', JSON.stringify({ ...whole, open: '2' })],
    [
      'two requests of one id',
      JSON.stringify({ ...whole, requests: [...whole.requests, ...whole.requests] }),
    ],
    ['an unknown kind of entry', threadWith({ ...good.log[0], kind: 'lawsuit' })],
    ['a number for a note', threadWith({ ...good.log[0], note: 7 })],
    ['a day that is none', threadWith({ ...good.log[0], day: '2026-02-30' })],
    ['two notes of one name', threadWith(good.log[0], good.log[0])],
    [
      'a reply without edits',
      JSON.stringify({ ...whole, requests: [{ ...whole.requests[0], reply: { entries: good.entries } }] }),
    ],
  ])('are turned away if they hold %s', (_, text) => {
    expect(readThreadFile(text)).toBeUndefined();
  });

  function threadWith(...log: unknown[]): string {
    return JSON.stringify({ ...whole, requests: [{ ...whole.requests[0], log }] });
  }

  test('have a shape that kept data must have too', () => {
    expect(isTimeline(good)).toBe(true);
    expect(isThread(whole)).toBe(true);
    for (const bad of [undefined, 1, 'x', {}, { ...good, log: {} }, { ...good, entries: { answers: 1 } }]) {
      expect(isTimeline(bad)).toBe(false);
      expect(isThread(upgraded(bad))).toBe(false);
    }
  });
});
