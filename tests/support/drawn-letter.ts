import { blankNames, effective } from '../../src/domain/flow/flow.ts';
import type { Answers } from '../../src/domain/flow/when.ts';
import { sentenceText } from '../../src/domain/letter/edits.ts';
import { compose } from '../../src/domain/letter/letter.ts';
import { replyInput, withBody } from '../../src/domain/letter/reply.ts';
import { translationOf } from '../../src/domain/letter/translation.ts';
import type { Letter } from '../../src/domain/letter/value.ts';
import { agencyOf } from '../../src/domain/refusal/refusal.ts';
import { content } from './content.ts';
import { entriesOf, flow, marks, resultOf } from './refusal-case.ts';

const TODAY = '2026-11-30';
export const NAMES = { therapist: 'Dr. Keeper', name: 'Ann Example' };
export const DATED = { 'asked-on': '2026-09-01', 'told-on': '2026-10-20', sent: TODAY };
const blanks = blankNames(flow);

export interface Drawn {
  readonly place?: string;
  readonly happened: readonly string[];
  readonly kind?: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** What the client answers otherwise than suggested. */
  readonly more?: Answers;
  readonly translated?: string;
}

/** The letter that a client gets who leaves everything else as it is suggested; none where the tool doesn't offer it. */
export function drawn(one: Drawn): Letter | undefined {
  const {
    place = '',
    happened,
    kind = 'reply',
    fields = { ...NAMES, ...DATED },
    more = {},
    translated,
  } = one;
  const answers = { recipient: ['solo'], language: ['en'], ...more };
  const entered = { place, happened, answers, fields, today: TODAY };
  const result = resultOf(entered);
  const { law, known, entries } = entriesOf(entered);
  const body = agencyOf(result.bodies);
  const asked = { ...entries.answers, letter: [kind], ask: result.asks, ...more };
  const made = effective(flow, { answers: asked, fields }, withBody(known, body, fields, TODAY));
  const text = content.replies[kind];
  if (!text) throw new Error(`content/replies/${kind}.yaml is missing.`);
  if (!made.answers['letter']?.includes(kind)) return undefined;
  const input = replyInput({ marks, law, entries: made, blanks, body });
  return compose(text, input, translated ? translationOf(content.languages[translated], kind) : undefined);
}

/** What such a letter says, as one text. */
export function saidIn(one: Drawn): string {
  const letter = drawn(one);
  if (!letter) throw new Error(`No ${one.kind ?? 'reply'} is offered after ${one.happened.join(' and ')}.`);
  return letter.paragraphs
    .flatMap(({ sentences }) => sentences.map((said) => sentenceText(said).trim()))
    .join(' ');
}
