import type { Store } from '../store/store.ts';
import type { DueMail } from '../store/mail-due.ts';
import { prepare, type Prepared, type MailSettings } from './letter-to.ts';
import { freshId } from './message-id.ts';
import { pacer } from './pacer.ts';
import type { PostOffice, Sent } from './post-office.ts';

const MINUTE = 60_000;
/** How long one process may take for the mails it has taken. After that another may take them. */
const TAKEN = 10 * MINUTE;
/** After this no further one of them is begun, since one mail may take four minutes itself. */
const BEGIN_UNTIL = 5 * MINUTE;
const BATCH = 20;
/** With the pauses below, about two weeks. */
const MOST_TRIES = 60;
/** From so many refusals in a row on, the fault may be ours: mails then stay due, and the outbox rests. */
export const STREAK = 3;
/** A mail that was put off in such a streak is refused for good when it is refused so often. */
const REFUSED_TRIES = 4;
const LONGEST_REST = 30 * MINUTE;

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
  readonly mailSettings: MailSettings;
  /** Mails a minute; 0 for as many as the mail server takes. */
  readonly perMinute: number;
  readonly now: () => number;
  readonly onFault: (fault: unknown) => void;
  /** Told of each mail, how it went, and what the mail server said if it refused. */
  readonly onSettled: (mail: DueMail['mail'], sent: Sent, refusedInARow: number) => void;
}

/** What one outbox remembers from one mail to the next. */
interface State {
  closing: boolean;
  refusedInARow: number;
  /** Until then nothing is sent. */
  restUntil: number;
  readonly pace: () => Promise<void>;
}

export function outbox(needs: Needs): Outbox {
  const ending = new AbortController();
  const state: State = {
    closing: false,
    refusedInARow: 0,
    restUntil: 0,
    pace: pacer(needs.perMinute, ending.signal),
  };
  let running: Promise<number> | undefined;
  let again = false;
  let waking: NodeJS.Timeout | undefined;

  const deliver = async (): Promise<number> => {
    let sent = 0;
    try {
      for (;;) {
        const batch = state.closing ? undefined : await deliverBatch(needs, state);
        sent += batch?.sent ?? 0;
        if (!batch || batch.taken < BATCH || batch.halted) return sent;
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
      if (again && !state.closing) void once();
    });
    return running;
  };
  const timer = setInterval(() => void once(), 15_000).unref();
  return {
    deliver: once,
    // Not at once: what a new address sets off must not be felt by whoever asks next.
    wake: () => {
      waking ??= setTimeout(
        () => {
          waking = undefined;
          void once();
        },
        500 + Math.random() * 1500,
      ).unref();
    },
    close: async () => {
      state.closing = true;
      ending.abort();
      clearInterval(timer);
      clearTimeout(waking);
      await running;
    },
  };
}

type Taken = DueMail & Prepared;

async function deliverBatch(
  needs: Needs,
  state: State,
): Promise<{ sent: number; taken: number; halted: boolean }> {
  const { store, now } = needs;
  if (now() < state.restUntil || (await store.pausedSince('mail')) !== undefined)
    return { sent: 0, taken: 0, halted: true };
  const begun = now();
  const due = await store.takeDueMail(begun, begun + TAKEN, BATCH);
  const taken: Taken[] = due.map((mail) => ({
    ...mail,
    ...prepare(needs.mailSettings, mail.mail, mail.id, now()),
  }));
  if (taken.length === 0) return { sent: 0, taken: 0, halted: false };
  await store.addTokens(taken.flatMap(({ tokens }) => tokens));
  const key = await store.key();
  let sent = 0;
  let down = false;
  for (const mail of taken) {
    if (down) {
      await store.mailPutOff(mail.id, mail.mail, now() + pauseAfter(mail.tries));
      continue;
    }
    const result = await deliver(needs, state, mail, key, begun);
    if (result?.kind === 'sent') sent += 1;
    down = result?.kind === 'unsent' && result.down;
  }
  return { sent, taken: taken.length, halted: down || now() < state.restUntil };
}

/** Sends one mail of a batch. One whose turn comes too late is put back, and nothing is given. */
async function deliver(
  needs: Needs,
  state: State,
  mail: Taken,
  key: string,
  begun: number,
): Promise<Sent | undefined> {
  const { store, now, mailSettings, post } = needs;
  if (!state.closing) await state.pace();
  const late = now() - begun > BEGIN_UNTIL;
  if (state.closing || late || now() < state.restUntil) {
    await store.mailPutBack(mail.id, mail.mail, Math.max(now(), state.restUntil));
    return undefined;
  }
  const result = await post.send(mail.mailTo(mail.email, freshId(key, mail.id, mailSettings.publicUrl)));
  await settle(needs, state, mail, result);
  return result;
}

async function settle(needs: Needs, state: State, { id, mail, tries }: Taken, result: Sent): Promise<void> {
  const { store, now } = needs;
  if (result.kind === 'sent') state.refusedInARow = 0;
  if (result.kind === 'refused') state.refusedInARow += 1;
  needs.onSettled(mail, result, state.refusedInARow);
  if (result.kind === 'sent') return store.mailSent(id, mail, now());
  if (result.kind === 'refused') {
    const streak = state.refusedInARow - STREAK;
    if (streak < 0 || tries >= REFUSED_TRIES) return store.mailGivenUp(id, mail, result.code, now());
    state.restUntil = now() + Math.min(pauseAfter(streak + 1), LONGEST_REST);
    return store.mailPutOff(id, mail, Math.max(state.restUntil, now() + pauseAfter(tries)));
  }
  if (result.fault !== undefined) needs.onFault(result.fault);
  // A mail of which nobody knows whether it went out goes out again: twice is better than never here.
  if (tries >= MOST_TRIES) return store.mailGivenUp(id, mail, 'no answer', now());
  return store.mailPutOff(id, mail, now() + pauseAfter(tries));
}
