import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/flow/when.ts';
import { entryErrors } from '../../src/domain/flow/entry-errors.ts';
import { blankNames, effective } from '../../src/domain/flow/flow.ts';
import { compose } from '../../src/domain/letter/letter.ts';
import { letterLaw } from '../../src/domain/letter/law.ts';
import { nextSteps } from '../../src/domain/letter/next-steps.ts';
import { english } from '../../src/domain/text/en.ts';
import { fillInReply, replyInput, withBody } from '../../src/domain/letter/reply.ts';
import { translationOf } from '../../src/domain/letter/translation.ts';
import { agencyOf } from '../../src/domain/refusal/refusal.ts';
import { content } from '../support/content.ts';
import { namesOf, sentences } from '../support/letter-wrongs.ts';
import { entriesOf, flow, grounds, marks, resultOf, type Case } from '../support/refusal-case.ts';

/** A reply and a complaint fit the answer, the holder and the law: what each must say, and what it must not. */

const FIELDS = {
  ...{ 'asked-on': '2026-09-01', 'told-on': '2026-10-20', sent: '2026-11-30', therapist: 'Dr. Keeper' },
  ...{ wrong: 'The note of May 4 says that I drink.', right: 'I do not drink.', person: 'Sam Other' },
};
const blanks = blankNames(flow);

/** The words of a letter as the tool writes it, with what it suggests unless the case says otherwise. In English unless `translated`. */
function words(one: Case, kind: string, more: Answers = {}, translated = 'en'): string {
  const full = { today: '2026-11-30', ...one, fields: { ...FIELDS, ...one.fields } };
  const result = resultOf(full);
  const { law, known, entries } = entriesOf(full);
  const answers = { ...entries.answers, letter: [kind], ask: result.asks, ...more };
  const body = agencyOf(result.bodies);
  const made = effective(flow, { answers, fields: full.fields }, withBody(known, body, full.fields, full.today));
  const text = content.replies[kind];
  if (!text) throw new Error(`content/replies/${kind}.yaml is missing.`);
  const input = replyInput({ marks, law, entries: made, blanks, body });
  const letter = compose(text, input, translationOf(content.languages[translated], kind));
  const said = sentences(letter).map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
  return said.join(' ').replaceAll('\u00a0', ' ');
}

interface Row {
  readonly says: readonly (string | RegExp)[];
  readonly not?: readonly (string | RegExp)[];
}
function check(text: string, { says, not = [] }: Row) {
  for (const one of says) expect(text).toMatch(one instanceof RegExp ? one : new RegExp(escaped(one)));
  for (const one of not) expect(text).not.toMatch(one instanceof RegExp ? one : new RegExp(escaped(one)));
}
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const at = (place: string, recipient: string, ...happened: string[]): Case => ({ place, happened, answers: { recipient: [recipient] } });

describe('a refused correction', () => {
  const NO_ACCESS = [/which part you’re keeping back|you withhold/, /can’t see it/, /request for (access|my record)/, '164.524', 'Article 15'];

  test.each([
    ['us-pa', '45 CFR 164.526'],
    ['us-ca', 'section 123111 of the California Health and Safety Code'],
    ['gb', 'Article 16 of the UK GDPR'],
    ['de', 'Article 16 of the General Data Protection Regulation'],
  ])('%s: which one, when, that it was refused, and what is wanted', (place, law) => {
    for (const grounds of [['correction-refused'], ['correction-refused', 'no-reason']])
      for (const tone of ['warm', 'neutral', 'formal']) {
        const text = words(at(place, 'solo', ...grounds), 'reply', { tone: [tone], language: ['en'] });
        check(text, {
          says: [/to correct my record/, /(September 1, 2026|1 September 2026)/, /(October 20, 2026|20 October 2026)/, FIELDS.wrong, FIELDS.right, /leave it as it is|won’t correct it|declined to correct it/, /in writing/, 'keep this letter with the record as my statement', law],
          not: [...NO_ACCESS, 'still like to have'],
        });
      }
  });

  test('says it of somebody else’s record too', () => {
    const text = words({ ...at('us-pa', 'solo', 'correction-refused'), answers: { recipient: ['solo'], about: ['child'] } }, 'reply');
    check(text, { says: ['My request to correct the record of Sam Other', 'the record you keep about Sam Other'], not: ['my record'] });
  });

  test('is said beside a request for access, and does not replace it', () => {
    const text = words(at('us-pa', 'solo', 'part-only', 'correction-refused'), 'reply');
    check(text, { says: ['I asked for my record', 'I also asked you to correct something in it', FIELDS.wrong, 'which part you’re keeping back', '164.524'] });
  });

  test('no other reply asks which entry is wrong', () => {
    expect(words(at('us-pa', 'solo', 'no-reason'), 'reply')).not.toContain(FIELDS.wrong);
  });
});

