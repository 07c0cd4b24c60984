import { describe, expect, test } from 'vitest';
import { saidIn } from '../support/drawn-letter.ts';
import { content } from '../support/content.ts';

/** A letter says one thing: what it settles it doesn't ask for, and what wasn't said it doesn't presume. */

const accepting = { tone: ['warm'], accepting: ['summary'], 'still-open': ['settled'] };

describe('a reply that accepts another way', () => {
  test('says how and when, and calls the request settled', () => {
    const said = saidIn({ place: 'us-ny', happened: ['offer'], more: { ...accepting, ask: ['accept'] } });
    expect(said).toContain('A written summary would help me. Could you tell me how that would work, and when?');
    expect(said).toContain('With that, my request is settled.');
  });

  test('and asks about the charge doesn’t ask for the record it calls settled', () => {
    const said = saidIn({ place: 'us-ny', happened: ['offer', 'fee'], more: { ...accepting, ask: ['accept', 'fee'] } });
    expect(said).toContain('how the charge adds up');
    expect(said).toContain('With that, my request is settled.');
    expect(said).not.toMatch(/taking back my request|when I can have the record/);
  });

  test.each([
    ['rest', 'part-only'],
    ['bill', 'pay-first'],
    ['what-left', 'lost'],
    ['reasons', 'no-reason'],
  ])('and asks for %s doesn’t call the request settled', (ask, ground) => {
    const said = saidIn({ place: 'us-ny', happened: ['offer', ground], more: { ...accepting, ask: ['accept', ask] } });
    expect(said).toContain('A written summary would help me.');
    expect(said).not.toContain('request is settled');
  });

  test('in the client’s own words leaves how and when to them', () => {
    const said = saidIn({
      happened: ['offer'],
      fields: { 'accepting-words': 'I’d like to read it in your office on a Friday.' },
      more: { tone: ['warm'], ask: ['accept'], accepting: ['own'] },
    });
    expect(said).toContain('on a Friday. A few lines');
  });
});

describe('a reply', () => {
  test.each(['warm', 'neutral', 'formal'])('%s: to someone who’ll ask somebody first, presumes no delay', (tone) => {
    const said = saidIn({ happened: ['ask-someone-first'], more: { tone: [tone] } });
    expect(said).toMatch(/when I can expect your answer/);
    expect(said).not.toMatch(/delay|more time|extra time/);
  });

  test.each([
    [['form', 'why'], ['enough', 'private'], 1],
    [['fee', 'harm'], ['fee', 'rest'], 0],
    [['fee', 'harm'], ['fee', 'reasons'], 1],
    [['offer', 'silence'], [], 1],
  ])('after %j that asks for %j says at most once that the record is still wanted', (happened, ask, times) => {
    for (const tone of ['warm', 'neutral', 'formal']) {
      const said = saidIn({ place: 'us-ny', happened, more: { tone: [tone], ask } });
      const found = said.match(/still like to have|remains open|back my request|not withdraw/g) ?? [];
      expect(found, said).toHaveLength(times);
    }
  });

  test.each(['why', 'hurt-or-anger', 'therapy-ended'])('after “%s” asks for the rest if a part stays out', (ground) => {
    const said = saidIn({ happened: [ground], more: { tone: ['warm'], ask: [] } });
    expect(said).toContain('If there’s a part you’d rather not share');
    const gone = saidIn({ happened: [ground, 'destroyed'], more: { tone: ['warm'], ask: [] } });
    expect(gone).not.toContain('you’d rather not share');
  });

  test('names the letter as the statement to be kept', () => {
    const said = saidIn({ happened: ['correction-refused'], more: { tone: ['formal'] } });
    expect(said).toContain('Please keep this letter with the record as my statement');
  });
});

describe('a complaint about the record of a therapist who has died', () => {
  const dead = { recipient: ['died'], body: ['outside'] };
  const tells = (happened: readonly string[], body = 'outside') =>
    saidIn({ place: 'us-ny', happened, kind: 'complaint', more: { ...dead, body: [body] } });

  test.each([[['closed-or-died', 'silence']], [['closed-or-died']], [['silence']]])('%j: tells of the death once', (happened) => {
    expect(tells(happened).match(/has died/g)).toHaveLength(1);
  });

  test('has no list of what happened where that is all', () => {
    expect(tells(['closed-or-died'])).not.toContain('What happened:');
    expect(tells(['closed-or-died', 'silence'])).toContain('What happened: I have had no answer');
    expect(tells(['closed-or-died'], 'service')).toContain('What happened: Dr. Keeper has died.');
  });
});

describe('the subject of a complaint', () => {
  test.each([
    [['part-only', 'correction-refused'], 'Complaint: access to a therapy record, and related matters'],
    [['fee', 'correction-refused'], 'Complaint: charge for a therapy record, and related matters'],
    [['pay-first', 'no-deletion'], 'Complaint: therapy record held back over an unpaid bill, and related matters'],
    [['correction-refused', 'leak'], 'Complaint: correction of a therapy record, and related matters'],
    [['no-deletion', 'altered'], 'Complaint: deletion of a therapy record, and related matters'],
    [['altered', 'leak'], 'Complaint: changes to a therapy record, and related matters'],
    [['part-only', 'harm'], 'Complaint: access to a therapy record To whom'],
  ])('of several matters names the first: %j', (happened, says) => {
    expect(saidIn({ place: 'us-ca', happened, kind: 'complaint', more: { body: ['outside'] } })).toContain(says);
  });

  test.each(Object.keys(content.languages))('in %s is no sentence of the letter itself', (language) => {
    const { subject = {}, ...others } = content.languages[language]?.letters['complaint']?.paragraphs ?? {};
    const said = (of: object) => new Set(JSON.stringify(of).match(/(?<=")[^"]{12,}(?=")/g));
    const elsewhere = said(others);
    expect([...said(subject)].filter((one) => elsewhere.has(one))).toEqual([]);
  });
});
