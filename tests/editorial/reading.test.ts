import { expect, test } from 'vitest';
import { HIGHEST_GRADE, reading, readings } from '../../src/editorial/reading.ts';
import { ROOT } from '../support/content.ts';

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
