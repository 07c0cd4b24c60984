import { describe, expect, test } from 'vitest';
import { inWords, reviewGround } from '../../src/editorial/review/ground.ts';
import { content } from '../support/content.ts';

const harm = reviewGround(content, 'harm');
const part = (title: string) => harm.split('\n\n').find((one) => one.startsWith(title)) ?? '';

describe('the sheet of an answer that a request can get', () => {
  test('names every finding once, with what it leans to', () => {
    for (const { id } of content.refusals['harm']?.findings ?? [])
      expect(harm.split('\n').filter((line) => line.startsWith(`${id} [`))).toHaveLength(1);
    expect(part('FINDINGS: United States')).toMatch(
      /^us-upset \[the law gives the client more\] if in United States/m,
    );
  });

  test('shows no key of a source, but its title and address', () => {
    expect(part('WHEN THEY MAY BE RIGHT')).toContain('45 CFR 164.524(a)(3)(i)');
    expect(part('WHEN THEY MAY BE RIGHT')).toMatch(/<https:\/\/www\.legislation\.gov\.uk\//);
    expect(harm).not.toMatch(/law:[a-z-]+:/);
  });

  test('says what the reply asks for, in the words of the question', () => {
    expect(part('THE REPLY ASKS')).toContain('- Ask for a review of the decision');
  });

  test('counts every place once: with a finding of its own, of a place above it, or with none', () => {
    const counts = [...part('PLACES').matchAll(/\((\d+)\)/g)].map((match) => Number(match[1]));
    expect(counts).toHaveLength(3);
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(Object.keys(content.places).length);
    expect(part('PLACES')).toMatch(/with a finding of their own .*us-tx/);
  });

  test('there is one for every answer', () => {
    for (const id of Object.keys(content.refusals)) expect(reviewGround(content, id)).toContain(`(${id})`);
  });

  test('an answer that does not exist is named, with those that do', () => {
    expect(() => reviewGround(content, 'nope')).toThrow('There is no answer "nope". There are: already-have');
  });
});

test.each([
  [undefined, ''],
  [{ 'law-line': ['us-ny', 'gb'] }, 'in New York or United Kingdom'],
  [{ due: ['passed'] }, 'their time to answer “passed”'],
  [{ grounds: ['silence'] }, 'also marked “I’ve heard nothing”'],
  [
    { recipient: ['clinic'], 'law-fee': ['none'] },
    'Who has the notes? “A private clinic or hospital”, and a charge for a copy is “none”',
  ],
])('the condition %o reads as words', (when, words) => {
  const flow = content.flows['refusal'];
  if (!flow) throw new Error('content/flows/refusal.yaml is missing.');
  expect(inWords(when, flow, content.places)).toBe(words);
});
