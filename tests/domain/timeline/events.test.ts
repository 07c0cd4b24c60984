import { describe, expect, test } from 'vitest';
import {
  AFTER_REMINDER,
  FAIR_TIME,
  fairUntil,
  type TimelineEvent,
} from '../../../src/domain/timeline/events.ts';
import { reminders } from '../../../src/domain/timeline/reminders.ts';
import { deadline, type MadeUp } from '../law/made-up.ts';
import { BY_SITE, complainWithin, type Kept, LONGER, MONTH, sent, timelineOf } from './made-up-request.ts';

/** "2026-03-02 received", in order; what is still to come has a "+" before it, today a "=". */
const told = (kept: Kept) =>
  timelineOf(kept).events.map(
    ({ date, kind, side }) => `${side === 'coming' ? '+' : side === 'today' ? '=' : ''}${date} ${kind}`,
  );
const eventOf = (kept: Kept, kind: TimelineEvent['kind']): TimelineEvent => {
  const found = timelineOf(kept).events.find((event) => event.kind === kind);
  if (!found) throw new Error(`Nothing of the kind "${kind}" is there.`);
  return found;
};

const GOT = { received: '2026-03-02' };

describe('what the client entered', () => {
  test('stands in the order of its days, with today among them', () => {
    const on = {
      sent: '2026-02-27',
      ...GOT,
      reminded: '2026-03-20',
      complained: '2026-05-02',
      answered: '2026-05-01',
    };
    expect(told({ law: null, on, answers: { came: ['part'] }, today: '2026-03-10' })).toEqual([
      '2026-02-27 sent',
      '2026-03-02 received',
      '=2026-03-10 today',
      '+2026-03-20 reminded',
      '+2026-05-01 part',
      '+2026-05-02 complained',
    ]);
  });

  test.each(['all', 'part', 'refused', 'other'])('says that what came was “%s”', (came) => {
    const on = { ...GOT, answered: '2026-03-09' };
    expect(told({ law: null, on, answers: { came: [came] }, today: '2026-03-09' }).slice(0, 3)).toEqual([
      '2026-03-02 received',
      `=2026-03-09 ${came}`,
      '=2026-03-09 today',
    ]);
  });

  test('has no answer while nothing came, nor longer time that they did not ask for', () => {
    const on = { ...GOT, answered: '2026-03-09', 'longer-on': '2026-03-08' };
    expect(told({ law: null, on, answers: { came: ['nothing'] }, today: '2026-03-09' })).not.toContain(
      '2026-03-09 other',
    );
    expect(told({ on, answers: { came: ['all'] }, today: '2026-03-09' }).join()).not.toContain('longer');
  });

  test('has the client’s own notes and what they sent since', () => {
    const log = [{ id: 'n', day: '2026-03-05', note: 'A call.' }, sent('reply', '2026-03-06')];
    expect(told({ law: null, on: GOT, log, today: '2026-03-07' })).toEqual(
      expect.arrayContaining(['2026-03-05 note', '2026-03-06 sent-reply']),
    );
    expect(eventOf({ law: null, on: GOT, log, today: '2026-03-07' }, 'note').entry?.note).toBe('A call.');
  });

  test('is all that stands there while the law has not come', () => {
    expect(told({ law: undefined, on: GOT, today: '2026-03-10' })).toEqual([
      '2026-03-02 received',
      '=2026-03-10 today',
    ]);
  });

  test('comes before what is due on the same day', () => {
    const on = { ...GOT, reminded: '2026-04-01' };
    expect(told({ on, today: '2026-04-01' }).slice(1, 4)).toEqual([
      '=2026-04-01 reminded',
      '=2026-04-01 today',
      '=2026-04-01 answer',
    ]);
  });
});

