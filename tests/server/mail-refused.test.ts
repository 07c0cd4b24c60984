import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SMTPServer } from 'smtp-server';
import { pauseAfter, STREAK } from '../../src/server/mail/outbox.ts';
import { postOffice } from '../../src/server/mail/post-office.ts';
import type { Service } from '../../src/server/service.ts';
import { settingsFrom } from '../../src/server/settings.ts';
import { newLists, type ListPlace } from './support/lists.ts';
import { catchMail, type MailCatcher } from './support/mail-catcher.ts';
import { operate } from './support/process.ts';
import { entriesOf, MINUTE, openTestService, send, testClock, ticketFrom } from './support/service.ts';

/** No mail is lost silently, and no password goes out in the clear. */

const lists = newLists();
const clock = testClock();
let catcher: MailCatcher;
let place: ListPlace;
let service: Service;
const log: string[] = [];

beforeEach(async () => {
  catcher = await catchMail();
  place = await lists.onSqlite();
  log.length = 0;
  service = await openTestService(
    {
      ...place,
      SMTP_URL: catcher.url,
      PUBLIC_URL: 'https://list.example',
      MAIL_FROM: 'News <news@list.example>',
      MAIL_REPLY_TO: 'People <people@list.example>',
      MAIL_BOUNCES_TO: 'bounces@list.example',
      LOG_LEVEL: 'info',
      METRICS: 'loopback',
    },
    { now: clock.now, logStream: { write: (line) => void log.push(line) } },
  );
});
afterEach(async () => {
  await service.close();
  await catcher.close();
});

const join = async (email: string) =>
  send(service, { email, consent: 'yes', ticket: await ticketFrom(service.store, clock.now()) });
const deliver = async () => service.outbox?.deliver();
const got = () => catcher.mails.map(({ to }) => to);

describe('a confirm mail that was refused', () => {
  beforeEach(async () => {
    catcher.mood = 'refusing';
    await join('ana@example.org');
    await deliver();
    catcher.mood = 'taking';
  });

  test('is in the log, in "stats" and in /metrics, by its code and without the address', async () => {
    expect(log.join('')).toContain('"mail":"confirm","code":"550 5.1.1","refusedInARow":1');
    expect(log.join('')).not.toContain('ana@');
    expect(await service.store.stats()).toMatchObject({ mailDue: 0, mailRefused: 1 });
    expect((await operate(['stats'], place)).out).toMatch(/refused +1\n +550 5\.1\.1 +1\n/);
    const metrics = await service.server.inject('/metrics');
    expect(metrics.body).toContain('waitlist_mails_total{mail="confirm",outcome="refused"} 1');
    expect(metrics.body).toContain('waitlist_entries{state="mailRefused"} 1');
  });

  test('goes out again with "mail retry", or with "resend" to one person', async () => {
    expect((await operate(['mail', 'retry'], place)).out).toContain('1 email put back');
    clock.pass(Date.now() - clock.now() + MINUTE);
    await deliver();
    expect(got()).toEqual(['ana@example.org']);
    expect((await operate(['resend', 'Ana@example.org'], place)).out).toContain('asks to confirm again');
    await deliver();
    expect(got()).toEqual(['ana@example.org', 'ana@example.org']);
    expect(await service.store.stats()).toMatchObject({ mailDue: 0, mailRefused: 0 });
  });

  test('is shown to the operator who looks at this person', async () => {
    expect((await operate(['show', 'ana@example.org'], place)).out).toMatch(/Mail refused +550 5\.1\.1/);
  });
});

test('refusals in a row make the outbox rest, and the mails that follow are not given up', async () => {
  catcher.mood = 'refusing';
  for (let at = 0; at < 10; at++) await join(`p${at}@example.org`);
  await deliver();
  const { mailDue, mailRefused } = await service.store.stats();
  expect([mailRefused, mailDue]).toEqual([STREAK - 1, 10 - (STREAK - 1)]);
  catcher.mood = 'taking';
  await deliver();
  expect(got()).toEqual([]);
  clock.pass(pauseAfter(1));
  await deliver();
  await deliver();
  expect(got()).toHaveLength(10 - (STREAK - 1));
});

test('who has just joined gets their mail before those whose mail was put off', async () => {
  catcher.mood = 'busy';
  await join('old@example.org');
  await deliver();
  catcher.mood = 'taking';
  clock.pass(MINUTE);
  await join('new@example.org');
  await deliver();
  expect(got()).toEqual(['new@example.org', 'old@example.org']);
});

test('two services before a mail server that is slow send nobody the same mail twice', async () => {
  for (let at = 0; at < 20; at++) await join(`p${at}@example.org`);
  // Each mail takes two minutes, so a whole batch would take longer than it may be held.
  Object.defineProperty(catcher.mails, 'push', {
    value: (...mails: typeof catcher.mails) => {
      clock.pass(2 * MINUTE);
      return Array.prototype.push.apply(catcher.mails, mails);
    },
  });
  const other = await openTestService(
    { ...place, SMTP_URL: catcher.url, PUBLIC_URL: 'https://list.example', MAIL_FROM: 'news@list.example' },
    { now: clock.now },
  );
  while ((await service.store.stats()).mailDue > 0) await Promise.all([deliver(), other.outbox?.deliver()]);
  await other.close();
  expect(got().toSorted()).toEqual(Array.from({ length: 20 }, (_, at) => `p${at}@example.org`).toSorted());
});

