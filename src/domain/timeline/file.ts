import { isEntries, isRecord, isText } from '../flow/entries.ts';
import { isoDate } from '../day/iso-date.ts';
import type { LogEntry, TimelineState } from './timeline.ts';

/** Tells our own files from others. It says nothing about what the tool is for, since files are seen by others. */
const FORMAT = 'days-1';

/** A timeline as the text of a file that the client saves and can open again. */
export function timelineFile({ entries, log }: TimelineState): string {
  return JSON.stringify({ format: FORMAT, entries, log }, null, 1);
}

/** The timeline in a file's text; undefined if it is not one of ours. */
export function readTimelineFile(text: string): TimelineState | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data) || data['format'] !== FORMAT) return undefined;
    const state = { entries: data['entries'], log: data['log'] };
    if (!isTimeline(state)) return undefined;
    const { answers, fields } = state.entries;
    return {
      entries: { answers, fields },
      log: state.log.map(({ id, day, note }) => ({ id, day, note })),
    };
  } catch {
    return undefined;
  }
}

/** Whether data from outside has the shape of a timeline: every entry of the log with a day of the calendar, ids once. */
export function isTimeline(value: unknown): value is TimelineState {
  if (!isRecord(value) || !isEntries(value['entries']) || !Array.isArray(value['log'])) return false;
  const log: readonly unknown[] = value['log'];
  if (!log.every(isLogEntry)) return false;
  return new Set(log.map(({ id }) => id)).size === log.length;
}

function isLogEntry(value: unknown): value is LogEntry {
  if (!isRecord(value) || !isText(value['id']) || !isText(value['note'])) return false;
  return typeof value['day'] === 'string' && isoDate(value['day']) !== undefined;
}
