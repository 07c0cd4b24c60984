import readability from 'text-readability';
import { wordCount } from '../../domain/text/prose.ts';
import type { Refusal } from '../../domain/refusal/refusal.schema.ts';
import { withoutLawNames } from './rights.ts';
import type { Reading } from './reading.ts';

/** The reading grade of every answer that a request can get. */
export function refusalReadings(refusals: Readonly<Record<string, Refusal>>): Reading[] {
  return Object.entries(refusals).map(([id, refusal]) => {
    const text = printed(refusal).map(asSentence).map(withoutLawNames).join('\n');
    return {
      file: `content/refusals/${id}.yaml`,
      words: wordCount(text),
      grade: readability.fleschKincaidGrade(text),
    };
  });
}

/** Every text that the answer's page shows, in its order. */
function printed({
  short,
  words,
  means,
  right,
  findings,
  gentle,
  middle,
  firm,
  reveals,
  chances,
}: Refusal): string[] {
  return [
    short,
    ...words,
    ...means,
    right.text,
    ...findings.map(({ text }) => text),
    gentle.do,
    ...gentle.say,
    ...middle.flatMap(({ text, say }) => [text, ...(say === undefined ? [] : [say])]),
    firm.text,
    reveals,
    ...chances.map(({ text }) => text),
  ];
}

function asSentence(text: string): string {
  return /[.?!:]["”’)]*$/.test(text) ? text : `${text}.`;
}
