import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { Settings } from './settings.ts';
import type { Store } from './store/store.ts';

/** Counts of what happens, in the form that Prometheus reads. Nothing about anybody. */
export interface Metrics {
  readonly answered: (route: string, status: number) => void;
  readonly mailSettled: (mail: string, outcome: string) => void;
  readonly text: () => Promise<{ readonly type: string; readonly body: string }>;
}

export function metricsOf(store: Store, now: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: 'waitlist_answers_total',
    help: 'Answers of the waitlist by route and status. Pages of the site are not counted.',
    labelNames: ['route', 'status'],
    registers,
  });
  const mails = new Counter({
    name: 'waitlist_mails_total',
    help: 'Mails by kind and how they went.',
    labelNames: ['mail', 'outcome'],
    registers,
  });
  const gauge = (name: string, help: string, value: () => Promise<number>) =>
    new Gauge({
      name: `waitlist_${name}`,
      help,
      registers,
      async collect() {
        this.set(await value());
      },
    });
  const entries = new Gauge({
    name: 'waitlist_entries',
    help: 'Entries by state; one entry can be in several.',
    labelNames: ['state'],
    registers,
    async collect() {
      const { entries: all, ...states } = await store.stats();
      this.set({ state: 'all' }, all);
      for (const [state, count] of Object.entries(states)) this.set({ state }, count);
    },
  });
  registry.registerMetric(entries);
  gauge('mail_queue_age_seconds', 'How long the oldest mail in the queue has been due.', async () => {
    const oldest = await store.oldestDue();
    return oldest === undefined ? 0 : Math.max(0, (now() - oldest) / 1000);
  });
  gauge('last_clearing_timestamp_seconds', 'When overdue entries were last erased.', async () => {
    const { at } = JSON.parse((await store.setting('cleared')) ?? '{"at":0}') as { at: number };
    return at / 1000;
  });
  gauge('clearing_held_back', 'Overdue entries that were not erased because the clock jumped.', async () =>
    Number((await store.setting('held back')) ?? 0),
  );
  for (const what of ['joins', 'mail'] as const)
    gauge(`${what}_paused`, `1 while ${what} are paused.`, async () =>
      (await store.pausedSince(what)) === undefined ? 0 : 1,
    );
  return {
    answered: (route, status) => answers.inc({ route, status }),
    mailSettled: (mail, outcome) => mails.inc({ mail, outcome }),
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  };
}

/** For whoever is on this machine, or has the token. To everybody else there is nothing here. */
export function metricsRoute(server: FastifyInstance, metrics: Metrics, settings: Settings): void {
  server.get('/metrics', async (request, reply) => {
    if (!mayRead(request, settings)) return reply.callNotFound();
    const { type, body } = await metrics.text();
    return reply.header('Cache-Control', 'no-store').header('Content-Type', type).send(body);
  });
}

function mayRead(request: FastifyRequest, { METRICS, METRICS_TOKEN = '' }: Settings): boolean {
  if (METRICS === 'token') {
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const digest = (text: string) => createHash('sha256').update(text).digest();
    return timingSafeEqual(digest(given), digest(METRICS_TOKEN));
  }
  // A proxy on this machine asks from here too, but says for whom.
  const forwarded = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some(
    (name) => request.headers[name] !== undefined,
  );
  return !forwarded && /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
}
