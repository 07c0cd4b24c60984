import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../src/exports/calendar.ts';
import { effective } from '../../src/domain/flow/flow.ts';
import type { Answers } from '../../src/domain/flow/when.ts';
import { daysToRemember } from '../../src/domain/refusal/refusal.ts';
import { timeline, timelineAnswers, type Timeline } from '../../src/domain/timeline/timeline.ts';
import { caseDates } from '../../src/editorial/review/dates.ts';
import { withCalendars } from '../../src/editorial/holidays.ts';
import { content } from '../support/content.ts';
import { lawOf, resultOf } from '../support/refusal-case.ts';

/** Real cases in which a wrong day would have cost somebody the right to complain. The days were counted on paper. */

const places = withCalendars(content.places, 2026);
const TODAY = '2026-11-28';
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
  const entries = effective(flow, { answers: { ...answers, place }, fields }, () =>
    timelineAnswers(law, place),
  );
  return timeline({ law, entries, log: [], today });
}

const daysOf = (found: Timeline, kind: string) =>
  found.events.filter((event) => event.kind === kind).map(({ date }) => date);

/** The last days to complain, as the sheet for reviewers gives them. */
const complainBy = (place: string, one: Parameters<typeof caseDates>[2]) =>
  caseDates(places, place, one).complaints.flatMap(({ by }) => by ?? []);

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
});

describe('British Columbia, refused on November 2, 2026', () => {
  test('30 days without Saturdays, Sundays and holidays end on December 15', async () => {
    expect(complainBy('ca-bc', { received: '2026-10-20', refused: '2026-11-02' })).toEqual(['2026-12-15']);
    const result = resultOf({
      place: 'ca-bc',
      happened: ['no-reason'],
      fields: { 'told-on': '2026-11-02' },
      today: TODAY,
    });
    expect(result.pressing).toMatchObject({ state: 'soon', body: { by: '2026-12-15' } });
    const file = await calendarFile(daysToRemember(result, TODAY), 'A day').text();
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
    const coming = found.events.filter(({ side }) => side === 'coming').map(({ date }) => date);
    expect(await calendarFile(coming, 'A day').text()).toContain('DTSTART;VALUE=DATE:20261219');
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
    const alone = result.clock.depends.find(({ holders }) => holders.includes('solo'));
    expect(alone?.dues.map((due) => due.date)).toEqual([date]);
    const found = tracked(place, { received: '2026-11-01' }, { recipient: ['unsure'] });
    expect(daysOf(found, 'answer-if')).toContain(date);
    expect(daysOf(found, 'fair')).toEqual([]);
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
});

test('a coach in Ontario who is no custodian stays under the federal act', () => {
  const of = (holder: 'solo' | 'unlicensed') =>
    caseDates(places, 'ca-on', { received: '2026-11-02', holder }).complaints.map(({ from }) => from);
  expect(of('solo')).not.toContain('ca');
  expect(of('unlicensed')).toContain('ca');
});
