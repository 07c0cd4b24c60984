import { isEntries, isRecord, isText } from '../flow/entries.ts';
import { isoDate } from '../day/iso-date.ts';
import { isRefusalDraft } from '../refusal/draft.ts';
import { NO_REQUEST, type OwnRequest, type Thread } from './thread.ts';
import { MOVES, type LogEntry, type TimelineState } from './request.ts';

/** Tells our own files from others. It says nothing about what the tool is for, since files are seen by others. */
const FORMAT = 'days';
/** Files of version 1 hold a single request. */
const VERSION = 2;

/** All requests as the text of a file that the client saves and can open again, here or on another device. */
export function threadFile({ requests, open }: Thread): string {
  return JSON.stringify({ format: `${FORMAT}-${VERSION}`, requests, open }, null, 1);
}

/** What a file's text holds. `newer`: a later version of this site saved it. Undefined if it is not one of ours. */
export function readThreadFile(text: string): Thread | 'newer' | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data)) return undefined;
    const version = versionOf(data['format']);
    if (version > VERSION) return 'newer';
    if (version === 1 && !('requests' in data)) return threadOf(upgraded(data));
    return version === VERSION ? threadOf(data) : undefined;
  } catch {
    return undefined;
  }
}

function versionOf(format: unknown): number {
  const [, version = '0'] = /^days-(\d{1,4})$/.exec(String(format)) ?? [];
  return Number(version);
}

/** Data of one request, as it was kept and saved before there could be several, as a thread; all else as it is. */
export function upgraded(value: unknown): unknown {
  if (!isRecord(value) || 'requests' in value || !('entries' in value)) return value;
  const { entries, log } = value;
  return { requests: [{ id: NO_REQUEST.id, entries, log }], open: NO_REQUEST.id };
}

/** A thread with nothing in it but what belongs there. */
function threadOf(data: unknown): Thread | undefined {
  if (!isThread(data)) return undefined;
  return {
    requests: data.requests.map(({ id, entries: { answers, fields }, log, reply }) => ({
      id,
      entries: { answers, fields },
      log: log.map(({ id: entry, day, note, kind }) => ({ id: entry, day, note, ...(kind && { kind }) })),
      ...(reply && { reply }),
    })),
    open: data.open,
  };
}

/** Whether data from outside has the shape of a thread: at least one request, ids once, and one of them open. */
export function isThread(value: unknown): value is Thread {
  if (!isRecord(value) || !Array.isArray(value['requests'])) return false;
  const requests: readonly unknown[] = value['requests'];
  if (!requests.every(isRequest)) return false;
  const ids = requests.map(({ id }) => id);
  return new Set(ids).size === ids.length && ids.some((id) => id === value['open']);
}

function isRequest(value: unknown): value is OwnRequest {
  if (!isTimeline(value) || !('id' in value) || !isText(value.id)) return false;
  return !('reply' in value) || value.reply === undefined || isRefusalDraft(value.reply);
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
  const { day, kind } = value;
  if (kind !== undefined && !MOVES.some((move) => move === kind)) return false;
  return typeof day === 'string' && isoDate(day) !== undefined;
}
