import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { effective, isChoice, openTopics, type Entries } from '../../src/domain/flow/flow.ts';
import { refusalLaw, type RefusalLaw } from '../../src/domain/refusal/law.ts';
import type { LogEntry } from '../../src/domain/timeline/request.ts';
import { timeline, timelineAnswers, type Timeline } from '../../src/domain/timeline/timeline.ts';
import { CAME, DAYS } from '../../src/domain/timeline/days.ts';
import { timelineFaults } from '../../src/editorial/checks/timeline.ts';
import { NEXT_STEPS } from '../../src/domain/timeline/next.ts';
import type { TimelineText } from '../../src/domain/timeline/timeline.schema.ts';
import type { Answers } from '../../src/domain/flow/when.ts';
import { nextWords } from '../../src/islands/timeline/next-words.ts';
import { content } from '../support/content.ts';

const flow = there(content.flows['timeline']);
const texts = there(content.timeline);
const placeIds = Object.keys(content.places);

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The content of the timeline has faults.');
  return value;
}

interface Case {
  readonly place?: string;
  readonly answers?: Answers;
  readonly fields: Readonly<Record<string, string>>;
  readonly today: string;
  readonly log?: readonly LogEntry[];
}

const laws = new Map(placeIds.map((id) => [id, refusalLaw(content.places, id)]));

function lawOf(place: string | undefined): RefusalLaw | null {
  return laws.get(place ?? '') ?? null;
}

function work({ place, answers = {}, fields, today, log = [] }: Case): Timeline {
  const law = lawOf(place);
  const all: Entries = { answers: { ...answers, ...(place && { place }) }, fields };
  const entries = effective(flow, all, (answers) => timelineAnswers(law, place ?? '', answers));
  return timeline({ law, entries, log, today });
}

/** The days of each kind of event, in order. */
const daysOf = (found: Timeline, kind: string) =>
  found.events.filter((event) => event.kind === kind).map(({ date }) => date);

const SOLO = { recipient: ['solo'] };

interface Table {
  readonly days: readonly {
    readonly place?: string;
    readonly answers: Answers;
    readonly received: string;
    readonly expected: Readonly<Record<string, readonly string[]>>;
  }[];
  readonly uncovered: readonly {
    readonly place: string;
    readonly answers: Answers;
    readonly kind: string;
    readonly date: string;
  }[];
}

const table: Table = parse(readFileSync(join(import.meta.dirname, 'days.yaml'), 'utf8'));
const ADVICE = 'If a limit changed and the source says so, count the day on a calendar and change it in tests/content/days.yaml too.';

test.each(['us', 'us-pa', 'us-tx', 'us-ca', 'us-fed-edu'])('%s: a school has FERPA’s 45 days to let you look', (place) => {
  const on = (today: string) => work({ place, answers: { recipient: ['school'] }, fields: { received: '2026-11-02' }, today });
  const found = on('2026-11-28');
  expect(daysOf(found, 'look')).toEqual(['2026-12-17']);
  expect(daysOf(found, 'answer')).toEqual([]);
  expect(on('2026-12-18').next?.kind).toBe('remind');
});

describe('no day is worked out from what nobody knows', () => {
  const PROMISES = ['answer', 'fair', 'complain-from', 'complain-by'];
  const shown = (found: Timeline) => PROMISES.flatMap((kind) => daysOf(found, kind));

  test.each(['gb', 'gb-nir', 'gb-sct'])('%s: while a question of theirs is open, their time has no end', (place) => {
    const fields = { received: '2026-10-20', 'asked-back': '2026-10-29' };
    const found = work({ place, answers: { ...SOLO, longer: ['no'] }, fields, today: '2026-11-28' });
    expect(shown(found)).toEqual([]);
    expect(found.next).toMatchObject({ kind: 'answer-back', date: '2026-10-29' });
  });

  test.each([
    ['ca-qc', 'prison'],
  ])('%s, %s: where no law sets a time to answer, the month that we call fair starts no time to complain', (place, holder) => {
    const found = work({ place, answers: { recipient: [holder] }, fields: { received: '2026-09-01' }, today: '2026-11-28' });
    expect(daysOf(found, 'fair')).toEqual(['2026-10-01']);
    expect(daysOf(found, 'complain-by')).toEqual([]);
    expect(found.next?.kind).toBe('remind-fair');
  });

  test.each([
    ['jp', 'solo'],
    ['ke', 'solo'],
    ['ca-qc', 'prison'],
  ])('%s, %s: our own month is never called the day on which an answer is due', (place, holder) => {
    const found = work({ place, answers: { recipient: [holder] }, fields: { received: '2026-11-01' }, today: '2026-11-28' });
    expect(found.next).toMatchObject({ kind: 'wait-fair', date: '2026-12-01' });
  });
});