describe('a deletion that was refused', () => {
  test('the reply says when it was asked for, and why is asked', () => {
    check(words(at('de', 'solo', 'no-deletion', 'no-reason'), 'reply', { language: ['en'] }), {
      says: ['My request to delete my record', /I asked you to delete my record, and you got that request on 1 September 2026\./, 'You told me you won’t delete it', 'I don’t know why', 'which rule says you have to keep the record'],
      not: ['can’t see it'],
    });
  });
});

describe('a correction and a deletion, both refused', () => {
  test.each(['warm', 'neutral', 'formal'])('%s: what was to be deleted is named', (tone) => {
    check(words(at('us-pa', 'solo', 'correction-refused', 'no-deletion'), 'reply', { tone: [tone] }), {
      says: ['I also asked you to delete the record', 'keep the record, until when'],
      not: [/delete it|keep it/],
    });
  });
});

describe('who else is involved is the reason that came back', () => {
  const child = { about: ['child'], 'child-role': ['parent'], 'child-age': ['young'] };
  const parent = (...happened: string[]): Case => ({ place: 'us-pa', happened, answers: { recipient: ['solo'], ...child } });
  test.each([
    [parent('parent-or-child'), 'because it’s a child’s record', 'I was told that I cannot have what I asked for because it is a child’s record.', 'see that I get everything in the record that cannot lawfully be withheld'],
    [at('us-pa', 'solo', 'parent-or-child'), 'because of the rules on parents and children', 'I was told that I cannot have what I asked for because of the rules on parents and children.', 'see that I get'],
    [at('us-pa', 'solo', 'court-case'), 'because of a court case', 'I was told that I cannot have what I asked for because of a court case.', 'see that I get the record'],
  ])('%j', (one, reply, complaint, wish) => {
    check(words(one, 'reply'), { says: [`You told me I can’t have what I asked for ${reply}.`, 'September 1, 2026', 'October 20, 2026'], not: ['the reason is', 'There’s a question'] });
    check(words(one, 'complaint'), { says: [complaint, 'September 1, 2026', wish], not: ['The request is about', 'A question about'] });
  });

  test('where nobody answered, no refusal is told', () => {
    for (const kind of ['reply', 'complaint'])
      check(words(parent('silence', 'parent-or-child'), kind), { says: [/child’s record\./, /haven’t heard|had no answer/], not: ['have what I asked for'] });
  });
});

describe('an offer of another way', () => {
  test.each([
    ['warm', 'I’d still like to have the record, too.'],
    ['neutral', 'I’d still like to have the record.'],
    ['formal', 'My request for the record remains open.'],
  ])('%s: the request is still open', (tone, says) => {
    check(words(at('us-ny', 'solo', 'offer'), 'reply', { tone: [tone] }), { says: [says, /how (that would work|this would be done)/] });
  });

  test.each([
    [['offer'], { ask: ['accept'], accepting: ['summary'] }],
    [['offer'], { ask: ['accept'], accepting: ['summary'], 'still-open': ['settled'] }],
    [['offer', 'came'], {}],
    [['offer', 'mistake'], {}],
  ])('%j %j: not where it is accepted, or the record came', (happened, more) => {
    expect(words(at('us-ny', 'solo', ...happened), 'reply', more)).not.toMatch(/still like to have|remains open/);
  });
});

describe('the letter for filling in by hand speaks to whoever gets it', () => {
  test.each([
    ['left-practice', 'I understand that the therapist has left your practice.', /You told me you’ve left/],
    ['parent-or-child', 'I’m the parent of [name of the person]. I asked for the record you keep about [name of the person]', /my record/],
  ] as const)('%s', (id, says, not) => {
    const ground = grounds.find((one) => one.id === id);
    const text = content.replies['reply'];
    if (!ground || !text) throw new Error(id);
    const said = sentences(fillInReply(flow, text, 'reply', ground, marks)).map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
    check(said.join(' '), { says: [says], not: [not] });
  });
});

