import type { IsoDate } from '../day/iso-date.ts';
import type { Entries } from '../flow/flow.ts';
import { given } from '../flow/when.ts';

/** What a client can have sent after the request, once or several times. */
export const MOVES = ['reply', 'review', 'correction', 'complaint', 'thanks'] as const;

export type Move = (typeof MOVES)[number];

/** A line that the client wrote down for themselves, or something that they sent, with its day. */
export interface LogEntry {
  readonly id: string;
  readonly day: IsoDate;
  readonly note: string;
  /** What was sent; the note then says to whom, or nothing. */
  readonly kind?: Move;
}

/** All that a client enters in the timeline. Everything else is worked out from it. */
export interface TimelineState {
  readonly entries: Entries;
  readonly log: readonly LogEntry[];
}

/** Whether the client has entered anything yet. */
export function isStarted({ entries, log }: TimelineState): boolean {
  const { answers, fields } = entries;
  return (
    log.length > 0 ||
    Object.keys(answers).some((id) => given(answers, id).length > 0) ||
    Object.values(fields).some((text) => text.trim() !== '')
  );
}
