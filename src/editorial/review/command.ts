import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isoDate } from '../../domain/day/iso-date.ts';
import { readContent } from '../content.ts';
import { reviewFlow } from './flow.ts';
import { reviewGround } from './ground.ts';
import { ENGLISH } from '../../domain/letter/law.ts';
import { HOLDERS } from '../../domain/law/holders.ts';
import type { ReviewCase } from './dates.ts';
import { reviewPlace } from './place.ts';
import { reviewText } from './text.ts';
import { say } from '../yaml/file.ts';

const USAGE = `npm run review -- PLACE [--received 2026-01-31] [--refused 2026-02-20] [--extended] [--holder KIND]
                         [--paused 2026-02-03..2026-02-09] [--language de] [--json]
npm run review -- flow FLOW
npm run review -- refusal ANSWER

Prints one place's review sheet: its facts with their sources, deadlines worked out for the day a request is
received (today if not given), and every letter kind and tone as text. --json gives the same as one JSON value.

--refused is the day the client hears of a refusal. Without it nobody answers, and limits that run from silence count
from the end of the time to answer. --extended: they wrote in time that they need longer. --holder is who has the notes:
${HOLDERS.join(', ')}.
--language prints every sentence of the letters in that language with its English under it.
--paused is a time in which the clock doesn’t run, such as from their question to the answer.

"flow" prints a flow, such as letter or readiness: a diagram of its steps in Mermaid's words, and tables of its questions.

"refusal" prints an answer that a request can get, such as harm or fee: what is found for each place and when, with
sources, what the reply asks for, and which places have a finding.`;

/** The command line: reads the words, says what is wrong with them, prints the sheet. Exit code 2 for wrong words, 1 for faults in content. */
function main(words: string[]): number {
  const { values, positionals } = parseArgs({
    args: words,
    options: {
      received: { type: 'string' },
      refused: { type: 'string' },
      extended: { type: 'boolean', default: false },
      holder: { type: 'string' },
      paused: { type: 'string' },
      language: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [place, name = ''] = positionals;
  if (values.help || place === undefined)
    return usage(place === undefined && !values.help ? 'Name a place.' : '');
  const asked = caseOf(values);
  if (typeof asked === 'string') return usage(asked);
  const content = readContent(join(import.meta.dirname, '../../..'));
  const faults = content.faults;
  if (faults.length > 0) {
    console.error(faults.map(say).join('\n'));
    return 1;
  }
  if (place === 'flow') return printFlow(content, name);
  if (place === 'refusal') return printGround(content, name);
  if (!content.places[place])
    return usage(`There is no place "${place}". There are: ${Object.keys(content.places).join(', ')}.`);
  const languages = [ENGLISH, ...Object.keys(content.languages)];
  if (asked.language !== undefined && !languages.includes(asked.language))
    return usage(`There are no letters in "${asked.language}". There are: ${languages.join(', ')}.`);
  const sheet = reviewPlace(content, place, asked);
  console.log(values.json ? JSON.stringify(sheet, null, 2) : reviewText(sheet));
  return 0;
}

interface CaseWords {
  readonly received?: string | undefined;
  readonly refused?: string | undefined;
  readonly extended?: boolean | undefined;
  readonly holder?: string | undefined;
  readonly paused?: string | undefined;
  readonly language?: string | undefined;
}

/** The case that the words of the command line describe, or what is wrong with them. */
function caseOf({
  received,
  refused,
  extended = false,
  holder,
  paused,
  language,
}: CaseWords): ReviewCase | string {
  const today = new Date().toISOString().slice(0, 10);
  const [from, to] = paused?.split('..') ?? [];
  const days = [received ?? today, refused, from, paused === undefined ? undefined : (to ?? '')];
  const wrong = days.find((day) => day !== undefined && isoDate(day) === undefined);
  if (wrong !== undefined) return `"${wrong}" is not a day of the calendar. Write it as 2026-01-31.`;
  const kind = HOLDERS.find((one) => one === holder);
  if (holder !== undefined && kind === undefined)
    return `There is no holder "${holder}". There are: ${HOLDERS.join(', ')}.`;
  return {
    received: received ?? refused ?? today,
    refused,
    extended,
    holder: kind,
    language,
    paused: from !== undefined && to !== undefined ? { from, to } : undefined,
  };
}

function printFlow({ flows, readiness }: ReturnType<typeof readContent>, id: string): number {
  const flow = flows[id];
  if (!flow) return usage(`There is no flow "${id}". There are: ${Object.keys(flows).join(', ')}.`);
  console.log(reviewFlow(flow, id === 'readiness' ? readiness : undefined));
  return 0;
}

function printGround(content: ReturnType<typeof readContent>, id: string): number {
  if (!content.refusals[id])
    return usage(`There is no answer "${id}". There are: ${Object.keys(content.refusals).join(', ')}.`);
  console.log(reviewGround(content, id));
  return 0;
}

function usage(problem: string): number {
  if (problem !== '') console.error(`${problem}\n`);
  console.error(USAGE);
  return problem === '' ? 0 : 2;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.exitCode = usage(error instanceof Error ? error.message : String(error));
}