describe('a prison or jail', () => {
  test.each(['us', 'us-pa', 'us-ny', 'us-ca', 'us-fed-bop'])('%s: the findings, the reply and the complaint know 45 CFR 164.524(a)(2)(ii)', (place) => {
    for (const ground of ['no-reason', 'harm']) {
      const one = at(place, 'prison', ground);
      const [outcome] = resultOf(one).outcomes;
      const found = outcome?.findings.map(({ id }) => id) ?? [];
      expect(found).toContain('us-prison');
      expect(found).not.toContain('us-policy');
      expect(outcome?.rightHere.map(({ kind }) => kind)).toContain('custody');
      check(words(one, 'reply'), { says: ['let me look at the record', '45 CFR 164.524(a)(2)(ii)'], not: ['164.524(a)(4)'] });
      check(words(one, 'complaint'), { says: ['164.524(a)(2)(ii) lets a prison refuse a copy'] });
    }
  });

  test.each(['solo', 'clinic', 'unsure'])('%s: nothing of it, and a house policy is not on the list', (recipient) => {
    const one = at('us-pa', recipient, 'no-reason');
    const [outcome] = resultOf(one).outcomes;
    expect(outcome?.findings.map(({ id }) => id)).toContain('us-policy');
    expect(outcome?.rightHere.filter(({ kind }) => kind === 'custody' && recipient !== 'unsure')).toEqual([]);
    expect(words(one, 'reply') + words(one, 'complaint')).not.toContain('(a)(2)(ii)');
  });

  test('where HIPAA does not apply, no letter names it', () => {
    const one = { ...at('us-pa', 'prison', 'no-reason'), answers: { recipient: ['prison'], covered: ['uncovered'] } };
    expect(words(one, 'reply') + words(one, 'complaint')).not.toContain('164.524');
    expect(words(at('gb', 'prison', 'no-reason'), 'reply')).not.toContain('prison');
  });
});

describe('public bodies', () => {
  test.each(['public', 'public-clinic'])('au, %s: no law of private providers, and a draft to whoever oversees the state’s', (recipient) => {
    const one = at('au', recipient, 'no-reason');
    const result = resultOf(one);
    expect(result.bodies.map(({ body }) => body)).toEqual([expect.stringContaining('of your state or territory')]);
    expect(result.outcomes[0]?.findings.filter(({ when }) => when?.['law-line']?.includes('au'))).toEqual([]);
    check(words(one, 'complaint'), { says: ['Privacy commissioner or ombudsman of the state or territory', 'My request was received on 1 September 2026'], not: ['Privacy Act'] });
  });

  test('ca-sk, public: the health information act and its commissioner', () => {
    const one = at('ca-sk', 'public', 'no-reason');
    check(words(one, 'reply'), { says: ['Saskatchewan’s Health Information Protection Act'], not: ['PIPEDA', 'Electronic Documents'] });
    check(words(one, 'complaint'), { says: ['Saskatchewan Information and Privacy Commissioner', 'Saskatchewan’s Health Information Protection Act'] });
    expect(resultOf(one).outcomes[0]?.findings.map(({ id }) => id)).not.toContain('ca');
  });

  test.each(['public', 'public-clinic'])('se, %s: a written decision that can be appealed comes first', (recipient) => {
    const one = at('se', recipient, 'no-reason');
    expect(resultOf(one).asks[0]).toBe('decision');
    const text = words(one, 'reply', { language: ['en'] });
    check(text, { says: ['written decision that I can appeal'] });
    expect(text.indexOf('written decision')).toBeLessThan(text.indexOf('Could you send it'));
    expect(resultOf(one).outcomes[0]?.findings.map(({ id }) => id)).toEqual(expect.arrayContaining(['se-public']));
    expect(resultOf(one).outcomes[0]?.findings.map(({ id }) => id)).not.toContain('se');
  });

  test.each([
    ['se', 'solo'],
    ['se', 'unsure'],
    ['de', 'public'],
    ['us-ny', 'public'],
  ])('%s, %s: no such decision is asked for unless it is chosen', (place, recipient) => {
    expect(resultOf(at(place, recipient, 'no-reason')).asks).not.toContain('decision');
  });

  test('se, public, silence: nothing is decided yet', () => {
    expect(resultOf(at('se', 'public', 'silence')).asks).not.toContain('decision');
  });
});

