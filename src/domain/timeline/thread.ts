import { NO_ENTRIES, type Entries } from '../flow/flow.ts';
import type { RefusalDraft } from '../refusal/draft.ts';
import { isStarted, type LogEntry, type TimelineState } from './request.ts';

/** One request that a client keeps track of, with days of its own. */
export interface OwnRequest extends TimelineState {
  readonly id: string;
  /** What was entered in the refusal helper about this request. */
  readonly reply?: RefusalDraft | undefined;
}

/** Everything that a client keeps track of: one or more requests, one of them open. */
export interface Thread {
  readonly requests: readonly OwnRequest[];
  readonly open: string;
}

export const NO_REQUEST: OwnRequest = { id: '1', entries: NO_ENTRIES, log: [] };
export const NO_THREAD: Thread = { requests: [NO_REQUEST], open: NO_REQUEST.id };

/** A request that another tool hands over, such as a letter that was sent. The same one may come again with changes. */
export interface Handed {
  readonly id: string;
  readonly entries: Entries;
}

/** The request that is open. */
export function openRequest({ requests, open }: Thread): OwnRequest {
  return requests.find(({ id }) => id === open) ?? requests[0] ?? NO_REQUEST;
}

/** The thread with this in the place of the open request. */
export function withOpen(thread: Thread, changed: OwnRequest): Thread {
  const { id } = openRequest(thread);
  return { ...thread, requests: thread.requests.map((one) => (one.id === id ? { ...changed, id } : one)) };
}

/** Opens another request. One in which nothing was entered is not kept for that. */
export function switchTo({ requests }: Thread, id: string): Thread {
  return { requests: requests.filter((one) => one.id === id || isStarted(one)), open: id };
}

/** Begins a new request and opens it. */
export function withNew(thread: Thread): Thread {
  const id = newId(thread.requests);
  return switchTo({ ...thread, requests: [...thread.requests, { ...NO_REQUEST, id }] }, id);
}

/** Takes the open request away; the one before it is open then. */
export function withoutOpen(thread: Thread): Thread {
  const { id } = openRequest(thread);
  const rest = thread.requests.filter((one) => one.id !== id);
  const open = rest[Math.max(0, thread.requests.findIndex((one) => one.id === id) - 1)];
  return open ? { requests: rest, open: open.id } : NO_THREAD;
}

/**
 * Takes a request in and opens it. If it was here before, what is handed over goes on top of what the client has
 * entered since.
 */
export function withHanded(thread: Thread, { id, entries }: Handed): Thread {
  const before = thread.requests.find((one) => one.id === id);
  const { answers, fields } = before?.entries ?? NO_ENTRIES;
  const request: OwnRequest = {
    ...(before ?? { ...NO_REQUEST, id }),
    entries: { answers: { ...answers, ...entries.answers }, fields: { ...fields, ...entries.fields } },
  };
  const requests = before
    ? thread.requests.map((one) => (one.id === id ? request : one))
    : [...thread.requests, request];
  return switchTo({ ...thread, requests }, id);
}

/** Whether the client has entered anything in any of them. */
export function isThreadStarted({ requests }: Thread): boolean {
  return requests.some(isStarted);
}

/** The log with an entry added, or changed where it is there already. */
export function withEntry(request: OwnRequest, entry: LogEntry): OwnRequest {
  return { ...request, log: [...request.log.filter(({ id }) => id !== entry.id), entry] };
}

/** A number that no other request has. */
function newId(requests: readonly OwnRequest[]): string {
  return String(Math.max(0, ...requests.map(({ id }) => Number(id)).filter(Number.isSafeInteger)) + 1);
}
