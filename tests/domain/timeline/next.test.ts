import { describe, expect, test } from 'vitest';
import { NEXT_STEPS } from '../../../src/domain/timeline/next.ts';
import { timelineAnswers } from '../../../src/domain/timeline/timeline.ts';
import { refusalLaw } from '../../../src/domain/refusal/law.ts';
import { deadline, type MadeUp, madeUpPlaces } from '../law/made-up.ts';
import { BY_SITE, complainWithin, type Kept, LONGER, MONTH, sent, timelineOf } from './made-up-request.ts';

const GOT = { received: '2026-03-02' };
const NOTHING = { came: ['nothing'] };

/** "remind 2026-04-01", with the complaint whose last day comes first; "" while the law has not come. */
function next(kept: Kept): string {
  const step = timelineOf(kept).next;
  if (!step) return '';
  const by = step.by && `${step.by.body} by ${step.by.date}`;
  return [step.kind, step.date, by].filter(Boolean).join(' ');
}

describe('while nothing came', () => {
  test.each([
    ['without a day there is nothing to wait for', {}, '2026-03-10', 'begin'],
    ['their time runs', GOT, '2026-03-10', 'wait 2026-04-01'],
    ['a kind word fits near its end', GOT, '2026-03-25', 'nudge 2026-04-01'],
    ['not the day before that', GOT, '2026-03-24', 'wait 2026-04-01'],
    ['nor a second one', { ...GOT, reminded: '2026-03-20' }, '2026-03-26', 'wait 2026-04-01'],
    ['the last day is still theirs', GOT, '2026-04-01', 'nudge 2026-04-01'],
    ['then comes the reminder', GOT, '2026-04-02', 'remind 2026-04-01'],
    ['a word in time was no reminder', { ...GOT, reminded: '2026-04-01' }, '2026-04-10', 'remind 2026-04-01'],
    [
      'a reminder is given two weeks',
      { ...GOT, reminded: '2026-04-05' },
      '2026-04-19',
      'wait-reminder 2026-04-19',
    ],
    [
      'and only then a complaint is next',
      { ...GOT, reminded: '2026-04-05' },
      '2026-04-20',
      'complain 2026-04-01',
    ],
    ['the day of sending alone is not sure', { sent: '2026-03-02' }, '2026-03-10', 'wait-assumed 2026-04-01'],
    [
      'so one asks if it arrived before one presses',
      { sent: '2026-03-02' },
      '2026-04-10',
      'ask-arrived 2026-04-01',
    ],
  ])('%s', (_, on, today, expected) => {
    expect(next({ on, answers: NOTHING, today })).toBe(expected);
  });

  test('a fair month is waited for where no limit is verified', () => {
    expect(next({ law: {}, on: GOT, today: '2026-03-10' })).toBe('wait-fair 2026-04-02');
    expect(next({ law: {}, on: GOT, today: '2026-03-30' })).toBe('wait-fair 2026-04-02');
    expect(next({ law: {}, on: GOT, today: '2026-04-03' })).toBe('remind-fair 2026-04-02');
    expect(next({ law: null, on: GOT, today: '2026-04-03' })).toBe('remind-fair 2026-04-02');
  });

  test('no kind word is needed where the whole time is short', () => {
    const law = { deadlines: [deadline('a', 'respond', 14, { cite: 'act-aa' })] };
    expect(next({ law, on: GOT, today: '2026-03-12' })).toBe('wait 2026-03-16');
    const longer = { deadlines: [deadline('a', 'respond', 15, { cite: 'act-aa' })] };
    expect(next({ law: longer, on: GOT, today: '2026-03-12' })).toBe('nudge 2026-03-17');
  });

  test('nothing is said while the law has not come', () => {
    expect(next({ law: undefined, on: GOT, today: '2026-03-10' })).toBe('');
  });

  test('days in an order that cannot be come first of all', () => {
    const on = { ...GOT, sent: '2026-03-09' };
    expect(next({ on, today: '2026-05-10' })).toBe('mend');
  });
});

describe('where they need longer', () => {
  const wrote = (day: string | undefined, today: string, law: MadeUp = LONGER) =>
    next({
      ...{ law, on: { ...GOT, ...(day !== undefined && { 'longer-on': day }) }, today },
      answers: { longer: ['yes'] },
    });

  test.each([
    ['2026-03-20', '2026-04-10', 'wait-longer 2026-05-01'],
    ['2026-04-01', '2026-04-10', 'wait-longer 2026-05-01'],
    ['2026-04-02', '2026-04-10', 'remind 2026-04-01'],
    [undefined, '2026-04-10', 'wait-longer 2026-05-01'],
    ['2026-03-20', '2026-05-02', 'remind 2026-05-01'],
  ])('and wrote on %s, on %s it is: %s', (day, today, expected) => {
    expect(wrote(day, today)).toBe(expected);
  });

  test('and no rule on that is verified, one asks for a day', () => {
    expect(wrote('2026-03-20', '2026-03-25', MONTH)).toBe('ask-day');
  });
});