describe('what the reply asks fits the answer', () => {
  const PART = /which part|everything you aren’t keeping back/;
  test.each([
    ['fee-unclear', ['how the charge adds up (for copying, time and mailing), and which rule it’s based on', 'without taking back my request for the record'], [PART]],
    ['fee', ['how the charge adds up (for copying, time and mailing), and which rule it’s based on', 'without taking back my request for the record'], [PART]],
    ['ask-someone-first', ['who you’ll ask and why, and when I can expect your answer'], [PART, 'opinion', 'extra time']],
    ['pay-first', ['keep the bill and the record separate'], [PART, 'For now']],
    ['in-person', ['send me a copy instead', 'in writing the reason for your answer, and which rule'], [PART]],
    ['waiver', ['rather not sign the waiver', 'the copy without it', 'in writing the reason for your answer, and which rule'], [PART]],
    ['you-complained', ['I’d still like to have the record', 'in writing the reason for your answer, and which rule', 'keep everything'], [PART]],
    ['no-reason', ['I’d still like to have the record', 'in writing the reason for your answer, and which rule'], [PART]],
    ['court-order', ['I’d still like to have the record'], [PART]],
    ['in-treatment', ['I’d still like to have the record'], [PART]],
    ['already-have', ['still missing'], [PART]],
    ['in-storage', ['send me what you have'], [PART, 'You can leave out only']],
    ['offer', ['how that would work, and when'], [/I accept|happy with/]],
    ['part-only', ['everything you aren’t keeping back', 'which part you’re keeping back'], []],
    ['harm', ['everything you aren’t keeping back', 'which part you’re keeping back'], []],
  ] as const)('%s', (ground, says, not) => {
    check(words(at('us-ny', 'solo', ground), 'reply'), { says, not });
  });
});

test.each(['holding', 'in-storage', 'ask-someone-first'])('%s: a date is asked for, and none called new that nobody had named before', (ground) => {
  for (const tone of ['warm', 'neutral', 'formal'])
    check(words(at('us-ny', 'solo', ground), 'reply', { tone: [tone] }), { says: [/when I can expect (it|your answer)|give me a date|state a date/], not: ['new date'] });
});

test.each([
  ['warm', 'someone else could see it first: my doctor, Dr. Example.'],
  ['neutral', 'This person can see the record on my behalf: my doctor, Dr. Example.'],
  ['formal', 'the professional who may see the record on my behalf: my doctor, Dr. Example.'],
])('%s: a professional’s name comes last, so that it may have a comma and begin in lower case', (tone, says) => {
  const one = { ...at('us-ny', 'solo', 'to-professional'), fields: { 'professional-name': 'my doctor, Dr. Example' } };
  check(words(one, 'reply', { tone: [tone], ask: ['rest', 'professional'] }), { says: [says] });
});

describe('an answer that can be one of two things', () => {
  test.each([
    [{}, 'You told me that I already have it, or that I ask too often.', 'I was told that I already have the record, or ask too often.'],
    [{ already: ['either'] }, 'You told me that I already have it, or that I ask too often.', 'I was told that I already have the record, or ask too often.'],
    [{ already: ['have'] }, 'You told me I already have it.', 'I was told that I already have the record.'],
    [{ already: ['often'] }, 'You told me that I ask too often.', 'I was told that I ask for the record too often.'],
  ] as const)('you have them, or you ask too often: %j', (more, reply, complaint) => {
    const one = at('us-ny', 'solo', 'already-have');
    const asked = { ...one, answers: { ...one.answers, ...more } };
    const others = ['already have it', 'already have the record', 'too often'].filter((said) => !reply.includes(said) && !complaint.includes(said));
    check(words(asked, 'reply'), { says: [reply], not: others });
    check(words(asked, 'complaint'), { says: [complaint], not: others });
  });

  test('a visit, or a meeting first: the words are true of both', () => {
    for (const tone of ['warm', 'neutral', 'formal'])
      check(words(at('us-ny', 'solo', 'in-person'), 'reply', { tone: [tone] }), { says: ['You told me that I have to come in for it.'], not: ['show it', 'only in person'] });
    check(words(at('us-ny', 'solo', 'in-person'), 'complaint'), { says: ['I was told that I have to come in for the record.'], not: ['shown only'] });
  });
});

