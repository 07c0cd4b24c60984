import { describe, expect, test } from 'vitest';
import { compose } from '../../src/domain/letter/letter.ts';
import type { Letter } from '../../src/domain/letter/value.ts';
import { letterLaw } from '../../src/domain/letter/law.ts';
import { fillInLetter } from '../../src/domain/letter/fill-in.ts';
import { blankNames } from '../../src/domain/flow/flow.ts';
import { replyInput } from '../../src/domain/letter/reply.ts';
import { binding } from '../../src/domain/refusal/law.ts';
import { bodiesDue } from '../../src/domain/law/complaint.ts';
import { content } from '../support/content.ts';
import { ours, sentences } from '../support/letter-wrongs.ts';
import { entriesOf, flow, grounds, marks, resultOf, type Case } from '../support/refusal-case.ts';
import { isWhole } from '../support/long.ts';

/** A letter says only what its writer said, tells the right reader what happened, and asks for something. */

const blanks = blankNames(flow);
const wordsOf = (letter: Letter) => sentences(letter).map(ours).join(' ').replaceAll('\u00a0', ' ');

/** The letter of a case as the tool makes it: what the result suggests is asked for unless the case says otherwise. */
function letterOf(one: Case, kind: string, asks?: readonly string[]): Letter {
  const ask = asks ?? resultOf(one).asks;
  const { law, entries } = entriesOf({ ...one, answers: { ...one.answers, letter: [kind], ask } });
  const bound = law && binding(law, entries.answers);
  const input = replyInput({ marks, law, entries, blanks, body: bodiesDue(bound, {}, {})[0] });
  const text = content.replies[kind];
  if (!text) throw new Error(`content/replies/${kind}.yaml is missing.`);
  return compose(text, input);
}

const words = (one: Case, kind: string, asks?: readonly string[]) => wordsOf(letterOf(one, kind, asks));

describe('nothing is accepted, named or explained unless the client says so', () => {
  test.each([
    ['us', 'clinic', 'separate-notes'],
    ['us', 'solo', 'summary-instead'],
    ['us-ny', 'solo', 'to-professional'],
    ['us', 'solo', 'offer'],
  ])('%s, %s, %s', (place, recipient, ground) => {
    for (const tone of ['warm', 'neutral', 'formal']) {
      const one = { place, happened: [ground], answers: { recipient: [recipient], tone: [tone] } };
      expect(words(one, 'reply')).not.toMatch(/I accept|glad to read it|happy to read it|happy with|agree that/);
    }
  });

  test('an offer is accepted when it is marked', () => {
    const answers = { tone: ['formal'], accepting: ['together'] };
    expect(words({ happened: ['offer'], answers }, 'reply', ['accept'])).toContain(
      'I accept the offer to read it together.',
    );
  });

  test('“only to another professional”: the letter asks for the client’s own copy and names nobody', () => {
    const letter = letterOf({ place: 'us-ny', happened: ['to-professional'] }, 'reply');
    expect(wordsOf(letter)).toContain('I’m asking for my own copy.');
    expect(wordsOf(letter)).not.toContain('[name of the professional]');
  });

  test('no reason is offered or withheld', () => {
    expect(words({ happened: ['why'] }, 'reply')).not.toMatch(/reasons to myself|rather not give a reason/);
    expect(words({ happened: ['why'] }, 'reply', ['private'])).toContain('I’d rather keep my reasons to myself');
  });

  test('a client told to come in says nothing of how they’d like to read it', () => {
    for (const tone of ['warm', 'neutral', 'formal']) {
      const said = words({ happened: ['in-person'], answers: { tone: [tone] } }, 'reply');
      expect(said).toContain('send me a copy instead');
      expect(said).not.toMatch(/on my own|alone/);
    }
  });

  test('a client who asks “too often” doesn’t say that something is missing', () => {
    const said = (already: string) => words({ happened: ['already-have'], answers: { already: [already] } }, 'reply');
    expect(said('have')).toContain('send me what’s still missing');
    expect(said('often')).toContain('I’d still like to have the record.');
    expect(said('often')).not.toContain('missing');
  });

  test('an untouched request says what a request is, and no more', () => {
    const questions = content.flows['letter'];
    const text = content.letters['request'];
    if (!questions || !text) throw new Error('The letter has faults.');
    for (const place of [null, ...Object.keys(content.places)]) {
      const law = place === null ? null : letterLaw(content.places, place);
      const letter = fillInLetter(questions, text, law, { recipient: 'solo' });
      expect(wordsOf(letter)).not.toMatch(/reasons? to myself|anything is wrong|trust|glad to|summary/);
      const asked = new Set(
        sentences(letter)
          .filter(({ cites }) => cites.length === 0)
          .flatMap(({ because }) => because.map(({ question }) => question)),
      );
      // Whom it goes to and how it sounds; a copy of the whole record; to be told of a charge. Nothing else.
      for (const question of asked)
        expect(['tone', 'recipient', 'about', 'form', 'parts', 'range', 'cost']).toContain(question);
    }
  });
});

