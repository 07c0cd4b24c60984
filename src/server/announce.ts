import { setTimeout as wait } from 'node:timers/promises';
import { prepare, type MailSettings } from './mail/letter-to.ts';
import { announceId } from './mail/message-id.ts';
import { pacer } from './mail/pacer.ts';
import type { PostOffice, Sent } from './mail/post-office.ts';
import type { Audience, Settled } from './store/announcing.ts';
import type { Store } from './store/store.ts';

/** How an announcement went so far. */
export interface Report {
  readonly sent: number;
  /** Addresses that the mail server will never take. */
  readonly refused: number;
  /** How often it said what, when it refused. */
  readonly codes: Readonly<Record<string, number>>;
  /** Mails that the mail server asked to bring again later: the next run does. */
  readonly putOff: number;
  /** Addresses of which nobody knows whether their mail went out, from this run or an earlier one. */
  readonly doubtful: readonly string[];
  /** How many of the audience are still to be told. */
  readonly left: number;
  /** Why it ended before its time; undefined if it did not. */
  readonly stopped: Stopped | undefined;
}

/**
 * - `asked`: somebody stopped it.
 * - `down`: the mail server can't be reached, or does not let us send.
 * - `refusing`: it refused many in a row, so the fault is probably ours. Those refusals were taken back.
 * - `broken`: the connection broke under a mail, which is now in doubt.
 */
export type Stopped = 'asked' | 'down' | 'refusing' | 'broken';

export interface Announcing {
  readonly store: Store;
  readonly post: PostOffice;
  readonly mailSettings: MailSettings;
  /** Who is meant, of those who wait; all if it is left out. */
  readonly audience?: Audience | undefined;
  /** First lets those be sent again that are in doubt. */
  readonly resendDoubtful?: boolean;
  /** First lets those be sent again that the mail server refused. */
  readonly resendRefused?: boolean;
  /** Goes on however many are refused in a row. */
  readonly acceptRefusals?: boolean;
  /** Mails a minute; 0 for as many as the mail server takes. */
  readonly perMinute: number;
  readonly now: () => number;
  readonly onProgress: (sent: number, of: number) => void;
  /** True once somebody wants to stop: the mail in hand is then the last. */
  readonly stopping: () => boolean;
  /** Pauses after the mail server could not be reached, in milliseconds. When they are used up, it stops. */
  readonly pauses?: readonly number[];
}

const BATCH = 100;
/** So many refusals in a row mean that something is wrong with us, not with the addresses. */
export const REFUSALS = 25;

/**
 * Tells every confirmed entry once that sign-up is open. It can be stopped or killed at any time and started again.
 * Throws if it runs already, and has changed nothing then.
 */
export async function announce(needs: Announcing): Promise<Report> {
  const { store, audience } = needs;
  const release = await store.lock('announce');
  if (!release)
    throw Object.assign(new Error('An announcement is running already. Wait for it, or stop it first.'), {
      code: 'ANNOUNCEMENT_RUNNING',
    });
  try {
    await store.doubtAnnouncements();
    if (needs.resendDoubtful) await store.retryDoubtful();
    if (needs.resendRefused) await store.retryRefused();
    const counted = await tellAll(needs);
    const doubtful = (await store.doubtfulAnnouncements()).map(({ email }) => email);
    return { ...counted, doubtful, left: await store.countToAnnounce(audience) };
  } finally {
    await release();
  }
}

/** How far a run is. */
interface Run {
  sent: number;
  refused: number;
  readonly codes: Record<string, number>;
  putOff: number;
  stopped: Stopped | undefined;
  /** How the last mail went, until it is written down with the next. */
  last: Settled | undefined;
  /** The entries whose mail was refused since one last went out. */
  streak: { id: number; code: string }[];
}

