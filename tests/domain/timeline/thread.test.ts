import { describe, expect, test } from 'vitest';
import { NO_DRAFT } from '../../../src/domain/refusal/draft.ts';
import { refusalLaw } from '../../../src/domain/refusal/law.ts';
import { daysOf } from '../../../src/domain/timeline/days.ts';
import {
  requestFromLetter,
  sentSince,
  toRefusal,
  toReminder,
} from '../../../src/domain/timeline/handover.ts';
import {
  NO_THREAD,
  openRequest,
  switchTo,
  withEntry,
  withHanded,
  withNew,
  withOpen,
  withoutOpen,
} from '../../../src/domain/timeline/thread.ts';
import type { LogEntry } from '../../../src/domain/timeline/request.ts';
import { timeline } from '../../../src/domain/timeline/timeline.ts';
import { content } from '../../support/content.ts';
import { places } from '../law/example-places.ts';

const law = refusalLaw(places, 'aa');
const flow = content.flows['letter'];
if (!flow) throw new Error('content/flows/letter.yaml is missing.');
const said = (therapist: string) => ({ answers: { place: 'us-ny' }, fields: { therapist } });

describe('several requests', () => {
  const two = withHanded(withHanded(NO_THREAD, { id: 'a', entries: said('Dr. A') }), {
    id: 'b',
    entries: said('Clinic B'),
  });

  test('are kept side by side, and the empty one gives way to the first', () => {
    expect(two.requests.map(({ entries }) => entries.fields['therapist'])).toEqual(['Dr. A', 'Clinic B']);
    expect(openRequest(two).id).toBe('b');
  });

  test('change one by one', () => {
    const changed = withOpen(switchTo(two, 'a'), { ...openRequest(two), entries: said('Dr. C') });
    expect(changed.requests.map(({ entries }) => entries.fields['therapist'])).toEqual(['Dr. C', 'Clinic B']);
    expect(changed.requests.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('told again are the same request, and keep what was entered since', () => {
    const noted = withOpen(two, {
      ...withEntry(openRequest(two), { id: 'n', day: '2026-02-01', note: 'A call.' }),
      entries: { answers: { place: 'us-ny', came: ['part'] }, fields: {} },
    });
    const again = openRequest(withHanded(noted, { id: 'b', entries: said('Clinic B, 2nd floor') }));
    expect(again.log).toHaveLength(1);
    expect(again.entries).toEqual({
      answers: { place: 'us-ny', came: ['part'] },
      fields: { therapist: 'Clinic B, 2nd floor' },
    });
  });

  test('told again leave the others as they were', () => {
    const again = withHanded(two, { id: 'b', entries: said('Clinic B, 2nd floor') });
    expect(again.requests.map(({ id, entries }) => `${id} ${entries.fields['therapist']}`)).toEqual([
      'a Dr. A',
      'b Clinic B, 2nd floor',
    ]);
  });

  test('have each note once: one that is changed takes the place of what it was', () => {
    const noted = withEntry(openRequest(two), { id: 'n', day: '2026-02-01', note: 'A call.' });
    const more = withEntry(noted, { id: 'm', day: '2026-02-02', note: 'A letter.' });
    const changed = withEntry(more, { id: 'n', day: '2026-02-03', note: 'Two calls.' });
    expect(changed.log.map(({ id, note }) => `${id} ${note}`).sort()).toEqual([
      'm A letter.',
      'n Two calls.',
    ]);
  });

  test('begin empty, and an empty one is let go when another is opened', () => {
    const begun = withNew(two);
    expect(begun.requests).toHaveLength(3);
    expect(openRequest(begun).entries).toEqual({ answers: {}, fields: {} });
    expect(switchTo(begun, 'a').requests.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('go one by one, and at last nothing is left', () => {
    const one = withoutOpen(two);
    expect(one.requests.map(({ id }) => id)).toEqual(['a']);
    expect(withoutOpen(one)).toEqual(NO_THREAD);
  });
});

describe('a letter that was sent', () => {
  const answers = {
    place: 'us-ny',
    recipient: ['solo'],
    kind: ['request'],
    parts: ['progress', 'billing'],
    form: ['copy', 'together'],
  };
  const told = (fields: Record<string, string>, more = {}) =>
    requestFromLetter({
      flow,
      entries: { answers: { ...answers, ...more }, fields },
      today: '2026-11-05',
      country: 'us',
    });

  test('tells the place, who has the notes, the day and what was asked for, and nothing else', () => {
    const fields = {
      sent: '2026-11-02',
      therapist: 'Dr. A',
      name: 'Me',
      born: '1980',
      reach: 'x@example.org',
    };
    expect(told(fields)).toEqual({
      answers: { place: 'us-ny', recipient: ['solo'], parts: ['progress', 'billing'], form: ['copy'] },
      fields: {
        therapist: 'Dr. A',
        asked: 'Progress notes, Bills and payments',
        sent: '2026-11-02',
        received: '2026-11-02',
      },
    });
  });

  test('tells no day of arrival that is still to come', () => {
    expect(told({ sent: '2026-11-09' }).fields).toMatchObject({ sent: '2026-11-05' });
    expect(told({ sent: '2026-11-09' }).fields).not.toHaveProperty('received');
    expect(told({ sent: '' }).fields).toMatchObject({ sent: '2026-11-05' });
  });

  test('tells the first request’s day if it was a reminder', () => {
    const fields = { sent: '2026-11-02', 'asked-on': '2026-09-20' };
    expect(told(fields, { kind: ['reminder'], parts: [] }).fields).toEqual({
      received: '2026-09-20',
      reminded: '2026-11-02',
    });
  });
});

describe('a reminder, opened from the timeline', () => {
  const reminder = (answers: object, fields: Record<string, string>) => {
    const entries = { answers: { place: 'aa', recipient: ['solo'], ...answers }, fields };
    return toReminder(entries, daysOf(entries, law));
  };

  test('knows the place, who has the notes, their name and the day of arrival', () => {
    expect(reminder({}, { therapist: 'Dr. A', received: '2026-01-31' })).toEqual({
      answers: { place: 'aa', recipient: ['solo'], kind: ['reminder'] },
      fields: { therapist: 'Dr. A', 'asked-on': '2026-01-31' },
    });
  });

  test('knows from the letter that was sent whether the whole record was asked for', () => {
    const asked = (answers: object) => reminder(answers, {}).answers['first-parts'];
    expect(asked({ parts: ['whole'] })).toEqual(['notes']);
    expect(asked({ parts: ['whole'], range: ['dates'] })).toEqual(['some']);
    expect(asked({ parts: ['progress', 'billing'] })).toEqual(['some']);
    expect(asked({})).toBeUndefined();
  });

  test('states no day of arrival that is only assumed', () => {
    expect(reminder({}, { sent: '2026-01-30' }).fields).toEqual({});
  });
});

describe('the refusal helper, opened from the timeline', () => {
  const filled = (answers: object, fields: Record<string, string>, before = NO_DRAFT) => {
    const entries = { answers: { place: 'aa', recipient: ['solo'], ...answers }, fields };
    return toRefusal(entries, daysOf(entries, law), before, '2026-03-20').entries;
  };

  test.each([
    ['nothing came', { came: ['nothing'] }, { 'no-answer': ['silence'] }],
    ['they need longer', { came: ['nothing'], longer: ['yes'] }, { 'no-answer': ['holding'] }],
    ['a part came', { came: ['part'] }, { less: ['part-only'], 'no-answer': [] }],
    ['everything came', { came: ['all'] }, { arrived: ['came'] }],
    [
      'they refused, for a reason that only the client knows',
      { came: ['refused'] },
      { less: [], arrived: [] },
    ],
  ])('knows that %s', (_, answers, marks) => {
    const found = filled(answers, { received: '2026-01-31', answered: '2026-03-01' });
    expect(found.answers).toMatchObject({ place: 'aa', recipient: ['solo'], ...marks });
    expect(found.answers).not.toHaveProperty('no');
  });

  test('has both dates, but never one that is only assumed', () => {
    const dates = { sent: '2026-01-30', received: '2026-01-31', answered: '2026-03-01' };
    expect(filled({ came: ['part'] }, dates).fields).toMatchObject({
      'asked-on': '2026-01-31',
      'told-on': '2026-03-01',
    });
    expect(filled({ came: ['part'] }, { sent: '2026-01-30' }).fields).not.toHaveProperty('asked-on');
  });

  test('keeps what was entered there, unless the timeline knows better', () => {
    const before = {
      entries: { answers: { 'no-answer': ['silence', 'in-storage'], no: ['harm'] }, fields: { name: 'Me' } },
      edits: {},
    };
    const found = filled({ came: ['part'] }, { received: '2026-01-31' }, before);
    expect(found.answers).toMatchObject({ 'no-answer': ['in-storage'], no: ['harm'], less: ['part-only'] });
    expect(found.fields).toMatchObject({ name: 'Me' });
  });

  test.each([
    [{ letter: ['reply'], ask: ['reasons'] }, 'reply', ''],
    [{ letter: ['reply'], ask: ['reasons', 'review'] }, 'review', ''],
    [{ letter: ['disagreement'] }, 'correction', ''],
    [{ letter: ['complaint'], ask: ['review'] }, 'complaint', 'Board'],
    [{ letter: ['thanks'] }, 'thanks', ''],
  ])('brings %o back as “%s”', (answers, kind, note) => {
    const entries = { answers, fields: { sent: '2026-03-18' } };
    expect(sentSince(entries, 'Board', '2026-03-20')).toMatchObject({ kind, note, day: '2026-03-18' });
    const later = { answers, fields: { sent: '2026-04-01' } };
    expect(sentSince(later, 'Board', '2026-03-20').day).toBe('2026-03-20');
  });
});

describe('what was sent since', () => {
  const found = (came: string, today: string, ...log: LogEntry[]) =>
    timeline({
      law,
      entries: {
        answers: { place: 'aa', came: [came] },
        fields: { received: '2026-01-31', answered: '2026-02-20' },
      },
      log,
      today,
    });
  const reply = { id: 'r', day: '2026-03-01', note: '', kind: 'reply' } as const;
  const review = { id: 'v', day: '2026-03-02', note: '', kind: 'review' } as const;
  const complaint = { id: 'c', day: '2026-03-03', note: 'Board', kind: 'complaint' } as const;

  test('stands on the line with a day of its own for each', () => {
    const kinds = found('other', '2026-03-05', reply, review).events.map(
      ({ date, kind }) => `${date} ${kind}`,
    );
    expect(kinds).toEqual(
      expect.arrayContaining([
        '2026-03-01 sent-reply',
        '2026-03-15 reply-by',
        '2026-03-02 sent-review',
        '2026-04-02 review-by',
      ]),
    );
  });

  test.each([
    ['a reply is waited for', 'other', '2026-03-05', [reply], 'wait-reply'],
    ['until its fair time is over', 'other', '2026-03-16', [reply], 'other'],
    ['the last one counts', 'other', '2026-03-16', [reply, review], 'wait-review'],
    ['a complaint runs', 'other', '2026-03-16', [reply, complaint], 'complained'],
    ['a note changes nothing', 'other', '2026-03-05', [{ id: 'n', day: '2026-03-01', note: 'x' }], 'other'],
    ['an answer after it ends the wait', 'other', '2026-02-25', [{ ...reply, day: '2026-02-18' }], 'other'],
  ] as const)('%s', (_, came, today, log, next) => {
    expect(found(came, today, ...log).next?.kind).toBe(next);
  });
});
