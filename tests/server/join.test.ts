import { beforeEach, describe, expect, test } from 'vitest';
import { newTicket } from '../../src/server/http/ticket.ts';
import type { Service } from '../../src/server/service.ts';
import {
  DAY,
  FROM_OUR_PAGE,
  SECOND,
  entriesOf,
  formOf,
  openTestService,
  send,
  testClock,
  ticketFrom,
} from './support/service.ts';

/** What happens when the form is sent, with and without script. */

const clock = testClock();
let service: Service;
let ticket: string;
const good = () => ({ email: 'Ana@Example.org', consent: 'yes', ticket });

beforeEach(async () => {
  service = await openTestService({ ALLOWED_ORIGINS: 'https://static.example' }, { now: clock.now });
  ticket = await ticketFrom(service.store, clock.now());
  return () => service.close();
});

const stored = async () => (await entriesOf(service)).map(({ email }) => email);

describe('the form', () => {
  test('opens with a ticket of its own, and is kept by nobody on the way', async () => {
    const page = await service.server.inject('/waitlist/');
    expect(page.statusCode).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    const found = /name="ticket"[^>]* value="([^"]+)"/.exec(page.body)?.[1];
    clock.pass(3 * SECOND);
    expect((await send(service, { ...good(), ticket: found ?? '' })).statusCode).toBe(303);
  });

  test('is sent with the production headers', async () => {
    const { headers } = await service.server.inject('/waitlist/');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  test('leads to a page, so that loading it again sends nothing twice', async () => {
    const answer = await send(service, good());
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/waitlist/noted/');
    expect((await service.server.inject('/waitlist/noted/')).statusCode).toBe(200);
    expect(await stored()).toEqual(['ana@example.org']);
  });

  test('keeps what was given, and the name of the words that were agreed to', async () => {
    await send(service, { ...good(), firstName: ' Ana  María ', country: 'ES' });
    const [entry] = await entriesOf(service);
    expect(entry).toMatchObject({ firstName: 'Ana  María', country: 'ES', joinedAt: clock.now() });
    expect(await service.store.consentWords(entry?.consent ?? '')).toContain('tell me when sign-up opens');
  });

  test('gets the same answer whether or not the address was known', async () => {
    const [first, second] = [await send(service, good()), await send(service, good())];
    const seen = ({ statusCode, headers, body }: typeof first) => ({
      statusCode,
      body,
      location: headers.location,
      type: headers['content-type'],
    });
    expect(seen(second)).toEqual(seen(first));
  });

  test('answers its own script in JSON, with the words of the page', async () => {
    const answer = await send(service, good(), { accept: 'application/json' });
    expect(answer.json()).toMatchObject({ state: 'done', title: 'We have your address' });
  });
});

describe('a form that is not right', () => {
  test.each([
    ['no address', { email: '' }, 'email'],
    ['an address without a domain', { email: 'ana@localhost' }, 'email'],
    ['an address of a machine by its number', { email: 'ana@127.0.0.1' }, 'email'],
    ['two addresses', { email: 'ana@example.org, bo@example.org' }, 'email'],
    ['an address with a line in it', { email: 'ana@example.org\r\nBcc: bo@example.org' }, 'email'],
    ['an address that is too long', { email: `${'a'.repeat(250)}@example.org` }, 'email'],
    ['a name with a link in it', { firstName: 'http://spam.example' }, 'firstName'],
    ['a name with a line in it', { firstName: 'Ana\nBo' }, 'firstName'],
    ['a name that is a formula', { firstName: '=1+1' }, 'firstName'],
    ['a country that is none', { country: 'XX' }, 'country'],
    ['no consent', { consent: '' }, 'consent'],
  ])('%s is shown again, with what to mend', async (_, wrong, field) => {
    const page = await send(service, { ...good(), ...wrong });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain(`<a href="#${field}">`);
    const json = await send(service, { ...good(), ...wrong }, { accept: 'application/json' });
    expect(json.json().errors).toMatchObject([{ field }]);
    expect(await stored()).toEqual([]);
  });

  test('keeps what was typed, as text', async () => {
    const { body } = await send(service, {
      ...good(),
      email: '"><script>alert(1)</script>',
      firstName: 'Ana',
      country: 'ES',
    });
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(body).toContain('value="Ana"');
    expect(body).toMatch(/<option value="ES" selected/);
    expect(body).toMatch(/name="consent"[^>]* checked/);
  });

  test.each(['Zoë', 'Jean-Luc', 'O’Neil', 'D’Arcy Jr.', '李小龍', 'Айгүл', 'محمد', 'प्रिया'])(
    'the name %s is right',
    async (firstName) => {
      expect((await send(service, { ...good(), firstName })).statusCode).toBe(303);
    },
  );
});

