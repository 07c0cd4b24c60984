import { describe, expect, test } from 'vitest';
import { offered } from '../../src/domain/flow/flow.ts';
import { fillInLetter } from '../../src/domain/letter/fill-in.ts';
import { letterLaw } from '../../src/domain/letter/law.ts';
import { HOLDERS } from '../../src/domain/law/holders.ts';
import type { Answers } from '../../src/domain/flow/when.ts';
import { content } from '../support/content.ts';
import { translationOf } from '../../src/domain/letter/translation.ts';
import { ours, sentences } from '../support/letter-wrongs.ts';

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

  test('a child who has grown up is said to be an adult, and the parent does not act for them', () => {
    for (const tone of ['warm', 'neutral', 'formal'])
      for (const place of ['us-ny', 'gb', 'de']) {
        const of = (age: string) => words(place, { about: 'child', 'child-role': 'parent', 'child-age': age, tone, language: 'en' });
        expect(of('grown'), place).toContain('Sam Example is an adult now. If you need something signed by Sam Example, please tell me.');
        for (const age of ['young', 'teen']) expect(of(age), place).not.toContain('an adult now');
      }
    const direct = (age: string) => words('us-il', { about: 'child', 'child-role': 'parent', 'child-age': age, 'send-to': 'lawyer' });
    expect(direct('teen')).toContain('my signed direction');
    expect(direct('grown')).not.toContain('my signed direction');
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
    expect(words('us-ny', { about: 'died', 'died-role': 'executor' })).toContain('section 18 of the New York');
    expect(words('de', { about: 'died', 'died-role': 'child' })).not.toMatch(/GDPR/);
  });

  test('where no such law is known, the letter names none and asks when to expect an answer', () => {
    const text = words('it', { about: 'died', 'died-role': 'child', tone: 'formal' });
    expect(text).not.toMatch(/GDPR|RGPD/);
    expect(text).toContain('Please tell me when I can expect an answer.');
  });

  test.each([
    ['sk', 'section 25 of the Health Care Act (zákon č. 576/2004 Z. z.)'],
    ['gr', 'Article 14 of the Code of Medical Ethics (Law 3418/2005)'],
    ['kr', 'Article 21 of the Medical Service Act'],
    ['cz', 'section 33 of the Health Services Act (zákon č. 372/2011 Sb.)'],
    ['lv', 'Article 10 of the Patients’ Rights Law (Pacientu tiesību likums)'],
    ['lu', 'Article 19 of the Law of 24 July 2014'],
    ['de', 'section 630g of the German Civil Code (BGB)'],
    ['fr', 'articles R1111-1 and R1111-2 of the French Public Health Code'],
    ['es', 'article 18 of Law 41/2002'],
    ['nl', 'article 7:458a of the Dutch Civil Code'],
    ['no', 'section 5-1 of the Patient and User Rights Act'],
    ['be', 'article 9 of the Belgian Patients’ Rights Act'],
    ['nz', 'section 22F of the Health Act 1956'],
    ['uy', 'Article 14 of Law 18.331'],
    ['ca-on', 'Ontario’s Personal Health Information Protection Act'],
    ['gb-nir', 'the Access to Health Records (Northern Ireland) Order 1993'],
    ['us-va', 'section 32.1-127.1:03 of the Code of Virginia'],
  ])('in %s, the letter about someone who has died names the law that says who may see it', (place, law) => {
    const text = words(place, { about: 'died', 'died-role': 'child' });
    expect(text).toContain(law);
    expect(text).not.toContain('GDPR');
    if (place === 'gb-nir') expect(text).not.toContain('the Access to Health Records Act 1990');
    if (place === 'lu') expect(text).not.toContain('Article 16');
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

  test.each([
    ['us-tx', 'warm', 'Under FERPA, as far as it covers this record, you have 45 days to let me look at it'],
    ['us', 'formal', 'Under FERPA, as far as it covers this record, you must let me inspect the record within 45 days'],
    ['us-ca', 'neutral', 'Under FERPA, as far as it covers this record, you have 45 days to let me look at it'],
  ])('a college’s treatment records can be outside FERPA, so its days are named with that said: %s, %s', (place, tone, says) => {
    expect(words(place, { recipient: 'school', tone })).toContain(says);
    expect(words(place, { recipient: 'solo', tone })).not.toContain('as far as it covers this record');
  });

  test('the Spanish letter to a school says so too, with one comma', () => {
    const [flow, text, spanish] = [content.flows['letter'], content.letters['request'], content.languages['es']];
    if (!flow || !text || !spanish) throw new Error('The Spanish letter has faults.');
    const answers = { kind: 'request', recipient: 'school', tone: 'neutral' };
    const letter = fillInLetter(flow, text, letterLaw(content.places, 'us'), answers, FIELDS, translationOf(spanish, 'request'));
    expect(sentences(letter).map(ours).join(' ').replaceAll('\u00a0', ' ')).toContain(
      'Según la sección 34 CFR 99.10(b), en la medida en que abarque este expediente, tiene un plazo de 45 días',
    );
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
    ['professional', 'straight to [name and address].'],
    ['lawyer', 'straight to my lawyer'],
    ['agency', 'straight to'],
  ])('to a third person: %s', (to, says) => {
    expect(words('us-il', { 'send-to': to })).toContain(says);
  });

  test('nobody is said to take over the care: a second opinion is one, too', () => {
    for (const tone of ['warm', 'neutral', 'formal'])
      for (const about of [{}, { about: 'child', 'child-role': 'parent' }] as Record<string, string>[]) {
        const text = words('us-il', { 'send-to': 'professional', tone, ...about });
        expect(text).toContain('[name and address].');
        expect(text).not.toMatch(/taking over|working with me/);
      }
  });

  test.each(['professional', 'lawyer', 'agency'])(
    'to a third person in the United States (%s), it is a signed direction under HIPAA',
    (to) => {
      const says = 'my signed direction to send the copy there (45 CFR 164.524(c)(3)(ii))';
      for (const place of ['us', 'us-il', 'us-ny'])
        for (const about of [{}, { about: 'child', 'child-role': 'parent' }] as Record<string, string>[])
          expect(words(place, { 'send-to': to, ...about }), place).toContain(says);
      expect(words('us-mt', { 'send-to': to, covered: 'uncovered' })).not.toContain('(c)(3)(ii)');
      expect(words('us-ny', { 'send-to': to, recipient: 'school' })).not.toContain('(c)(3)(ii)');
      expect(words('us-ny', { 'send-to': to, about: 'died', 'died-role': 'child' })).not.toContain('(c)(3)(ii)');
      expect(words('ca-on', { 'send-to': to })).not.toContain('signed direction');
      expect(words('us-il', { 'send-to': 'me' })).not.toContain('signed direction');
      // Whoever has only been asked in writing is no personal representative.
      expect(words('us-il', { 'send-to': to, about: 'adult', 'adult-role': 'power' })).toContain(says);
      expect(words('us-il', { 'send-to': to, about: 'adult', 'adult-role': 'authorized' })).not.toContain('signed direction');
    },
  );

  test('to me names nobody else, and says nothing of it', () => {
    expect(words('us-il', { 'send-to': 'me' })).not.toMatch(/straight to|lawyer/);
  });

  test('only in writing', () => {
    expect(words('us', { avoid: ['phone', 'voicemail'] })).toContain('Please write to me instead of calling.');
  });
});

