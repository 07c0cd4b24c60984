import { join } from 'node:path';
import { readContent } from '../content.ts';
import { HIGHEST_GRADE, readings } from './reading.ts';
import { refusalReadings } from './refusals.ts';
import { rightsReadings } from './rights.ts';

/** Prints words and reading grade of every page of prose, every place's page and every answer to a request. Exit code 1 if one is too hard to read. */
const root = join(import.meta.dirname, '../../..');
const { places, refusals } = readContent(root);
const pages = [...readings(root), ...rightsReadings(places), ...refusalReadings(refusals)];
const width = Math.max(0, ...pages.map(({ file }) => file.length));
for (const { file, words, grade, mean } of pages) {
  const verdict = grade > HIGHEST_GRADE ? `  too hard: shorten its sentences to reach ${HIGHEST_GRADE}` : '';
  const length = mean === undefined ? '' : `  ${mean.toFixed(1)} words a sentence`;
  console.log(
    `${file.padEnd(width)}  ${String(words).padStart(5)} words  grade ${grade.toFixed(1)}${length}${verdict}`,
  );
}
if (pages.some(({ grade }) => grade > HIGHEST_GRADE)) process.exitCode = 1;
