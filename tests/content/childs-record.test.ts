import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/flow/when.ts';
import { effective, blankNames } from '../../src/domain/flow/flow.ts';
import { compose } from '../../src/domain/letter/letter.ts';
import { replyInput } from '../../src/domain/letter/reply.ts';
import { content } from '../support/content.ts';
import { entriesOf, flow, marks, resultOf } from '../support/refusal-case.ts';
import { ours, sentences } from '../support/letter-wrongs.ts';

/** The answer to a parent follows from how old the child is, as the letter that asks does. */
const parentOf = (age: string): Answers => ({ about: ['child'], 'child-role': ['parent'], 'child-age': [age] });
const answered = (place: string, ground: string, answers: Answers) =>
  resultOf({ place, happened: [ground], answers, fields: { 'asked-on': '2026-10-01' } });

function reply(answers: Answers): string {
  const { law, known, entries: first } = entriesOf({ place: 'us-ny', happened: ['silence'], answers });
  const entries = effective(flow, { answers: { ...first.answers, ...answers, letter: ['reply'], ask: ['nudge'] }, fields: {} }, known);
  const text = content.replies['reply'];
  if (!text) throw new Error('content/replies/reply.yaml is missing.');
  const letter = compose(text, replyInput({ marks, law, entries, blanks: blankNames(flow), body: undefined }));
  return sentences(letter).map(ours).join(' ');
}

describe('a parent who got an answer', () => {
  test('is asked how old the child is, in the words of the letter tool', () => {
    const question = (tool: string) =>
      content.flows[tool]?.topics.flatMap(({ questions }) => questions).find(({ id }) => id === 'child-age');
    expect(question('refusal')).toEqual(question('letter'));
  });

  test('of a teen is told of the teen’s own rights, with what the law of the place says', () => {
    const { child } = answered('us-wa', 'silence', parentOf('teen'));
    expect(child?.age).toBe('teen');
    expect(child?.rules.map(({ kind }) => kind)).toContain('minors');
    expect(answered('us-wa', 'silence', parentOf('young')).child).toBeUndefined();
    expect(answered('us-wa', 'silence', {}).child).toBeUndefined();
  });

  test.each([
    ['ca-sk', 'Saskatchewan'],
    ['ng', 'Nigeria'],
    ['us-al', 'Alabama'],
  ])('of a teen in %s is told that its rule isn’t confirmed, whatever a parent’s law says', (place, name) => {
    for (const ground of ['harm', 'parent-or-child'])
      expect(answered(place, ground, parentOf('teen')).child?.unconfirmed).toEqual({ id: place, name });
  });

  test.each(['us-wa', 'ca-on', 'us', 'gb'])('of a teen in %s is told the rule, and no more', (place) => {
    expect(answered(place, 'parent-or-child', parentOf('teen')).child).not.toHaveProperty('unconfirmed');
  });

  test('of a grown child is told no rule on minors', () => {
    const kinds = (age: string) =>
      answered('us-ca', 'parent-or-child', parentOf(age)).outcomes.flatMap(({ subjects }) => subjects.map(({ kind }) => kind));
    expect(kinds('teen')).toContain('minors');
    expect(kinds('grown')).not.toContain('minors');
  });

  test('is told the law once, where the card of the answer has it', () => {
    const { child, outcomes } = answered('us-wa', 'parent-or-child', parentOf('teen'));
    expect(child).toEqual({ age: 'teen', rules: [] });
    expect(outcomes[0]?.subjects.map(({ kind }) => kind)).toContain('minors');
  });

  test('of a grown child is told that the record is theirs to ask for, and the reply offers a signature', () => {
    expect(answered('us-wa', 'silence', parentOf('grown')).child).toEqual({ age: 'grown', rules: [] });
    expect(reply(parentOf('grown'))).toContain('is an adult now. If you need something signed by');
    expect(reply(parentOf('teen'))).not.toContain('is an adult now');
  });
});

test('what the law says of someone who has died is shown only for their record', () => {
  const kinds = (answers: Answers) =>
    answered('us-ny', 'silence', answers).outcomes.flatMap(({ subjects }) => subjects.map(({ kind }) => kind));
  expect(kinds({})).not.toContain('deceased');
  expect(kinds(parentOf('teen'))).not.toContain('deceased');
  expect(kinds({ about: ['died'], 'died-role': ['executor'] })).toContain('deceased');
});

test('what is said of one’s own request is not said to whoever asks for another', () => {
  const said = (answers: Answers) =>
    answered('us-ny', 'court-case', answers).outcomes.flatMap(({ findings }) => findings.map(({ text }) => text)).join(' ');
  expect(said({})).toContain('You ask as yourself');
  for (const answers of [parentOf('teen'), { about: ['died'], 'died-role': ['executor'] }, { about: ['adult'], 'adult-role': ['guardian'] }]) {
    expect(said(answers)).not.toContain('You ask as yourself');
    expect(said(answers)).toContain('whoever may act for the person');
  }
});
