import { describe, expect, test } from 'vitest';
import { blankNames, openTopics } from '../../src/domain/flow/flow.ts';
import { compose } from '../../src/domain/letter/letter.ts';
import { replyInput, withBody } from '../../src/domain/letter/reply.ts';
import { nextSteps } from '../../src/domain/letter/next-steps.ts';
import { letterLaw } from '../../src/domain/letter/law.ts';
import { english } from '../../src/domain/text/en.ts';
import { content } from '../support/content.ts';
import { ours, sentences } from '../support/letter-wrongs.ts';
import { entriesOf, flow, marks, resultOf, type Case } from '../support/refusal-case.ts';

/** The words of the person who writes and those of the record never disagree, and every letter begins with why. */

function words(one: Case, kind: string, ask: readonly string[] = resultOf(one).asks, body?: object): string {
  const { law, entries } = entriesOf({ ...one, answers: { ...one.answers, letter: [kind], ask } });
  const text = content.replies[kind];
  if (!text) throw new Error(`content/replies/${kind}.yaml is missing.`);
  const input = replyInput({ marks, law, entries, blanks: blankNames(flow), body: body as never });
  return sentences(compose(text, input)).map(ours).join(' ').replaceAll('\u00a0', ' ');
}

const CHILD = { place: 'us-pa', happened: ['parent-or-child'] };

describe('a child’s record or a parent’s request', () => {
  test('whose record it is has to be said: nothing is chosen in advance', () => {
    expect(entriesOf(CHILD).entries.answers['about']).toEqual([]);
    expect(entriesOf({ place: 'us-pa', happened: ['fee'] }).entries.answers['about']).toEqual(['self']);
  });

  test.each([
    ['self', 'because of the rules on parents and children.', 'a child’s record'],
    ['helping', 'because of the rules on parents and children.', 'a child’s record'],
    ['adult', 'because of the rules on parents and children.', 'a child’s record'],
    ['child', 'because it’s a child’s record.', 'parents and children'],
  ])('with “%s”, the reply says “%s”', (about, says, never) => {
    const text = words({ ...CHILD, answers: { about: [about] } }, 'reply');
    expect(text).toContain(says);
    expect(text).not.toContain(never);
  });

  test('the complaint agrees with itself in the same way', () => {
    const own = words({ ...CHILD, answers: { about: ['self'] } }, 'complaint');
    expect(own).toContain('because of the rules on parents and children.');
    expect(own).not.toContain('child’s record');
    expect(words({ ...CHILD, answers: { about: ['child'] } }, 'complaint')).toContain('because it is a child’s record.');
  });

  test('the letter does not offer to cover what is about other people', () => {
    expect(resultOf({ ...CHILD, answers: { about: ['child'] } }).asks).not.toContain('cover-names');
    expect(words({ ...CHILD, answers: { about: ['child'] } }, 'reply')).not.toMatch(/other people/);
  });
});

describe('a correction says why it is written', () => {
  test.each([
    ['mistake', /isn’t right/],
    ['altered', /look as if they were changed or written later/],
    ['no-deletion', /asked you to delete the record/],
    ['correction-refused', /asked you to correct the record/],
  ])('%s', (ground, says) => {
    for (const also of [[], ['part-only']])
      expect(words({ place: 'us', happened: [ground, ...also] }, 'correction')).toMatch(says);
  });
});

test('a complaint is addressed to a body by its name alone', () => {
  for (const [place, name] of [
    ['ca-ab', 'Office of the Information and Privacy Commissioner of Alberta'],
    ['us-fl', 'Florida Department of Health'],
    ['us-mt', 'Montana Department of Labor & Industry'],
  ] as const) {
    const body = entriesOf({ place, happened: ['harm'] }).law?.bodies.find(({ addressee }) => addressee === name);
    expect(body, place).toBeDefined();
    const text = words({ place, happened: ['harm'] }, 'complaint', [], body);
    expect(text).toContain(name);
    expect(text).not.toContain(body?.body);
  }
});