async function tellAll(needs: Announcing): Promise<Omit<Report, 'doubtful' | 'left'>> {
  const { store, audience, now } = needs;
  const of = await store.countToAnnounce(audience);
  const key = await store.key();
  const pace = pacer(needs.perMinute);
  const run: Run = {
    sent: 0,
    refused: 0,
    codes: {},
    putOff: 0,
    stopped: undefined,
    last: undefined,
    streak: [],
  };
  for await (const id of idsToAnnounce(store, audience)) {
    const sent = await tellWithRetries(needs, run, key, id, pace);
    count(run, id, sent, needs.acceptRefusals ?? false);
    if (run.stopped !== undefined) break;
    needs.onProgress(run.sent, of);
  }
  if (run.last) await store.settleAnnouncement(run.last, now());
  if (run.stopped === 'refusing') await takeBack(store, run);
  const { sent, refused, codes, putOff, stopped } = run;
  return { sent, refused, codes, putOff, stopped };
}

/** How the mail to an entry went, as the store keeps it. */
function settled(id: number, sent: Sent): Settled {
  return { id, outcome: sent.kind, code: sent.kind === 'refused' ? sent.code : undefined };
}

/** Sends one mail, as often as it takes while the mail server can't be reached. Undefined if there is nobody to tell. */
async function tellWithRetries(
  needs: Announcing,
  run: Run,
  key: string,
  id: number,
  pace: () => Promise<void>,
): Promise<Sent | undefined> {
  const { store, now, pauses = [1_000, 5_000, 30_000] } = needs;
  for (let failures = 0; ;) {
    if (needs.stopping()) run.stopped = 'asked';
    if (run.stopped !== undefined) return undefined;
    await pace();
    const sent = await tellOne(needs, key, id, run.last);
    run.last = sent && settled(id, sent);
    if (sent?.kind !== 'unsent' || !sent.down) return sent;
    if (run.last) await store.settleAnnouncement(run.last, now());
    run.last = undefined;
    const pause = pauses[failures];
    failures += 1;
    if (pause === undefined) run.stopped = 'down';
    else await wait(pause);
  }
}

function count(run: Run, id: number, sent: Sent | undefined, acceptRefusals: boolean): void {
  if (sent?.kind === 'sent') {
    run.sent += 1;
    run.streak = [];
  }
  if (sent?.kind === 'unsent' && !sent.down) run.putOff += 1;
  if (sent?.kind === 'doubtful') run.stopped = 'broken';
  if (sent?.kind !== 'refused') return;
  run.refused += 1;
  run.codes[sent.code] = (run.codes[sent.code] ?? 0) + 1;
  run.streak.push({ id, code: sent.code });
  if (run.streak.length >= REFUSALS && !acceptRefusals) run.stopped = 'refusing';
}

/** The refusals of a streak told of us, not of these people: the next run sends to them again. */
async function takeBack(store: Store, run: Run): Promise<void> {
  await store.takeBackRefusals(run.streak.map(({ id }) => id));
  run.refused -= run.streak.length;
}

/** All entries to tell, in the order of joining, read a batch at a time. */
async function* idsToAnnounce(store: Store, audience: Audience | undefined): AsyncGenerator<number> {
  let after = 0;
  for (;;) {
    const batch = await store.toAnnounce(after, BATCH, audience);
    for (const { id } of batch) yield id;
    const last = batch.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

/** Notes how the last mail went, takes the next and sends it. Undefined if there is nobody to send it to any more. */
async function tellOne(
  { store, post, mailSettings, now }: Announcing,
  key: string,
  id: number,
  last: Settled | undefined,
): Promise<Sent | undefined> {
  const { tokens, mailTo } = prepare(mailSettings, 'announce', id, now());
  const [token] = tokens;
  if (token === undefined) throw new Error('A mail without a link to leave must not be sent.');
  const address = await store.takeAnnouncement(last, id, token, now());
  if (address === undefined) return undefined;
  return post.send(mailTo(address, announceId(key, id, mailSettings.publicUrl)));
}
