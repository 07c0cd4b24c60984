import { useLayoutEffect } from 'preact/hooks';
import { isEntries, isRecord, isRecordOf, isText, isTexts } from '../../domain/flow/entries.ts';
import { NO_ENTRIES, type Entries } from '../../domain/flow/flow.ts';
import { NO_EDITS, type Edits } from '../../domain/letter/edits.ts';
import type { Answers } from '../../domain/flow/when.ts';
import { noSuchPlace, placeInAddress } from '../steps/place-in-address.ts';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { today } from '../steps/today.ts';
import { useKept } from '../keep/use-kept.ts';

/** All that the client chose, typed and changed. */
export interface Draft {
  readonly entries: Entries;
  readonly edits: Edits;
}

const EMPTY: Draft = { entries: NO_ENTRIES, edits: NO_EDITS };

/**
 * The draft of a letter. When the tool wakes up (`ready`), it takes up what was kept, a place that a link named, what
 * another tool handed over, and today as the day of the letter.
 */
export function useDraft(
  ready: boolean,
  places: readonly PlaceGroup[],
  onGone: () => void,
  handedOver?: Answers,
) {
  const { value, setValue, setNotice, takeUp, ...keeping } = useKept({
    name: 'letter',
    empty: EMPTY,
    fresh,
    isRight: isDraft,
    isStarted: ({ entries }) => Object.keys(entries.answers).length > 0,
    onGone,
  });

  // Before the first drawing, so that nothing the client picks at once can be overwritten.
  useLayoutEffect(() => {
    if (!ready) return;
    const found = takeUp();
    const wanted = placeInAddress(places);
    if (wanted.kind === 'known') setValue((draft) => withAnswers(draft, { place: wanted.id }));
    if (wanted.kind === 'unknown' && found !== 'unreadable') setNotice(noSuchPlace(wanted.text));
  }, [ready, places]);

  useLayoutEffect(() => {
    if (ready && handedOver) setValue((draft) => withAnswers(draft, handedOver));
  }, [ready, handedOver]);

  return {
    ...keeping,
    draft: value,
    enter: (change: (entries: Entries) => Entries) =>
      setValue((old) => ({ ...old, entries: change(old.entries) })),
    edit: (edits: Edits) => setValue((old) => ({ ...old, edits })),
  };
}

function fresh(): Draft {
  return { ...EMPTY, entries: { answers: {}, fields: { sent: today() } } };
}

function withAnswers(draft: Draft, answers: Answers): Draft {
  return { ...draft, entries: { ...draft.entries, answers: { ...draft.entries.answers, ...answers } } };
}

/** Whether kept data is a draft. */
function isDraft(value: unknown): value is Draft {
  if (!isRecord(value) || !isEntries(value['entries']) || !isRecord(value['edits'])) return false;
  const { words, off } = value['edits'];
  return isRecordOf(words, isText) && isTexts(off);
}
