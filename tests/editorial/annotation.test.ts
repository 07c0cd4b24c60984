import { expect, test } from 'vitest';
import { annotation } from '../../src/editorial/yaml/file.ts';

test('a fault of content is told beside its line', () => {
  expect(annotation({ file: 'content/site.yaml', line: 7, message: 'Write 100% of it.\nThen save.' })).toBe(
    '::error file=content/site.yaml,line=7::Write 100%25 of it.%0AThen save.',
  );
});

test('a fault of a whole file names no line', () => {
  expect(annotation({ file: 'content/site.yaml', line: undefined, message: 'It is missing.' })).toBe(
    '::error file=content/site.yaml::It is missing.',
  );
});
