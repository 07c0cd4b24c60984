import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Reminder } from '../../src/domain/day/reminder.ts';
import { longDate } from '../../src/domain/text/en.ts';
import { calendarFile } from '../../src/exports/calendar.ts';
import { reminders } from '../../src/domain/timeline/reminders.ts';
import { effective } from '../../src/domain/flow/flow.ts';
import type { Answers } from '../../src/domain/flow/when.ts';
import { HOLDERS, type Holder } from '../../src/domain/law/holders.ts';
import { daysToRemember } from '../../src/domain/refusal/refusal.ts';
import { timeline, timelineAnswers, type Timeline } from '../../src/domain/timeline/timeline.ts';
import { caseDates, type ReviewCase } from '../../src/editorial/review/dates.ts';
import { reviewPlace } from '../../src/editorial/review/place.ts';
import { reviewText } from '../../src/editorial/review/text.ts';
import { withCalendars } from '../../src/editorial/holidays.ts';
import { content } from '../support/content.ts';
import { lawOf, resultOf } from '../support/refusal-case.ts';

/** Real cases in which a wrong day would have cost somebody the right to complain. The days were counted on paper. */

const places = withCalendars(content.places, 2026);
const TODAY = '2026-11-28';
/** A day on which every time to answer is over. */
const LATER = '2027-12-20';
const SOLO = { recipient: ['solo'] };

function tracked(
  place: string,
  fields: Readonly<Record<string, string>>,
  answers: Answers = SOLO,
  today = TODAY,
): Timeline {
  const flow = content.flows['timeline'];
  const law = lawOf(place);
  if (!flow || !law) throw new Error('The timeline or the place is missing.');
  const entries = effective(flow, { answers: { ...answers, place }, fields }, (known) =>
    timelineAnswers(law, place, known),
  );
  return timeline({ law, entries, log: [], today });
}

const daysOf = (found: Timeline, kind: string) =>
  found.events.filter((event) => event.kind === kind).map(({ date }) => date);

/** The last days to complain, as the sheet for reviewers gives them. */
const complainBy = (place: string, one: Parameters<typeof caseDates>[2]) =>
  caseDates(places, place, one).complaints.flatMap(({ by }) => by ?? []);

const WORDS = {
  ...{ title: 'A day', todo: { late: 'It was {date}. Ask at once.', answer: 'A', wait: 'B', decide: 'C', own: 'D' } },
  day: (date: string) => longDate(date, 'ca'),
};

/** What a calendar file says, by day, with its lines unfolded. */
async function entriesOf(days: readonly Reminder[]): Promise<Record<string, string>> {
  const text = (await calendarFile(days, WORDS).text()).replaceAll('\r\n\t', '');
  return Object.fromEntries(
    text
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((entry) => [/DTSTART[^:]*:(\d+)/.exec(entry)?.[1], /DESCRIPTION:(.*)/.exec(entry)?.[1]?.trim()]),
  );
}

describe('Alberta, refused on October 25, 2026', () => {
  const refused = { received: '2026-09-20', answered: '2026-10-25' };

  test('30 days ended on November 24: ask at once and say why you are late', () => {
    const [first] = resultOf({
      place: 'ca-ab',
      happened: ['no-reason'],
      fields: { 'told-on': '2026-10-25' },
      today: TODAY,
    }).bodies;
    expect(first?.by).toBe('2026-11-24');
    expect(first?.within).toMatchObject({ late: expect.stringMatching(/at once .*late/) });
  });

  test('and that comes before all other advice', () => {
    const result = resultOf({
      place: 'ca-ab',
      happened: ['no-reason'],
      fields: { 'told-on': '2026-10-25' },
      today: TODAY,
    });
    expect(result.pressing).toMatchObject({ state: 'over', body: { by: '2026-11-24' } });
    const found = tracked('ca-ab', refused, { ...SOLO, came: ['refused'] });
    expect(found.next).toMatchObject({ kind: 'refused-late', by: { date: '2026-11-24' } });
    expect(daysOf(found, 'complain-by')).toContain('2026-11-24');
  });

  test('and the calendar file says so today, beside the day that is still ahead', async () => {
    const result = resultOf({
      place: 'ca-ab',
      happened: ['no-reason'],
      fields: { 'told-on': '2026-10-25' },
      today: TODAY,
    });
    const expected = {
      20261128: 'It was 24 November 2026. Ask at once.',
      20261224: 'C',
    };
    expect(await entriesOf(daysToRemember(result, TODAY))).toEqual(expected);
    const found = tracked('ca-ab', refused, { ...SOLO, came: ['refused'] });
    expect(await entriesOf(reminders(found.events))).toEqual(expected);
    expect(content.interfaces['en']?.tools.calendar.todo.late).toMatch(/say why you’re late/);
  });
});

