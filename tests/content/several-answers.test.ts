import { describe, expect, test } from 'vitest';
import { blankNames, effective } from '../../src/domain/flow/flow.ts';
import { compose } from '../../src/domain/letter/letter.ts';
import type { Letter } from '../../src/domain/letter/value.ts';
import { sentenceText } from '../../src/domain/letter/edits.ts';
import { replyInput } from '../../src/domain/letter/reply.ts';
import { agencyOf, daysToRemember, refusal } from '../../src/domain/refusal/refusal.ts';
import { mattersOf } from '../../src/domain/refusal/matter.ts';
import { content } from '../support/content.ts';
import { entriesOf, flow, grounds, marks, resultOf } from '../support/refusal-case.ts';

/** Several things can be true at once: a complaint says each thing that happened, and asks for each thing wanted. */

const TODAY = '2026-11-30';
const FIELDS = { 'asked-on': '2026-09-01', 'told-on': '2026-10-20', sent: TODAY, therapist: 'Dr. Keeper' };
const blanks = blankNames(flow);

function letterOf(place: string, happened: readonly string[], kind: string, more = {}): Letter {
  const answers = { recipient: ['solo'], language: ['en'], ...more };
  const one = { place, happened, answers, fields: FIELDS, today: TODAY };
  const { law, known, entries } = entriesOf(one);
  const result = refusal({ ...entries, grounds, law, flow, today: TODAY });
  const asked = { ...entries.answers, letter: [kind], ask: result.asks, ...more };
  const made = effective(flow, { answers: asked, fields: FIELDS }, known);
  const text = content.replies[kind];
  if (!text) throw new Error(`content/replies/${kind}.yaml is missing.`);
  return compose(text, replyInput({ marks, law, entries: made, blanks, body: agencyOf(result.bodies) }));
}

const list = (letter: Letter, id: string) =>
  (letter.paragraphs.find((one) => one.id === id)?.sentences ?? []).map((one) =>
    sentenceText(one).replaceAll('\u00a0', ' '),
  );
const whole = (letter: Letter) => letter.paragraphs.flatMap(({ id }) => list(letter, id)).join(' ');

const GETS = 'see that I get the record';
const GETS_PART = 'see that I get everything in the record that cannot lawfully be withheld';
const CORRECTS = 'see that the record is corrected, or that my statement is kept with it';
const LEAK = 'look into what was sent, when, and who got it, and what was done about it';
const CHANGES = 'find out who changed what, and when';
const CORRECTION_TOO = 'I also asked for a correction, and was told that it will not be made.';
const DELETION_TOO = 'I also asked for the record to be deleted, and was told that it will not be.';
const DELETES = 'see that the record is deleted, or that I am told which rule requires keeping it and until when';

describe('a complaint about several things', () => {
  test.each([
    [['correction-refused', 'part-only'], ['only part of the record', CORRECTION_TOO], [GETS_PART, CORRECTS]],
    [['leak', 'part-only'], ['only part of the record', 'reached someone who should not have it'], [GETS_PART, LEAK]],
    [['altered', 'no-reason'], ['refused without a reason', 'changed or written later'], [GETS, CHANGES]],
    [['fee', 'correction-refused'], ['asked to pay a fee', CORRECTION_TOO], [GETS, CORRECTS, 'look at whether the charge is allowed, and how it adds up']],
    [['silence', 'correction-refused'], ['I have had no answer to my request for the record.', CORRECTION_TOO], [GETS, CORRECTS]],
    [['silence', 'leak'], ['I have had no answer to my request for the record.', 'reached someone'], [GETS, LEAK]],
    [['silence', 'altered'], ['I have had no answer to my request for the record.', 'changed or written later'], [GETS, CHANGES]],
    [['correction-refused', 'no-deletion'], ['correction I asked for will not be made', DELETION_TOO], [CORRECTS, DELETES]],
    [['leak', 'altered'], ['reached someone', 'changed or written later'], [CHANGES, LEAK]],
    [['altered', 'no-deletion'], ['changed or written later', 'will not be deleted'], [DELETES, CHANGES]],
    [['harm', 'leak', 'correction-refused'], ['could harm or upset me', 'reached someone', CORRECTION_TOO], [GETS_PART, CORRECTS, LEAK]],
    [['pay-first', 'no-deletion'], ['an unpaid bill must be settled first', DELETION_TOO], [GETS, DELETES]],
  ] as const)('%j', (happened, says, wants) => {
    for (const place of ['us-pa', 'us-ny', 'de']) {
      const letter = letterOf(place, happened, 'complaint', { body: ['outside'] });
      for (const one of says) expect(list(letter, 'happened-list').join('\n'), place).toContain(one);
      expect(list(letter, 'happened-list'), place).toHaveLength(says.length);
      expect(list(letter, 'wish-list').sort(), place).toEqual([...wants].sort());
    }
  });

  test('its subject names the first matter, and that there are more', () => {
    expect(list(letterOf('us-pa', ['leak', 'part-only'], 'complaint'), 'subject')).toEqual([
      'Complaint: access to a therapy record, and related matters',
    ]);
    expect(list(letterOf('us-pa', ['leak'], 'complaint'), 'subject')).toEqual(['Complaint: disclosure of a therapy record']);
  });

  test('a day on which a correction was refused is no answer to the request for the record', () => {
    const text = whole(letterOf('us-pa', ['silence', 'correction-refused'], 'complaint'));
    expect(text).not.toContain('October 20');
    expect(whole(letterOf('us-pa', ['correction-refused'], 'complaint'))).toContain('October 20');
  });

  test('the correction rests on its own law beside that of access', () => {
    const text = whole(letterOf('us-pa', ['part-only', 'correction-refused'], 'complaint'));
    expect(text).toContain('I asked for the correction under 45 CFR 164.526.');
    expect(text).toContain('45 CFR 164.524');
  });

  test('the request of changed notes is said to be for the record', () => {
    const text = whole(letterOf('us-pa', ['altered'], 'complaint'));
    expect(text).toContain('My request for the record was received on September 1, 2026.');
    expect(text).not.toContain('My request was received');
  });
});

