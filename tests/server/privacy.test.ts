import { describe, expect, test } from 'vitest';
import { AFTER_ANNOUNCEMENT, LONGEST, UNCONFIRMED } from '../../src/server/keeping-times.ts';
import { faultOf } from '../../src/server/log.ts';
import { openStore } from '../../src/server/store/store.ts';
import { readWords } from '../../src/server/words.ts';
import { catchMail, linkIn } from './support/mail-catcher.ts';
import { DAY, openTestService, send, ticketFrom } from './support/service.ts';

/** What is written down about visitors, and where. */

describe('the log', () => {
  test('tells what happened, and nothing of whom', async () => {
    const lines: string[] = [];
    const catcher = await catchMail();
    const service = await openTestService(
      {
        SMTP_URL: catcher.url,
        PUBLIC_URL: 'https://list.example',
        MAIL_FROM: 'news@list.example',
        LOG_LEVEL: 'info',
        TRUST_PROXY: '1',
        JOINS_PER_BLOCK: '3',
      },
      { logStream: { write: (line) => void lines.push(line) } },
    );
    const fields = {
      email: 'ana@example.org',
      firstName: 'Anastasia',
      country: 'AQ',
      consent: 'yes',
      ticket: await ticketFrom(service.store, Date.now()),
    };
    const headers = {
      'x-forwarded-for': '192.0.2.77',
      'user-agent': 'Spybrowser/1.0',
      cookie: 'secret=1',
      referer: 'https://example.org/from-here',
    };
    for (let at = 0; at < 5; at++) await send(service, fields, headers);
    await send(service, { ...fields, email: 'wrong' }, headers);
    await service.outbox?.deliver();
    await service.outbox?.deliver();
    const [mail] = catcher.mails;
    if (!mail) throw new Error('No mail came.');
    for (const page of ['entry', 'confirm', 'leave'] as const) {
      await service.server.inject({ url: linkIn(mail, page), headers });
      await service.server.inject({ method: 'POST', url: linkIn(mail, page), headers });
    }
    await service.server.inject({ url: '/%E0%A4%A', headers });
    await service.server.inject({ url: '/guide/?q=therapist', headers });
    catcher.mood = 'refusing';
    await catcher.close();
    await service.close();

    const log = lines.join('');
    expect(lines.length).toBeGreaterThan(8);
    expect(log).toContain('"route":"/api/waitlist","method":"POST","status":303');
    expect(log).not.toMatch(/ana|Anastasia|AQ|192\.0\.2|Spybrowser|secret|from-here|q=therapist|\?t=/);
    for (const page of ['confirm', 'entry', 'leave'] as const)
      expect(log).not.toContain(linkIn(mail, page).split('=')[1]);
    for (const line of lines) expect(Object.keys(JSON.parse(line))).not.toContain('req');
  });

  test('names a fault by kind, code and place, never by its message', () => {
    const fault = faultOf(
      Object.assign(new Error('Key (email)=(ana@example.org) already exists'), { code: '23505' }),
    );
    expect(fault).toMatchObject({ kind: 'Error', code: '23505' });
    expect(JSON.stringify(fault)).not.toContain('ana');
    expect(faultOf('ana@example.org')).toEqual({ kind: 'string' });
    expect(faultOf(Object.assign(new Error(''), { code: 'ana@example.org' }))).toMatchObject({
      code: undefined,
    });
  });

  test('stays silent about a database that fails with an address in its message', async () => {
    const lines: string[] = [];
    const store = {
      ...openStore({ file: ':memory:' }),
      join: async () => Promise.reject(new Error('duplicate key ana@example.org')),
    };
    const service = await openTestService(
      { LOG_LEVEL: 'info' },
      { store, logStream: { write: (line) => void lines.push(line) } },
    );
    const answer = await send(service, {
      email: 'ana@example.org',
      consent: 'yes',
      ticket: await ticketFrom(store, Date.now()),
    });
    await service.close();
    expect(answer.statusCode).toBe(503);
    expect(answer.body).not.toContain('duplicate');
    expect(lines.join('')).toContain('the request failed');
    expect(lines.join('')).not.toContain('ana@');
  });
});

test('the words say how long things are kept, and that is how long they are kept', () => {
  const words = readWords();
  expect([UNCONFIRMED, AFTER_ANNOUNCEMENT, LONGEST].map((time) => time / DAY)).toEqual([30, 90, 730]);
  expect(words.form.consent).toMatch(/90 days[\s\S]*two years/);
  expect(words.form.facts.join(' ')).toContain('30 days');
  expect(words.mails.confirm.after.join(' ')).toContain('30 days');
  expect(words.mails.announce.after.join(' ')).toContain('90 days');
  expect(words.pages.expired.text.join(' ')).toContain('30 days');
});

test('no subject tells what the site is about', () => {
  const { foot: _foot, ...mails } = readWords().mails;
  for (const mail of Object.values(mails))
    expect(JSON.stringify(mail)).not.toMatch(/therap|notes|counsel|mental/i);
});
