import { useEffect, useLayoutEffect } from 'preact/hooks';
import { carryPlace } from '../../browser/carry-place.ts';
import { loadLater } from '../../browser/load-later.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { effective, NO_ENTRIES, openTopics, type Entries } from '../../domain/flow/flow.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { given } from '../../domain/flow/when.ts';
import type { Edits } from '../../domain/letter/by-hand.ts';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { LetterText } from '../../domain/letter/letter.schema.ts';
import { isRefusalDraft, NO_DRAFT, type RefusalDraft } from '../../domain/refusal/draft.ts';
import type { Ground, GroundMark, PlacedLaw } from '../../domain/refusal/refusal.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import { WRITING } from '../../domain/refusal/steps.ts';
import { fillText } from '../../domain/text/fill.ts';
import { useSavedEntries, type SavedEntries } from '../keep/use-saved-entries.ts';
import { lateStyles } from '../steps/late-styles.ts';
import { placeInAddress, withWanted } from '../steps/place-in-address.ts';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { today, useTemporal } from '../steps/today.ts';
import { useFile } from '../steps/use-file.ts';
import { come, useRest } from '../steps/use-later.ts';
import { useLaw } from '../steps/use-law.ts';
import restFiles from './rest.ts?later';

/** What the tool fetches once the client has begun: the same file for everyone, so that asking for it tells nothing. */
export interface RefusalTool {
  readonly grounds: readonly Ground[];
  readonly replies: Readonly<Record<string, LetterText>>;
  readonly texts: RefusalText;
  /** The words around a finished letter. */
  readonly desk: DeskWords;
}

/** The views after the questions: where the client stands, and a finished letter. */
export const RESULT = 'result';
export const LETTER = 'reply';

interface Setup {
  readonly flow: Flow;
  readonly marks: readonly GroundMark[];
  readonly places: readonly PlaceGroup[];
  readonly words: ToolWords;
  /** Where another tool on the page holds what is entered here. */
  readonly held: SavedEntries<RefusalDraft> | undefined;
}

/** What the client entered. It starts with what was saved, a place that a link named, and today as the letter's day. */
function useDraft(ready: boolean, { places, words, held }: Pick<Setup, 'places' | 'words' | 'held'>) {
  const alone = useSavedEntries<RefusalDraft>({
    name: 'refusal',
    empty: NO_DRAFT,
    fresh: () => ({ ...NO_DRAFT, entries: { answers: {}, fields: { sent: today() } } }),
    isRight: isRefusalDraft,
    isStarted: ({ entries }) => Object.keys(entries.answers).length > 0,
    words,
  });
  const saved = held ?? alone;
  const change = (how: (old: Entries) => Entries): void =>
    saved.change((old) => ({ ...old, entries: how(old.entries) }));
  // Before the first drawing, so that nothing the client picks at once can be overwritten.
  useLayoutEffect(() => {
    if (!ready || held) return;
    const found = saved.load();
    const wanted = placeInAddress(places);
    if (wanted.kind === 'known') change((old) => ({ ...old, answers: withWanted(old.answers, wanted) }));
    if (wanted.kind === 'unknown' && found !== 'unreadable')
      saved.setNotice(fillText(words.place.unknown, { text: wanted.text }));
  }, [ready]);
  return { saved, change };
}

async function loadRest() {
  const code = await loadLater<typeof import('./rest.ts')>(restFiles);
  await lateStyles(...code.STYLES);
  return code;
}

/**
 * What the client entered in the refusal helper, and all that follows from it: what they are asked, what the answer may
 * mean where they are, and their letter.
 */
export function useRefusal(setup: Setup) {
  const { flow } = setup;
  const ready = useTemporal();
  const rest = useRest(loadRest);
  const code = come(rest);
  const tool = useFile<RefusalTool>(rest.wanted ? '/refusal/tool.json' : undefined);
  const { saved, change } = useDraft(ready, setup);
  const { entries: raw } = saved.value;
  const place = given(raw.answers, 'place')[0] ?? '';
  useEffect(() => carryPlace(place), [place]);
  const law = useLaw<PlacedLaw>(place, '/refusal/law');
  const found = ready ? code?.workOut(setup, saved.value, come(tool), come(law) ?? null) : undefined;
  const entries = found?.entries ?? (ready ? effective(flow, raw) : NO_ENTRIES);
  const topics = found?.topics ?? (ready ? openTopics(flow, raw) : []);
  return {
    ready,
    rest,
    code,
    tool,
    saved,
    place,
    law,
    found,
    entries,
    context: found?.context ?? entries.answers,
    asking: topics.filter(({ topic }) => !WRITING.includes(topic.id)),
    writing: topics.filter(({ topic }) => WRITING.includes(topic.id)),
    open: (opened: Entries) => change(() => opened),
    edit: (kind: string, changed: Edits) =>
      saved.change((old) => ({ ...old, edits: { ...old.edits, [kind]: changed } })),
  };
}

export type Helper = ReturnType<typeof useRefusal>;

/** What was worked out, once what does that has come. */
export type Found = NonNullable<Helper['found']>;