describe('where it depends on an open fact', () => {
  const open = (today: string, more: Partial<Kept> = {}) => next({ law: BY_SITE, on: GOT, today, ...more });

  test.each([
    ['2026-03-10', GOT, 'wait-depends 2026-05-01'],
    ['2026-03-20', GOT, 'wait-depends 2026-05-01'],
    ['2026-05-02', GOT, 'remind-depends 2026-05-01'],
    ['2026-05-10', { ...GOT, reminded: '2026-05-03' }, 'wait-reminder 2026-05-17'],
    ['2026-05-18', { ...GOT, reminded: '2026-05-03' }, 'complain-depends'],
  ])('on %s, with %o: %s', (today, on, expected) => {
    expect(open(today, { on })).toBe(expected);
  });

  test('a complaint that could already press is said, counted from the earliest of the days', () => {
    const law = { ...BY_SITE, complaints: [complainWithin('Office', 'silence', 70)] };
    expect(open('2026-05-02', { law })).toBe('depends-soon 2026-03-17 Office by 2026-05-26');
    expect(open('2026-05-27', { law })).toBe('depends-late 2026-03-17 Office by 2026-05-26');
  });
});

describe('where they asked back', () => {
  const pause = { for: 'question', goesOn: 'answer', text: 'It stops.', cite: 'act-aa' } as const;
  const law = { deadlines: [deadline('a', 'respond', 30, { pauses: [pause], cite: 'act-aa' })] };

  test('the client answers, while that stops the clock', () => {
    const on = { ...GOT, 'asked-back': '2026-03-05' };
    expect(next({ law, on, today: '2026-03-10' })).toBe('answer-back 2026-03-05');
    expect(next({ law: MONTH, on, today: '2026-03-10' })).toBe('wait 2026-04-01');
    expect(next({ law, on: { ...on, replied: '2026-03-09' }, today: '2026-03-10' })).toBe('wait 2026-04-05');
  });
});

describe('where they refused, or sent a part', () => {
  const refused = (today: string, law: MadeUp = MONTH, more: Partial<Kept> = {}) =>
    next({ law, on: { ...GOT, answered: '2026-03-20' }, answers: { came: ['refused'] }, today, ...more });
  const board = (amount: number) => ({ ...MONTH, complaints: [complainWithin('Board', 'refusal', amount)] });

  test.each([
    ['what that means comes first', MONTH, '2026-03-21', 'refused'],
    [
      'with the last day to complain, if that is far',
      board(60),
      '2026-03-21',
      'refused-by Board by 2026-05-19',
    ],
    [
      'which comes before all other advice once it is near',
      board(60),
      '2026-04-19',
      'refused-soon Board by 2026-05-19',
    ],
    ['and also when it has passed', board(60), '2026-05-20', 'refused-late Board by 2026-05-19'],
  ])('%s', (_, law, today, expected) => {
    expect(refused(today, law)).toBe(expected);
  });

  test('of two bodies the one whose day comes first is named', () => {
    const complaints = [complainWithin('Slow', 'refusal', 90), complainWithin('Quick', 'knowledge', 60)];
    expect(refused('2026-03-21', { ...MONTH, complaints })).toBe('refused-by Quick by 2026-05-19');
  });

  test('a reply that was sent is waited for, unless a complaint presses', () => {
    const log = [sent('reply', '2026-03-22')];
    expect(refused('2026-03-25', MONTH, { log })).toBe('wait-reply 2026-04-05');
    expect(refused('2026-04-06', MONTH, { log })).toBe('refused');
    expect(refused('2026-03-25', board(10), { log })).toBe('refused-soon Board by 2026-03-30');
  });

  test('a part is treated alike', () => {
    const on = { ...GOT, answered: '2026-03-20' };
    expect(next({ on, answers: { came: ['part'] }, today: '2026-03-21' })).toBe('refused');
  });
});

