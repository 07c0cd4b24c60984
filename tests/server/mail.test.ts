import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Service } from '../../src/server/service.ts';
import { pauseAfter } from '../../src/server/mail/outbox.ts';
import { DAY, MINUTE, entriesOf, openTestService, send, testClock, ticketFrom } from './support/service.ts';
import { catchMail, linkIn, type MailCatcher } from './support/mail-catcher.ts';

/** Double opt-in, the visitor's rights, and what happens when mail does not work. With a real mail server of our own. */

const clock = testClock();
let catcher: MailCatcher;
let service: Service;

beforeEach(async () => {
  catcher = await catchMail();
  service = await openTestService(
    {
      SMTP_URL: catcher.url,
      JOINS_PER_BLOCK: '1000000',
      PUBLIC_URL: 'https://list.example',
      MAIL_FROM: 'News <news@list.example>',
    },
    { now: clock.now },
  );
});
afterEach(async () => {
  await service.close();
  await catcher.close();
});

const join = async (email: string, more: Readonly<Record<string, string>> = {}) =>
  send(service, { email, consent: 'yes', ticket: await ticketFrom(service.store, clock.now()), ...more });
/** Sends all that is due; a join has already asked for it in passing. */
const deliver = async () => {
  await service.outbox?.deliver();
  await service.outbox?.deliver();
};
/** Joins, and gives the mail that came. */
const mailFor = async (email: string) => {
  await join(email);
  await deliver();
  const mail = catcher.mails.findLast(({ to }) => to === email);
  if (!mail) throw new Error('No mail came.');
  return mail;
};
const open = (url: string) => service.server.inject({ url });
const press = (url: string, payload = '', type = 'application/x-www-form-urlencoded') =>
  service.server.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': type, accept: 'text/html,*/*;q=0.8' },
  });
const confirmed = async () =>
  (await entriesOf(service)).filter(({ confirmedAt }) => confirmedAt !== null).map(({ email }) => email);

describe('to be on the list', () => {
  test('takes a join, a mail and one press', async () => {
    expect((await join('ana@example.org')).headers.location).toBe('/waitlist/check-mail/');
    await deliver();
    expect(catcher.mails).toHaveLength(1);
    const link = linkIn(catcher.mails[0] ?? never(), 'confirm');
    const answer = await press(link);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/waitlist/confirmed/']);
    expect(await confirmed()).toEqual(['ana@example.org']);
  });

  test('it is not enough that a scanner opens every link of the mail', async () => {
    const mail = await mailFor('ana@example.org');
    for (const page of ['confirm', 'entry', 'leave'] as const) {
      expect((await open(linkIn(mail, page))).statusCode).toBe(200);
      expect((await service.server.inject({ method: 'HEAD', url: linkIn(mail, page) })).statusCode).toBe(200);
    }
    expect(await entriesOf(service)).toMatchObject([{ confirmedAt: null }]);
  });

  test('the page to confirm has one button that posts to its own address, without script', async () => {
    const { body } = await open(linkIn(await mailFor('ana@example.org'), 'confirm'));
    expect(body).toMatch(/<form method="post"[^>]*>\s*<button type="submit"/);
    expect(body.match(/<form/g)).toHaveLength(1);
  });

  test('a link works for 30 days and no longer', async () => {
    const link = linkIn(await mailFor('ana@example.org'), 'confirm');
    clock.pass(30 * DAY);
    const answer = await press(link);
    expect([answer.statusCode, answer.body.includes('no longer works')]).toEqual([404, true]);
    expect(await confirmed()).toEqual([]);
  });

  test.each(['', '?t=', '?t=short', `?t=${'A'.repeat(43)}`, `?t=${'A'.repeat(43)}&t=x`, "?t=' or 1=1 --"])(
    'a link with %s confirms nothing',
    async (query) => {
      await mailFor('ana@example.org');
      expect((await press(`/waitlist/confirm/${encodeURI(query)}`)).statusCode).toBe(404);
      expect(await confirmed()).toEqual([]);
    },
  );
});

describe('a mail', () => {
  test('holds nothing that was typed', async () => {
    const plain = await mailFor('ana@example.org');
    await join('bo@example.org', { firstName: 'Visit Spam Dot Example', country: 'AQ' });
    await deliver();
    const typed = catcher.mails.find(({ to }) => to === 'bo@example.org');
    const bare = (source = '') =>
      source
        .replaceAll(/t=3?D?[\w-]{43}|t=[\w-]{43}/g, 'TOKEN')
        .replaceAll(/^(Message-ID|Date|To):.*(\r\n\s+.*)?$/gim, '')
        .replaceAll(/-+_NmP-[\w-]+/g, 'BOUNDARY');
    expect(typed?.readable).not.toMatch(/Visit|Spam|Antarctica/);
    expect(bare(typed?.readable)).toBe(bare(plain.readable));
  });

  test('has text and HTML, a neutral subject, and a way to leave with one press', async () => {
    const { source, readable } = await mailFor('ana@example.org');
    expect(source).toMatch(/^Subject: Please confirm your email address\r$/m);
    expect(source).toMatch(/^From: News <news@list.example>\r$/m);
    expect(source).toMatch(/Content-Type: text\/plain/);
    expect(source).toMatch(/Content-Type: text\/html/);
    expect(source.split('\r\n\r\n')[0]?.replaceAll(/\r\n\s+/g, ' ')).toMatch(
      /^List-Unsubscribe: <https:\/\/list\.example\/waitlist\/leave\/\?t=[\w-]{43}>$/m,
    );
    expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(readable.slice(0, readable.indexOf('\r\n\r\n'))).not.toMatch(/therap/i);
    expect(readable).toContain('This email is from list.example.');
    expect(readable).not.toMatch(/<img|<script|src=/);
  });

  test('its links are stored only as hashes', async () => {
    const mail = await mailFor('ana@example.org');
    const token = linkIn(mail, 'entry').split('=')[1] ?? '';
    expect(await service.store.entryOf(token, clock.now())).toBeDefined();
    expect(JSON.stringify(await entriesOf(service))).not.toContain(token);
  });

  test('whatever is given as an address, no header comes of it and nobody else gets a mail', async () => {
    const nasty = fc.string({
      unit: fc.constantFrom(...'\r\n\t\0 ,;:<>()"@.=?&%abBCcz'.split('')),
      maxLength: 40,
    });
    const addresses = fc.oneof(
      nasty,
      fc.tuple(nasty, nasty).map(([local, rest]) => `${local}@example.org${rest}`),
      fc.constantFrom(
        'a@example.org\r\nBcc: b@example.org',
        'a@example.org%0aBcc:b@example.org',
        '"a\r\nCc: b"@example.org',
        'a@example.org,b@example.org',
        '<a@example.org>',
        'a@example.org\0',
      ),
    );
    await fc.assert(
      fc.asyncProperty(addresses, async (email) => {
        expect([303, 422]).toContain((await join(email)).statusCode);
      }),
      { numRuns: 300 },
    );
    await join('good@example.org');
    await deliver();
    const stored = (await entriesOf(service)).map(({ email }) => email);
    expect(stored).toContain('good@example.org');
    expect(catcher.mails.map(({ to }) => to).sort()).toEqual(stored.sort());
    for (const { source } of catcher.mails) {
      const head = source.slice(0, source.indexOf('\r\n\r\n'));
      expect(head.match(/^[\w-]+(?=:)/gm)?.sort()).toEqual(
        [
          'Auto-Submitted',
          'Content-Type',
          'Date',
          'From',
          'List-Unsubscribe',
          'List-Unsubscribe-Post',
          'MIME-Version',
          'Message-ID',
          'Subject',
          'To',
        ].sort(),
      );
    }
  });
});

describe('an own entry', () => {
  test('can be seen, with the words that were agreed to', async () => {
    await join('ana@example.org', { firstName: 'Ana <b>', country: 'ES' });
    await join('ana@example.org', { firstName: 'Ana', country: 'ES' });
    await deliver();
    const page = await open(linkIn(catcher.mails[0] ?? never(), 'entry'));
    expect(page.statusCode).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    for (const words of ['ana@example.org', 'Ana', 'Spain', 'not yet', 'I can erase it myself'])
      expect(page.body).toContain(words);
  });

  test('can be taken away as a file, and holds all there is', async () => {
    const mail = await mailFor('ana@example.org');
    const page = await open(linkIn(mail, 'entry'));
    const address = /href="(\/waitlist\/entry\/copy\?t=[\w-]{43})"/.exec(page.body)?.[1] ?? '';
    const file = await open(address);
    expect(file.headers['content-disposition']).toBe('attachment; filename="my-entry.json"');
    expect(file.json()).toMatchObject({
      email: 'ana@example.org',
      firstName: null,
      country: null,
      confirmedAt: null,
    });
    expect(file.json().agreedTo).toContain('Yes, keep my entry');
  });

  test('can be erased with one press, from the page or from the mail program', async () => {
    const page = await open(linkIn(await mailFor('ana@example.org'), 'entry'));
    const address = /action="(\/waitlist\/leave\/\?t=[\w-]{43})"/.exec(page.body)?.[1] ?? '';
    expect((await press(address)).headers.location).toBe('/waitlist/left/');
    const other = linkIn(await mailFor('bo@example.org'), 'leave');
    const oneClick =
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--';
    expect((await press(other, oneClick, 'multipart/form-data; boundary=x')).statusCode).toBe(200);
    const third = linkIn(await mailFor('cy@example.org'), 'leave');
    expect((await press(third, 'List-Unsubscribe=One-Click')).statusCode).toBe(200);
    expect(await entriesOf(service)).toEqual([]);
    expect((await press(third)).statusCode).toBe(303);
    expect((await open(third.replace('leave', 'entry'))).statusCode).toBe(404);
  });
});

describe('when mail does not work', () => {
  test('the join is kept, and the mail comes when the mail server is back', async () => {
    await catcher.close();
    expect((await join('ana@example.org')).statusCode).toBe(303);
    await deliver();
    expect(await service.store.stats()).toMatchObject({ entries: 1, mailDue: 1 });
    await catcher.listen();
    await deliver();
    expect(catcher.mails).toEqual([]);
    clock.pass(pauseAfter(1));
    await deliver();
    expect(catcher.mails).toHaveLength(1);
    expect((await service.store.stats()).mailDue).toBe(0);
  });

  test('a server that is busy is asked again, later and later', async () => {
    catcher.mood = 'busy';
    await join('ana@example.org');
    await deliver();
    clock.pass(MINUTE);
    await deliver();
    clock.pass(MINUTE);
    catcher.mood = 'taking';
    await deliver();
    expect(catcher.mails).toEqual([]);
    clock.pass(MINUTE);
    await deliver();
    expect(catcher.mails).toHaveLength(1);
    expect([1, 2, 3, 9, 10, 60].map((tries) => pauseAfter(tries) / MINUTE)).toEqual([1, 2, 4, 256, 360, 360]);
  });

  test('an address that the mail server will never take is not tried again', async () => {
    catcher.mood = 'refusing';
    await join('ana@example.org');
    await deliver();
    expect(await service.store.stats()).toMatchObject({ entries: 1, mailDue: 0 });
  });

  test('a connection that breaks under a mail leaves it due', async () => {
    catcher.mood = 'hanging up';
    await join('ana@example.org');
    await deliver();
    expect((await service.store.stats()).mailDue).toBe(1);
    catcher.mood = 'taking';
    clock.pass(MINUTE);
    await deliver();
    expect((await service.store.stats()).mailDue).toBe(0);
  });

  test('two who share a database send each mail once', async () => {
    const other = await openTestService(
      { SMTP_URL: catcher.url, PUBLIC_URL: 'https://list.example', MAIL_FROM: 'news@list.example' },
      { now: clock.now, store: { ...service.store, close: async () => {} } },
    );
    await Promise.all(Array.from({ length: 40 }, (_, at) => join(`p${at}@example.org`)));
    await Promise.all([deliver(), other.outbox?.deliver()]);
    await deliver();
    await other.close();
    expect(new Set(catcher.mails.map(({ to }) => to)).size).toBe(40);
    expect(catcher.mails).toHaveLength(40);
  });
});

function never(): never {
  throw new Error('No mail came.');
}