describe('the letter on the page of each answer', () => {
  const wanting = /\?|[Pp]lease|I’d still like|I ask|[Tt]hank you/;
  test.each(grounds.map(({ id, firm }) => [id, firm.asks.length > 0 ? 'reply' : (firm.letters[0] ?? 'thanks')]))(
    '%s says what happened and what is wanted',
    (id, kind) => {
      const text = words({ happened: [id] }, kind);
      expect(text).toMatch(wanting);
      // A leak was no request.
      if (kind === 'reply' && id !== 'leak') expect(text).toMatch(/[Yy]ou got (my|that) request on \[date of your request\]/);
    },
  );

  test.each(['silence', 'fee', 'form', 'holding', 'identity', 'lost', 'left-practice', 'no-notes', 'destroyed', 'closed-or-died', 'hurt-or-anger', 'therapy-ended', 'why', 'in-person', 'waiver', 'court-order', 'already-have', 'you-complained', 'in-treatment', 'test-security', 'unusable', 'in-storage', 'fee-unclear', 'portal', 'altered', 'leak', 'destroyed-after', 'no-deletion'])(
    '%s asks for something',
    (id) => {
      const letter = letterOf({ happened: [id] }, 'reply');
      const asks = letter.paragraphs.find((paragraph) => paragraph.id === 'asks');
      expect(asks?.sentences.length ?? 0, wordsOf(letter)).toBeGreaterThan(0);
    },
  );
});

describe('a letter speaks to the right reader', () => {
  test('“I have left that practice” is not said to the practice', () => {
    const one = { place: 'us-oh', happened: ['left-practice'], answers: { recipient: ['group'] } };
    expect(words(one, 'reply')).not.toContain('You told me you’ve left');
    expect(words(one, 'reply')).toContain('I understand that the therapist has left your practice.');
    expect(words({ ...one, answers: { recipient: ['solo'] } }, 'reply')).toContain('You told me you’ve left that practice.');
  });

  test('a complaint to an agency never speaks to the therapist', () => {
    for (const [at, place] of Object.keys(content.places).entries())
      for (const { id } of grounds.filter((_, ground) => isWhole || (at + ground) % 4 === 0)) {
        const text = words({ place, happened: [id], answers: { covered: ['unsure'] } }, 'complaint');
        expect(text, `${place} ${id}`).not.toMatch(/\byour? (practice|license|notes|opinion)|\(if |applies to you/i);
      }
  });

  test('each law is named once in a row', () => {
    for (const place of ['ie', 'es', 'fr', 'nl', 'de', 'gb'])
      for (const { id } of grounds)
        for (const kind of ['reply', 'complaint']) {
          const text = words({ place, happened: [id], fields: { 'asked-on': '2026-09-01' } }, kind, ['reasons', 'review', 'rest', 'remind']);
          expect(text, `${place} ${id}`).not.toMatch(/((?:GDPR )?Article [\d()]+)(?:,| and) \1(?!\d)/);
        }
  });
});

describe('a complaint is about the right thing and never empty', () => {
  const complained = marks.filter(({ stage }) => stage !== 'arrived').map(({ id }) => [id]);
  test.each(complained)('%s', (id) => {
    for (const place of ['us-pa', 'us-ny', '']) {
      const letter = letterOf({ place, happened: [id], fields: { 'asked-on': '2026-01-05' } }, 'complaint');
      const listed = (paragraph: string) => letter.paragraphs.find((one) => one.id === paragraph)?.sentences ?? [];
      // A charge or a leak alone is told by the opening.
      expect(listed('happened-list').length, `${place} ${id}`).toBe(['fee', 'leak'].includes(id) ? 0 : 1);
      expect(listed('wish-list').length, `${place} ${id}`).toBeGreaterThan(0);
      expect(listed('subject')).toHaveLength(1);
    }
  });

  test('a parent’s complaint is about the child’s record', () => {
    const text = words(
      { place: 'us-pa', happened: ['parent-or-child'], answers: { about: ['child'] }, fields: { person: 'Sam' } },
      'complaint',
    );
    expect(text).not.toMatch(/my (own )?record/);
    expect(text).toContain('the record kept about ·');
  });

  test('“they won’t correct it” asks about the correction, not for access', () => {
    const text = words({ place: 'us-ny', happened: ['correction-refused'] }, 'complaint');
    expect(text).toContain('my request to correct my record');
    expect(text).toContain('see that the record is corrected');
    expect(text).not.toContain('see that I get the record');
  });

  test.each([
    ['leak', 'reached someone who should not have it', 'what was done about it'],
    ['no-deletion', 'my request to delete my record', 'which rule requires keeping it'],
    ['altered', 'changes to my record', 'who changed what, and when'],
    ['fee-unclear', 'asks me to pay', 'see that I get the record'],
    ['destroyed-after', 'my request for my record', 'destroyed after my request had arrived'],
  ])('%s is a matter of its own', (id, about, wanted) => {
    const text = words({ place: 'ca-on', happened: [id], fields: { 'asked-on': '2026-01-05' } }, 'complaint');
    expect(text).toContain(about);
    expect(text).toContain(wanted);
  });

  test('an unpaid bill for sessions is no copying fee', () => {
    const one = { place: 'us-ca', happened: ['pay-first'] };
    expect(words(one, 'reply')).not.toMatch(/how the charge adds up|itemize/);
    expect(words(one, 'reply')).toContain('keep the bill and the record separate');
    expect(words(one, 'reply')).toContain('section 123110 of the California Health and Safety Code');
  });
});