describe('the days that the law of a place leads to, counted by hand', () => {
  test.each(table.days)('$place with $answers, received on $received', ({ place, answers, received, expected }) => {
    const found = work({ ...(place && { place }), answers, fields: { received }, today: received });
    for (const [kind, dates] of Object.entries(expected)) expect(daysOf(found, kind), `${kind}: ${ADVICE}`).toEqual(dates);
  });

  test.each(table.uncovered)('$place, for a therapist whom HIPAA does not cover', ({ place, answers, kind, date }) => {
    const found = work({ place, answers, fields: { received: '2026-01-31' }, today: '2026-02-01' });
    expect(daysOf(found, kind), ADVICE).toEqual([date]);
    expect(daysOf(found, 'answer')).toEqual([]);
  });

  test.each([
    ['us', {}, '2026-03-03', { 'complain-by': ['2026-08-29'] }],
    ['au-nsw', SOLO, '2026-03-18', { 'complain-by': ['2026-09-17', '2027-03-02'] }],
    ['au-vic', {}, '2026-03-18', { 'complain-by': ['2027-03-02', '2027-03-17'] }],
    ['ca-on', {}, '2026-03-18', { 'complain-by': ['2026-09-02'] }],
    ['us', {}, '2026-03-02', { 'complain-by': [] }],
  ] as const)('%s, unanswered: the last day to complain, seen on %s', (place, answers, today, expected) => {
    const found = work({ place, answers, fields: { received: '2026-01-31' }, today });
    expect(daysOf(found, 'complain-by')).toEqual(expected['complain-by']);
  });

  test('a refusal counts its complaint from its own day', () => {
    const found = work({
      place: 'us',
      answers: { came: ['refused'] },
      fields: { received: '2026-01-31', answered: '2026-02-05' },
      today: '2026-02-06',
    });
    expect(daysOf(found, 'complain-by')).toEqual(['2026-08-04']);
    expect(found.next).toMatchObject({ kind: 'refused-by', by: { date: '2026-08-04' } });
  });

  test('only where the law says so does proof of identity start the time', () => {
    const fields = { received: '2026-01-31', identity: '2026-02-05' };
    expect(daysOf(work({ place: 'gb', fields, today: '2026-02-06' }), 'answer')).toEqual(['2026-03-05']);
    expect(daysOf(work({ place: 'de', fields, today: '2026-02-06' }), 'answer')).toEqual(['2026-03-02']);
    const shown = (place: string) =>
      openTopics(flow, { answers: { place }, fields: {} }, (answers) => timelineAnswers(lawOf(place), place, answers))
        .flatMap(({ questions }) => questions)
        .some(({ id }) => id === 'identity');
    expect([shown('gb'), shown('de'), shown('us-ny')]).toEqual([true, false, false]);
  });
});