describe('the day an answer is due', () => {
  test('is counted from the day they got the request, with its law', () => {
    const event = eventOf({ on: GOT, today: '2026-03-10' }, 'answer');
    expect(event).toMatchObject({
      ...{ date: '2026-04-01', side: 'coming' },
      basis: { kind: 'law', cites: [{ key: 'act-aa' }] },
      counted: { length: '30 days', from: '2026-03-02', assumed: false, moved: undefined, holidays: false },
    });
  });

  test('says so where only the day of sending is known', () => {
    expect(eventOf({ on: { sent: '2026-03-02' }, today: '2026-03-10' }, 'answer').counted?.assumed).toBe(
      true,
    );
  });

  test('says from which day it moved, and that holidays may move it further', () => {
    const law = {
      deadlines: [deadline('a', 'respond', 33, { weekend: 'next-working-day', cite: 'act-aa' })],
    };
    expect(eventOf({ law, on: GOT, today: '2026-03-10' }, 'answer')).toMatchObject({
      date: '2026-04-06',
      counted: { moved: '2026-04-04', holidays: true },
    });
  });

  test('is one for looking and one for a copy where the law tells them apart', () => {
    const law = {
      deadlines: [
        deadline('l', 'inspect', 10, { cite: 'act-aa' }),
        deadline('c', 'copy', 20, { cite: 'act-aa' }),
      ],
    };
    const answers = { form: ['copy', 'inspect'] };
    expect(told({ law, on: GOT, answers, today: '2026-03-03' })).toEqual(
      expect.arrayContaining(['+2026-03-12 look', '+2026-03-22 copy']),
    );
  });

  test('stays where it is once it has passed, so that one sees what came in time', () => {
    expect(told({ on: GOT, today: '2026-04-05' })).toContain('2026-04-01 answer');
    const late = { ...GOT, answered: '2026-04-03' };
    expect(told({ on: late, answers: { came: ['all'] }, today: '2026-04-05' })).toContain(
      '2026-04-01 answer',
    );
    const inTime = { ...GOT, answered: '2026-03-20' };
    expect(told({ on: inTime, answers: { came: ['all'] }, today: '2026-04-05' })).not.toContain(
      '2026-04-01 answer',
    );
  });

  test('is a fair month of our own where no limit is verified', () => {
    const event = eventOf({ law: {}, on: GOT, today: '2026-03-10' }, 'fair');
    expect(event).toMatchObject({
      date: '2026-04-02',
      basis: { kind: 'ours' },
      counted: { length: 'one month' },
    });
    const answered = { ...GOT, answered: '2026-03-09' };
    expect(
      told({ law: {}, on: answered, answers: { came: ['all'] }, today: '2026-03-10' }).join(),
    ).not.toContain('fair');
  });
});

describe('longer time', () => {
  const wrote = (day: string, law: MadeUp = LONGER): Kept => ({
    ...{ law, on: { ...GOT, 'longer-on': day }, answers: { longer: ['yes'] } },
    today: '2026-04-10',
  });

  test('is a day of its own if they wrote in time', () => {
    expect(eventOf(wrote('2026-04-01'), 'extended')).toMatchObject({
      date: '2026-05-01',
      counted: { from: '2026-04-01' },
    });
    expect(eventOf(wrote('2026-04-01'), 'longer').remark).toBeUndefined();
  });

  test('does not count if they wrote too late', () => {
    expect(told(wrote('2026-04-02')).join()).not.toContain('extended');
    expect(eventOf(wrote('2026-04-02'), 'longer').remark).toBe('late');
  });

  test('is marked where our file of the place has no rule on it', () => {
    expect(eventOf(wrote('2026-03-20', MONTH), 'longer').remark).toBe('unverified');
  });

  test('that they may still take is told beside the first day', () => {
    const mayLonger = (kept: Kept) => eventOf(kept, 'answer').counted?.mayLonger;
    expect(mayLonger({ law: LONGER, on: GOT, today: '2026-03-10' })).toBe('2026-05-01');
    expect(mayLonger({ law: LONGER, on: GOT, today: '2026-04-10' })).toBeUndefined();
    expect(mayLonger({ law: MONTH, on: GOT, today: '2026-03-10' })).toBeUndefined();
    expect(mayLonger(wrote('2026-04-01'))).toBeUndefined();
  });
});

