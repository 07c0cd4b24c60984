import { announce, type Report } from '../announce.ts';
import { prepare } from '../mail/letter-to.ts';
import { postOffice } from '../mail/post-office.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store/store.ts';
import { readWords } from '../words.ts';
import { progressBar } from './progress.ts';

interface Wishes {
  readonly dryRun: boolean;
  readonly perMinute: number;
  readonly resendDoubtful: boolean;
}

/** Tells everybody that sign-up is open, or shows what that would do. */
export async function announceCommand(
  store: Store,
  settings: Settings,
  { dryRun, perMinute, resendDoubtful }: Wishes,
): Promise<void> {
  const stationery = {
    mails: readWords().mails,
    from: settings.MAIL_FROM ?? '',
    publicUrl: settings.publicUrl,
  };
  if (dryRun) {
    const { subject, text } = prepare(stationery, 'announce', 0, Date.now()).mailTo('someone@example.org');
    console.log(
      `${await store.countToAnnounce()} confirmed entries would get this mail, at most ${perMinute || 'any number'} a minute:\n`,
    );
    console.log(`Subject: ${subject}\n\n${text}`);
    return;
  }
  if (settings.SMTP_URL === undefined) throw new Error('Set SMTP_URL, PUBLIC_URL and MAIL_FROM first.');
  if (resendDoubtful) await store.retryDoubtful();
  const post = postOffice(settings.SMTP_URL);
  const bar = progressBar('Sending');
  let stopping = false;
  process.once('SIGINT', () => {
    stopping = true;
  });
  try {
    say(
      await announce({
        store,
        post,
        stationery,
        perMinute,
        now: Date.now,
        onProgress: bar.update,
        stopping: () => stopping,
      }),
      () => bar.end(),
    );
  } finally {
    bar.end();
    await post.close();
  }
}

function say({ sent, refused, putOff, doubtful, left, stopped }: Report, endBar: () => void): void {
  endBar();
  console.log(`${sent} sent, ${refused} refused, ${left} still to be told.`);
  if (putOff > 0) console.log(`${putOff} were put off by the mail server. Run the command again in an hour.`);
  if (doubtful.length > 0) {
    console.log('In doubt, since the run ended while this mail was on its way. It may have arrived or not:');
    for (const address of doubtful) console.log(`  ${address}`);
    console.log('They are not sent again, unless you run "announce --resend-doubtful".');
  }
  if (stopped === undefined) return;
  console.error(`${stopped} Run the command again to go on.`);
  process.exitCode = 1;
}