describe('longer time', () => {
  const longer = (place: string, wroteOn: string, today: string) =>
    work({
      place,
      answers: { ...SOLO, longer: ['yes'] },
      fields: { received: '2026-01-31', ...(wroteOn && { 'longer-on': wroteOn }) },
      today,
    });

  test.each([
    ['us', '2026-02-20', ['2026-04-01'], 'wait-longer'],
    ['us', '2026-03-02', ['2026-04-01'], 'wait-longer'],
    ['us', '', ['2026-04-01'], 'wait-longer'],
    ['gb', '2026-02-20', ['2026-04-30'], 'wait-longer'],
    ['de', '2026-02-20', ['2026-04-30'], 'wait-longer'],
    ['ca-on', '2026-02-20', ['2026-04-01'], 'wait-longer'],
    // Written when the time was over: the first day still counts.
    ['us', '2026-03-03', [], 'remind'],
    ['de', '2026-03-03', [], 'remind'],
    // No rule on longer time was verified there.
    ['us-tx', '2026-02-05', [], 'remind'],
  ] as const)('%s, written on %s', (place, wroteOn, extended, next) => {
    const found = longer(place, wroteOn, '2026-03-10');
    expect(daysOf(found, 'extended')).toEqual(extended);
    expect(found.next?.kind).toBe(next);
  });

  test('holds a complaint back until it is over', () => {
    expect(daysOf(longer('us', '2026-02-20', '2026-03-10'), 'complain-from')).toEqual(['2026-04-02']);
    expect(daysOf(longer('us', '2026-02-20', '2026-04-02'), 'complain-by')).toEqual(['2026-09-28']);
  });

  test('is asked for by day where no rule is verified', () => {
    expect(longer('us-tx', '2026-02-05', '2026-02-10').next?.kind).toBe('ask-day');
  });
});

describe('one next step, the kindest that fits', () => {
  const GOT = { received: '2026-01-31' };
  test.each([
    ['nothing entered', { fields: {}, today: '2026-02-01' }, 'begin', undefined],
    ['just asked', { place: 'us', fields: GOT, today: '2026-01-31' }, 'wait', '2026-03-02'],
    ['a week before the day', { place: 'us', fields: GOT, today: '2026-02-23' }, 'nudge', '2026-03-02'],
    [
      'asked already',
      { place: 'us', fields: { ...GOT, reminded: '2026-02-20' }, today: '2026-02-23' },
      'wait',
      '2026-03-02',
    ],
    ['on the day itself', { place: 'us', fields: GOT, today: '2026-03-02' }, 'nudge', '2026-03-02'],
    ['the day after', { place: 'us', fields: GOT, today: '2026-03-03' }, 'remind', '2026-03-02'],
    [
      'reminded too early',
      { place: 'us', fields: { ...GOT, reminded: '2026-02-20' }, today: '2026-03-03' },
      'remind',
      '2026-03-02',
    ],
    [
      'reminded on the last day',
      { place: 'us', fields: { ...GOT, reminded: '2026-03-02' }, today: '2026-03-10' },
      'remind',
      '2026-03-02',
    ],
    [
      'just reminded',
      { place: 'us', fields: { ...GOT, reminded: '2026-03-04' }, today: '2026-03-18' },
      'wait-reminder',
      '2026-03-18',
    ],
    [
      'reminded in vain',
      { place: 'us', fields: { ...GOT, reminded: '2026-03-04' }, today: '2026-03-19' },
      'complain',
      '2026-03-02',
    ],
    [
      'a month before a complaint ends',
      { place: 'us', fields: GOT, today: '2026-07-30' },
      'complain-soon',
      '2026-03-02',
    ],
    [
      'after a complaint could be made',
      { place: 'us', fields: { ...GOT, reminded: '2026-03-04' }, today: '2026-08-30' },
      'complain-late',
      '2026-03-02',
    ],
    ['no law, waiting', { fields: GOT, today: '2026-02-10' }, 'wait-fair', '2026-02-28'],
    ['no law, a month over', { fields: GOT, today: '2026-03-01' }, 'remind-fair', '2026-02-28'],
    [
      'only the sending known',
      { place: 'us', fields: { sent: '2026-01-31' }, today: '2026-02-27' },
      'wait-assumed',
      '2026-03-02',
    ],
    [
      'only the sending known, long ago',
      { place: 'us', fields: { sent: '2026-01-31' }, today: '2026-08-01' },
      'ask-arrived',
      '2026-03-02',
    ],
    [
      'all came',
      { place: 'us', answers: { came: ['all'] }, fields: { ...GOT, answered: '2026-02-10' }, today: '2026-02-20' },
      'read',
      undefined,
    ],
    [
      'all came long ago',
      { place: 'us', answers: { came: ['all'] }, fields: { ...GOT, answered: '2026-02-10' }, today: '2026-03-11' },
      'settled',
      undefined,
    ],
    [
      'a part came, where no last day is verified',
      { place: 'de', answers: { came: ['part'] }, fields: { ...GOT, answered: '2026-02-10' }, today: '2026-02-20' },
      'refused',
      undefined,
    ],
    [
      'a question came',
      { place: 'us', answers: { came: ['other'] }, fields: { ...GOT, answered: '2026-02-10' }, today: '2026-02-20' },
      'other',
      undefined,
    ],
    [
      'complained',
      { place: 'us', fields: { ...GOT, complained: '2026-04-01' }, today: '2026-04-02' },
      'complained',
      undefined,
    ],
  ] as const)('%s', (_, given, kind, date) => {
    const { next } = work(given as Case);
    expect(next?.kind).toBe(kind);
    expect(next?.date).toBe(date);
  });

  test('in Britain, a complaint to the therapist has a day of its own', () => {
    const found = work({
      place: 'gb',
      fields: { received: '2026-01-31', complained: '2026-07-01' },
      today: '2026-07-02',
    });
    expect(daysOf(found, 'complaint-due')).toEqual(['2026-07-30']);
  });

  test('while the law has not come, nothing is worked out and nothing is said', () => {
    const found = timeline({
      law: undefined,
      entries: { answers: { place: 'us' }, fields: { received: '2026-01-31' } },
      log: [],
      today: '2026-03-10',
    });
    expect(found.next).toBeUndefined();
    expect(found.events.map(({ kind }) => kind)).toEqual(['received', 'today']);
  });

  test('once an answer came in time, no day of the law is ahead', () => {
    const found = work({
      place: 'us',
      answers: { came: ['all'] },
      fields: { received: '2026-01-31', answered: '2026-02-10' },
      today: '2026-02-11',
    });
    expect(found.events.filter(({ side }) => side === 'coming')).toEqual([]);
  });
});