describe('where it depends on an open fact when an answer is due', () => {
  const open: Kept = { law: BY_SITE, on: GOT, today: '2026-03-10' };

  test('each answer has its day', () => {
    const events = timelineOf(open).events.filter(({ kind }) => kind === 'answer-if');
    expect(events.map(({ date, counts }) => `${date} ${counts?.question} ${counts?.answers.join()}`)).toEqual(
      ['2026-03-17 site on-site', '2026-05-01 site off-site,out-of-state'],
    );
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
  });

  test('the last of them says for whom none is verified', () => {
    const [here] = BY_SITE.deadlines ?? [];
    const law = { deadlines: here ? [here] : [] };
    expect(eventOf({ ...open, law }, 'answer-if').uncounted?.answers).toEqual(['off-site', 'out-of-state']);
  });

  test('none stays once an answer came', () => {
    const on = { ...GOT, answered: '2026-03-09' };
    expect(told({ ...open, on, answers: { came: ['all'] } }).join()).not.toContain('answer-if');
  });
});

describe('where it is open who has the notes, and most have the same day', () => {
  const law = {
    deadlines: [
      deadline('jail', 'copy', 5, { cite: 'act-aa', when: { recipient: ['prison'] } }),
      deadline('copy', 'copy', 30, { cite: 'act-aa' }),
      deadline('look', 'inspect', 10, { cite: 'act-aa' }),
    ],
  };
  const kept: Kept = {
    law,
    on: GOT,
    answers: { recipient: [], form: ['copy', 'inspect'] },
    today: '2026-03-03',
  };

  test('that day says who has another one, and no other day does', () => {
    expect(eventOf(kept, 'copy').others).toEqual(['prison']);
    expect(eventOf(kept, 'look')).not.toHaveProperty('others');
  });
});

describe('a clock that a question of theirs stops', () => {
  const pause = { for: 'question', goesOn: 'answer', text: 'It stops.', cite: 'act-aa' } as const;
  const law = { deadlines: [deadline('a', 'respond', 30, { pauses: [pause], cite: 'act-aa' })] };

  test('has no last day until the client has replied', () => {
    const on = { ...GOT, 'asked-back': '2026-03-05' };
    expect(told({ law, on, today: '2026-03-10' })).toEqual([
      '2026-03-02 received',
      '2026-03-05 asked-back',
      '=2026-03-10 today',
    ]);
  });

  test('then ends as many days later as it stood still', () => {
    const on = { ...GOT, 'asked-back': '2026-03-05', replied: '2026-03-10' };
    expect(eventOf({ law, on, today: '2026-03-10' }, 'answer')).toMatchObject({
      date: '2026-04-06',
      counted: { pause: { from: '2026-03-05', to: '2026-03-10' } },
    });
    expect(eventOf({ law: MONTH, on, today: '2026-03-10' }, 'answer').date).toBe('2026-04-01');
  });
});

describe('what was sent since', () => {
  test.each([
    ['reply', '2026-03-15', 'reply-by'],
    ['review', '2026-04-01', 'review-by'],
    ['correction', '2026-04-01', 'review-by'],
  ] as const)('a %s has until %s', (kind, date, event) => {
    const kept = { law: null, on: GOT, log: [sent(kind, '2026-03-01')], today: '2026-03-02' };
    expect(eventOf(kept, event)).toMatchObject({ date, basis: { kind: 'ours' } });
    expect(fairUntil(sent(kind, '2026-03-01'))).toBe(date);
  });

  test('thanks, a complaint and a note wait for nothing of ours', () => {
    expect(fairUntil(sent('thanks', '2026-03-01'))).toBeUndefined();
    expect(fairUntil(sent('complaint', '2026-03-01'))).toBeUndefined();
    expect(fairUntil({ id: 'n', day: '2026-03-01', note: 'A call.' })).toBeUndefined();
  });

  test('a reply is given no more than a review', () => {
    expect(FAIR_TIME.reply).toBe(AFTER_REMINDER);
  });
});

