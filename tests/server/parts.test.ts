import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { countries, JoinSchema } from '../../src/domain/site/waitlist.schema.ts';
import { groupCommit } from '../../src/server/group-commit.ts';
import { addressBlock } from '../../src/server/http/address-block.ts';
import { escapeHtml, fill } from '../../src/server/http/fill.ts';
import { newTicket, ticketFits } from '../../src/server/http/ticket.ts';
import { settingsFrom, trustProxy } from '../../src/server/settings.ts';

/** The small parts of the service, one by one. */

test.each([
  ['192.0.2.77', '192.0.2.0/24'],
  ['::ffff:192.0.2.77', '192.0.2.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:DB8:0001::6', '2001:db8:1::/48'],
  ['2001:db8::6', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['nonsense', 'unknown'],
])('the address %s belongs to the block %s', (address, block) => {
  expect(addressBlock(address)).toBe(block);
});

describe('a filled page', () => {
  test('holds what is filled in, as text', () => {
    const page =
      '<input name="email" data-fill-value="email"><p data-slot="again" hidden></p><input data-fill-checked="consent">';
    expect(fill(page, { email: '<"&\'>', again: 'Once <more>', consent: true })).toBe(
      '<input name="email" value="&lt;&quot;&amp;&#39;&gt;"><p>Once &lt;more&gt;</p><input checked>',
    );
    expect(fill(page, {})).toBe(page);
  });

  test('never lets a text become a mark, an attribute or a tag', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom(' data-slot="b">', '"><script>', "$& $1 $' $`", ' data-fill-value="b"'),
        ),
        (text) => {
          const filled = fill('<input data-fill-value="a"><p data-slot="b"></p>', { a: text, b: text });
          expect(filled).toBe(`<input value="${escapeHtml(text)}"><p>${escapeHtml(text)}</p>`);
        },
      ),
    );
  });
});

test('a ticket fits from two seconds to a day after the form was opened, and only with the key', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000, max: 100_000_000 }), (age) => {
      const opened = Date.UTC(2026, 10, 23);
      const ticket = newTicket('key', opened);
      expect(ticketFits('key', ticket, opened + age)).toBe(age >= 2_000 && age <= 86_400_000);
      expect(ticketFits('other key', ticket, opened + age)).toBe(false);
    }),
  );
  for (const nothing of [undefined, '', 'x', '.', 'a.b', ['x'], 7])
    expect(ticketFits('key', nothing, 0)).toBe(false);
});

describe('what commits together', () => {
  test('commits what comes while it is busy in one go, in order, and answers each', async () => {
    const groups: number[][] = [];
    const commit = groupCommit<number>(async (items) => void groups.push([...items]), 4);
    await Promise.all([1, 2, 3, 4, 5, 6].map((item) => commit(item)));
    expect(groups).toEqual([
      [1, 2, 3, 4],
      [5, 6],
    ]);
  });

  test('tells those whose commit failed, and goes on with the next', async () => {
    let fails = true;
    const commit = groupCommit<number>(async () => {
      if (fails) throw new Error('gone');
    });
    const failed = await Promise.allSettled([commit(1), commit(2)]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    await expect(commit(3)).resolves.toBeUndefined();
  });
});

describe('an email address', () => {
  const read = (email: string) => JoinSchema.safeParse({ email, consent: 'yes' }).data?.email;
  test.each([
    'a@example.org',
    'a.b+tag@mail.example.co.uk',
    "o'neil@example.org",
    'x@xn--bcher-kva.example',
    'x@example.xn--p1ai',
    '1@2.info',
  ])('%s is taken', (email) => {
    expect(read(email)).toBe(email);
  });
  test.each([
    '',
    'a',
    '@example.org',
    'a@',
    'a@b',
    'a@b.c',
    'a@b.1z',
    'a..b@example.org',
    '.a@example.org',
    'a.@example.org',
    'a@exa mple.org',
    'a@example..org',
    'a@-example.org',
    'a@[127.0.0.1]',
    '"a b"@example.org',
    'a@example.org>',
    `${'a'.repeat(65)}@example.org`,
  ])('“%s” is not', (email) => {
    expect(read(email)).toBeUndefined();
  });
  test('is the same in capitals and with spaces around it', () => {
    expect(read('  ANA@Example.ORG ')).toBe('ana@example.org');
  });
});

test('every country has a name', () => {
  expect(countries).toHaveLength(250);
  for (const { code, name } of countries) expect(name).not.toBe(code);
});

describe('the settings', () => {
  test('need nothing to start with', () => {
    expect(settingsFrom({})).toMatchObject({
      HOST: 'localhost',
      PORT: 4321,
      publicUrl: 'http://localhost:4321',
      ALLOWED_ORIGINS: [],
    });
    expect(settingsFrom({ DATABASE_URL: '', SMTP_URL: '', PORT: '' })).toEqual(settingsFrom({}));
  });
  test('with mail need a sender and an address for links', () => {
    expect(() => settingsFrom({ SMTP_URL: 'smtp://mail.example' })).toThrow(/PUBLIC_URL[\s\S]*MAIL_FROM/);
    expect(() =>
      settingsFrom({
        SMTP_URL: 'smtp://m.example',
        PUBLIC_URL: 'https://a.example',
        MAIL_FROM: 'A <a@a.example>\r\nBcc: b@b.example',
      }),
    ).toThrow('MAIL_FROM');
  });
  test('list other origins without their paths', () => {
    expect(
      settingsFrom({ ALLOWED_ORIGINS: 'https://a.example/x, https://b.example' }).ALLOWED_ORIGINS,
    ).toEqual(['https://a.example', 'https://b.example']);
  });
  test('believe no proxy unless told to', () => {
    const trusted = (TRUST_PROXY?: string) => trustProxy(settingsFrom({ TRUST_PROXY }));
    expect([trusted(), trusted('false'), trusted('10.0.0.0/8')]).toEqual([false, false, '10.0.0.0/8']);
    const hops = trusted('1');
    expect(typeof hops === 'function' && [hops('', 0), hops('', 1)]).toEqual([true, false]);
  });
});