test('a complaint to one of several offices leaves room for which one', () => {
  for (const [place, name] of [
    ['de', 'State data protection authority'],
    ['gb', 'The therapist’s professional register'],
    ['au', 'Privacy commissioner or ombudsman of the state or territory'],
    ['us', 'State licensing board'],
  ] as const) {
    const body = entriesOf({ place, happened: ['harm'] }).law?.bodies.find(({ addressee }) => addressee === name);
    const one = { place, happened: ['harm'], answers: { language: ['en'], body: ['outside'] } };
    expect(words(one, 'complaint', [], body), place).toContain(`[${name}]`);
    const { law, entries } = entriesOf(one);
    const filled = { answers: { ...entries.answers, letter: ['complaint'] }, fields: { office: 'Office in Example' } };
    const text = content.replies['complaint'];
    if (!text) throw new Error('content/replies/complaint.yaml is missing.');
    const input = replyInput({ marks, law, entries: filled, blanks: blankNames(flow), body: body as never });
    const letter = sentences(compose(text, input)).map(ours).join(' ');
    expect(letter, place).not.toContain(name);
    const known = withBody(entriesOf(one).known, body as never, {}, '2026-11-30');
    const asked = openTopics(flow, { answers: { ...one.answers, place, no: ['harm'], letter: ['complaint'] }, fields: {} }, known);
    expect(asked.flatMap(({ questions }) => questions.map(({ id }) => id)), place).toContain('office');
  }
});

test('after a reminder that comes too late for another one, the next step is no reminder', () => {
  const said = content.interfaces['en']?.desk.next;
  if (!said) throw new Error('content/desk.yaml has faults.');
  const after = (sent: string) =>
    nextSteps(
      letterLaw(content.places, 'us-ca'),
      { answers: { kind: ['reminder'], recipient: ['solo'] }, fields: { 'asked-on': '2026-10-01', sent } },
      said,
      { grammar: english('us') },
    ).after.join(' ');
  expect(after('2026-11-30')).toMatch(/Two weeks is a fair time .* you can complain\. Write to: /);
  expect(after('2026-11-30')).not.toMatch(/send a reminder first|takes until/);
  expect(after('2026-10-05')).toContain('send a reminder first');
});

describe('nothing is said of the record of someone who has died that protects only the living', () => {
  /** All that an answer's page says of the law: findings, reasons, duties, and what it says of the subject. */
  const said = (place: string, happened: string) => {
    const answers = { about: ['died'], recipient: ['public'], role: ['spouse'] };
    const [outcome] = resultOf({ place, happened: [happened], answers }).outcomes;
    if (!outcome) throw new Error('Nothing came of it.');
    const { findings, rightHere, duties, subjects } = outcome;
    return { law: [...findings, ...rightHere, ...duties].map(({ text }) => text).join(' '), subjects };
  };

  test.each([
    ['gb', 'no-reason'],
    ['gb', 'harm'],
    ['gb', 'silence'],
    ['gb', 'destroyed-after'],
    ['gb-sct', 'no-reason'],
    ['gb-nir', 'no-reason'],
    ['de', 'silence'],
    ['ie', 'no-reason'],
    ['nl', 'silence'],
    ['au', 'no-reason'],
    ['au-nsw', 'no-reason'],
  ])('%s, %s', (place, happened) => {
    const { law, subjects } = said(place, happened);
    expect(law).not.toMatch(/GDPR|one month|Commissioner|OAIC|It’s a crime/);
    // What Australia's federal file says of it is about private care.
    if (place !== 'au') expect(subjects.map(({ kind }) => kind)).toContain('deceased');
  });

  test('and where a representative stands in for the person, the law is said as to the person', () => {
    expect(said('us-pa', 'no-reason').law).toMatch(/HIPAA/);
  });
});
