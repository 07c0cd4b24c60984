import { readPlan } from '../planned.ts';
import type { Store } from '../store/store.ts';
import type { Given } from './given.ts';

type Line = readonly [what: string, value: number | string];

/** How many there are, what waits, and what went wrong. */
export async function stats({ store }: Pick<Given, 'store'>): Promise<void> {
  const { entries, confirmed, mailDue, mailRefused, bounced, announced, refused, doubtful } =
    await store.stats();
  const lines: Line[] = [
    ['Entries', entries],
    ['  confirmed', confirmed],
    ['  not confirmed', entries - confirmed],
    ['  bounced', bounced],
    ['Emails waiting to be sent', mailDue],
    ...(await queueAge(store)),
    ['Emails the mail server refused', mailRefused],
    ...(await store.mailRefusals()).map(({ code, count }): Line => [`  ${code}`, count]),
    ['Told that sign-up is open', announced],
    ['  waiting to be told', await store.countToAnnounce()],
    ['  refused by the mail server', refused],
    ...(await store.announceRefusals()).map(({ code, count }): Line => [`    ${code}`, count]),
    ['  in doubt', doubtful],
    ...(await stateLines(store)),
    ...(await store.countries()).map(({ country, count }): Line => [
      `From ${country ?? 'a country not given'}`,
      count,
    ]),
  ];
  for (const [what, value] of lines) console.log(`${what.padEnd(32)}${String(value).padStart(9)}`);
}

async function queueAge(store: Store): Promise<Line[]> {
  const oldest = await store.oldestDue();
  return oldest === undefined
    ? []
    : [['  the oldest for', `${Math.max(0, Math.round((Date.now() - oldest) / 60_000))} min`]];
}

/** What is paused, planned or held back. */
async function stateLines(store: Store): Promise<Line[]> {
  const lines: Line[] = [];
  for (const what of ['joins', 'mail'] as const) {
    const since = await store.pausedSince(what);
    if (since !== undefined) lines.push([`Paused: ${what}, since`, minute(since)]);
  }
  const plan = await readPlan(store);
  if (plan) lines.push(['Announcement planned for', minute(plan.at)]);
  if (plan?.stopped !== undefined) lines.push(['  given up, plan it anew', plan.stopped]);
  const cleared = await store.setting('cleared');
  if (cleared !== undefined) {
    const { at, cleared: count } = JSON.parse(cleared) as { at: number; cleared: number };
    lines.push(['Last clearing', minute(at)], ['  erased', count]);
  }
  const held = await store.setting('held back');
  if (held !== null && held !== undefined)
    lines.push(
      ['HELD BACK: overdue, not erased', Number(held)],
      ['  is the clock right? then run', 'clear --yes'],
    );
  return lines;
}

/** A moment to the minute, in UTC. */
export function minute(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16)}Z`;
}