describe('British Columbia, refused on November 2, 2026', () => {
  test('30 days without Saturdays, Sundays and holidays end on December 15', async () => {
    const by = complainBy('ca-bc', { received: '2026-10-20', refused: '2026-11-02' });
    // A private practice and a public body are under two acts with the same number.
    expect(by).toEqual(['2026-12-15', '2026-12-15']);
    const result = resultOf({
      place: 'ca-bc',
      happened: ['no-reason'],
      fields: { 'told-on': '2026-11-02' },
      today: TODAY,
    });
    expect(result.pressing).toMatchObject({ state: 'soon', body: { by: '2026-12-15' } });
    const file = await calendarFile(daysToRemember(result, TODAY), WORDS).text();
    expect(file).toContain('DTSTART;VALUE=DATE:20261215');
    const found = tracked(
      'ca-bc',
      { received: '2026-09-20', answered: '2026-11-02' },
      { ...SOLO, came: ['refused'] },
    );
    expect(found.next).toMatchObject({ kind: 'refused-soon', by: { date: '2026-12-15' } });
  });
});

describe('Quebec, received on October 20, 2026, and silence', () => {
  test('the answer was due on November 19; to the Commission by December 19', async () => {
    const found = tracked('ca-qc', { received: '2026-10-20' });
    expect(daysOf(found, 'answer')).toEqual(['2026-11-19']);
    expect(daysOf(found, 'complain-by')).toEqual(['2026-12-19']);
    expect(found.next).toMatchObject({ kind: 'complain-soon', by: { date: '2026-12-19' } });
    expect(await calendarFile(reminders(found.events), WORDS).text()).toContain('DTSTART;VALUE=DATE:20261219');
    const sheet = caseDates(places, 'ca-qc', { received: '2026-10-20' });
    expect(sheet.answerDue).toBe('2026-11-19');
    expect(sheet.complaints[0]).toMatchObject({ by: '2026-12-19' });
  });
});

test('Ontario, refused on June 1, 2026: December 1', () => {
  const found = tracked(
    'ca-on',
    { received: '2026-05-10', answered: '2026-06-01' },
    { ...SOLO, came: ['refused'] },
  );
  expect(daysOf(found, 'complain-by')).toEqual(['2026-12-01']);
  expect(found.next).toMatchObject({ kind: 'refused-soon', by: { date: '2026-12-01' } });
});