describe('machines', () => {
  test('that fill in the field nobody sees are told what everybody is told, and nothing is kept', async () => {
    const answer = await send(service, { ...good(), website: 'https://spam.example' });
    expect(answer.headers.location).toBe('/waitlist/noted/');
    expect(await stored()).toEqual([]);
  });

  test.each([
    ['no ticket', async () => ''],
    [
      'a ticket that somebody made up',
      async () => `${(clock.now() - DAY / 2).toString(36)}.${'A'.repeat(43)}`,
    ],
    ['a ticket from one second ago', async () => newTicket(await service.store.key(), clock.now() - SECOND)],
    ['a ticket from yesterday', async () => newTicket(await service.store.key(), clock.now() - DAY - SECOND)],
  ])('with %s are asked to press once more', async (_, made) => {
    const page = await send(service, { ...good(), ticket: await made() });
    expect(page.statusCode).toBe(409);
    expect(page.body).toContain('press the button once more');
    expect(await stored()).toEqual([]);
    const fresh = /name="ticket"[^>]* value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    clock.pass(3 * SECOND);
    expect((await send(service, { ...good(), ticket: fresh })).statusCode).toBe(303);
  });

  test('that send more than a block of addresses may are asked to wait; another block is not', async () => {
    const limited = await openTestService({ JOINS_PER_BLOCK: '3', TRUST_PROXY: '1' }, { now: clock.now });
    const from = async (address: string) => {
      const fields = { ...good(), ticket: await ticketFrom(limited.store, clock.now()) };
      return (await send(limited, fields, { 'x-forwarded-for': address })).statusCode;
    };
    expect([
      await from('192.0.2.1'),
      await from('192.0.2.2'),
      await from('192.0.2.3'),
      await from('192.0.2.4'),
    ]).toEqual([303, 303, 303, 429]);
    expect(await from('198.51.100.1')).toBe(303);
    expect([
      await from('2001:db8:1::1'),
      await from('2001:db8:1:2::1'),
      await from('2001:db8:1:3::1'),
      await from('2001:db8:1::9'),
    ]).toEqual([303, 303, 303, 429]);
    expect(await from('2001:db8:2::1')).toBe(303);
    await limited.close();
  });

  test('cannot believe an address that no proxy of ours has written', async () => {
    const limited = await openTestService({ JOINS_PER_BLOCK: '1' }, { now: clock.now });
    const fields = { ...good(), ticket: await ticketFrom(limited.store, clock.now()) };
    await send(limited, fields, { 'x-forwarded-for': '192.0.2.1' });
    const second = await send(limited, fields, { 'x-forwarded-for': '198.51.100.1' });
    expect(second.statusCode).toBe(429);
    expect(second.body).toContain('Please wait a little');
    await limited.close();
  });
});

describe('where a form comes from', () => {
  const post = (headers: Record<string, string>) =>
    service.server.inject({
      method: 'POST',
      url: '/api/waitlist',
      headers: { 'content-type': FROM_OUR_PAGE['content-type'], host: 'list.example', ...headers },
      payload: formOf(good()),
    });

  test.each([
    ['our own page, as the browser says', { 'sec-fetch-site': 'same-origin' }, 303],
    ['our own page, with the privacy of our pages', { 'sec-fetch-site': 'same-origin', origin: 'null' }, 303],
    ['our own page, in an older browser', { origin: 'https://list.example' }, 303],
    [
      'the page of a listed origin',
      { 'sec-fetch-site': 'cross-site', origin: 'https://static.example' },
      303,
    ],
    ['the page of somebody else', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ['a page that hides where it is', { 'sec-fetch-site': 'cross-site', origin: 'null' }, 403],
    ['a neighbor on the same site', { 'sec-fetch-site': 'same-site', origin: 'https://other.example' }, 403],
    ['nobody knows where', {}, 403],
  ])('from %s', async (_, headers, status) => {
    expect((await post(headers)).statusCode).toBe(status);
    expect(await stored()).toHaveLength(status === 303 ? 1 : 0);
  });

  test('only the script of a listed origin may read the answer', async () => {
    const allowed = async (origin: string) =>
      (await post({ origin, accept: 'application/json' })).headers['access-control-allow-origin'];
    expect(await allowed('https://static.example')).toBe('https://static.example');
    expect(await allowed('https://evil.example')).toBeUndefined();
    expect((await post({ origin: 'https://static.example' })).headers['vary']).toContain('Origin');
  });

  test('a page on a static host gets its ticket from here', async () => {
    const answer = await service.server.inject({
      url: '/api/waitlist/ticket',
      headers: { origin: 'https://static.example' },
    });
    expect(answer.headers['access-control-allow-origin']).toBe('https://static.example');
    clock.pass(3 * SECOND);
    expect((await send(service, { ...good(), ticket: answer.json().ticket })).statusCode).toBe(303);
  });
});

describe('a request that is no form', () => {
  const post = (payload: string, type: string) =>
    service.server.inject({
      method: 'POST',
      url: '/api/waitlist',
      headers: { ...FROM_OUR_PAGE, 'content-type': type },
      payload,
    });

  test.each([
    [
      'too long',
      () => post(formOf({ ...good(), firstName: 'a'.repeat(5000) }), FROM_OUR_PAGE['content-type']),
      413,
    ],
    ['JSON', () => post(JSON.stringify(good()), 'application/json'), 415],
    ['an upload', () => post('--x--', 'multipart/form-data; boundary=x'), 415],
    [
      'a field twice',
      () => post(`${formOf(good())}&email=b@example.org`, FROM_OUR_PAGE['content-type']),
      422,
    ],
    ['empty', () => post('', FROM_OUR_PAGE['content-type']), 422],
  ])('%s is refused kindly', async (_, request, status) => {
    const answer = await request();
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain('<h1');
    expect(await stored()).toEqual([]);
  });
});
