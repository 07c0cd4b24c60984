import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/flow/when.ts';
import { blankNames, effective } from '../../src/domain/flow/flow.ts';
import { fillInLetter } from '../../src/domain/letter/fill-in.ts';
import { fillInReply, replyInput } from '../../src/domain/letter/reply.ts';
import { compose } from '../../src/domain/letter/letter.ts';
import type { Letter } from '../../src/domain/letter/value.ts';
import { sentenceText } from '../../src/domain/letter/edits.ts';
import { translationOf } from '../../src/domain/letter/translation.ts';
import { letterLaw } from '../../src/domain/letter/law.ts';
import { content } from '../support/content.ts';
import { sentences } from '../support/letter-wrongs.ts';
import { entriesOf, flow, grounds, marks } from '../support/refusal-case.ts';

/** Every letter says once who writes for whom, says what happened, and says nothing for its writer. */

const FIELDS = { sent: '2026-11-30', 'asked-on': '2026-09-01', therapist: 'Dr. Keeper', person: 'Mia Example' };
const wordsOf = (letter: Letter) => sentences(letter).map(sentenceText).join(' ').replaceAll('\u00a0', ' ');
const times = (text: string, what: RegExp) => [...text.matchAll(new RegExp(what, 'gi'))].length;

/** Everyone who writes for somebody else, and how their letters say so. */
const WRITERS: readonly (readonly [string, Answers, RegExp])[] = [
  ['a parent', { about: ['child'], 'child-role': ['parent'] }, /the parent of Mia Example/],
  ['a guardian of a child', { about: ['child'], 'child-role': ['guardian'] }, /the legal guardian of Mia Example/],
  ['a guardian', { about: ['adult'], 'adult-role': ['guardian'] }, /the legal guardian of Mia Example/],
  ['a power of attorney', { about: ['adult'], 'adult-role': ['power'] }, /a power of attorney that covers health care/],
  ['someone authorized', { about: ['adult'], 'adult-role': ['authorized'] }, /asked me in writing|authorized me in writing/],
  ['an executor', { about: ['died'], 'died-role': ['executor'] }, /the executor of the estate|personal representative of the estate/],
  ['a widow or widower', { about: ['died'], 'died-role': ['spouse'] }, /We were married|surviving spouse/],
  ['a partner', { about: ['died'], 'died-role': ['partner'] }, /We were partners|surviving partner/],
  ['a child', { about: ['died'], 'died-role': ['child'] }, /Mia Example, my parent, has died/],
  ['a bereaved parent', { about: ['died'], 'died-role': ['parent'] }, /Mia Example, my child, has died/],
  ['someone else', { about: ['died'], 'died-role': ['other'] }, /Mia Example has died/],
];

const TONES = ['warm', 'neutral', 'formal'];
const asking = content.flows['letter'];
if (!asking) throw new Error('content/flows/letter.yaml has faults.');

function asked(kind: string, answers: Answers, fields = FIELDS, place: string | null = null): Letter {
  const text = content.letters[kind];
  if (!asking || !text) throw new Error('A letter has faults.');
  const law = place === null ? null : letterLaw(content.places, place);
  return fillInLetter(asking, text, law, { recipient: ['solo'], kind: [kind], ...answers }, fields);
}

function answered(kind: string, ground: string, answers: Answers): Letter {
  const given = { recipient: ['solo'], ...answers };
  const { known, entries } = entriesOf({ happened: [ground], answers: given, fields: FIELDS });
  const more = { ...entries.answers, letter: [kind] };
  const made = effective(flow, { answers: more, fields: FIELDS }, known);
  const text = content.replies[kind];
  if (!text) throw new Error(`content/replies/${kind}.yaml is missing.`);
  return compose(text, replyInput({ marks, law: null, entries: made, blanks: blankNames(flow), body: undefined }));
}