describe('where it is open who has the notes', () => {
  test.each([
    ['ca', '2026-12-01'],
    ['ca-ab', '2026-12-16'],
    ['ca-bc', '2026-12-14'],
    ['ca-qc', '2026-12-01'],
    ['ca-sk', '2026-12-01'],
    ['ca-pe', '2026-12-01'],
    ['au', '2026-12-01'],
    ['au-nsw', '2026-12-16'],
    ['sg', '2026-12-01'],
  ])('%s says that it depends on that, with the days for each', (place, date) => {
    const result = resultOf({
      place,
      happened: ['silence'],
      answers: { recipient: ['unsure'] },
      fields: { 'asked-on': '2026-11-01' },
      today: TODAY,
    });
    expect(result.clock.state).toBe('depends');
    const alone = result.clock.depends.find(({ answers }) => answers.includes('solo'));
    expect(alone?.dues.map((due) => due.date)).toEqual([date]);
    const found = tracked(place, { received: '2026-11-01' }, { recipient: ['unsure'] });
    expect(daysOf(found, 'answer-if')).toContain(date);
    expect(daysOf(found, 'fair')).toEqual([]);
  });

  test.each([
    ['ca-ab', [['solo', '2026-12-16'], ['public', '2026-12-01']]],
    ['au-nsw', [['solo', '2026-12-16'], ['public', undefined]]],
    ['au-qld', [['solo', '2026-12-01'], ['public', '2026-12-04']]],
    ['au-tas', [['solo', '2026-12-01'], ['public', '2026-11-27']]],
    ['ca-bc', [['solo', '2026-12-14'], ['school', '2026-12-14']]],
    ['ca-qc', [['solo', '2026-12-01'], ['prison', undefined]]],
    // A limit for everybody, and another for some of those whom many people ask.
    ['fr', [['solo', '2026-12-01'], ['clinic', '2026-11-09']]],
    ['us-tn', [['solo', '2026-11-16'], ['clinic', '2026-12-01']]],
  ] as const)('%s names a day for each, and whoever has none', (place, expected) => {
    const result = resultOf({
      place,
      happened: ['silence'],
      answers: { recipient: ['unsure'] },
      fields: { 'asked-on': '2026-11-01' },
      today: '2026-11-05',
    });
    const found = tracked(place, { received: '2026-11-01' }, { recipient: ['unsure'] }, '2026-11-05');
    for (const [holder, date] of expected) {
      const day = result.clock.depends.find(({ answers }) => answers.includes(holder))?.dues.at(-1)?.date;
      expect(day, holder).toBe(date);
      const isSaid = found.events.some(({ counts, uncounted, date: on }) =>
        date === undefined ? uncounted?.answers.includes(holder) : counts?.answers.includes(holder) && on === date,
      );
      expect(isSaid, holder).toBe(true);
    }
    expect(found.next?.kind).toBe('wait-depends');
    expect(daysOf(found, 'answer')).toEqual([]);
  });

  test.each(['ca', 'ca-qc', 'ca-ab', 'au', 'au-vic', 'sg'])('%s doesn’t say of a school or an insurer that there is none', (place) => {
    const about = { recipient: ['unsure'] };
    const fields = { 'asked-on': '2026-11-01' };
    const { clock } = resultOf({ place, happened: ['silence'], answers: about, fields, today: '2026-11-05' });
    const open = clock.depends.find(({ onCare }) => onCare);
    expect(open?.answers).toEqual(expect.arrayContaining(['school', 'training']));
    expect(open?.answers).not.toContain('public');
    const { events } = tracked(place, { received: '2026-11-01' }, about, '2026-11-05');
    expect(events.some(({ onCare }) => onCare?.answers.includes('school'))).toBe(true);
    expect(events.some(({ uncounted }) => uncounted?.answers.includes('school'))).toBe(false);
  });

  test.each(['ca-ab', 'au-nsw', 'fr', 'sg'])('%s: the dates, and no word that there are none', (place) => {
    for (const happened of ['silence', 'holding']) {
      const { clock, outcomes } = resultOf({
        place,
        happened: [happened],
        answers: { recipient: ['unsure'] },
        fields: { 'asked-on': '2026-11-01' },
        today: TODAY,
      });
      const [outcome] = outcomes;
      const ids = outcome?.findings.map(({ id }) => id);
      // What it rests on is the law of these dates, and no other country's.
      const cited = outcome?.findings.find(({ id }) => id === 'depends')?.sources.map(({ title }) => title);
      expect(cited).toEqual([...new Set(clock.depends.flatMap(({ dues }) => dues.map(({ limit }) => limit.basis)))]);
      expect(ids).toContain('depends');
      expect(ids).not.toContain('unknown');
    }
  });

  test.each([
    ['still running', { received: '2026-11-01' }, 'wait-depends'],
    ['only the day of sending known', { sent: '2026-11-01' }, 'wait-depends'],
    ['over for those with a day', { received: '2026-09-01' }, 'remind-depends'],
    ['over, counted from sending', { sent: '2026-09-01' }, 'remind-depends'],
    ['over, and a reminder did not help', { received: '2026-09-01', reminded: '2026-10-20' }, 'complain-depends'],
  ] as const)('Alberta, %s: no step names one day for all', (_, fields, kind) => {
    const found = tracked('ca-ab', fields, { recipient: ['unsure'] });
    expect(found.next?.kind).toBe(kind);
    const open = kind === 'wait-depends' ? '{on}' : 'something we don’t know yet';
    expect(content.timeline?.next[kind].text).toContain(`depends on ${open}`);
  });

  test('Quebec: the time to complain may have ended, counted from the first of the days', () => {
    const found = tracked('ca-qc', { received: '2026-09-01' }, { recipient: ['unsure'] });
    expect(found.next).toMatchObject({ kind: 'depends-late', date: '2026-10-01', by: { date: '2026-10-31' } });
  });
});

