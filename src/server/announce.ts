import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { prepare, type Stationery } from './mail/letter-to.ts';
import type { Mail, PostOffice, Sent } from './mail/post-office.ts';
import { sharedKey } from './shared-key.ts';
import type { Settled } from './store/announcing.ts';
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

type Count = { sent: number; refused: number; putOff: number };

async function tellAll(needs: Announcing): Promise<Count & { readonly stopped: string | undefined }> {
  const { store, now, pauses = [1_000, 5_000, 30_000] } = needs;
  const of = await store.countToAnnounce();
  const key = await sharedKey(store);
  const pace = pacer(needs.perMinute);
  const count: Count = { sent: 0, refused: 0, putOff: 0 };
  let last: Settled | undefined;
  let stopped: string | undefined;
  let failures = 0;
  let refusals = 0;
  for await (const id of idsToAnnounce(store)) {
    let sent: Sent | undefined;
    do {
      if (needs.stopping()) stopped = 'It was stopped.';
      if (stopped !== undefined) break;
      await pace();
      sent = await tellOne(needs, key, id, last);
      last = sent && { id, outcome: sent.kind };
      failures = isDown(sent) ? failures + 1 : 0;
      const pause = pauses[failures - 1];
      if (failures > 0 && pause === undefined)
        stopped = 'The mail server cannot be reached, or does not let us send.';
      if (failures > 0 && last) last = await settled(store, last, now());
      if (pause !== undefined) await wait(pause);
    } while (isDown(sent));
    if (sent?.kind === 'sent') count.sent += 1;
    if (sent?.kind === 'refused') count.refused += 1;
    if (sent?.kind === 'unsent' && !sent.down) count.putOff += 1;
    refusals = sent?.kind === 'refused' ? refusals + 1 : 0;
    if (refusals >= REFUSALS)
      stopped = `The mail server refused ${REFUSALS} addresses in a row. Look into it before you go on.`;
    if (sent?.kind === 'doubtful') stopped = 'The connection to the mail server broke under a mail.';
    if (stopped !== undefined) break;
    needs.onProgress(count.sent, of);
  }
  if (last) await settled(store, last, now());
  return { ...count, stopped };
}

/** All entries to tell, in the order of joining, read a batch at a time. */
async function* idsToAnnounce(store: Store): AsyncGenerator<number> {
  let after = 0;
  for (;;) {
    const ids = await store.toAnnounce(after, BATCH);
    yield* ids;
    const last = ids.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

/** Notes how the last mail went, takes the next and sends it. Undefined if there is nobody to send it to any more. */
async function tellOne(
  { store, post, stationery, now }: Announcing,
  key: string,
  id: number,
  last: Settled | undefined,
): Promise<Sent | undefined> {
  const { tokens, mailTo } = prepare(stationery, 'announce', id, now());
  const [token] = tokens;
  if (token === undefined) throw new Error('A mail without a link to leave must not be sent.');
  const address = await store.takeAnnouncement(last, id, token, now());
  return address === undefined ? undefined : post.send(mailTo(address, messageId(key, id, stationery)));
}

function isDown(sent: Sent | undefined): boolean {
  return sent?.kind === 'unsent' && sent.down;
}

async function settled(store: Store, last: Settled, now: number): Promise<undefined> {
  await store.settleAnnouncement(last, now);
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