test('mails keep to the pace that is set', async () => {
  const paced = await openTestService(
    {
      SMTP_URL: catcher.url,
      PUBLIC_URL: 'https://list.example',
      MAIL_FROM: 'news@list.example',
      MAILS_PER_MINUTE: '1200',
    },
    { now: clock.now },
  );
  const ticket = await ticketFrom(paced.store, clock.now());
  for (let at = 0; at < 5; at++) await send(paced, { email: `p${at}@example.org`, consent: 'yes', ticket });
  const begun = performance.now();
  await paced.outbox?.deliver();
  expect(performance.now() - begun).toBeGreaterThanOrEqual(4 * 50 - 5);
  expect(got()).toHaveLength(5);
  await paced.close();
});

test('no mail goes out while mail is paused', async () => {
  await operate(['pause', 'mail'], place);
  await join('ana@example.org');
  await deliver();
  expect(got()).toEqual([]);
  await operate(['resume', 'mail'], place);
  await deliver();
  expect(got()).toEqual(['ana@example.org']);
});

describe('a mail', () => {
  test('says where answers and bounces go', async () => {
    await join('ana@example.org');
    await deliver();
    const [mail] = catcher.mails;
    expect(mail?.source).toMatch(/^Reply-To: People <people@list\.example>\r$/m);
    expect(mail?.from).toBe('bounces@list.example');
  });

  /** A report as mail servers write it (RFC 3464). */
  const report = (email: string, quoted: string, status = '5.1.1', action = 'failed') =>
    [
      'From: MAILER-DAEMON@mx.example',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
      '',
      '--B',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      `Final-Recipient: rfc822; ${email}`,
      `Action: ${action}`,
      `Status: ${status}`,
      '',
      '--B',
      'Content-Type: text/rfc822-headers',
      '',
      quoted,
      '--B--',
      '',
    ].join('\r\n');

  test('that bounced marks its address as dead; one that somebody made up does not', async () => {
    for (const name of ['ana', 'bo', 'cy']) await join(`${name}@example.org`);
    await deliver();
    const headersOf = (email: string) =>
      catcher.mails.find(({ to }) => to === email)?.source.split('\r\n\r\n')[0] ?? '';
    const { mkdirSync, writeFileSync } = await import('node:fs');
    const folder = `${lists.folder()}/bounces`;
    mkdirSync(folder);
    writeFileSync(`${folder}/1`, report('ana@example.org', headersOf('ana@example.org')));
    writeFileSync(`${folder}/2`, report('bo@example.org', headersOf('ana@example.org')));
    writeFileSync(`${folder}/3`, report('bo@example.org', 'Message-ID: <made@up>'));
    writeFileSync(
      `${folder}/4`,
      `From x\r\n${report('cy@example.org', headersOf('cy@example.org'), '4.2.2', 'delayed')}\r\nFrom y\r\nSubject: Hello\r\n\r\nHello\r\n`,
    );
    const { out } = await operate(['bounces', folder], place);
    expect(out).toContain('4 bounces read: 1 address newly marked as dead, 1 temporary, 2 not about');
    const marked = (await entriesOf(service)).filter(({ bouncedAt }) => bouncedAt !== null);
    expect(marked).toMatchObject([{ email: 'ana@example.org', bounced: '5.1.1' }]);
  });
});

describe('the way to the mail server', () => {
  const settings = { PUBLIC_URL: 'https://list.example', MAIL_FROM: 'news@list.example' };

  test('a server that hides its TLS never gets to see the password', async () => {
    const heard: string[] = [];
    const server = new SMTPServer({
      hideSTARTTLS: true,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: ({ password }, _, done) => {
        heard.push(String(password));
        done(null, { user: 'x' });
      },
    });
    server.on('error', () => {});
    server.listen(0, '0.0.0.0');
    await once(server.server, 'listening');
    const address = server.server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const mail = { from: 'a@x.example', to: 'b@x.example', subject: 's', text: 't', html: 'h', headers: {} };
    // Not a loopback address to us, but it leads here.
    const far = postOffice(`smtp://user:secret@0.0.0.0:${port}`);
    expect(await far.send(mail)).toMatchObject({ kind: 'unsent', down: true });
    expect(heard).toEqual([]);
    const near = postOffice(`smtp://user:secret@127.0.0.1:${port}`);
    expect(await near.send(mail)).toEqual({ kind: 'sent' });
    await Promise.all([far.close(), near.close()]);
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  test.each([
    ['a password without TLS', { SMTP_URL: 'smtp://u:p@mail.example?requireTLS=false' }, 'SMTP_URL'],
    ['links that are not https', { PUBLIC_URL: 'http://list.example' }, 'PUBLIC_URL: Use https'],
    ['an address with a path', { PUBLIC_URL: 'https://example.org/list' }, 'PUBLIC_URL: Leave out the path'],
    ['a bounce address with a name', { MAIL_BOUNCES_TO: 'B <b@x.example>' }, 'MAIL_BOUNCES_TO'],
  ])('%s is refused at the start', (_, wrong, words) => {
    expect(() => settingsFrom({ ...settings, SMTP_URL: 'smtps://mail.example', ...wrong })).toThrow(words);
  });

  test('a relay beside us may do without TLS and password if the address says so', () => {
    expect(
      settingsFrom({ ...settings, SMTP_URL: 'smtp://relay:25?requireTLS=false' }).SMTP_URL,
    ).toBeDefined();
  });
});