describe('France, a public clinic that was asked on November 10, 2026, and silence', () => {
  const asked = (today: string) =>
    resultOf({
      ...{ place: 'fr', happened: ['silence'], answers: { recipient: ['public-clinic'] }, today },
      fields: { 'asked-on': '2026-11-10' },
    });
  const PUBLIC = { recipient: ['public-clinic'] };

  test.each([
    ['2026-11-15', 'silent', undefined],
    ['2026-12-01', 'silent', undefined],
    ['2026-12-10', 'silent', undefined],
    ['2026-12-11', 'free', '2027-02-10'],
  ])('on %s the month of silence before CADA is %s', (today, state, by) => {
    const { held, bodies, clock } = asked(today);
    expect(clock.due?.date).toBe('2026-11-18');
    expect(held.state).toBe(state);
    if (state === 'silent') expect(held).toMatchObject({ date: '2026-12-10', body: expect.stringContaining('CADA') });
    expect(bodies.find(({ body }) => body.startsWith('CADA'))?.by).toBe(by);
  });

  test('a reminder is fair once the 8 days are over, and the end of the month goes in the calendar', () => {
    const result = asked('2026-12-01');
    expect(result.asks).toContain('remind');
    expect(daysToRemember(result, '2026-12-01')).toEqual([{ date: '2026-12-10', what: 'wait' }]);
    expect(daysToRemember(asked('2026-12-11'), '2026-12-11')).toEqual([{ date: '2027-02-10', what: 'decide' }]);
  });

  test('the timeline names the same days', () => {
    const on = (today: string, more = {}) => tracked('fr', { received: '2026-11-10', ...more }, PUBLIC, today);
    expect(daysOf(on('2026-12-01'), 'complain-from')).toEqual(['2026-12-11']);
    expect(daysOf(on('2026-12-01'), 'complain-by')).toEqual([]);
    expect(on('2026-12-01').next).toMatchObject({ kind: 'remind', date: '2026-11-18' });
    expect(on('2026-12-05', { reminded: '2026-11-19' }).next).toMatchObject({ kind: 'wait-silence', date: '2026-12-10' });
    expect(daysOf(on('2026-12-11'), 'complain-by')).toEqual(['2027-02-10']);
  });

  test('private care waits for nothing but the month that it has', () => {
    const { held } = resultOf({
      ...{ place: 'fr', happened: ['silence'], answers: { recipient: ['solo'] }, today: '2026-12-01' },
      fields: { 'asked-on': '2026-11-10' },
    });
    expect(held).toMatchObject({ state: 'until', date: '2026-12-10' });
  });
});

describe('New Zealand leaves out the summer', () => {
  test('received on December 10, 2025: January 29, 2026', () => {
    const found = tracked('nz', { received: '2025-12-10' }, SOLO, '2026-01-02');
    expect(daysOf(found, 'answer')).toEqual(['2026-01-29']);
  });

  test('received on December 15, 2026: early February, with Waitangi Day still ahead', () => {
    expect(caseDates(places, 'nz', { received: '2026-12-15' }).answerDue).toBe('2027-02-03');
  });
});

test('Tennessee works on December 24, and rests on the Friday before a Saturday’s Christmas', () => {
  const days = (received: string) =>
    caseDates(places, 'us-tn', { received, holder: 'solo' }).deadlines.find(({ what }) => what === 'copy')?.date;
  expect(days('2026-12-21')).toBe('2027-01-06');
  expect(days('2027-12-20')).toBe('2028-01-05');
});

