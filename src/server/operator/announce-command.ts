import { createInterface } from 'node:readline/promises';
import { announce, REFUSALS, type Report, type Stopped } from '../announce.ts';
import { prepare, type MailSettings } from '../mail/letter-to.ts';
import { composed, postOffice } from '../mail/post-office.ts';
import { keepPlan, readPlan, type Plan } from '../planned.ts';
import { mailSettingsFrom, type Settings } from '../settings.ts';
import type { Audience } from '../store/announcing.ts';
import { newPrivateFile } from '../store/private-file.ts';
import type { Store } from '../store/store.ts';
import { readWords } from '../words.ts';
import { writeFileSync } from 'node:fs';
import { moment, wholeNumber, type Flags } from './arguments.ts';
import type { Given } from './given.ts';
import { counted } from './counted.ts';
import { countryIn } from './filters.ts';
import { progressBar } from './progress.ts';
import { minute } from './stats.ts';

/** Tells everybody that sign-up is open, or shows what that would do. Nothing is sent unless it is asked for in so many words. */
export async function announceCommand({ store, settings, flags }: Given): Promise<unknown> {
  const mailSettings = mailSettingsFrom(settings, readWords().mails);
  if (flags.cancel) return cancel(store);
  if (flags.preview) return preview(mailSettings, flags.out);
  if (flags.test !== undefined && !flags['dry-run']) return sendTest(settings, mailSettings, flags.test);
  const wish = await wishFrom(store, settings, flags);
  await showAudience(store, mailSettings, wish);
  if (flags['dry-run']) return nothingSent('This was a dry run. Nothing was sent.');
  if (settings.SMTP_URL === undefined)
    throw new Error('To send it, set SMTP_URL, PUBLIC_URL and MAIL_FROM first.');
  if (!flags.send && !(await typedCount(wish.count)))
    return nothingSent('Nothing was sent. To send it, add --send.');
  if (wish.at !== undefined) return plan(store, wish, wish.at);
  return send(store, settings.SMTP_URL, mailSettings, wish, flags);
}

interface Wish {
  readonly audience: Audience;
  readonly first: number | undefined;
  /** How many would be told, those included that are sent once more. */
  readonly count: number;
  readonly perMinute: number;
  readonly at: number | undefined;
}

async function wishFrom(store: Store, settings: Settings, flags: Flags): Promise<Wish> {
  const country = countryIn(flags);
  const first = wholeNumber('first', flags.first, 1);
  const perMinute = wholeNumber('per-minute', flags['per-minute'], 0) ?? settings.ANNOUNCE_PER_MINUTE;
  const at = moment('at', flags.at);
  if (at !== undefined && at < Date.now()) throw new Error('The moment after --at has passed already.');
  const audience =
    first === undefined ? { country } : { country, upTo: await store.endOfFirst(first, { country }) };
  const { doubtful, refused } = await store.stats();
  const again = (flags['resend-doubtful'] ? doubtful : 0) + (flags['resend-refused'] ? refused : 0);
  const count = (await store.countToAnnounce(audience)) + again;
  return { audience, first, count, perMinute, at };
}

function nothingSent(words: string): 'nothing' {
  console.log(words);
  return 'nothing';
}

/** The mail, to how many it goes, and to whom. */
async function showAudience(store: Store, mailSettings: MailSettings, wish: Wish): Promise<void> {
  const { subject, text } = sample(mailSettings, 'someone@example.org');
  console.log(`Subject: ${subject}\n\n${text}`);
  const when = wish.at === undefined ? '' : ` from ${minute(wish.at)} on`;
  console.log(
    `${counted(wish.count, 'person', 'people')} would get this email${when}, at most ${wish.perMinute || 'any number'} a minute.`,
  );
  for (const { country, count } of await store.countriesToAnnounce(wish.audience))
    console.log(`  ${String(count).padStart(7)} from ${country ?? 'a country not given'}`);
  const first = await store.toAnnounce(0, 5, wish.audience);
  for (const { email } of first) console.log(`  ${email}`);
  if (wish.count > first.length) console.log(`  and ${wish.count - first.length} more`);
}

/** In a terminal the operator can type the number of people instead of writing --send. */
async function typedCount(count: number): Promise<boolean> {
  if (count === 0 || !process.stdin.isTTY || !process.stdout.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(`To send it now, type ${count}: `)).trim() === String(count);
  } finally {
    terminal.close();
  }
}

