import { join } from 'node:path';
import { readContent } from '../content.ts';
import { readings } from '../reading/reading.ts';
import { rightsReadings } from '../reading/rights.ts';
import { readWritten } from '../style/files.ts';
import { builtTexts } from './built-texts.ts';
import type { Corpus } from './counts.ts';
import { sampleLetters } from './letters.ts';

/** Everything that a visitor reads: the texts, the built pages under `dist/`, and letters. `root` is the project’s folder. */
export function readCorpus(root: string): Corpus {
  const content = readContent(root);
  return {
    files: readWritten(root).filter(({ file }) => file.startsWith('content/')),
    pages: builtTexts(join(root, 'dist')),
    letters: sampleLetters(content),
    findings: Object.values(content.refusals).flatMap(({ findings }) => findings.map(({ text }) => text)),
    guide: readings(root).filter(({ file }) => file.startsWith('content/guide/')),
    rights: rightsReadings(content.places),
    lawNames: Object.values(content.places).flatMap(({ laws }) =>
      Object.values(laws).flatMap(({ name, inLetter }) => [name, ...(inLetter ? [inLetter] : [])]),
    ),
  };
}