/** What a complaint asks for, in the words of the wishes that every complaint starts with, by what it is about. */
const WANTED = {
  access: ['get', 'get-part', 'gone', 'none'],
  fee: ['get', 'get-part', 'gone', 'none'],
  correction: ['correct'],
  deletion: ['delete'],
  changes: ['changes'],
  leak: ['stop'],
} as const;

/** Answers that come to the request for the record itself: after one of them, silence is over and isn't claimed. */
const isAnswer = (id: string) =>
  !['silence', 'correction-refused', 'no-deletion', 'altered', 'leak', 'portal', 'closed-or-died'].includes(id) &&
  !['couple-or-group', 'parent-or-child', 'hurt-or-anger', 'therapy-ended'].includes(id);

/** How a complaint says what was marked beside a silence, where that is no answer to the request. */
const BESIDE_SILENCE: Readonly<Record<string, string>> = { silence: 'silence-record', 'parent-or-child': 'parent-rights' };

describe('every two answers that can be complained about', () => {
  const complained = marks.filter(({ stage }) => stage !== 'arrived').map(({ id }) => id);
  const pairs = complained.flatMap((one, at) => complained.slice(at + 1).map((other) => [one, other] as const));
  const said = (ids: readonly string[], body: string) => {
    const letter = letterOf('', ids, 'complaint', { about: ['self'], body: [body] });
    const found = (id: string) =>
      (letter.paragraphs.find((one) => one.id === id)?.sentences ?? []).map((sentence) => sentence.id);
    // Where the opening tells a leak, the list leaves it out.
    const isTold = found('about').some((id) => /^(service-)?leak-/.test(id)) && !found('happened-list').includes('leak');
    return { happened: [...found('happened-list'), ...(isTold ? ['leak'] : [])], wishes: found('wish-list') };
  };

  test.each(['outside', 'service'])('both are said and asked for: %s', (body) => {
    expect(pairs.length).toBeGreaterThan(600);
    const alone = new Map(complained.map((id) => [id, said([id], body).happened[0] ?? id]));
    const missing: string[] = [];
    for (const pair of pairs) {
      const { happened, wishes } = said(pair, body);
      for (const id of pair) {
        const isOver = id === 'silence' && pair.some(isAnswer);
        const wording = (pair[0] === 'silence' && BESIDE_SILENCE[id]) || (alone.get(id) ?? id);
        if (!isOver && !happened.includes(wording) && !happened.includes(`${wording}-too`)) missing.push(`${pair.join()}: ${id} did not happen`);
      }
      for (const matter of mattersOf(pair)) {
        const wanted = WANTED[matter].map((wish) => (body === 'service' ? `${wish}-service` : wish));
        if (!wanted.some((wish) => wishes.includes(wish))) missing.push(`${pair.join()}: nothing about ${matter}`);
      }
      const isCharge = pair.some((id) => id === 'fee' || id === 'fee-unclear');
      if (isCharge !== wishes.includes('charge')) missing.push(`${pair.join()}: the charge`);
    }
    expect(missing).toEqual([]);
  });

  test('each is a matter of both, unless one only tells how the other was refused, or who else is involved', () => {
    for (const [one, other] of pairs)
      for (const [id, beside] of [[one, other], [other, one]] as const) {
        const [own] = mattersOf([id]);
        const isRefusalOf = ['no-reason', 'you-complained'].includes(id) && ['correction-refused', 'no-deletion'].includes(beside);
        const isBeside = ['court-case', 'parent-or-child', 'couple-or-group', 'hurt-or-anger', 'therapy-ended'].includes(id);
        if (!isRefusalOf && !isBeside) expect(mattersOf([one, other]), `${one}, ${other}`).toContain(own);
      }
  });
});