describe('laws for licensed professionals', () => {
  test.each(['insurer', 'unlicensed'])('us-ca, %s: neither the provider’s law nor its 15 days', (recipient) => {
    for (const kind of ['reply', 'complaint'])
      check(words(at('us-ca', recipient, 'silence'), kind), { says: ['HIPAA Privacy Rule (45 CFR 164.524), as far as it applies'], not: ['123110', '15 days', 'September 16'] });
    expect(resultOf({ ...at('us-ca', recipient, 'silence'), fields: FIELDS }).clock.due?.date).toBe('2026-10-01');
  });

  test('us-ca, a therapist: both laws, as far as each applies, and 15 days', () => {
    check(words(at('us-ca', 'solo', 'silence'), 'complaint'), { says: ['section 123110', 'as far as each applies', 'within 15 days, by September 16, 2026'] });
  });

  test.each([
    ['ca-ab', 'insurer', 'Health Information Act'],
    ['ca-ab', 'unlicensed', 'Health Information Act'],
    ['ca-qc', 'unlicensed', 'Code of ethics of psychologists'],
    ['ca-qc', 'insurer', 'Code of ethics of psychologists'],
    ['us-nj', 'unlicensed', '13:42-8.3'],
    ['us-ny', 'insurer', 'section 18 of the New York Public Health Law'],
    ['de', 'insurer', '630g'],
  ])('%s, %s: not “%s”', (place, recipient, law) => {
    for (const kind of ['reply', 'complaint'])
      expect(words(at(place, recipient, 'no-reason'), kind, { language: ['en'] })).not.toContain(law);
  });

  test('us-ca: the state’s own law is named for someone who has died', () => {
    const died = { ...at('us-ca', 'solo', 'no-reason'), answers: { recipient: ['solo'], about: ['died'] } };
    check(words(died, 'reply'), { says: ['section 123110 of the California Health and Safety Code', '45 CFR 164.502'] });
  });
});

describe('the VA and the military', () => {
  const states = Object.keys(content.places).filter((id) => /^us-[a-z]{2}$/.test(id));
  test.each(states)('%s: no letter names a law of the state', (place) => {
    for (const kind of ['reply', 'complaint'])
      for (const ground of ['no-reason', 'pay-first']) {
        const text = words(at(place, 'military', ground), kind);
        expect(text).toContain('HIPAA Privacy Rule (45 CFR 164.524) and the Privacy Act (5 U.S.C. 552a)');
        for (const law of namesOf(place)) expect(text).not.toContain(law);
      }
  });

  test.each(states)('%s: after the request, one complains to a federal office', (place) => {
    const said = content.interfaces['en']?.desk.next;
    if (!said) throw new Error('content/desk.yaml has faults.');
    const entries = { answers: { kind: ['request'], recipient: ['military'] }, fields: { sent: '2026-11-30' } };
    const { days, after } = nextSteps(letterLaw(content.places, place), entries, said, { grammar: english('us') });
    expect(days).toEqual(['December 30, 2026: they should have answered (45 CFR 164.524(b)(2)(i)).']);
    expect(after.at(-1)).toContain('U.S. Department of Health and Human Services, Office for Civil Rights');
  });
});

describe('a parent’s letter names one law once', () => {
  test.each(['us', 'us-pa', 'us-ny'])('%s', (place) => {
    const one = { place, happened: ['no-reason'], answers: { recipient: ['solo'], about: ['child'], 'child-role': ['parent'] } };
    for (const kind of ['reply', 'complaint']) {
      const text = words(one, kind);
      check(text, { says: [`the HIPAA Privacy Rule (45 CFR 164.524 and 45 CFR 164.502), as far as ${place === 'us' ? 'it' : 'each'} applies`], not: ['45 CFR 164.502,', ') and 45 CFR 164.502'] });
    }
  });
});

