import type { Store } from '../store/store.ts';
import { prepare, type Stationery } from './letter-to.ts';
import type { PostOffice, Sent } from './post-office.ts';

const MINUTE = 60_000;
/** How long one process may take for the mails it has taken. After that another may take them. */
const TAKEN = 10 * MINUTE;
const BATCH = 20;
/** With the pauses below, about two weeks. */
const MOST_TRIES = 60;

/** One minute after the first failure, then twice as long each time, up to six hours. */
export function pauseAfter(tries: number): number {
  return Math.min(2 ** (tries - 1), 360) * MINUTE;
}

/** Sends what joins have asked for, and tries again what did not go out. */
export interface Outbox {
  /** Sends all mails that are due. Gives how many went out. Never fails: a mail that is not sent stays due. */
  deliver(): Promise<number>;
  /** Soon, without waiting for it. */
  wake(): void;
  close(): Promise<void>;
}

interface Needs {
  readonly store: Store;
  readonly post: PostOffice;
  readonly stationery: Stationery;
  readonly now: () => number;
  readonly onFault: (fault: unknown) => void;
}

export function outbox(needs: Needs): Outbox {
  let closing = false;
  let running: Promise<number> | undefined;
  let again = false;

  const deliver = async (): Promise<number> => {
    let sent = 0;
    try {
      for (;;) {
        const batch = closing ? undefined : await deliverBatch(needs, () => closing);
        sent += batch?.sent ?? 0;
        if (!batch || batch.taken < BATCH || batch.down) return sent;
      }
    } catch (fault) {
      needs.onFault(fault);
      return sent;
    }
  };
  const once = (): Promise<number> => {
    again = running !== undefined;
    running ??= deliver().finally(() => {
      running = undefined;
      if (again && !closing) void once();
    });
    return running;
  };
  const timer = setInterval(() => void once(), 15_000).unref();
  return {
    deliver: once,
    wake: () => void once(),
    close: async () => {
      closing = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function deliverBatch(
  { store, post, stationery, now, onFault }: Needs,
  closing: () => boolean,
): Promise<{ sent: number; taken: number; down: boolean }> {
  const due = await store.takeDueMail(now(), now() + TAKEN, BATCH);
  const prepared = due.map((mail) => ({ ...mail, ...prepare(stationery, mail.mail, mail.id, now()) }));
  if (prepared.length > 0) await store.addTokens(prepared.flatMap(({ tokens }) => tokens));
  let sent = 0;
  let down = false;
  for (const { id, email, mail, tries, mailTo } of prepared) {
    const result: Sent =
      down || closing() ? { kind: 'unsent', down, fault: undefined } : await post.send(mailTo(email));
    if (result.kind === 'sent') {
      sent += 1;
      await store.mailSent(id, mail, now());
      continue;
    }
    if (result.kind === 'unsent') down ||= result.down;
    if ('fault' in result && result.fault !== undefined) onFault(result.fault);
    // A mail of which nobody knows whether it went out goes out again: twice is better than never here.
    const givenUp = result.kind === 'refused' || tries >= MOST_TRIES;
    await store.mailFailed(id, mail, givenUp ? null : now() + (closing() ? 0 : pauseAfter(tries)), now());
  }
  return { sent, taken: due.length, down };
}
