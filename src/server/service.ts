import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { groupCommit } from './group-commit.ts';
import { healthRoutes } from './http/health-routes.ts';
import { joinRoutes } from './http/join-routes.ts';
import { ownEntryRoutes } from './http/own-entry-routes.ts';
import { pageFor, tell } from './http/tell.ts';
import type { Waitlist } from './http/waitlist.ts';
import { ROUTED, waitlistPages, type WaitlistPages } from './http/waitlist-pages.ts';
import { faultOf, logAnswers, privateLogs, type LogStream } from './log.ts';
import type { Outbox } from './mail/outbox.ts';
import { metricsOf, metricsRoute } from './metrics.ts';
import { onceDone } from './once-done.ts';
import type { Planner } from './planned.ts';
import { sendingOf } from './sending.ts';
import type { Shared } from './shared.ts';
import { placeOf, trustProxy, type Settings } from './settings.ts';
import { siteServer } from './site.ts';
import type { NewEntry } from './store/joins.ts';
import type { FileChange } from './store/sqlite.ts';
import { openStore, type Store } from './store/store.ts';
import { tidying } from './tidying.ts';
import { consentId, readWords } from './words.ts';

export interface Service {
  readonly server: FastifyInstance;
  readonly store: Store;
  readonly outbox: Outbox | undefined;
  readonly planner: Planner | undefined;
  /** Answers what has been asked, sends the mail in hand, then lets go of everything. */
  close(): Promise<void>;
}

interface Surroundings {
  readonly now?: () => number;
  readonly store?: Store;
  /** Where log lines go; the standard output if it is left out. */
  readonly logStream?: LogStream;
  /** What to do once another file was copied over the database file: this process can't go on with it. */
  readonly onReplaced?: () => void;
}

/** The site and the waitlist, ready to listen. The database need not be there yet. */
export async function openService(
  settings: Settings,
  { now = Date.now, ...given }: Surroundings = {},
): Promise<Service> {
  const words = readWords();
  const pages = waitlistPages(settings.SITE_DIR);
  const server = await bareServer(settings, { words, pages }, given.logStream);
  const onFileChange = (change: FileChange) => {
    server.log.error({ change }, 'the database file is another one now');
    if (change === 'copied over') given.onReplaced?.();
    else tidy.soon();
  };
  const store = given.store ?? openStore({ ...placeOf(settings), onFileChange });
  const metrics = settings.METRICS === 'off' ? undefined : metricsOf(store, now);
  const onFault = (what: string) => (fault: unknown) => server.log.error(faultOf(fault), what);
  const shared: Shared = { settings, server, store, metrics, now, onFault };
  const mail =
    settings.SMTP_URL === undefined ? undefined : sendingOf(shared, settings.SMTP_URL, words.mails);
  const tidy = tidyingOf(shared);

  const waitlist: Waitlist = {
    store,
    words,
    pages,
    consent: consentId(words),
    key: onceDone(() => store.key()),
    sendsMail: mail !== undefined,
    publicUrl: settings.PUBLIC_URL,
    origins: settings.ALLOWED_ORIGINS,
    joinsPerBlock: settings.JOINS_PER_BLOCK,
    joinsPerMinute: settings.JOINS_PER_MINUTE,
    now,
    join: joiner(store, mail?.outbox, words.form.consent, consentId(words), now),
  };
  await addRoutes(shared, waitlist);
  tidy.soon();
  mail?.outbox.wake();

  return {
    server,
    store,
    outbox: mail?.outbox,
    planner: mail?.planner,
    close: async () => {
      await closeServer(server);
      await tidy.close();
      await mail?.close();
      await store.close();
    },
  };
}

function bareServer(
  settings: Settings,
  waitlist: Pick<Waitlist, 'words'> & { readonly pages: WaitlistPages },
  logStream: LogStream | undefined,
): Promise<FastifyInstance> {
  return siteServer(
    settings.SITE_DIR,
    {
      ...privateLogs(settings.LOG_LEVEL, logStream),
      trustProxy: trustProxy(settings),
      bodyLimit: 4096,
      requestTimeout: 30_000,
      forceCloseConnections: 'idle',
      frameworkErrors: (_, request, reply) => tell(waitlist, request, reply as FastifyReply, 400, 'refused'),
    },
    { hsts: settings.HSTS, routed: ROUTED },
  );
}

async function addRoutes({ settings, server, store, metrics, now }: Shared, waitlist: Waitlist) {
  server.setErrorHandler(async (error: FastifyError, request: FastifyRequest, reply) => {
    const { status, page } = pageFor(error.statusCode ?? 500);
    if (status === 503)
      request.log.error({ route: request.routeOptions.url, ...faultOf(error) }, 'the request failed');
    return tell(waitlist, request, reply, status, page);
  });
  logAnswers(server, metrics?.answered);
  if (metrics) metricsRoute(server, metrics, settings);
  await server.register(healthRoutes, { store, now });
  await server.register(joinRoutes, waitlist);
  await server.register(ownEntryRoutes, waitlist);
  await server.ready();
}

function tidyingOf({ settings, server, store, now, onFault }: Shared) {
  return tidying({
    store,
    share: settings.CLEAR_AT_MOST / 100,
    now,
    onCleared: ({ cleared, heldBack }, erasedAgain) => {
      if (cleared > 0) server.log.info({ count: cleared }, 'entries were cleared');
      if (erasedAgain > 0)
        server.log.warn({ count: erasedAgain }, 'people who had left were back and were erased again');
      if (heldBack)
        server.log.error(
          heldBack,
          'nothing was cleared: too many entries would be overdue after a jump of the clock. If the clock is right, run "clear --yes"',
        );
    },
    onFault: onFault('clearing failed'),
  });
}

/** Joins in groups. The wording of the consent is kept first, once; a mail is then sent soon. */
function joiner(
  store: Store,
  mails: Outbox | undefined,
  words: string,
  consent: string,
  now: () => number,
): (entry: NewEntry) => Promise<void> {
  const consentKept = onceDone(() => store.keepConsent(consent, words, now()));
  const commit = groupCommit<NewEntry>(async (entries) => {
    await consentKept();
    await store.join(entries, now());
  });
  return async (entry) => {
    await commit(entry);
    mails?.wake();
  };
}

/** Connections that were busy when the end began are closed as soon as they are idle, not when they time out. */
async function closeServer(server: FastifyInstance): Promise<void> {
  const idle = setInterval(() => server.server.closeIdleConnections(), 20);
  await server.close();
  clearInterval(idle);
}