describe('whatever is entered, on any day', () => {
  const day = fc
    .integer({ min: 0, max: 1500 })
    .map((days) => Temporal.PlainDate.from('2025-06-01').add({ days }).toString());
  const anyCase = fc.record({
    place: fc.constantFrom(undefined, ...placeIds),
    answers: fc.record(
      {
        recipient: fc.constantFrom(['solo'], ['clinic'], ['public'], ['unsure']),
        covered: fc.constantFrom(['is-covered'], ['uncovered'], ['unsure']),
        form: fc.subarray(['copy', 'inspect']),
        longer: fc.constantFrom(['yes'], ['no']),
        came: fc.constantFrom(...CAME.map((one) => [one])),
      },
      { requiredKeys: [] },
    ),
    fields: fc.record(
      Object.fromEntries(DAYS.map((id) => [id, fc.oneof(day, fc.constantFrom('', '2026-02-30', 'soon'))])),
      { requiredKeys: [] },
    ),
    today: day,
    log: fc.array(day, { maxLength: 3 }).map((days) =>
      days.map((one, at) => ({ id: `n${at}`, day: one, note: 'A call.' })),
    ),
  }) as fc.Arbitrary<Case>;
  const holdsAlways = (check: (found: Timeline, given: Case) => void) =>
    fc.assert(
      fc.property(anyCase, (given) => check(work(given), given)),
      { numRuns: 1000 },
    );

  test('events are in order, each once, with today among them', () => {
    holdsAlways(({ events }, { today, log = [] }) => {
      const dates = events.map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      expect(events.filter(({ kind }) => kind === 'today').map(({ date }) => date)).toEqual([today]);
      expect(events.filter(({ kind }) => kind === 'note')).toHaveLength(log.length);
      for (const { date, side } of events)
        expect(side).toBe(date === today ? 'today' : date < today ? 'past' : 'coming');
    });
  });

  test('no day stands without what it rests on, and none of the law without its source', () => {
    holdsAlways(({ events }) => {
      for (const { basis, kind, counted, rule } of events) {
        if ('cites' in basis) expect(basis.cites.length, kind).toBeGreaterThan(0);
        if (['look', 'copy', 'answer', 'extended'].includes(kind)) {
          expect(['law', 'guidance']).toContain(basis.kind);
          expect(counted).toBeDefined();
        }
        if (kind === 'fair' || kind === 'again') expect(basis.kind).toBe('ours');
        if (kind === 'complaint-due') expect(rule).toBeTruthy();
      }
    });
  });

  test('no number comes from the file of a place that is a stub', () => {
    holdsAlways(({ events }, { place }) => {
      if (place === undefined || content.places[place]?.confidence !== 'low') return;
      for (const { id, kind, body } of events) {
        if (['look', 'copy', 'answer', 'extended', 'complaint-due'].includes(kind))
          expect(id.split(':')[1]).not.toBe(place);
        if (kind === 'complain-by') expect(body?.from).not.toBe(place);
      }
    });
  });

  test('no complaint is suggested before its day, nor on a day that is only assumed', () => {
    holdsAlways(({ events, next, outOfOrder }, { today }) => {
      if (next?.kind !== 'complain' && next?.kind !== 'complain-soon') return;
      expect(outOfOrder).toBe(false);
      const from = events.find(({ kind }) => kind === 'complain-from')?.date;
      expect(from).toBeDefined();
      expect((from ?? '9') <= today).toBe(true);
      expect(events.some(({ counted }) => counted?.assumed)).toBe(false);
      if (next.by) expect(next.by.date >= today).toBe(true);
    });
  });

  test('every word can be filled in', () => {
    const seen = new Set<string>();
    holdsAlways(({ next }) => {
      if (!next) return;
      seen.add(next.kind);
      expect(() => nextWords(texts, next, 'us')).not.toThrow();
    });
    expect(seen.size).toBeGreaterThan(10);
  });
});