describe('what a reply asks where an answer came', () => {
  const asks = (ids: readonly string[], told: string) => {
    const fields = { ...FIELDS, 'told-on': told };
    const { law, entries } = entriesOf({ place: 'us-il', happened: ids, fields, today: TODAY });
    return refusal({ ...entries, grounds, law, flow, today: TODAY }).asks;
  };

  test.each([
    [['hurt-or-anger', 'therapy-ended'], '2026-10-20', false],
    [['hurt-or-anger', 'therapy-ended'], '', false],
    [['silence', 'correction-refused'], '2026-10-20', true],
    [['silence'], '', true],
  ] as const)('%j, told on “%s”: a reminder %s', (ids, told, isReminded) => {
    expect(asks(ids, told).includes('remind')).toBe(isReminded);
  });

  test('therapy that ended leaves the request open', () => {
    const text = whole(letterOf('us-il', ['hurt-or-anger', 'therapy-ended'], 'reply'));
    expect(text).toContain('I’d still like to have the record.');
    expect(text).not.toContain('get back to me soon');
  });

  test('a summary in place of the record is answered by asking for the record', () => {
    const text = whole(letterOf('us-wa', ['summary-instead'], 'reply'));
    expect(text).toContain('I’d still like to have the record.');
    expect(text).not.toMatch(/meantime|keeping back/);
  });

  test.each(['parent-or-child', 'couple-or-group'])(
    'silence beside %s is no decision that could be looked at again',
    (ground) => {
      const text = whole(letterOf('us-wa', ['silence', ground], 'reply'));
      expect(text).not.toMatch(/decision|review|keeping back|relying on/);
      expect(text).toContain('I’d still like to have the record.');
    },
  );

  test('who else is in the record is said without saying what the client needs', () => {
    const text = whole(letterOf('us-wa', ['couple-or-group'], 'reply'));
    expect(text).toContain('what’s about me');
    expect(text).not.toContain('I don’t need');
  });

  test.each(['reply', 'complaint'])('a record in storage is late too, once the day has passed: %s', (kind) => {
    expect(whole(letterOf('us-mi', ['in-storage'], kind))).toContain('an answer was due within 30 days');
  });

  test('a waiver is answered without saying that the copy is there, or offering what nobody offered', () => {
    const text = whole(letterOf('us-oh', ['waiver'], 'reply'));
    expect(text).toContain('I’d rather not sign the waiver. Could you send the copy without it?');
    expect(text).not.toMatch(/confirm|got the copy/);
  });
});

describe('a complaint whose opening tells what happened', () => {
  const complaint = (grounds: string[], more = {}) => letterOf('us-pa', grounds, 'complaint', { body: ['outside'], ...more });
  const told = (text: string) => text.match(/reached someone who should not have it/g)?.length;

  test.each([['leak'], ['fee']])('%s alone has no list that tells it again', (id) => {
    expect(list(complaint([id]), 'happened')).toEqual([]);
    expect(list(complaint([id]), 'happened-list')).toEqual([]);
  });

  test('beside a leak, the list tells what else there is', () => {
    const letter = complaint(['leak', 'couple-or-group']);
    expect(list(letter, 'happened-list')).toEqual(['The record is from sessions that I shared with other people.']);
    expect(told(whole(letter))).toBe(1);
  });

  test('of a therapist who has died, the list tells the leak, since the opening tells the death', () => {
    const letter = complaint(['leak'], { recipient: ['died'] });
    expect(list(letter, 'happened-list')).toHaveLength(1);
    expect(told(whole(letter))).toBe(1);
    expect(told(whole(complaint(['leak'], { recipient: ['died'], body: ['service'] })))).toBe(1);
  });
});

