import type { Pausable } from '../store/settings-table.ts';
import type { Given } from './given.ts';
import { counted } from './counted.ts';
import { minute } from './stats.ts';

/** Commands about the service as it runs. */

function pausable([what = 'joins']: readonly string[]): Pausable {
  if (what !== 'joins' && what !== 'mail') throw new Error('Write "joins" or "mail" after the command.');
  return what;
}

export async function pause({ store, args }: Given): Promise<void> {
  const what = pausable(args);
  await store.pause(what, Date.now());
  console.log(
    what === 'joins'
      ? 'Joins are paused: within two seconds the form says so. "resume" lets them in again.'
      : 'Email is paused: nothing goes out, a planned announcement included. "resume mail" goes on.',
  );
}

export async function resume({ store, args }: Given): Promise<void> {
  const what = pausable(args);
  await store.pause(what, null);
  console.log(what === 'joins' ? 'The form takes joins again.' : 'Email goes out again.');
}

export async function retryMails({ store, args }: Given): Promise<void> {
  if (args[0] !== 'retry') throw new Error('Write "mail retry".');
  const count = await store.retryMails(Date.now());
  console.log(`${counted(count, 'email')} put back in the queue. The service will send what is due.`);
}

export async function clear({ store, settings, flags }: Given): Promise<'nothing' | undefined> {
  const share = settings.CLEAR_AT_MOST / 100;
  const { cleared, heldBack } = await store.clear(Date.now(), { share, trusted: flags.yes });
  if (!heldBack) {
    console.log(`${counted(cleared, 'entry', 'entries')} erased.`);
    return undefined;
  }
  console.log(
    `Nothing was erased: ${heldBack.due} of ${heldBack.of} entries would be overdue, and a lot of time has passed since the last clearing. Is it really ${minute(Date.now())}? Then run "clear --yes".`,
  );
  process.exitCode = 1;
  return 'nothing';
}

export async function operationsLog({ store }: Given): Promise<void> {
  for (const { at, who, what } of (await store.operations(100)).toReversed())
    console.log(`${minute(at)}  ${who.padEnd(12)}  ${what}`);
}