describe('the United Kingdom', () => {
  test('received on 31 January 2026 and extended: one period of three months, to 30 April', () => {
    const found = tracked(
      'gb',
      { received: '2026-01-31', 'longer-on': '2026-02-20' },
      { ...SOLO, longer: ['yes'] },
      '2026-02-25',
    );
    expect(daysOf(found, 'extended')).toEqual(['2026-04-30']);
  });

  test('asked on 25 November 2026: the month ends on Christmas Day, so it moves to 29 December, and that is said', () => {
    const found = tracked('gb', { received: '2026-11-25' });
    const answer = found.events.find(({ kind }) => kind === 'answer');
    expect(answer).toMatchObject({ date: '2026-12-29', counted: { moved: '2026-12-25', holidays: false } });
    expect(content.timeline?.detail.moved).toMatch(/public holiday/);
  });

  test('a question back stops the clock until it is answered', () => {
    const asked = { received: '2026-11-02', 'asked-back': '2026-11-09' };
    const open = tracked('gb', asked);
    expect(daysOf(open, 'answer')).toEqual([]);
    expect(open.next).toMatchObject({ kind: 'answer-back', date: '2026-11-09' });
    const going = tracked('gb', { ...asked, replied: '2026-11-16' });
    expect(daysOf(going, 'answer')).toEqual(['2026-12-09']);
  });

  test('a complaint to the therapist has to be confirmed within 30 days, the first one counted', () => {
    const [seen] = caseDates(places, 'gb', { received: '2026-07-01' }).deadlines.filter(
      ({ what }) => what === 'acknowledge',
    );
    expect(seen?.date).toBe('2026-07-30');
  });
});

test('Alberta: an estimate of the cost stops the clock', () => {
  const fields = { received: '2026-10-30', 'asked-back': '2026-11-03', replied: '2026-11-10' };
  expect(daysOf(tracked('ca-ab', fields), 'answer')).toEqual(['2026-12-21']);
  const unsure = tracked('ca-ab', fields, { recipient: ['unsure'] });
  // A custodian’s 30 days go on, and the military’s: neither act stops a clock.
  expect(daysOf(unsure, 'answer-if')).toEqual(['2026-11-29', '2026-11-29', '2026-12-21']);
  const others = unsure.events.filter(({ date }) => date === '2026-11-29');
  expect(others.map(({ counted }) => counted?.pause)).toEqual([undefined, undefined]);
});

describe('a limit that another event starts is marked on the sheet as an example', () => {
  test.each([
    ['au-nsw', ['payment']],
    ['au-vic', ['payment']],
    ['au-act', ['payment']],
    ['mx', ['notice']],
    ['us-va', ['notice']],
    ['gb', ['complaint']],
    ['us-ny', []],
  ])('%s: %o', (place, starts) => {
    const { deadlines } = caseDates(places, place, { received: '2026-11-02' });
    expect([...new Set(deadlines.filter(({ example }) => example).map((one) => one.starts))]).toEqual(starts);
    expect(deadlines.filter((one) => one.starts === 'receipt').some(({ example }) => example)).toBe(false);
  });

  test('and in the text of the sheet', () => {
    const text = reviewText(reviewPlace(content, 'mx', { received: '2026-11-02' }));
    const lines = text.split('\n');
    const example = lines.findIndex((line) => line.includes('an example, as if that day were 2026-11-02'));
    expect(lines.slice(example - 2, example).join('\n')).toContain('from a notice');
    expect(lines.filter((line) => line.includes('an example'))).toHaveLength(1);
  });
});