describe('schools in the United States', () => {
  const findings = (place: string, recipient: string) => resultOf(at(place, recipient, 'silence')).outcomes[0]?.findings.map(({ id }) => id) ?? [];
  test.each(['us', 'us-tx', 'us-ny', 'us-fed-edu'])('%s: the law on school records, and no rule that may not reach a school', (place) => {
    expect(findings(place, 'school')).toContain('us-school');
    expect(findings(place, 'school')).not.toContain('us');
    expect(findings(place, 'school')).not.toContain(place);
    if (place !== 'us-fed-edu') expect(findings(place, 'solo')).not.toContain('us-school');
  });
});

describe('complaints', () => {
  test.each(['pay-first', 'waiver', 'fee-unclear', 'unusable'])('us-ca, %s: one can be made at once', (ground) => {
    const result = resultOf({ ...at('us-ca', 'solo', ground), fields: { 'asked-on': '2026-11-25', 'told-on': '2026-11-28' }, today: '2026-11-30' });
    expect(result.stages).toEqual(['refused']);
    expect(result.held.state).toBe('free');
    expect(result.letters).toContain('complaint');
  });

  test.each([
    [['pay-first'], 'solo', 'Complaint: therapy record held back over an unpaid bill'],
    [['pay-first', 'parent-or-child'], 'solo', 'Complaint: therapy record held back over an unpaid bill'],
    [['pay-first', 'fee'], 'solo', 'Complaint: charge for a therapy record'],
    [['fee-unclear'], 'solo', 'Complaint: charge for a therapy record'],
    [['no-reason'], 'solo', 'Complaint: access to a therapy record'],
    [['no-reason'], 'insurer', 'A complaint about a record To whom'],
    [['pay-first'], 'insurer', 'A complaint about a record To whom'],
  ])('%j, %s: %s', (happened, recipient, says) => {
    const text = words(at('us-ca', recipient, ...happened), 'complaint');
    check(text, { says: [says] });
    expect(text.match(/omplaint: |A complaint about/g)).toHaveLength(1);
  });

  test('a leak: what the client knows of it is told, or left to fill in', () => {
    const known = 'A letter about me was mailed to my neighbor on May 3.';
    const LEFT = '[what was sent, to whom and when, as far as you know]';
    check(words(at('us-ca', 'solo', 'leak'), 'complaint'), { says: [`What I know about it: ${LEFT}`] });
    check(words({ ...at('us-ca', 'solo', 'leak', 'silence'), fields: { leaked: known } }, 'complaint'), { says: [`What I know about it: ${known}`], not: [LEFT] });
    for (const [kind, ground] of [['complaint', 'no-reason'], ['reply', 'leak']] as const)
      expect(words(at('us-ca', 'solo', ground), kind)).not.toMatch(/What I know about it|what was sent, to whom/);
  });

  const APPEAL = 'Appeal of a decision about a record';
  const own = { about: ['self'] };
  test.each([
    ['se', 'public', ['harm'], own, 'en', [APPEAL, 'I appeal the decision by Dr. Keeper about my record.', 'could harm or upset me']],
    ['us-fed-va', 'public', ['fee-unclear'], own, 'en', [APPEAL, 'I was asked to pay a fee that was not itemized.']],
    ['se', 'public', ['no-reason'], { about: ['adult'] }, 'en', [APPEAL, 'I appeal the decision by Dr. Keeper about the record kept about Sam Other.']],
    ['se', 'public', ['harm'], own, 'sv', ['Överklagande av ett beslut om en journal', 'Jag överklagar beslutet som Dr. Keeper har fattat om min journal.']],
    ['no', 'solo', ['harm'], own, 'nb', ['Klage på en avgjørelse om en journal', 'Jeg klager herved på avgjørelsen fra Dr. Keeper om journalen min.']],
    ['us-fed-va', 'public', ['harm'], own, 'en', [APPEAL, 'I appeal the decision by Dr. Keeper']],
    ['us-fed-bop', 'prison', ['harm'], own, 'en', [APPEAL, 'I appeal the decision by Dr. Keeper']],
  ])('%s, %s, %j of %j, in %s: what goes to whoever takes appeals is one', (place, recipient, happened, whose, language, says) => {
    const one = { ...at(place, recipient, ...happened), answers: { recipient: [recipient], ...whose } };
    check(words(one, 'complaint', { body: ['outside'], language: [language] }, language), { says, not: [/complain/i, /klagomål/i] });
    check(words(one, 'complaint', { body: ['service'], language: ['en'] }), { says: ['I am writing to complain'], not: [/appeal/i] });
  });

  test('an appeal says in the subject of a mail, too, that it is one', () => {
    const subject = (place: string, recipient: string, translated = 'en') => {
      const one = { ...at(place, recipient, 'harm'), answers: { recipient: [recipient], ...own } };
      const { law, entries } = entriesOf(one);
      const text = content.replies['complaint'];
      if (!text) throw new Error('content/replies/complaint.yaml is missing.');
      const made = { ...entries, answers: { ...entries.answers, letter: ['complaint'], body: ['outside'] } };
      const input = replyInput({ marks, law, entries: made, blanks, body: agencyOf(resultOf(one).bodies) });
      return compose(text, input, translationOf(content.languages[translated], 'complaint')).subject;
    };
    expect(subject('se', 'public')).toBe(APPEAL);
    expect(subject('se', 'public', 'sv')).toBe('Överklagande av ett beslut om en journal');
    expect(subject('us-pa', 'solo')).toBe('A complaint about a record');
  });

  test('a court that takes refusals of access alone gets no appeal of a charge', () => {
    const bodies = resultOf(at('se', 'public', 'fee-unclear')).bodies.map(({ body }) => body);
    expect(bodies.join()).not.toMatch(/court/i);
  });

  test.each([
    ['se', 'solo', ['harm']],
    ['no', 'solo', ['silence']],
    ['no', 'solo', ['leak']],
    ['us-fed-va', 'public', ['silence']],
  ])('%s, %s, %j: without a decision that could be appealed, or a body for that, it’s a complaint', (place, recipient, happened) => {
    check(words(at(place, recipient, ...happened), 'complaint', { body: ['outside'], language: ['en'] }), { says: ['I am writing to complain'], not: ['I appeal'] });
  });

  test.each([
    // Ontario gives six months from the refusal; HIPAA 180 days.
    ['ca-on', '2026-04-20', '2026-11-30', true],
    ['ca-on', '2026-10-20', '2026-11-30', false],
    ['us-pa', '2026-05-20', '2026-11-30', true],
    ['us-pa', '2026-06-20', '2026-11-30', false],
    ['us-pa', '2026-06-20', '2027-01-15', true],
    ['de', '2020-01-06', '2026-11-30', false],
  ])('%s, refused on %s, sent on %s: whether a reason for the delay is left to fill in is %s', (place, told, sent, late) => {
    const one = { ...at(place, 'solo', 'no-reason'), fields: { 'asked-on': '2019-12-01', 'told-on': told, sent } };
    const LATE = 'Please accept this complaint even though it comes late. [why it comes late, if you want to say]';
    expect(words(one, 'complaint', { body: ['outside'], language: ['en'] }).includes(LATE)).toBe(late);
    expect(words({ ...one, fields: { ...one.fields, 'late-because': 'I was in the hospital.' } }, 'complaint', { body: ['outside'] }).includes('comes late. I was in the hospital.')).toBe(late);
    for (const [kind, body] of [['complaint', 'service'], ['reply', 'outside']] as const)
      expect(words(one, kind, { body: [body] })).not.toMatch(/comes late/);
  });

  test('what was tried is told to the service as to the one it was tried with', () => {
    const said = (body: string) => words(at('gb', 'solo', 'no-reason'), 'complaint', { body: [body], tried: ['talked'] });
    check(said('service'), { says: ['I have talked with you about it.'], not: ['with them'] });
    check(said('outside'), { says: ['I have talked with them about it.'], not: ['with you'] });
  });

  test.each(['closed', 'died'])('%s: a complaint to the practice goes to whoever keeps the records', (recipient) => {
    check(words(at('gb', recipient, 'silence'), 'complaint', { body: ['service'] }), { says: ['To whoever keeps the records of Dr. Keeper'], not: ['Dr. Keeper, complaints'] });
  });

  test('us-ca: an unpaid bill is answered with the rule that the page quotes', () => {
    check(words(at('us-ca', 'solo', 'pay-first'), 'reply'), { says: ['An unpaid bill isn’t a reason to hold the record back (section 123110 of the California Health and Safety Code)'], not: ['adds up'] });
    check(words(at('us-md', 'solo', 'pay-first'), 'complaint'), { says: ['section 4-309(b) of the Health-General Article of the Maryland Code, an unpaid bill is not a reason'] });
    check(words(at('us-fl', 'solo', 'pay-first'), 'complaint'), { says: ['Under section 456.057 of the Florida Statutes, an unpaid bill is not a reason'] });
    for (const place of ['us-ca', 'us-md', 'us-tx'])
      check(words(at(place, 'school', 'pay-first'), 'complaint'), { says: ['20 U.S.C. 1232g'], not: ['an unpaid bill is not a reason'] });
    check(words(at('us-ca', 'solo', 'pay-first'), 'complaint'), { says: ['Under section 123110 of the California Health and Safety Code, an unpaid bill is not a reason to hold the record back'] });
  });

  test.each(['destroyed-after', 'destroyed', 'lost'])('%s: what happened to the record is asked, and what is left of it', (ground) => {
    check(words(at('ca-on', 'solo', ground), 'complaint'), { says: ['find out what happened to the record, and see that I get whatever is left of it'], not: ['see that I get the record'] });
  });

  test('no notes: nothing happened to a record that was not kept, so what was kept is asked for', () => {
    check(words(at('ca-on', 'solo', 'no-notes'), 'complaint'), { says: ['find out what was kept, and see that I get it'], not: ['what happened to the record', 'left of it'] });
  });

  test('gb: the first complaint goes to the therapist or service, and speaks to them', () => {
    check(words(at('gb', 'solo', 'no-reason'), 'complaint'), { says: ['how you handled my request', 'give me the record'], not: ['The therapist or service itself', 'how Dr. Keeper'] });
    check(words(at('gb', 'solo', 'no-reason'), 'complaint', { body: ['outside'] }), { says: ['Information Commissioner’s Office', 'how Dr. Keeper handled'] });
  });

  test('every complaint that can be made names who gets it', { timeout: 240_000 }, () => {
    for (const place of Object.keys(content.places))
      for (const recipient of ['solo', 'public', 'unlicensed', 'unsure']) {
        const one = at(place, recipient, 'no-reason');
        const text = words(one, 'complaint', { language: ['en'] });
        const found = agencyOf(resultOf(one).bodies);
        const agency = (found?.addressee ?? found?.body)?.replaceAll('\u00a0', ' ');
        expect(text.includes('Dr. Keeper, complaints') || (agency !== undefined && text.includes(agency)), `${place} ${recipient}: ${text}`).toBe(true);
      }
  });
});

