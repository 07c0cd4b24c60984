import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { prepare, type Stationery } from './mail/letter-to.ts';
import type { Mail, PostOffice, Sent } from './mail/post-office.ts';
import { sharedKey } from './shared-key.ts';
import type { Outcome, Settled } from './store/announcing.ts';
import type { Store } from './store/store.ts';

/** How an announcement went so far. */
export interface Report {
  readonly sent: number;
  /** Addresses that the mail server will never take. */
  readonly refused: number;
  /** Mails that the mail server asked to bring again later: the next run does. */
  readonly putOff: number;
  /** Addresses of which nobody knows whether their mail went out, from this run or an earlier one. */
  readonly doubtful: readonly string[];
  /** How many are still to be told. */
  readonly left: number;
  /** Why it ended before its time, in words; undefined if it did not. */
  readonly stopped: string | undefined;
}

export interface Announcing {
  readonly store: Store;
  readonly post: PostOffice;
  readonly stationery: Stationery;
  /** Mails a minute; 0 for as many as the mail server takes. */
  readonly perMinute: number;
  readonly now: () => number;
  readonly onProgress: (sent: number, of: number) => void;
  /** True once the operator wants to stop: the mail in hand is then the last. */
  readonly stopping: () => boolean;
  /** Pauses after the mail server could not be reached, in milliseconds. When they are used up, it stops. */
  readonly pauses?: readonly number[];
}

const BATCH = 100;
/** So many refusals in a row mean that something is wrong with us, not with the addresses. */
const REFUSALS = 25;

/**
 * Tells every confirmed entry once that sign-up is open. It can be stopped or killed at any time and started again.
 * Throws if it runs already.
 */
export async function announce(needs: Announcing): Promise<Report> {
  const release = await needs.store.lock('announce');
  if (!release) throw new Error('An announcement is running already. Wait for it, or stop it first.');
  try {
    await needs.store.doubtAnnouncements();
    const counted = await tellAll(needs);
    const doubtful = (await needs.store.doubtfulAnnouncements()).map(({ email }) => email);
    return { ...counted, doubtful, left: await needs.store.countToAnnounce() };
  } finally {
    await release();
  }
}

async function tellAll(needs: Announcing): Promise<Pick<Report, 'sent' | 'refused' | 'putOff' | 'stopped'>> {
  const { store, now, onProgress, pauses = [1_000, 5_000, 30_000] } = needs;
  const of = await store.countToAnnounce();
  const key = await sharedKey(store);
  const count = { sent: 0, refused: 0, putOff: 0 };
  let stopped: string | undefined;
  let last: Settled | undefined;
  let failures = 0;
  let refusals = 0;
  let after = 0;
  let ids: readonly number[] = [];
  const pace = pacer(needs.perMinute);

  while (stopped === undefined) {
    if (ids.length === 0) ids = await store.toAnnounce(after, BATCH);
    const [id, ...rest] = ids;
    if (id === undefined) break;
    if (needs.stopping()) {
      stopped = 'It was stopped.';
      break;
    }
    await pace();
    const { tokens, mailTo } = prepare(needs.stationery, 'announce', id, now());
    const [token] = tokens;
    if (token === undefined) throw new Error('A mail without a link to leave must not be sent.');
    const address = await store.takeAnnouncement(last, id, token, now());
    last = undefined;
    const result =
      address === undefined
        ? undefined
        : await needs.post.send(mailTo(address, messageId(key, id, needs.stationery)));
    if (result) last = { id, outcome: outcomeOf(result) };
    if (result?.kind === 'unsent' && result.down) {
      const pause = pauses[failures++];
      // The same entry is tried again after the pause.
      await store.settleAnnouncement({ id, outcome: 'unsent' }, now());
      last = undefined;
      if (pause === undefined) stopped = 'The mail server cannot be reached, or does not let us send.';
      else await wait(pause);
      continue;
    }
    failures = 0;
    refusals = result?.kind === 'refused' ? refusals + 1 : 0;
    if (refusals >= REFUSALS)
      stopped = `The mail server refused ${REFUSALS} addresses in a row. Look into it before you go on.`;
    if (result?.kind === 'sent') count.sent += 1;
    if (result?.kind === 'refused') count.refused += 1;
    if (result?.kind === 'unsent') count.putOff += 1;
    after = id;
    ids = rest;
    onProgress(count.sent, of);
  }
  if (last) await store.settleAnnouncement(last, now());
  return { ...count, stopped };
}

function outcomeOf({ kind }: Sent): Outcome {
  return kind;
}

/** The same for the same entry, whenever it is sent: mail programs show two mails with one id only once. */
function messageId(key: string, id: number, { publicUrl }: Stationery): NonNullable<Mail['messageId']> {
  const name = createHmac('sha256', key).update(`announce ${id}`).digest('hex').slice(0, 32);
  return `<${name}@${new URL(publicUrl).hostname}>`;
}

/** Resolves when the next mail may go. */
function pacer(perMinute: number): () => Promise<void> {
  let next = 0;
  return async () => {
    if (perMinute === 0) return;
    const ahead = next - performance.now();
    next = Math.max(next, performance.now()) + 60_000 / perMinute;
    if (ahead > 0) await wait(ahead);
  };
}
