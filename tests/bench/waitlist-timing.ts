import { request } from 'node:http';
import { openStore } from '../../src/server/store/store.ts';
import { catchMail } from '../server/support/mail-catcher.ts';
import { freePort, startPostgres } from '../server/support/postgres.ts';
import { startService } from '../server/support/process.ts';
import { exported, FROM_OUR_PAGE, formOf, ticketFrom } from '../server/support/service.ts';

/**
 * Whether the time of an answer tells who is on the list. For each state of a known address: pairs of a known and an
 * unknown address, asked one after the other over one connection, in a random order. The area under the curve (AUC) is
 * how often a known address can be told from an unknown one by time alone: 0.5 is a coin.
 */

/** The area may be so far from a coin, to either side. */
export const TIMING_BUDGET = 0.55;

export type Timing = Readonly<Record<string, number>>;

const STATES = ['waiting', 'mailed', 'confirmed', 'told', 'refused', 'bounced'] as const;

export async function timingOf(kind: 'SQLite' | 'PostgreSQL', folder: string, pairs = 300): Promise<Timing> {
  const postgres = kind === 'PostgreSQL' ? await startPostgres() : undefined;
  const place = postgres
    ? { WAITLIST_FILE: '', DATABASE_URL: await postgres.newDatabase() }
    : { WAITLIST_FILE: `${folder}/timing.sqlite`, DATABASE_URL: '' };
  const store = openStore({ databaseUrl: place.DATABASE_URL || undefined, file: place.WAITLIST_FILE });
  const ticket = await ticketFrom(store, Date.now());
  const catcher = await catchMail();
  const known = (state: string, at: number) => `${state}-${at}@example.org`;
  for (const state of STATES)
    await store.importEntries(
      Array.from({ length: pairs }, (_, at) => exported(known(state, at), stateOf(state))),
    );
  await store.join(
    Array.from({ length: pairs }, (_, at) => ({
      email: known('waiting', at),
      firstName: null,
      country: null,
      consent: 'c',
    })),
    Date.now(),
  );
  const service = await startService(await freePort(), {
    ...place,
    SMTP_URL: catcher.url,
    PUBLIC_URL: 'https://list.example',
    MAIL_FROM: 'news@list.example',
    MAILS_PER_MINUTE: '300',
  });
  const ask = (email: string) => timed(service.port, formOf({ email, consent: 'yes', ticket }));
  for (let at = 0; at < 50; at++) await ask(`warm-${at}@example.org`);
  const areas: Record<string, number> = {};
  for (const state of STATES) {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let at = 0; at < pairs; at++)
      for (const which of Math.random() < 0.5
        ? (['known', 'unknown'] as const)
        : (['unknown', 'known'] as const))
        times[which].push(await ask(which === 'known' ? known(state, at) : `new-${state}-${at}@example.org`));
    areas[state] = areaUnder(times.known, times.unknown);
  }
  await service.end('SIGTERM');
  await catcher.close();
  await store.close();
  await postgres?.close();
  return areas;
}

function stateOf(state: (typeof STATES)[number]) {
  const now = Date.now();
  const confirmed = { joinedAt: now, confirmedAt: now };
  if (state === 'confirmed') return confirmed;
  if (state === 'told') return { ...confirmed, announceState: 'sent', announcedAt: now };
  if (state === 'refused') return { ...confirmed, announceState: 'refused', announcedAt: now };
  if (state === 'bounced') return { joinedAt: now, bounced: '5.1.1', bouncedAt: now };
  return { joinedAt: now };
}

function timed(port: number, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const headers = { ...FROM_OUR_PAGE, 'content-length': Buffer.byteLength(body) };
    const asked = request(
      { host: '127.0.0.1', port, path: '/api/waitlist', method: 'POST', headers },
      (answer) => {
        const took = performance.now() - begun;
        answer.resume();
        answer.once('end', () =>
          answer.statusCode === 303
            ? resolve(took)
            : reject(new Error(`Answered with ${answer.statusCode}.`)),
        );
      },
    );
    asked.once('error', reject);
    asked.end(body);
  });
}

/** How often one of the first is greater than one of the second; ties count half. */
function areaUnder(one: readonly number[], other: readonly number[]): number {
  let wins = 0;
  for (const a of one) for (const b of other) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (one.length * other.length);
}

/** How far the worst state is from a coin. */
export function worst(timing: Timing): number {
  return Math.max(...Object.values(timing).map((area) => Math.max(area, 1 - area)));
}