describe('a shorter time of a law that binds some only', () => {
  test.each([
    ['fr', 'Under article L1111-7 of the French Public Health Code, where it applies, you have only 8 days, until 7 December 2026.'],
    ['dk', 'Under section 38 of the Danish Health Act (sundhedsloven), where it applies, you have only 7 working days, until 8 December 2026.'],
  ])('in %s is named "where it applies", beside the general one', (place, says) => {
    const text = words(place, {});
    expect(text).toContain(says);
    expect(text).toContain('you have one month to answer');
  });

  test('is the time itself for whom the law surely binds', () => {
    const text = words('fr', { recipient: 'public-clinic' });
    expect(text).toContain('you have 8 days to send the copy');
    expect(text).not.toContain('where it applies, you have only');
  });

  test('is in the French letter for filling in by hand, too', () => {
    const [flow, text, french] = [content.flows['letter'], content.letters['request'], content.languages['fr']];
    if (!flow || !text || !french) throw new Error('The French letter has faults.');
    const answers = { kind: 'request', recipient: 'solo', tone: 'neutral' };
    const law = letterLaw(content.places, 'fr');
    const letter = fillInLetter(flow, text, law, answers, {}, translationOf(french, 'request'));
    expect(sentences(letter).map(ours).join(' ').replaceAll('\u00a0', ' ')).toMatch(/vous n’avez que 8 jours/);
  });

  test.each(['de', 'ca-qc', 'us-wv', 'us-az', 'ie'])('is nowhere else: %s', (place) => {
    expect(words(place, {})).not.toContain('where it applies, you have only');
  });
});

test('an insurer is asked for claims, whoever treats somebody for notes of sessions', () => {
  const parts = content.flows['letter']?.topics.flatMap(({ questions }) => questions).find(({ id }) => id === 'parts');
  if (parts?.kind !== 'many') throw new Error('content/flows/letter.yaml has no question on parts.');
  const from = (recipient: string) => offered(parts, { recipient: [recipient] }).map(({ id }) => id);
  for (const holder of HOLDERS) {
    expect(from(holder).includes('claims'), holder).toBe(holder === 'insurer');
    expect(from(holder).includes('progress'), holder).toBe(holder !== 'insurer');
    expect(from(holder).includes('plan'), holder).toBe(holder !== 'insurer');
  }
  expect(words('us-pa', { recipient: 'insurer', parts: ['claims', 'letters'] })).toMatch(/claims and authorizations letters and emails/);
});
