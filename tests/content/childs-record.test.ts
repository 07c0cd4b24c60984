import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/flow/when.ts';
import { effective, blankNames } from '../../src/domain/flow/flow.ts';
import { compose } from '../../src/domain/letter/letter.ts';
import { letterLaw, lawAnswers } from '../../src/domain/letter/law.ts';
import { replyInput } from '../../src/domain/letter/reply.ts';
import { ofTeen } from '../../src/domain/letter/young.ts';
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

describe('the letter of a teen’s parent', () => {
  const law = (place: string) => letterLaw(content.places, place);
  const of = (place: string, recipient = 'solo', age = 'teen') =>
    ofTeen(law(place), { ...parentOf(age), recipient: [recipient] });

  test('comes with the rule of the place on whose right it is', () => {
    expect(of('us-wa')?.rules.map(({ from }) => from)).toEqual(['us-wa', 'us']);
    expect(of('us-wa')?.rules[0]?.text).toContain('nobody else can use these rights');
    expect(of('us-wa')?.unconfirmed).toBe(false);
  });

  test('comes with nothing of the kind for a younger or a grown child, or one’s own record', () => {
    expect(of('us-wa', 'solo', 'young')).toBeUndefined();
    expect(of('us-wa', 'solo', 'grown')).toBeUndefined();
    expect(ofTeen(law('us-wa'), { recipient: ['solo'] })).toBeUndefined();
  });

  test('to a school has the rule for schools, and no state’s', () => {
    expect(of('us-wa', 'school')?.rules.map(({ from }) => from)).toEqual(['us-fed-edu']);
  });

  test('names a rule or says that none is confirmed, wherever it goes', () => {
    for (const place of Object.keys(content.places)) {
      const found = of(place);
      const isOwn = found?.rules.some(({ from }) => from === place);
      expect(found?.unconfirmed, place).toBe(!isOwn);
    }
  });

  test('says with no known law that teens have rights, and no more', () => {
    expect(ofTeen(null, parentOf('teen'))).toEqual({ rules: [], unconfirmed: false });
  });

  test('names no law flatly, since the right can be the teen’s alone', () => {
    const basis = (place: string, age: string) =>
      lawAnswers(law(place), { ...parentOf(age), recipient: ['solo'] })['law-basis'];
    const sure = Object.keys(content.places).filter((place) => basis(place, 'young') === 'sure');
    expect(sure).toContain('nz');
    for (const place of sure) expect(['one', 'many'], place).toContain(basis(place, 'teen'));
  });
});

test('no finding tells the parent of a teen that the law is on their side', () => {
  for (const place of ['us-wa', 'us-ca', 'us-il', 'gb', 'de'])
    for (const ground of ['no-reason', 'silence', 'part-only']) {
      const leans = (age: string) =>
        answered(place, ground, parentOf(age)).outcomes.flatMap(({ findings }) => findings.map((one) => one.leans));
      expect(leans('teen'), `${place} ${ground}`).not.toContain('you');
      expect(leans('teen')).toHaveLength(leans('young').length);
    }
});
