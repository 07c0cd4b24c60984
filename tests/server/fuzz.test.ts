import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InjectOptions } from 'fastify';
import { entriesOf, formOf, openTestService, ticketFrom } from './support/service.ts';
import { isWhole } from '../support/long.ts';

/** Random and malicious requests, in process. FUZZ_REQUESTS sets another number; 100,000 is the long run. */

const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? (isWhole ? 20_000 : 4_000));
const AT_ONCE = 100;

const ATTACKS = [
  "' or 1=1 --",
  "'; drop table entries; --",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an attack that is known to look like this.
  '${jndi:ldap://x}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  '%00',
  '\0',
  '\r\nBcc: x@example.org',
  "=cmd|'/c calc'!A0",
  '+1+1',
  '@SUM(1)',
  '-2+3',
  '\u202Eexe.jpg',
  '\uFEFF',
  '\uD800',
  'a'.repeat(3000),
  '𝒳'.repeat(100),
  '__proto__',
  'constructor',
  'true',
  'null',
  '[object Object]',
  '1e309',
  '☃',
  'İ',
  'ﬀ',
];
const attack = fc.constantFrom(...ATTACKS);
const junk = fc.oneof(attack, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }));

const number = fc.nat(5000);
const goodEmail = number.map((n) => `good${n}@example.org`);
/** Whatever these fields hold, the address must never be stored: something else in the form is wrong. */
const barredEmail = number.map((n) => `barred${n}@barred.example`);
const anyEmail = fc.oneof(
  goodEmail,
  junk,
  fc.tuple(junk, goodEmail).map(([one, other]) => one + other),
  fc.tuple(goodEmail, junk).map(([one, other]) => one + other),
);

const field = fc.constantFrom(
  'email',
  'firstName',
  'country',
  'consent',
  'website',
  'ticket',
  'email[]',
  'email[a]',
  '__proto__',
  'constructor',
  '',
);
const loose = (ticket: string) => ({
  email: anyEmail,
  firstName: fc.option(fc.oneof(fc.constantFrom('Ana', 'O’Neil', '李'), junk), { nil: undefined }),
  country: fc.option(fc.oneof(fc.constantFrom('DE', 'US', ''), junk), { nil: undefined }),
  consent: fc.constantFrom('yes', 'no', ''),
  website: fc.constantFrom('', '', 'https://spam.example'),
  ticket: fc.oneof(fc.constant(ticket), junk),
});

function bodies(ticket: string) {
  const entries = (fields: Record<string, string | undefined>) =>
    formOf(
      Object.fromEntries(
        Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
    );
  const whole = { email: barredEmail, consent: fc.constant('yes'), ticket: fc.constant(ticket) };
  return fc.oneof(
    { weight: 6, arbitrary: fc.record(loose(ticket)).map(entries) },
    {
      weight: 2,
      arbitrary: fc
        .record({ email: goodEmail, consent: fc.constant('yes'), ticket: fc.constant(ticket) })
        .map(entries),
    },
    { weight: 1, arbitrary: fc.record({ ...whole, ticket: junk }).map(entries) },
    { weight: 1, arbitrary: fc.record({ ...whole, consent: fc.constantFrom('', 'no', 'on') }).map(entries) },
    { weight: 1, arbitrary: fc.record({ ...whole, website: fc.constantFrom('x', ' ') }).map(entries) },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.tuple(field, junk), { maxLength: 12 })
        .map((pairs) =>
          pairs
            .map(
              ([name, value]) =>
                `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`,
            )
            .join('&'),
        ),
    },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
    { weight: 1, arbitrary: fc.nat(9000).map((length) => 'a='.padEnd(length, 'a%26=%')) },
  );
}

