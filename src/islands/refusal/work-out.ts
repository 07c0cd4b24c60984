import { effective, openTopics, type Entries } from '../../domain/flow/flow.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { given } from '../../domain/flow/when.ts';
import { NO_EDITS } from '../../domain/letter/by-hand.ts';
import type { RefusalDraft } from '../../domain/refusal/draft.ts';
import { withBody } from '../../domain/letter/reply.ts';
import { binding } from '../../domain/refusal/law.ts';
import {
  agencyOf,
  refusal,
  refusalKnown,
  type GroundMark,
  type PlacedLaw,
} from '../../domain/refusal/refusal.ts';
import { today } from '../steps/today.ts';
import type { RefusalTool } from './use-refusal.ts';

interface Setup {
  readonly flow: Flow;
  readonly marks: readonly GroundMark[];
}

/** Everything that follows from what was entered, from the law of the place and from the tool's texts. */
export function workOut(
  { flow, marks }: Setup,
  { entries: raw, edits }: RefusalDraft,
  tool: RefusalTool | undefined,
  law: PlacedLaw | null,
) {
  const day = today();
  const known = refusalKnown(marks, law, raw.fields, day);
  const result =
    tool && refusal({ ...effective(flow, raw, known), grounds: tool.grounds, law, flow, today: day });
  // What the reply asks for is suggested until the client chooses for themself.
  const filled: Entries =
    'ask' in raw.answers || !result ? raw : { ...raw, answers: { ...raw.answers, ask: result.asks } };
  const body = agencyOf(result?.bodies ?? [], given(raw.answers, 'body-name')[0]);
  const knownToo = withBody(known, body, raw.fields, day);
  const entries = effective(flow, filled, knownToo);
  const kind = given(entries.answers, 'letter')[0] ?? 'reply';
  return {
    result,
    entries,
    context: { ...entries.answers, ...knownToo(entries.answers) },
    topics: openTopics(flow, filled, knownToo),
    /** What the client entered of what counts now, without what was suggested or is there by default. */
    own: entered(entries, raw),
    /** The law that binds whoever answered. */
    law: law && binding(law, entries.answers),
    /** Which letter is written: a reply, a complaint. */
    kind,
    text: tool?.replies[kind],
    body,
    edits: edits[kind] ?? NO_EDITS,
  };
}

function entered({ answers, fields }: Entries, raw: Entries): Entries {
  const own = Object.entries(answers).filter(([question]) => question in raw.answers);
  return { answers: Object.fromEntries(own), fields };
}