describe('an appeal is called an appeal', () => {
  test.each([
    ['se', 'public', 'appeal', 'court of appeal'],
    ['no', 'solo', 'appeal', 'county governor'],
    ['ca-ab', 'solo', 'complain', 'Privacy Commissioner of Alberta'],
  ])('%s, %s: one can %s', (place, holder, verb, body) => {
    const { next } = work({
      place,
      answers: { came: ['refused'], recipient: [holder] },
      fields: { received: '2026-11-01', answered: '2026-11-18' },
      today: '2026-11-20',
    });
    const words = next && nextWords(texts, next, 'us');
    expect(words?.title).toContain(`whether to ${verb}`);
    expect(words?.text).toContain(body);
    expect(words?.text.includes('accepts an appeal')).toBe(verb === 'appeal');
  });
});

describe('a fault in the content is told', () => {
  const told = (change: Partial<TimelineText>) =>
    timelineFaults({ ...texts, ...change }).map(({ message }) => message);

  test('the content as it is has none', () => {
    expect(told({})).toEqual([]);
    expect(content.faults).toEqual([]);
  });

  test('a blank that nobody fills, and half a bracket', () => {
    const begin = { ...texts.next.begin, text: 'Come back on {date}.' };
    expect(told({ next: { ...texts.next, begin } })).toEqual([
      expect.stringContaining('Nothing is known here to put in for {date}. It can have none.'),
    ]);
    expect(told({ keep: { ...texts.keep, on: 'Until {date' } })).toEqual([expect.stringContaining('bracket')]);
  });
});

test('the questions ask for nothing that must be told', () => {
  const required = flow.topics
    .flatMap(({ questions }) => questions)
    .filter((question) => question.required && !question.when);
  expect(required).toEqual([]);
  for (const question of flow.topics.flatMap(({ questions }) => questions).filter(isChoice))
    if (question.kind === 'one') expect(question.default).toHaveLength(1);
});

test('what the timeline says is plain: no step blames, presses or claims', () => {
  for (const kind of NEXT_STEPS) {
    const { title, text, links } = texts.next[kind];
    expect(`${title} ${text}`).not.toMatch(/!|must|illegal|violat/i);
    expect(links.length).toBeLessThanOrEqual(2);
  }
  for (const kind of ['wait-fair', 'remind-fair', 'wait-reminder'] as const)
    expect(texts.next[kind].text).toContain('our own suggestion');
});
