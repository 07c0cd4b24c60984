import { expect, test } from 'vitest';
import { HIGHEST_GRADE, reading, readings } from '../../src/editorial/reading/reading.ts';
import { refusalReadings } from '../../src/editorial/reading/refusals.ts';
import { content, ROOT } from '../support/content.ts';

test('short words in short sentences are easy to read, long ones are not', () => {
  const easy = reading('easy.mdx', 'You can ask. They have to answer you. It is your own file.');
  const hard = reading(
    'hard.mdx',
    'Notwithstanding individualized professional determinations, practitioners customarily accommodate reasonable documentation applications submitted by competent adult individuals.',
  );
  expect(easy.words).toBe(13);
  expect(easy.grade).toBeLessThan(4);
  expect(hard.grade).toBeGreaterThan(HIGHEST_GRADE);
});

test('no page of prose is too hard to read', () => {
  const pages = readings(ROOT);
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.filter(({ grade }) => grade > HIGHEST_GRADE)).toEqual([]);
});

test('no answer that a request can get is too hard to read', () => {
  const answers = refusalReadings(content.refusals);
  expect(answers.map(({ file }) => file)).toContain('content/refusals/harm.yaml');
  expect(answers.filter(({ grade }) => grade > HIGHEST_GRADE)).toEqual([]);
});

test('an answer is read as a whole, from what they said to what was found where', () => {
  const answer = content.refusals['identity'];
  if (!answer) throw new Error('content/refusals/identity.yaml is missing.');
  const hard =
    'Notwithstanding individualized professional determinations, practitioners customarily accommodate documentation applications.';
  const before = refusalReadings({ answer })[0];
  const after = refusalReadings({ answer: { ...answer, means: [hard], reveals: hard, short: hard } })[0];
  expect(after?.grade).toBeGreaterThan(before?.grade ?? Number.POSITIVE_INFINITY);
});