const paths = fc.oneof(
  { weight: 6, arbitrary: fc.constant('/api/waitlist') },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          '/waitlist/',
          '/waitlist/confirm/',
          '/waitlist/leave/',
          '/waitlist/entry/',
          '/waitlist/entry/copy',
          '/api/waitlist/ticket',
          '/health',
          '/ready',
        ),
        fc.constantFrom('', '?t=', '?t[]=', '?x='),
        junk,
      )
      .map(([path, query, value]) => path + query + encodeURIComponent(value.toWellFormed())),
  },
  { weight: 1, arbitrary: fc.tuple(number).map(() => `/waitlist/leave/?t=${'A'.repeat(43)}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '/%',
      '/%E0%A4%A',
      '/..%2f..%2fpackage.json',
      '/_headers',
      '//evil.example/',
      '/waitlist/%2e%2e/',
      '/waitlist/entry/?t=%00',
      `/${'a/'.repeat(300)}`,
      `/?${'a=b&'.repeat(300)}`,
    ),
  },
  { weight: 1, arbitrary: junk.map((text) => `/${encodeURIComponent(text.toWellFormed())}`) },
);

const headerText = fc.oneof(
  fc.constantFrom(
    '',
    'null',
    'application/json',
    '*/*',
    'text/html',
    '-1',
    '99999999999',
    'chunked',
    'gzip, br;q=0',
  ),
  fc.string({ unit: fc.constantFrom(...'abc/:;,*=. "()<>{}-0123é'.split('')), maxLength: 40 }),
);
const headers = fc.record(
  {
    'content-type': fc.oneof(
      { weight: 5, arbitrary: fc.constant('application/x-www-form-urlencoded') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'application/json',
          'multipart/form-data; boundary=x',
          'text/plain',
          'application/x-www-form-urlencoded; charset=utf-7',
          ';',
        ),
      },
      { weight: 1, arbitrary: headerText },
    ),
    'sec-fetch-site': fc.oneof(
      { weight: 5, arbitrary: fc.constant('same-origin') },
      { weight: 1, arbitrary: fc.constantFrom('cross-site', 'same-site', 'none') },
    ),
    accept: headerText,
    origin: fc.oneof(fc.constantFrom('https://evil.example', 'null', 'https://', 'file://'), headerText),
    'x-forwarded-for': headerText,
    'accept-encoding': headerText,
    range: fc.constantFrom('bytes=0-1', 'bytes=99999-', 'bytes=-', 'x'),
    'if-modified-since': headerText,
    cookie: headerText,
  },
  { requiredKeys: ['content-type', 'sec-fetch-site'] },
);
const method = fc.oneof(
  { weight: 8, arbitrary: fc.constant('POST' as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'GET' as const,
      'HEAD' as const,
      'PUT' as const,
      'DELETE' as const,
      'PATCH' as const,
      'OPTIONS' as const,
    ),
  },
);

test(`${REQUESTS.toLocaleString('en')} random and malicious requests: no failure of ours, and nothing stored that should not be`, async () => {
  const now = Date.UTC(2026, 10, 23, 12);
  const service = await openTestService(
    { JOINS_PER_BLOCK: String(REQUESTS * 2), TRUST_PROXY: '1' },
    { now: () => now },
  );
  const ticket = await ticketFrom(service.store, now);
  const request: fc.Arbitrary<InjectOptions> = fc.record({
    method,
    url: paths,
    headers,
    payload: bodies(ticket),
  });
  const seen = new Map<number, number>();

  await fc.assert(
    fc.asyncProperty(fc.array(request, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (requests) => {
      const answers = await Promise.all(
        requests.map((one) =>
          service.server.inject(
            one.method === 'GET' || one.method === 'HEAD' ? { ...one, payload: undefined } : one,
          ),
        ),
      );
      for (const { statusCode } of answers) seen.set(statusCode, (seen.get(statusCode) ?? 0) + 1);
      const failed = answers.findIndex(({ statusCode }) => statusCode >= 500);
      if (failed >= 0)
        throw new Error(`${answers[failed]?.statusCode} for ${JSON.stringify(requests[failed])}`);
    }),
    { numRuns: Math.ceil(REQUESTS / AT_ONCE), endOnFailure: true },
  );

  const entries = await entriesOf(service);
  await service.close();
  // Every kind of answer must have come, or the requests were not what they are meant to be.
  for (const status of [200, 303, 403, 404, 409, 413, 415, 422])
    expect(seen.get(status) ?? 0, `answers with ${status}`).toBeGreaterThan(0);
  expect(entries.length).toBeGreaterThan(0);
  for (const { email, firstName, country, consent, joinedAt, confirmedAt } of entries) {
    expect(email).toMatch(/^[!-?A-~]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/);
    expect(email).not.toMatch(/[\s<>"(),:;\\[\]]|@.*@|barred/);
    expect(email.length).toBeLessThanOrEqual(254);
    expect(firstName ?? 'x').not.toMatch(/[\p{C}\p{Zl}\p{Zp}<>="@/\\|&;:{}$%]/u);
    expect(country ?? 'XX').toMatch(/^[A-Z]{2}$/);
    expect(consent).toMatch(/^[0-9a-f]{12}$/);
    expect([joinedAt, confirmedAt]).toEqual([now, null]);
  }
});