describe('a letter for somebody else says once who writes', () => {
  describe.each(WRITERS)('%s', (_, writer, says) => {
    test.each(['heads-up', 'request', 'reminder'])('%s', (kind) => {
      for (const tone of TONES)
        for (const recipient of ['solo', 'clinic', 'died'])
          expect(times(wordsOf(asked(kind, { ...writer, tone: [tone], recipient: [recipient] })), says), `${tone} ${recipient}`).toBe(1);
    });

    test.each(['reply', 'correction', 'disagreement', 'complaint', 'thanks'])('%s', (kind) => {
      const fits = grounds.filter(({ id, firm }) => kind === 'reply' || kind === 'complaint' ? id !== 'came' : kind === 'thanks' || firm.letters.includes(kind));
      expect(fits.length).toBeGreaterThan(0);
      for (const { id } of fits)
        for (const tone of TONES) expect(times(wordsOf(answered(kind, id, { ...writer, tone: [tone] })), says), `${id} ${tone}`).toBe(1);
    });
  });

  test('and nothing of the kind for oneself', () => {
    for (const about of ['self', 'helping'])
      for (const kind of ['reply', 'complaint', 'thanks'])
        expect(wordsOf(answered(kind, 'no-reason', { about: [about] }))).not.toMatch(/parent|guardian|attorney|has died|Mia/);
  });

  test.each(Object.keys(content.languages))('in every kind of letter, in every language: %s', (language) => {
    const found = content.languages[language];
    for (const [kind, { paragraphs }] of Object.entries({ ...content.letters, ...content.replies })) {
      if (kind === 'spoken') continue;
      const roles = paragraphs.flatMap(({ id, sentences: all }) =>
        all.filter(({ when }) => when?.['child-role'] ?? when?.['adult-role'] ?? when?.['died-role']).map((one) => [id, one.id] as const),
      );
      expect(roles, kind).toHaveLength(11);
      const translated = translationOf(found, kind)?.text.paragraphs;
      for (const [paragraph, id] of roles) expect(translated?.[paragraph]?.[id], `${kind} ${id}`).toBeDefined();
    }
  });
});

describe('what a request asks for', () => {
  const COPY = /\bcopy\b/;
  test.each([
    [['originals'], {}, [/originals/], [COPY, /my record\b/, /45 CFR|30 days/, /charge/]],
    [['portal-access'], {}, [/(see|access to) my record in your client portal/], [COPY, /there too|also make/, /charge/]],
    [['portal-access', 'originals'], {}, [/(see|access to) my record in your client portal/, /originals/], [COPY]],
    [['originals', 'progress'], {}, [COPY, /originals/], []],
    [['portal-access', 'progress'], {}, [COPY, /make the notes visible there too|also make the notes/], [/put it in your client portal/]],
    [['portal-access', 'progress'], { delivery: ['portal'] }, [COPY, /put it in your client portal/], [/there too|also make/]],
    [['whole'], { recipient: ['insurer'] }, [/reports, notes of interviews, test (results|data)/, /claim file/], [/session|progress notes|treatment/]],
    [['whole'], { recipient: ['insurer'], about: ['child'], 'child-role': ['parent'] }, [/notes of interviews/], [/session|progress notes/]],
    [['whole'], { recipient: ['clinic'] }, [/progress notes/], [/interviews|claim/]],
    [['originals'], { about: ['child'], 'child-role': ['parent'] }, [/belong to Mia Example/], [COPY, /belong to me/]],
    [['portal-access'], { about: ['child'], 'child-role': ['parent'] }, [/(see|access to) the record of Mia Example in your client portal/], [COPY, /my record/]],
  ] as const)('%j %j', (parts, who, says, never) => {
    for (const tone of TONES)
      for (const place of [null, 'us-ny', 'gb']) {
        const text = wordsOf(asked('request', { parts, ...who, tone: [tone] }, FIELDS, place));
        for (const one of says) expect(text, `${tone} ${place}`).toMatch(one);
        for (const one of never) expect(text, `${tone} ${place}`).not.toMatch(one);
      }
  });

  test('care that ended with a death is not asked for until now', () => {
    const words = (writer: Answers) => wordsOf(asked('request', { ...writer, parts: ['whole'], tone: ['warm'] }));
    expect(words({ about: ['died'], 'died-role': ['executor'] })).toContain('from the first session to the last');
    expect(words({ about: ['child'], 'child-role': ['parent'] })).toContain('from the first session until now');
  });

  test('a date of birth is said to be that of the person whose record it is', () => {
    const fields = { ...FIELDS, born: 'May 4, 1980', 'person-born': 'June 5, 2012' };
    for (const kind of ['request', 'reminder']) {
      const parent = wordsOf(asked(kind, { about: ['child'], 'child-role': ['parent'], recipient: ['clinic'] }, fields));
      expect(parent).toContain('Date of birth of Mia Example: June 5, 2012.');
      expect(parent).not.toContain('1980');
      const own = wordsOf(asked(kind, { recipient: ['clinic'] }, fields));
      expect(own).toContain('Date of birth: May 4, 1980.');
      expect(own).not.toContain('2012');
    }
  });
});

