import { join } from 'node:path';
import { newTicket } from '../../../src/server/http/ticket.ts';
import { openService, type Service } from '../../../src/server/service.ts';
import { settingsFrom } from '../../../src/server/settings.ts';
import type { Exported } from '../../../src/server/store/own-entry.ts';
import type { Store } from '../../../src/server/store/store.ts';

export const SITE_DIR = process.env['SITE_DIR'] ?? join(import.meta.dirname, '../../../dist');
export const ROOT = join(import.meta.dirname, '../../..');

/** A clock that stands still until a test moves it. */
export function testClock(start = Date.UTC(2026, 10, 23, 12)) {
  let time = start;
  return {
    now: () => time,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;

type Env = Readonly<Record<string, string>>;
type Given = NonNullable<Parameters<typeof openService>[1]>;

/** The whole service on a database in memory, without a port. */
export function openTestService(env: Env = {}, given: Given = {}): Promise<Service> {
  return openService(
    settingsFrom({
      SITE_DIR,
      WAITLIST_FILE: ':memory:',
      LOG_LEVEL: 'silent',
      MAILS_PER_MINUTE: '0',
      ...env,
    }),
    given,
  );
}

/** A ticket of a form that was opened a minute before. */
export async function ticketFrom(store: Store, now: number): Promise<string> {
  return newTicket(await store.key(), now - MINUTE);
}

/** What a browser sends with a form of our own page. */
export const FROM_OUR_PAGE = {
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
};

export function formOf(fields: Readonly<Record<string, string>>): string {
  return new URLSearchParams(fields).toString();
}

/** Sends the form as a browser without script does. */
export function send(
  service: Service,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  return service.server.inject({
    method: 'POST',
    url: '/api/waitlist',
    headers: { ...FROM_OUR_PAGE, ...headers },
    payload: formOf(fields),
  });
}

/** An entry as an export holds it. */
export const exported = (email: string, more: Partial<Exported> = {}): Exported => ({
  email,
  firstName: null,
  country: null,
  consent: 'c1',
  joinedAt: 0,
  confirmedAt: null,
  announceState: null,
  announcedAt: null,
  bounced: null,
  bouncedAt: null,
  ...more,
});

/** All entries, in the order of joining. */
export async function entriesOf({ store }: Pick<Service, 'store'>) {
  return Array.fromAsync(store.entries());
}