function sample(mailSettings: MailSettings, to: string) {
  return prepare(mailSettings, 'announce', 0, Date.now()).mailTo(to);
}

async function preview(mailSettings: MailSettings, out = 'announcement.html'): Promise<'nothing'> {
  const mail = sample(
    { ...mailSettings, from: mailSettings.from || 'sender@example.org' },
    'someone@example.org',
  );
  newPrivateFile(out);
  writeFileSync(out, out.endsWith('.eml') ? (await composed(mail)).content : mail.html);
  return nothingSent(`The email is in ${out}. Its links lead nowhere. Nothing was sent.`);
}

/** One mail to the operator. Its links lead to nobody's entry. */
async function sendTest(settings: Settings, mailSettings: MailSettings, to: string): Promise<void> {
  if (settings.SMTP_URL === undefined) throw new Error('Set SMTP_URL, PUBLIC_URL and MAIL_FROM first.');
  if (!/^[^\s@,;<>]+@[^\s@,;<>]+$/.test(to)) throw new Error('Write one email address after --test.');
  const post = postOffice(settings.SMTP_URL);
  try {
    const sent = await post.send(sample(mailSettings, to));
    if (sent.kind === 'sent') console.log(`The email went to ${to} alone. Its links lead to nobody’s entry.`);
    else {
      console.error(
        `The email did not go out: ${sent.kind === 'refused' ? `refused (${sent.code})` : sent.kind}.`,
      );
      process.exitCode = 1;
    }
  } finally {
    await post.close();
  }
}

async function plan(store: Store, { audience, first, perMinute, at: _ }: Wish, at: number): Promise<void> {
  const planned: Plan = { at, perMinute, country: audience.country, first };
  await keepPlan(store, planned);
  console.log(
    `Planned for ${minute(at)}. The service sends it then, if it runs and mail is set up. "announce --cancel" takes it back.`,
  );
}

async function cancel(store: Store): Promise<'nothing' | undefined> {
  const planned = await readPlan(store);
  if (!planned) return nothingSent('No announcement is planned.');
  await keepPlan(store, null);
  console.log(
    `The announcement planned for ${minute(planned.at)} is canceled. If it was going out, it stops within seconds.`,
  );
  return undefined;
}

async function send(
  store: Store,
  smtpUrl: string,
  mailSettings: MailSettings,
  { audience, perMinute }: Wish,
  flags: Flags,
): Promise<void> {
  const post = postOffice(smtpUrl);
  const bar = progressBar('Sending');
  let stopping = false;
  const stop = () => {
    stopping = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  try {
    const report = await announce({
      store,
      post,
      mailSettings,
      audience,
      perMinute,
      resendDoubtful: flags['resend-doubtful'],
      resendRefused: flags['resend-refused'],
      acceptRefusals: flags['accept-refusals'],
      now: Date.now,
      onProgress: bar.update,
      stopping: () => stopping,
    });
    bar.end();
    say(report);
  } finally {
    bar.end();
    await post.close();
  }
}

const STOPPED: Readonly<Record<Stopped, string>> = {
  asked: 'It was stopped.',
  down: 'The mail server can’t be reached, or doesn’t let us send.',
  refusing: `The mail server refused ${REFUSALS} addresses in a row, so those don’t count as refused. Find out why first. If these addresses really are dead, go on with --accept-refusals.`,
  broken: 'The connection to the mail server broke during an email.',
};

function say({ sent, refused, codes, putOff, doubtful, left, stopped }: Report): void {
  console.log(`${sent} sent, ${refused} refused, ${left} still to be told.`);
  for (const [code, count] of Object.entries(codes)) console.log(`  ${code}: ${counted(count, 'time')}`);
  if (refused > 0) console.log('To try those again later: "announce --send --resend-refused".');
  if (putOff > 0) console.log(`${putOff} were put off by the mail server. Run the command again in an hour.`);
  if (doubtful.length > 0) {
    console.log('In doubt, because a run ended while this email was on its way. It may have arrived or not:');
    for (const address of doubtful) console.log(`  ${address}`);
    console.log('They are not sent again, unless you run "announce --send --resend-doubtful".');
  }
  if (stopped === undefined) return;
  console.error(`${STOPPED[stopped]} Run the command again to go on.`);
  process.exitCode = 1;
}
