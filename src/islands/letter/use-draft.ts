import { useLayoutEffect } from 'preact/hooks';
import { isEntries, isRecord, isRecordOf, isText, isTexts } from '../../domain/flow/entries.ts';
import type { Answers } from '../../domain/flow/when.ts';
import { NO_ENTRIES, type Entries } from '../../domain/flow/flow.ts';
import { NO_EDITS, type Edits } from '../../domain/letter/by-hand.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { fillText } from '../../domain/text/fill.ts';
import { placeInAddress, withWanted } from '../steps/place-in-address.ts';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { today } from '../steps/today.ts';
import { useSavedEntries } from '../keep/use-saved-entries.ts';

/** All that the client chose, typed and changed. */
export interface Draft {
  readonly entries: Entries;
  readonly edits: Edits;
}

const EMPTY: Draft = { entries: NO_ENTRIES, edits: NO_EDITS };

/** What another tool knows of the letter. */
export interface Handover {
  readonly answers: Answers;
  readonly fields?: Readonly<Record<string, string>>;
}

interface Setup {
  /** False until dates can be counted. */
  readonly ready: boolean;
  readonly places: readonly PlaceGroup[];
  readonly words: ToolWords;
  /** Answers from another tool on the same page. Each new handover goes on top of what is there. */
  readonly handedOver: Handover | undefined;
}

/**
 * The draft of a letter. It starts with what was saved, a place that a link named, what another tool handed over, and
 * today as the day of the letter.
 */
export function useDraft({ ready, places, words, handedOver }: Setup) {
  const saved = useSavedEntries<Draft>({
    name: 'letter',
    empty: EMPTY,
    fresh,
    isRight: isDraft,
    isStarted: ({ entries }) => Object.keys(entries.answers).length > 0,
    words,
  });

  // Before the first drawing, so that nothing the client picks at once can be overwritten.
  useLayoutEffect(() => {
    if (!ready) return;
    const found = saved.load();
    const wanted = placeInAddress(places);
    if (wanted.kind === 'known')
      saved.change((draft) => withHanded(draft, { answers: withWanted(draft.entries.answers, wanted) }));
    if (wanted.kind === 'unknown' && found !== 'unreadable')
      saved.setNotice(fillText(words.place.unknown, { text: wanted.text }));
  }, [ready, places]);

  useLayoutEffect(() => {
    if (ready && handedOver) saved.change((draft) => withHanded(draft, handedOver));
  }, [ready, handedOver]);

  return {
    saved,
    draft: saved.value,
    edit: (edits: Edits) => saved.change((old) => ({ ...old, edits })),
  };
}

function fresh(): Draft {
  return { ...EMPTY, entries: { answers: {}, fields: { sent: today() } } };
}

function withHanded(draft: Draft, { answers, fields }: Handover): Draft {
  const { entries } = draft;
  return {
    ...draft,
    entries: { answers: { ...entries.answers, ...answers }, fields: { ...entries.fields, ...fields } },
  };
}

/** Whether kept data is a draft. */
function isDraft(value: unknown): value is Draft {
  if (!isRecord(value) || !isEntries(value['entries']) || !isRecord(value['edits'])) return false;
  const { words, off } = value['edits'];
  return isRecordOf(words, isText) && isTexts(off);
}
