import { isEntries, isRecord, isRecordOf, isText, isTexts } from '../flow/entries.ts';
import { NO_ENTRIES, type Entries } from '../flow/flow.ts';
import type { Edits } from '../letter/by-hand.ts';

/** All that a client entered in the refusal helper, and what they changed in its letters by hand, by letter. */
export interface RefusalDraft {
  readonly entries: Entries;
  readonly edits: Readonly<Record<string, Edits>>;
}

export const NO_DRAFT: RefusalDraft = { entries: NO_ENTRIES, edits: {} };

/** Whether data from outside has the shape of a draft. */
export function isRefusalDraft(value: unknown): value is RefusalDraft {
  return (
    isRecord(value) &&
    isEntries(value['entries']) &&
    isRecordOf(
      value['edits'],
      (one) => isRecord(one) && isRecordOf(one['words'], isText) && isTexts(one['off']),
    )
  );
}