test.each([
  ['mistake', 'correction'],
  ['came', 'thanks'],
  ['mistake no-reason', 'reply'],
  ['came offer', 'reply'],
  ['came unusable', 'reply'],
  ['no-reason', 'reply'],
  ['came mistake', 'thanks'],
])('%s: the letter to start with is a %s, the first that is suggested', (grounds, letter) => {
  const one = at('us-pa', 'solo', ...grounds.split(' '));
  expect(entriesOf(one).entries.answers['letter']).toEqual([letter]);
  expect(resultOf(one).letters[0]).toBe(letter);
});

test('the step that must know whose record it is doesn’t say that this can be left out', () => {
  const step = flow.topics.find(({ questions }) => questions.some(({ id }) => id === 'about'));
  const isNeeded = (id: string) => {
    const question = step?.questions.find((one) => one.id === id);
    return question !== undefined && 'required' in question && question.required;
  };
  expect(isNeeded('about')).toBe(true);
  expect(step?.why).toMatch(/^Tell us whose record it is. Skip anything else you don’t know/);
});

test('an answer that came before the request is no answer to it', () => {
  const questions = flow.topics.flatMap((topic) => topic.questions).filter(({ id }) => ['asked-on', 'told-on'].includes(id));
  const errorWords = { mark: 'm', title: 't', order: '{later} / {earlier}', future: 'f', notADay: 'n', year: 'y', enter: 'e', choose: 'c', tooLong: 't' };
  const errors = (told: string) => entryErrors(questions, { answers: {}, fields: { 'asked-on': '2026-10-10', 'told-on': told } }, '2026-11-30', errorWords);
  expect(errors('2026-10-09')).toEqual([{ question: 'told-on', message: expect.stringContaining('When did you get their answer?') }]);
  expect(errors('2026-10-10')).toEqual([]);
});