describe('a therapist who has died', () => {
  const died = { recipient: ['died'] };

  test.each(['silence', 'no-reason', 'leak', 'altered', 'correction-refused', 'no-deletion', 'fee', 'closed-or-died'])(
    '%s: the complaint is about whoever holds the record now',
    (id) => {
      for (const place of ['us-ny', 'gb', ''])
        for (const about of ['self', 'child']) {
          const text = whole(letterOf(place, [id], 'complaint', { ...died, about: [about], body: ['outside'] }));
          expect(text, place).toContain('Dr. Keeper, who kept it, has died.');
          expect(text).toContain('by whoever has it now');
          expect(text).not.toMatch(/how Dr\. Keeper handled|held by Dr\. Keeper|Dr\. Keeper asks/);
          expect(text).not.toContain('show the therapist');
        }
    },
  );

  test('a complaint to the holder goes to whoever keeps the records', () => {
    const text = whole(letterOf('gb', ['no-reason'], 'complaint', { ...died, body: ['service'] }));
    expect(text).toContain('To whoever keeps the records of Dr. Keeper');
    expect(text).not.toContain('Dr. Keeper, complaints');
  });

  test.each(['solo', 'group', 'clinic', 'closed', 'unsure'])('or a practice that has closed, %s: the letters say so', (recipient) => {
    const reply = whole(letterOf('us-ny', ['closed-or-died'], 'reply', { recipient: [recipient] }));
    expect(reply).toContain('I understand that Dr. Keeper is no longer in practice.');
    expect(reply).not.toContain('Dear Dr. Keeper');
    const complaint = letterOf('us-ny', ['closed-or-died'], 'complaint', { recipient: [recipient] });
    expect(list(complaint, 'happened-list')).toEqual(['Dr. Keeper is no longer in practice.']);
  });

  test('no licensing body is asked to look into it', () => {
    for (const place of Object.keys(content.places)) {
      const { law, entries } = entriesOf({ place, happened: ['no-reason'], answers: died, fields: FIELDS, today: TODAY });
      const { bodies } = refusal({ ...entries, grounds, law, flow, today: TODAY });
      expect(bodies.filter(({ concerns }) => concerns !== undefined).map(({ body }) => body), place).toEqual([]);
    }
  });

  test('a reply to whoever keeps the record says it once', () => {
    const reply = whole(letterOf('us-ny', ['closed-or-died'], 'reply', died));
    expect(reply.match(/has died|no longer in practice/g)).toEqual(['has died']);
  });
});

describe('what each thing alone would not do', () => {
  const late = { fields: { 'asked-on': '2026-09-01' }, today: TODAY };

  test('only whoever said that no answer came reminds them of one', () => {
    const asks = (...happened: string[]) => resultOf({ place: 'us-ut', happened, ...late }).asks;
    expect(asks('therapy-ended', 'hurt-or-anger')).not.toContain('remind');
    expect(asks('hurt-or-anger')).not.toContain('remind');
    expect(asks('therapy-ended', 'hurt-or-anger', 'silence')).toContain('remind');
  });

  test('a charge can be complained about while the time for the rest goes on', () => {
    const one = { place: 'ie', fields: { 'asked-on': '2026-11-10' }, today: TODAY };
    expect(resultOf({ ...one, happened: ['holding'] }).held.state).toBe('until');
    const result = resultOf({ ...one, happened: ['holding', 'fee'] });
    expect(result.held.state).toBe('free');
    expect(result.waits.state).toBe('until');
    expect(result.asks).not.toContain('remind');
    expect(daysToRemember(result, TODAY)).toContainEqual({ date: result.waits.date, what: 'answer' });
  });

  test('the time to complain about a leak runs from the day it was found, whatever was answered when', () => {
    const by = (happened: readonly string[], fields: Readonly<Record<string, string>>) =>
      resultOf({ place: 'us-pa', happened, fields, today: TODAY }).bodies.find(({ body }) => body.includes('Civil Rights'))?.by;
    expect(by(['leak'], { 'found-on': '2026-10-01' })).toBe('2027-03-30');
    expect(by(['leak'], { 'told-on': '2026-10-01' })).toBeUndefined();
    expect(by(['leak', 'part-only'], { 'found-on': '2026-10-01', 'told-on': '2026-11-20' })).toBe('2027-03-30');
    expect(by(['part-only'], { 'told-on': '2026-10-01' })).toBe('2027-03-30');
  });
});