describe('a pause on the sheet for reviewers', () => {
  const paused = { from: '2026-10-26', to: '2026-11-05' };

  test('moves the days of a private practice in Alberta, and no day of a custodian', () => {
    const one = { received: '2026-10-01', paused };
    const sheet = caseDates(places, 'ca-ab', one);
    const own = sheet.deadlines.filter(({ from }) => from === 'ca-ab');
    expect(own.map(({ date }) => date)).toEqual(['2026-11-25', '2026-10-31', '2026-11-30']);
    expect(sheet.byHolder.map(({ dates }) => dates)).toEqual([['2026-11-25'], ['2026-10-31'], [], ['2026-10-31'], []]);
    expect(sheet.byHolder[2]).toEqual({ holders: ['school', 'training'], dates: [], onCare: true });
    expect(caseDates(places, 'ca-ab', { ...one, holder: 'solo' }).answerDue).toBe('2026-11-25');
    expect(caseDates(places, 'ca-ab', { ...one, holder: 'public' }).answerDue).toBe('2026-10-31');
  });

  test('moves nothing where no law stops the clock', () => {
    const days = (one: Parameters<typeof caseDates>[2]) => caseDates(places, 'us-ny', one);
    const without = days({ received: '2026-10-01' });
    expect(days({ received: '2026-10-01', paused })).toEqual(without);
    expect(without.answerDue).toBe('2026-10-31');
  });
});

test('a coach in Ontario who is no custodian stays under the federal act', () => {
  const of = (holder: 'solo' | 'unlicensed') =>
    caseDates(places, 'ca-on', { received: '2026-11-02', holder }).complaints.map(({ from }) => from);
  expect(of('solo')).not.toContain('ca');
  expect(of('unlicensed')).toContain('ca');
});

describe('silence counts from the end of the time in the law that a body looks at', () => {
  const HIPAA = 'U.S. Department of Health and Human Services';
  const OAIC = 'Office of the Australian Information Commissioner';

  /** Received on November 2, 2026. HIPAA's 30 days end on December 2, and 180 more on May 31, 2027. */
  test.each([
    // Maryland's 21 working days end on December 4.
    ['us-md', 'solo', HIPAA, '2027-05-31'],
    // Nevada's 20 working days to look end on December 3.
    ['us-nv', 'solo', HIPAA, '2027-05-31'],
    // These states' own days are over in November.
    ['us-ca', 'solo', HIPAA, '2027-05-31'],
    ['us-mt', 'solo', HIPAA, '2027-05-31'],
    ['us-pr', 'clinic', HIPAA, '2027-05-31'],
    ['us-tn', 'solo', HIPAA, '2027-05-31'],
    ['us-tx', 'solo', HIPAA, '2027-05-31'],
    ['us-wa', 'solo', HIPAA, '2027-05-31'],
    // 30 days by the national commissioner's guidance, 45 by the state's act.
    ['au-nsw', 'solo', OAIC, '2027-12-02'],
    ['au-nsw', 'solo', 'NSW Privacy Commissioner', '2027-06-17'],
    ['au-vic', 'solo', OAIC, '2027-12-02'],
    ['au-vic', 'solo', 'Health Complaints Commissioner', '2027-12-17'],
    ['au-act', 'solo', OAIC, '2027-12-02'],
    ['ca-mb', 'solo', 'Office of the Privacy Commissioner of Canada', '2027-06-02'],
  ] as const)('%s, %s: %s by %s', (place, holder, body, by) => {
    const { complaints } = caseDates(places, place, { received: '2026-11-02', holder });
    expect(complaints.find((one) => one.body.startsWith(body))?.by).toBe(by);
  });

  test('and longer time is that law’s own', () => {
    const days = (place: string) =>
      caseDates(places, place, { received: '2026-11-02', holder: 'solo', extended: true }).complaints.find(({ body }) => body.startsWith(HIPAA))?.by;
    // 60 days end on January 1, 2027.
    expect(days('us-tx')).toBe('2027-06-30');
    expect(days('us-md')).toBe('2027-06-30');
  });

  test.each([
    ['2026-11-20', []],
    ['2026-12-02', []],
    ['2026-12-03', ['2027-05-31']],
  ])('Texas: on %s, with the state’s 15 days over, HIPAA’s silence is %o', (today, expected) => {
    expect(daysOf(tracked('us-tx', { received: '2026-11-02' }, SOLO, today), 'complain-by')).toEqual(expected);
    const { bodies } = resultOf({ place: 'us-tx', happened: ['silence'], fields: { 'asked-on': '2026-11-02' }, today });
    expect(bodies.flatMap(({ by }) => by ?? [])).toEqual(expected);
  });

  test('a letter for longer time helps only where it came within the time of that law', () => {
    const on = (longer: string) =>
      daysOf(
        tracked('us-md', { received: '2026-11-02', 'longer-on': longer }, { ...SOLO, longer: ['yes'] }, '2027-02-01'),
        'complain-by',
      );
    expect(on('2026-12-02')).toEqual(['2027-06-30']);
    expect(on('2026-12-03')).toEqual(['2027-05-31']);
  });
});