describe('an insurer or an evaluator gave no therapy', () => {
  const fields = { ...FIELDS, seen: 'March 2024' };
  test.each(['request', 'reminder', 'heads-up', 'spoken'])('%s', (letter) => {
    const kinds = letter === 'spoken' ? ['request', 'reminder'] : [letter];
    for (const kind of kinds)
      for (const tone of TONES) {
        const text = content.letters[letter];
        if (!text || !asking) throw new Error(letter);
        const made = wordsOf(fillInLetter(asking, text, null, { recipient: ['insurer'], kind: [kind], tone: [tone] }, fields));
        expect(made, tone).not.toMatch(/therapy|session|progress notes|[Dd]ates of care/);
        if (letter === 'request' || letter === 'reminder') expect(made).toContain('Dates of the evaluation or claim: March 2024.');
      }
    expect(wordsOf(asked('request', { recipient: ['clinic'] }, fields))).toContain('Dates of care: March 2024.');
  });
});

describe('the letter for filling in by hand after each answer', () => {
  const kindOf = ({ firm }: (typeof grounds)[number]) => (firm.asks.length > 0 ? 'reply' : (firm.letters[0] ?? 'thanks'));
  const byHand = (ground: (typeof grounds)[number]) => {
    const text = content.replies[kindOf(ground)];
    if (!text) throw new Error('A reply has faults.');
    return fillInReply(flow, text, kindOf(ground), ground, marks);
  };

  test.each(grounds.map((ground) => [ground.id, ground] as const))('%s volunteers nothing, and asks for something', (id, ground) => {
    const letter = byHand(ground);
    const text = wordsOf(letter);
    expect(text).not.toMatch(/trust|implies no criticism|give a reason|reasons to myself|happy with|I accept|other therapists|name of the professional/);
    if (kindOf(ground) !== 'reply') return;
    const found = (paragraph: string) => letter.paragraphs.find((one) => one.id === paragraph)?.sentences ?? [];
    expect(found('opening').length, text).toBeGreaterThan(id === 'leak' ? 0 : 1);
    expect(found('asks').length, text).toBeGreaterThan(0);
  });

  test.each([
    ['offer', 'Please tell me how that would work, and when. Please also tell me what I’d see that way, and what I wouldn’t. I’d still like to have the record.'],
    ['closed-or-died', 'is no longer in practice.'],
    ['why', 'I’d still like to have the record.'],
    ['hurt-or-anger', 'It seemed to me that my question was hard for you. I’d still like to have the record.'],
    ['therapy-ended', 'I’d still like to have the record.'],
    ['no-deletion', 'I asked you to delete my record, and you received that request on [date of your request]. You told me you won’t delete it.'],
  ])('%s: %s', (id, says) => {
    const ground = grounds.find((one) => one.id === id);
    if (!ground) throw new Error(id);
    expect(wordsOf(byHand(ground))).toContain(says);
  });
});
