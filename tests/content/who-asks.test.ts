import { describe, expect, test } from 'vitest';
import { fillInLetter } from '../../src/domain/letter/fill-in.ts';
import { letterLaw } from '../../src/domain/letter/law.ts';
import { HOLDERS } from '../../src/domain/law/holders.ts';
import type { Answers } from '../../src/domain/flow/when.ts';
import { content } from '../support/content.ts';
import { sentences } from '../support/letter-wrongs.ts';

/** Who writes, about whom, and to whom: the words and the law of a letter follow from it. */

const FIELDS = { sent: '2026-11-29', name: 'Ann Example', person: 'Sam Example', therapist: 'Dr. Example' };

function words(place: string | null, answers: Answers): string {
  const [flow, text] = [content.flows['letter'], content.letters['request']];
  if (!flow || !text) throw new Error('The letter has faults.');
  const law = place === null ? null : letterLaw(content.places, place);
  const letter = fillInLetter(flow, text, law, { recipient: 'solo', kind: 'request', ...answers }, FIELDS);
  return sentences(letter)
    .map((sentence) => sentence.pieces.map((piece) => piece.text).join(''))
    .join(' ')
    .replaceAll('\u00a0', ' ');
}

const OTHERS = [
  ['a parent', { about: 'child', 'child-role': 'parent', 'child-age': 'young' }, 'I’m the parent of Sam Example.'],
  ['a parent of a teen', { about: 'child', 'child-role': 'parent', 'child-age': 'teen' }, 'I’m the parent of Sam Example.'],
  ['a child’s guardian', { about: 'child', 'child-role': 'guardian' }, 'I’m the legal guardian of Sam Example.'],
  ['an adult’s guardian', { about: 'adult', 'adult-role': 'guardian' }, 'I’m the legal guardian of Sam Example.'],
  ['a power of attorney', { about: 'adult', 'adult-role': 'power' }, 'I hold a power of attorney that covers health care.'],
  ['someone authorized', { about: 'adult', 'adult-role': 'authorized' }, 'who has asked me in writing to do this.'],
  ['an executor', { about: 'died', 'died-role': 'executor' }, 'I’m the executor of the estate.'],
  ['a widow or widower', { about: 'died', 'died-role': 'spouse' }, 'Sam Example has died. We were married.'],
  ['a partner', { about: 'died', 'died-role': 'partner' }, 'Sam Example has died. We were partners.'],
  ['an adult child', { about: 'died', 'died-role': 'child' }, 'Sam Example, my parent, has died.'],
  ['a bereaved parent', { about: 'died', 'died-role': 'parent' }, 'Sam Example, my child, has died.'],
  ['someone else', { about: 'died', 'died-role': 'other' }, 'Sam Example has died.'],
] as const;

describe('a letter about someone else', () => {
  test.each(OTHERS)('%s says who they are, and asks for that person’s record', (_, answers, says) => {
    const text = words('us-ny', answers);
    expect(text).toContain(says);
    expect(text).toContain('the record you keep about Sam Example');
    expect(text).not.toMatch(/\bmy (own )?record\b|our work|we’ve been doing together/);
  });

  test('never speaks of the wrong person, whatever else is asked for', () => {
    for (const [, answers] of OTHERS)
      for (const tone of ['warm', 'neutral', 'formal'])
        for (const recipient of HOLDERS) {
          const text = words('us-ca', { ...answers, tone, recipient, parts: ['mine', 'progress'], client: 'current' });
          expect(text, `${recipient} ${tone}`).not.toMatch(/\bmy record\b|things I wrote|I was your client|about me\b/);
          expect(text).toContain('things Sam Example wrote or made');
        }
  });

  test('a helper’s letter is the client’s own', () => {
    expect(words('us-ny', { about: 'helping' })).toBe(words('us-ny', { about: 'self' }));
  });
});

describe('the law follows from whose record it is', () => {
  test('a record of someone who has died rests only on law that speaks of the dead', () => {
    const widow = words('gb', { about: 'died', 'died-role': 'spouse' });
    expect(widow).toContain('the Access to Health Records Act 1990');
    expect(widow).not.toContain('GDPR');
    expect(words('us-ny', { about: 'died', 'died-role': 'executor' })).toContain('45 CFR 164.502');
    expect(words('us-ny', { about: 'died', 'died-role': 'executor' })).not.toContain('Public Health Law');
    expect(words('de', { about: 'died', 'died-role': 'child' })).not.toMatch(/GDPR/);
  });

  test('where no such law is known, the letter names none and asks when to expect an answer', () => {
    const text = words('fr', { about: 'died', 'died-role': 'child', tone: 'formal' });
    expect(text).not.toMatch(/GDPR|RGPD/);
    expect(text).toContain('Please tell me when I can expect an answer.');
  });

  test('someone who acts for a living person in the United States names the rule that lets them', () => {
    const text = words('us-ny', { about: 'adult', 'adult-role': 'power' });
    expect(text).toContain('45 CFR 164.502');
    expect(text).toContain('section 18 of the New York Public Health Law');
    expect(words('us-ny', {})).not.toContain('164.502');
  });
});

describe('the law follows from who has the notes', () => {
  test('a school letter rests on FERPA, not on HIPAA', () => {
    for (const place of ['us', 'us-tx', 'us-ny', 'us-ca']) {
      const text = words(place, { recipient: 'school', tone: 'formal' });
      expect(text, place).toContain('the Family Educational Rights and Privacy Act (20 U.S.C. 1232g)');
      expect(text, place).not.toMatch(/HIPAA|164\./);
    }
    expect(words('us-tx', { recipient: 'solo' })).not.toContain('Family Educational');
  });

  test('every kind of record holder gets a letter in every place, with no word of law that isn’t its own', () => {
    for (const place of [null, ...Object.keys(content.places)])
      for (const recipient of HOLDERS) {
        const text = words(place, { recipient });
        expect(text, `${place} ${recipient}`).toMatch(/copy of my record/);
        if (recipient !== 'school' && place !== 'us-fed-edu') expect(text).not.toContain('Family Educational');
      }
  });
});

describe('where the copy should go', () => {
  test.each([
    ['professional', 'who’ll be working with me'],
    ['lawyer', 'straight to my lawyer'],
    ['agency', 'straight to'],
  ])('to a third person: %s', (to, says) => {
    expect(words('us-il', { 'send-to': to })).toContain(says);
  });

  test('to me names nobody else, and says nothing of it', () => {
    expect(words('us-il', { 'send-to': 'me' })).not.toMatch(/straight to|lawyer/);
  });

  test('only in writing', () => {
    expect(words('us', { avoid: ['phone', 'voicemail'] })).toContain('Please write to me, and don’t call.');
  });
});