describe('a complaint', () => {
  const bodies: MadeUp = {
    ...MONTH,
    complaints: [
      complainWithin('Board', 'refusal', 20, { late: 'Ask at once.' }),
      complainWithin('Office', 'silence', 90),
    ],
  };

  test('makes sense from the day after their time is over', () => {
    expect(told({ on: GOT, today: '2026-03-10' })).toContain('+2026-04-02 complain-from');
    expect(told({ law: {}, on: GOT, today: '2026-03-10' })).toContain('+2026-04-03 complain-from');
    expect(told({ law: null, on: {}, today: '2026-03-10' }).join()).not.toContain('complain-from');
  });

  test('has the last day of each body whose time has started', () => {
    const on = { ...GOT, answered: '2026-03-20' };
    const refused: Kept = { law: bodies, on, answers: { came: ['refused'] }, today: '2026-03-21' };
    expect(told(refused).filter((one) => one.includes('complain-by'))).toEqual(['+2026-04-09 complain-by']);
    expect(eventOf(refused, 'complain-by')).toMatchObject({
      body: { body: 'Board' },
      basis: { kind: 'law' },
    });
    const silent = told({ law: bodies, on: GOT, today: '2026-04-02' });
    expect(silent.filter((one) => one.includes('complain-by'))).toEqual(['+2026-06-30 complain-by']);
  });

  test('can be said in the rule’s own words once its day has passed', () => {
    const on = { ...GOT, answered: '2026-03-20' };
    const at = (today: string) =>
      eventOf({ law: bodies, on, answers: { came: ['refused'] }, today }, 'complain-by').rule;
    expect(at('2026-04-09')).toBeUndefined();
    expect(at('2026-04-10')).toBe('Ask at once.');
  });

  test('is none where all came', () => {
    const on = { ...GOT, answered: '2026-03-20' };
    expect(told({ law: bodies, on, answers: { came: ['all'] }, today: '2026-04-21' }).join()).not.toContain(
      'complain',
    );
  });

  test('that was sent starts the limits that the law counts from it, and nothing else', () => {
    const law = {
      ...bodies,
      deadlines: [
        ...(MONTH.deadlines ?? []),
        deadline('they-answer', 'respond', 10, { starts: 'complaint', cite: 'act-aa', text: 'Ten days.' }),
        deadline('if', 'respond', 5, { starts: 'complaint', condition: 'if urgent', cite: 'act-aa' }),
      ],
    };
    const kept: Kept = { law, on: { ...GOT, complained: '2026-04-05' }, today: '2026-04-06' };
    expect(told(kept)).toEqual([
      '2026-03-02 received',
      '2026-04-01 answer',
      '2026-04-05 complained',
      '=2026-04-06 today',
      '+2026-04-15 complaint-due',
    ]);
    expect(eventOf(kept, 'complaint-due').rule).toBe('Ten days.');
  });

  test('is suggested again some time after a reminder that came too late to help', () => {
    const on = { ...GOT, reminded: '2026-04-05' };
    expect(told({ on, today: '2026-04-06' })).toContain('+2026-04-19 again');
    expect(told({ on: { ...GOT, reminded: '2026-04-01' }, today: '2026-04-06' }).join()).not.toContain(
      'again',
    );
  });
});

describe('the days for a calendar', () => {
  const of = (kept: Kept) => reminders(timelineOf(kept).events).map(({ date, what }) => `${what} ${date}`);

  test('are those to come, without the first day on which a complaint makes sense', () => {
    expect(of({ on: GOT, today: '2026-03-10' })).toEqual(['answer 2026-04-01']);
    expect(of({ law: {}, on: GOT, today: '2026-03-10' })).toEqual(['wait 2026-04-02']);
    expect(of({ on: GOT, today: '2026-04-01' })).toEqual([]);
  });

  test('have the client’s own notes for later', () => {
    const log = [{ id: 'n', day: '2026-03-20', note: 'Call again.' }];
    expect(of({ on: GOT, log, today: '2026-03-10' })).toEqual(['own 2026-03-20', 'answer 2026-04-01']);
  });

  test('have the last days to complain, and today once one has passed', () => {
    const law = { ...MONTH, complaints: [complainWithin('Board', 'refusal', 20)] };
    const on = { ...GOT, answered: '2026-03-20' };
    const kept = (today: string): Kept => ({ law, on, answers: { came: ['refused'] }, today });
    expect(of(kept('2026-03-21'))).toEqual(['decide 2026-04-09']);
    expect(of(kept('2026-04-10'))).toEqual(['late 2026-04-10']);
    expect(of(kept('2026-04-09'))).toEqual([]);
  });

  test('are none of a list in which today is missing', () => {
    const events = timelineOf({ on: GOT, today: '2026-05-10' }).events.filter(({ kind }) => kind !== 'today');
    expect(reminders(events)).toEqual([]);
  });
});
