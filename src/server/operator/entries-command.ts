import { rowOf } from './entry-file.ts';
import { filterFrom } from './filters.ts';
import type { Given } from './given.ts';
import { counted } from './counted.ts';
import { minute } from './stats.ts';

/** Commands about single entries. */

const addressIn = ([email = '']: readonly string[]) => email.trim().toLowerCase();

export async function list({ store, flags }: Given): Promise<void> {
  const fits = filterFrom(flags);
  for await (const entry of store.entries()) {
    if (!fits(entry)) continue;
    const { email, country, joinedAt, confirmedAt, announceState, bounced } = rowOf(entry);
    console.log(
      [
        email.padEnd(40),
        (country || '--').padEnd(3),
        joinedAt.slice(0, 10),
        confirmedAt ? 'confirmed  ' : 'unconfirmed',
        bounced ? `bounced ${bounced}` : announceState,
      ]
        .join('  ')
        .trimEnd(),
    );
  }
}

export async function show({ store, args }: Given): Promise<void> {
  const entry = await store.entryByEmail(addressIn(args));
  if (!entry) {
    console.log('There is no entry with this address.');
    process.exitCode = 1;
    return;
  }
  const time = (value: number | null) => (value === null ? 'no' : minute(value));
  const lines: [string, string | number][] = [
    ['Email', entry.email],
    ['First name', entry.firstName ?? 'not given'],
    ['Country', entry.country ?? 'not given'],
    ['Joined', time(entry.joinedAt)],
    ['Confirmed', time(entry.confirmedAt)],
    ['Agreed to', (await store.consentWords(entry.consent)) ?? `a wording we don't have (${entry.consent})`],
    ['Mails sent', entry.mailsSent],
    ['Last mail', time(entry.mailedAt)],
    [
      'Mail waiting',
      entry.mail === null
        ? 'none'
        : `${entry.mail}, due ${time(entry.mailDueAt)}, ${counted(entry.mailTries, 'try', 'tries')}`,
    ],
    ['Mail refused', entry.mailRefused ?? 'no'],
    [
      'Bounced',
      entry.bouncedAt === null ? 'no' : `${entry.bounced ?? 'unknown'}, read ${time(entry.bouncedAt)}`,
    ],
    [
      'Announcement',
      entry.announceState === null
        ? 'not sent'
        : `${entry.announceState}${entry.announceRefused === null ? '' : ` (${entry.announceRefused})`}, ${time(entry.announcedAt)}`,
    ],
  ];
  for (const [what, value] of lines) console.log(`${what.padEnd(14)}${value}`);
}

export async function remove({ store, args }: Given): Promise<'nothing' | undefined> {
  const removed = await store.remove(addressIn(args), Date.now());
  console.log(removed ? 'The entry is erased.' : 'There is no entry with this address.');
  return removed ? undefined : 'nothing';
}

export async function resend({ store, args }: Given): Promise<'nothing' | undefined> {
  const mail = await store.resend(addressIn(args), Date.now());
  if (mail === undefined) {
    console.log('There is no entry with this address.');
    process.exitCode = 1;
    return 'nothing';
  }
  console.log(
    mail === 'confirm'
      ? 'The service will send the email that asks to confirm again.'
      : 'This address is confirmed. The service will send the email that says so.',
  );
  return undefined;
}