/** A case with its days as they were counted on a calendar, from what the place's law says. */
interface CountedCase extends ReviewCase {
  readonly place: string;
  /** By when an answer is due; null where no law gives a number. */
  readonly answer?: string | null;
  /** Each limit by what it is for, with its last days. */
  readonly limits?: Readonly<Record<string, readonly string[]>>;
  /** The last day to complain, by the beginning of a body's name; null where none is known. */
  readonly complain?: Readonly<Record<string, string | null>>;
  readonly review?: string | null;
}

const counted: readonly CountedCase[] = parse(readFileSync(join(import.meta.dirname, 'dated-cases.yaml'), 'utf8'));

describe('the sheet, the timeline and the refusal helper name the same days', () => {
  const received = '2026-11-25';
  const dated = (bodies: readonly { readonly body: string; readonly by?: string | null | undefined }[]) =>
    bodies.flatMap(({ body, by }) => (by ? [`${body}: ${by}`] : [])).sort();

  /** Every body with a day, as the timeline, the helper and the sheet have it. */
  function allThree(place: string, holder: Holder, refused: string | undefined) {
    const answers = { recipient: [holder] };
    const { events } = tracked(
      place,
      { received, ...(refused && { answered: refused }) },
      { ...answers, came: [refused ? 'refused' : 'nothing'] },
      LATER,
    );
    const { bodies } = resultOf({
      place,
      happened: [refused ? 'no-reason' : 'silence'],
      answers,
      fields: { 'asked-on': received, ...(refused && { 'told-on': refused }) },
      today: LATER,
    });
    return {
      timeline: dated(events.flatMap(({ kind, body }) => (kind === 'complain-by' && body ? [body] : []))),
      helper: dated(bodies),
      sheet: dated(caseDates(places, place, { received, holder, refused }).complaints),
    };
  }

  test.each(Object.keys(places))('%s', (place) => {
    for (const holder of HOLDERS)
      for (const refused of [undefined, '2026-12-10']) {
        const { timeline: tracked, helper, sheet } = allThree(place, holder, refused);
        expect(tracked, `${holder}, refused ${refused}: the timeline`).toEqual(sheet);
        // The helper leaves out who can do nothing here, such as a board for the unlicensed, or a court for silence.
        expect(sheet, `${holder}, refused ${refused}: the helper`).toEqual(expect.arrayContaining(helper));
      }
  });

  test('of which there are many', () => {
    const all = Object.keys(places).flatMap((place) => allThree(place, 'solo', undefined).helper);
    expect(all.length).toBeGreaterThan(70);
  });
});

describe('cases counted by hand on a calendar', () => {
  test.each(counted)('$place, received $received, refused $refused, extended $extended, $holder', (row) => {
    const { place, answer, limits, complain, review, ...one } = row;
    const found = caseDates(places, place, one);
    if (answer !== undefined) expect(found.answerDue).toBe(answer);
    if (review !== undefined) expect(found.review?.by ?? null).toBe(review);
    for (const [what, days] of Object.entries(limits ?? {}))
      expect(found.deadlines.filter((limit) => limit.what === what).map(({ date }) => date), what).toEqual(days);
    for (const [body, by] of Object.entries(complain ?? {})) {
      const dated = found.complaints.find((other) => other.body.startsWith(body));
      expect(dated, `${place} names no body that begins with “${body}”`).toBeDefined();
      expect(dated?.by, body).toBe(by);
    }
  });

  test('each says at least one day', () => {
    for (const { answer, limits, complain, review } of counted)
      expect([answer, limits, complain, review].some((day) => day !== undefined)).toBe(true);
  });
});
