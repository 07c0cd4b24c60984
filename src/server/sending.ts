import { outbox } from './mail/outbox.ts';
import { postOffice, type PostOffice } from './mail/post-office.ts';
import { planner } from './planned.ts';
import { mailSettingsFrom } from './settings.ts';
import type { Shared } from './shared.ts';

/** What sends mails: the outbox for those that joins ask for, and the planner for the announcement. */
export function sendingOf(
  { settings, server, store, metrics, now, onFault }: Shared,
  smtpUrl: string,
  mails: Parameters<typeof mailSettingsFrom>[1],
) {
  // Two connections, so that an announcement never holds up who has just joined.
  const posts: readonly [PostOffice, PostOffice] = [postOffice(smtpUrl), postOffice(smtpUrl)];
  const mailSettings = mailSettingsFrom(settings, mails);
  const box = outbox({
    store,
    post: posts[0],
    mailSettings,
    perMinute: settings.MAILS_PER_MINUTE,
    now,
    onFault: onFault('a mail was not sent'),
    onSettled: (mail, sent, refusedInARow) => {
      metrics?.mailSettled(mail, sent.kind);
      if (sent.kind === 'refused')
        server.log.warn({ mail, code: sent.code, refusedInARow }, 'the mail server refused a mail');
    },
  });
  const plans = planner({
    store,
    post: posts[1],
    mailSettings,
    now,
    onReport: ({ doubtful, ...report }) =>
      server.log.warn({ ...report, doubtful: doubtful.length }, 'a planned announcement ran'),
    onFault: onFault('a planned announcement failed'),
  });
  return {
    outbox: box,
    planner: plans,
    close: async () => {
      await plans.close();
      await box.close();
      for (const post of posts) await post.close();
    },
  };
}
