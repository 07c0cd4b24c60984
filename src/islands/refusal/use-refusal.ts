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
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { given } from '../../domain/flow/when.ts';
import { fillText } from '../../domain/text/fill.ts';
import { placeInAddress } from '../steps/place-in-address.ts';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { today, useTemporal } from '../steps/today.ts';
import { useSavedEntries } from '../keep/use-saved-entries.ts';
import { useLaw } from '../steps/use-law.ts';
import { useLoaded } from '../steps/use-loaded.ts';

/** What the tool fetches once it is on the page: the same file for everyone, so that asking for it tells nothing. */
export interface RefusalTool {
  readonly grounds: readonly Ground[];
  readonly replies: Readonly<Record<string, LetterText>>;
  readonly texts: RefusalText;
  /** The words around a finished letter. */
  readonly desk: DeskWords;
}

interface Draft {
  readonly entries: Entries;
  /** Changes by hand, by letter. */
  readonly edits: Readonly<Record<string, Edits>>;
}

const EMPTY: Draft = { entries: NO_ENTRIES, edits: {} };

interface Setup {
  readonly flow: Flow;
  readonly marks: readonly GroundMark[];
  readonly places: readonly PlaceGroup[];
  readonly words: ToolWords;
}

/** What the client entered. It starts with what was saved, a place that a link named, and today as the letter's day. */
function useDraft(ready: boolean, { places, words }: Pick<Setup, 'places' | 'words'>) {
  const saved = useSavedEntries<Draft>({
    name: 'refusal',
    empty: EMPTY,
    fresh: () => ({ ...EMPTY, entries: { answers: {}, fields: { sent: today() } } }),
    isRight: isDraft,
    isStarted: ({ entries }) => Object.keys(entries.answers).length > 0,
    words,
  });
  const change = (how: (old: Entries) => Entries): void =>
    saved.change((old) => ({ ...old, entries: how(old.entries) }));
  // Before the first drawing, so that nothing the client picks at once can be overwritten.
  useLayoutEffect(() => {
    if (!ready) return;
    const found = saved.load();
    const wanted = placeInAddress(places);
    if (wanted.kind === 'known') change((old) => ({ ...old, answers: { ...old.answers, place: wanted.id } }));
    if (wanted.kind === 'unknown' && found !== 'unreadable')
      saved.setNotice(fillText(words.place.unknown, { text: wanted.text }));
  }, [ready]);
  return { saved, change };
}

/** Everything that follows from what was entered, from the law of the place and from the tool's texts. */
function workOut(
  { flow, marks }: Setup,
  { entries: raw, edits }: Draft,
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
  const entries = effective(flow, filled, known);
  const topics = openTopics(flow, filled, known);
  const kind = given(entries.answers, 'letter')[0] ?? 'reply';
  return {
    result,
    entries,
    context: { ...entries.answers, ...known(entries.answers) },
    /** What the client entered of what counts now, without what was suggested or is there by default. */
    own: entered(entries, raw),
    asking: topics.filter(({ topic }) => !WRITING.includes(topic.id)),
    writing: topics.filter(({ topic }) => WRITING.includes(topic.id)),
    /** Which letter is written: a reply, a complaint. */
    kind,
    text: tool?.replies[kind],
    body: result?.bodies.find((one) => one.body === given(raw.answers, 'body-name')[0]) ?? result?.bodies[0],
    edits: edits[kind] ?? NO_EDITS,
  };
}

const NOTHING = {
  result: undefined,
  entries: NO_ENTRIES,
  context: {},
  own: NO_ENTRIES,
  asking: [],
  writing: [],
  kind: 'reply',
  text: undefined,
  body: undefined,
  edits: NO_EDITS,
} as const;

/**
 * What the client entered in the refusal helper, and all that follows from it: what they are asked, what the answer may
 * mean where they are, and their letter.
 */
export function useRefusal(setup: Setup) {
  const { flow, marks } = setup;
  const ready = useTemporal();
  const { state: tool, retry: retryTool } = useLoaded<RefusalTool>('/refusal/tool.json');
  const { saved, change } = useDraft(ready, setup);
  const place = given(saved.value.entries.answers, 'place')[0] ?? '';
  const { state: lawState, retry: retryLaw } = useLaw<PlacedLaw>(place, '/refusal/law');
  const law = lawState.kind === 'ready' ? lawState.law : null;
  const found = ready
    ? workOut(setup, saved.value, tool.kind === 'ready' ? tool.value : undefined, law)
    : NOTHING;
  const { kind, text, entries, body, result } = found;
  const blanks = useMemo(() => blankNames(flow), [flow]);
  const outside = kind === 'complaint' && !given(entries.answers, 'body').includes('service');
  return {
    ...found,
    ready,
    tool,
    retryTool,
    saved,
    place,
    lawState,
    retryLaw,
    /** The law that binds whoever answered. */
    law: law && binding(law, entries.answers),
    /** Where a complaint can go; empty for other letters. */
    bodies: outside ? (result?.bodies ?? []) : [],
    letter: text && compose(text, replyInput({ marks, law, entries, blanks, body })),
    edit: (changed: Edits) => saved.change((old) => ({ ...old, edits: { ...old.edits, [kind]: changed } })),
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