describe('what was sent last', () => {
  const at = (today: string, ...log: ReturnType<typeof sent>[]) => next({ law: null, on: GOT, log, today });

  test.each([
    ['2026-04-20', [sent('review', '2026-04-10')], 'wait-review 2026-05-10'],
    ['2026-04-20', [sent('correction', '2026-04-10')], 'wait-review 2026-05-10'],
    ['2026-04-20', [sent('reply', '2026-04-10')], 'wait-reply 2026-04-24'],
    ['2026-04-20', [sent('reply', '2026-04-10'), sent('review', '2026-04-05')], 'wait-reply 2026-04-24'],
    ['2026-04-20', [sent('thanks', '2026-04-10')], 'remind-fair 2026-04-02'],
    ['2026-04-25', [sent('reply', '2026-04-10')], 'remind-fair 2026-04-02'],
  ])('on %s after %o: %s', (today, log, expected) => {
    expect(at(today, ...log)).toBe(expected);
  });

  test('is no longer waited for once an answer came after it', () => {
    const on = { ...GOT, answered: '2026-04-15' };
    const log = [sent('reply', '2026-04-10')];
    expect(next({ law: null, on, log, answers: { came: ['other'] }, today: '2026-04-16' })).toBe('other');
    const after = [sent('reply', '2026-04-15')];
    expect(next({ law: null, on, log: after, answers: { came: ['other'] }, today: '2026-04-16' })).toBe(
      'wait-reply 2026-04-29',
    );
  });
});

describe('where everything came', () => {
  const all = (today: string, more: Partial<Kept> = {}) =>
    next({ on: { ...GOT, answered: '2026-03-20' }, answers: { came: ['all'] }, today, ...more });

  test('reading it is next for a month, and then nothing is left to do', () => {
    expect(all('2026-04-20')).toBe('read');
    expect(all('2026-04-21')).toBe('settled');
    expect(all('2030-01-01', { on: GOT })).toBe('read');
  });

  test('a correction that was asked for is waited for', () => {
    expect(all('2026-04-25', { log: [sent('correction', '2026-04-10')] })).toBe('wait-review 2026-05-10');
  });
});

describe('where the client complained', () => {
  test('that is what is going on, whatever else there is', () => {
    const on = { ...GOT, complained: '2026-04-10' };
    expect(next({ on, today: '2026-06-01' })).toBe('complained');
    expect(next({ on: GOT, log: [sent('complaint', '2026-04-10', 'Board')], today: '2026-06-01' })).toBe(
      'complained',
    );
  });
});

describe('where nobody answered in time, and the time to complain is short', () => {
  const law = { ...MONTH, complaints: [complainWithin('Office', 'silence', 30)] };

  test('the complaint comes before a reminder', () => {
    expect(next({ law, on: GOT, today: '2026-04-02' })).toBe('complain-soon 2026-04-01 Office by 2026-05-01');
    expect(next({ law, on: GOT, today: '2026-05-02' })).toBe('complain-late 2026-04-01 Office by 2026-05-01');
  });

  test('but never one that rests on a day which is only assumed', () => {
    expect(next({ law, on: { sent: '2026-03-02' }, today: '2026-05-02' })).toBe('ask-arrived 2026-04-01');
  });
});

test('every kind of next step has one name', () => {
  expect(new Set(NEXT_STEPS).size).toBe(NEXT_STEPS.length);
});

describe('what the law answers for the questions of the timeline', () => {
  const answers = (own: MadeUp) => timelineAnswers(refusalLaw(madeUpPlaces({ aa: own }), 'aa'), 'aa', {});

  test('is nothing but the country before the law has come', () => {
    expect(timelineAnswers(null, 'us-ny', {})).toEqual({
      ...{ 'law-asks': [], 'law-country': 'us', 'law-pauses': 'no', 'law-identity': 'no' },
    });
    expect(timelineAnswers(null, 'elsewhere', {})['law-country']).toBe('');
  });

  test('is whether a question of theirs can stop the clock, and proof of identity start it', () => {
    const pause = { for: 'question', goesOn: 'answer', text: 'It stops.', cite: 'act-aa' } as const;
    const law = (more: object) => ({
      deadlines: [deadline('a', 'respond', 30, { cite: 'act-aa', ...more })],
    });
    expect(answers(law({}))).toMatchObject({ 'law-pauses': 'no', 'law-identity': 'no', 'law-country': 'aa' });
    expect(answers(law({ pauses: [pause] }))).toMatchObject({ 'law-pauses': 'yes', 'law-identity': 'no' });
    expect(answers(law({ waitsFor: 'identity' }))).toMatchObject({
      'law-pauses': 'no',
      'law-identity': 'yes',
    });
    expect(answers(BY_SITE)).toMatchObject({ 'law-asks': ['site'] });
  });
});
