import { useLayoutEffect, useMemo } from 'preact/hooks';
import { isEntries, isRecord, isRecordOf, isText, isTexts } from '../../domain/flow/entries.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { blankNames, effective, NO_ENTRIES, openTopics, type Entries } from '../../domain/flow/flow.ts';
import { compose } from '../../domain/letter/letter.ts';
import { NO_EDITS, type Edits } from '../../domain/letter/edits.ts';
import type { LetterText } from '../../domain/letter/letter.schema.ts';
import {
  refusal,
  refusalKnown,
  WRITING,
  type Ground,
  type GroundMark,
  type PlacedLaw,
} from '../../domain/refusal/refusal.ts';
import { binding } from '../../domain/refusal/law.ts';
import { replyInput } from '../../domain/letter/reply.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import { given } from '../../domain/flow/when.ts';
import { noSuchPlace, placeInAddress } from '../steps/place-in-address.ts';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { today, useTemporal } from '../steps/today.ts';
import { useKept } from '../keep/use-kept.ts';
import { useLaw } from '../steps/use-law.ts';
import { useLoaded } from '../steps/use-loaded.ts';

/** What the tool fetches once it is on the page: the same file for everyone, so that asking for it tells nothing. */
export interface RefusalTool {
  readonly grounds: readonly Ground[];
  readonly replies: Readonly<Record<string, LetterText>>;
  readonly texts: RefusalText;
}

interface Draft {
  readonly entries: Entries;
  /** Changes by hand, by letter. */
  readonly edits: Readonly<Record<string, Edits>>;
}

const EMPTY: Draft = { entries: NO_ENTRIES, edits: {} };

/**
 * What the client entered in the refusal helper, and all that follows from it: what they are asked, what the answer may
 * mean where they are, and their letter. `onGone` is called when what was entered was erased elsewhere.
 */
export function useRefusal(
  flow: Flow,
  marks: readonly GroundMark[],
  places: readonly PlaceGroup[],
  onGone: () => void,
) {
  const ready = useTemporal();
  const { state: tool, retry: retryTool } = useLoaded<RefusalTool>('/refusal/tool.json');
  const kept = useKept<Draft>({
    name: 'refusal',
    empty: EMPTY,
    fresh: () => ({ ...EMPTY, entries: { answers: {}, fields: { sent: today() } } }),
    isRight: isDraft,
    isStarted: ({ entries }) => Object.keys(entries.answers).length > 0,
    onGone,
  });

  // Before the first drawing, so that nothing the client picks at once can be overwritten.
  useLayoutEffect(() => {
    if (!ready) return;
    const found = kept.takeUp();
    const wanted = placeInAddress(places);
    if (wanted.kind === 'known') answer('place', wanted.id);
    if (wanted.kind === 'unknown' && found !== 'unreadable') kept.setNotice(noSuchPlace(wanted.text));
  }, [ready]);

  const raw = kept.value.entries;
  const place = given(raw.answers, 'place')[0] ?? '';
  const { state: lawState, retry: retryLaw } = useLaw<PlacedLaw>(place, '/refusal/law');
  const law = lawState.kind === 'ready' ? lawState.law : null;
  const day = ready ? today() : '';
  const known = refusalKnown(marks, law, raw.fields, day);

  const asked = ready ? effective(flow, raw, known) : NO_ENTRIES;
  const result =
    ready && tool.kind === 'ready'
      ? refusal({ ...asked, grounds: tool.value.grounds, law, flow, today: day })
      : undefined;
  // What the reply asks for is suggested until the client chooses for themself.
  const filled: Entries =
    'ask' in raw.answers || !result ? raw : { ...raw, answers: { ...raw.answers, ask: result.asks } };
  const entries = ready ? effective(flow, filled, known) : NO_ENTRIES;
  const topics = ready ? openTopics(flow, filled, known) : [];

  const blanks = useMemo(() => blankNames(flow), [flow]);
  const kind = given(entries.answers, 'letter')[0] ?? 'reply';
  const text = tool.kind === 'ready' ? tool.value.replies[kind] : undefined;
  const body =
    result?.bodies.find((one) => one.body === given(raw.answers, 'body-name')[0]) ?? result?.bodies[0];
  const letter = ready && text ? compose(text, replyInput({ marks, law, entries, blanks, body })) : undefined;

  const change = (how: (old: Entries) => Entries): void =>
    kept.setValue((old) => ({ ...old, entries: how(old.entries) }));
  function answer(question: string, value: string | readonly string[]): void {
    change((old) => ({ ...old, answers: { ...old.answers, [question]: value } }));
  }

  return {
    ready,
    tool,
    retryTool,
    kept,
    place,
    lawState,
    retryLaw,
    /** The law that binds whoever answered. */
    law: law && binding(law, entries.answers),
    result,
    entries,
    context: { ...entries.answers, ...known(entries.answers) },
    /** What the client entered of what counts now, without what was suggested or stands there by default. */
    own: entered(entries, raw),
    asking: topics.filter(({ topic }) => !WRITING.includes(topic.id)),
    writing: topics.filter(({ topic }) => WRITING.includes(topic.id)),
    /** Which letter is written: a reply, a complaint. */
    kind,
    body,
    letter,
    edits: kept.value.edits[kind] ?? NO_EDITS,
    edit: (changed: Edits) => kept.setValue((old) => ({ ...old, edits: { ...old.edits, [kind]: changed } })),
    answer,
    type: (question: string, value: string) =>
      change((old) => ({ ...old, fields: { ...old.fields, [question]: value } })),
    open: (opened: Entries) => change(() => opened),
  };
}

function entered({ answers, fields }: Entries, raw: Entries): Entries {
  const own = Object.entries(answers).filter(([question]) => question in raw.answers);
  return { answers: Object.fromEntries(own), fields };
}

/** Whether kept data is a draft of this tool. */
function isDraft(value: unknown): value is Draft {
  return (
    isRecord(value) &&
    isEntries(value['entries']) &&
    isRecordOf(
      value['edits'],
      (one) => isRecord(one) && isRecordOf(one['words'], isText) && isTexts(one['off']),
    )
  );
}
