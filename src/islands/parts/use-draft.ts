import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { NO_ENTRIES, type Entries } from '../../domain/flow.ts';
import { NO_EDITS, type Edits } from '../../domain/letter-edits.ts';
import { forget, keep, kept, weekFrom } from './keep.ts';
import { placeInAddress, type Wanted } from './place-in-address.ts';
import type { PlaceGroup } from './PlaceSelect.tsx';
import { today } from './today.ts';
import { useUnloadWarning } from './use-unload-warning.ts';

/** All that the client chose, typed and changed. */
export interface Draft {
  readonly entries: Entries;
  readonly edits: Edits;
}

const EMPTY: Draft = { entries: NO_ENTRIES, edits: NO_EDITS };
const KEPT_AS = 'letter';

/**
 * The draft of a letter. It lives in memory; it is kept on the device only while the client wants that. When the tool
 * wakes up (`ready`), it takes up what was kept, a place that a link named, and today as the day of the letter.
 */
export function useDraft(ready: boolean, places: readonly PlaceGroup[]) {
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [keepUntil, setKeepUntil] = useState<number | undefined>();
  const [notice, setNotice] = useState('');

  // Before the first drawing, so that nothing the client picks at once can be overwritten.
  useLayoutEffect(() => {
    if (!ready) return;
    const found = kept(KEPT_AS, isDraft, Date.now());
    const wanted = placeInAddress(places);
    setDraft(withPlace(typeof found === 'object' ? found.value : fresh(), wanted));
    if (typeof found === 'object') setKeepUntil(found.until);
    setNotice(greeting(found, wanted));
  }, [ready, places]);

  // What is kept follows every change, but not the day it is thrown away.
  useEffect(() => {
    if (keepUntil !== undefined) keep(KEPT_AS, draft, keepUntil);
  }, [draft, keepUntil]);

  useUnloadWarning(keepUntil === undefined && Object.keys(draft.entries.answers).length > 0);

  return {
    draft,
    notice,
    keepUntil,
    enter: (change: (entries: Entries) => Entries) =>
      setDraft((old) => ({ ...old, entries: change(old.entries) })),
    edit: (edits: Edits) => setDraft((old) => ({ ...old, edits })),
    erase() {
      forget(KEPT_AS);
      setKeepUntil(undefined);
      setDraft(fresh());
      setNotice('Everything you typed here is erased.');
    },
    switchKeeping(on: boolean) {
      const until = weekFrom(Date.now());
      if (!on) {
        forget(KEPT_AS);
        setKeepUntil(undefined);
      } else if (keep(KEPT_AS, draft, until)) setKeepUntil(until);
      else
        setNotice(
          'This browser does not allow the site to keep anything. Your answers stay only while this page is open.',
        );
    },
  };
}

function fresh(): Draft {
  return { ...EMPTY, entries: { answers: {}, fields: { sent: today() } } };
}

function withPlace(draft: Draft, wanted: Wanted): Draft {
  if (wanted.kind !== 'known') return draft;
  return { ...draft, entries: { ...draft.entries, answers: { ...draft.entries.answers, place: wanted.id } } };
}

/** What to say when the tool wakes up; usually nothing. */
function greeting(found: ReturnType<typeof kept<Draft>>, wanted: Wanted): string {
  if (found === 'unreadable')
    return 'What was kept on this device could not be read, so it was erased. You start afresh.';
  if (wanted.kind === 'unknown')
    return `We do not have a place called “${wanted.text}”. Please choose yours from the list.`;
  return found === 'nothing'
    ? ''
    : 'Your answers from before are back. You can erase them at the end of this page.';
}

/** Whether kept data is a draft. Shape only: answers that no longer exist are left out by the flow itself. */
function isDraft(value: unknown): value is Draft {
  if (!isRecord(value) || !isRecord(value['entries']) || !isRecord(value['edits'])) return false;
  const { answers, fields } = value['entries'];
  const { words, off } = value['edits'];
  return (
    isRecordOf(answers, (one) => isText(one) || isTexts(one)) &&
    isRecordOf(fields, isText) &&
    isRecordOf(words, isText) &&
    isTexts(off)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecordOf(value: unknown, fits: (one: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every(fits);
}

const isText = (value: unknown) => typeof value === 'string';
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
