import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { groupCommit } from './group-commit.ts';
import { healthRoutes } from './http/health-routes.ts';
import { joinRoutes } from './http/join-routes.ts';
import { ownEntryRoutes } from './http/own-entry-routes.ts';
import { pageFor, tell } from './http/tell.ts';
import type { Waitlist } from './http/waitlist.ts';
import { waitlistPages } from './http/waitlist-pages.ts';
import { faultOf, logAnswers, privateLogs, type LogStream } from './log.ts';
import { outbox, type Outbox } from './mail/outbox.ts';
import { postOffice } from './mail/post-office.ts';
import { trustProxy, type Settings } from './settings.ts';
import { sharedKey } from './shared-key.ts';
import { siteServer } from './site.ts';
import type { NewEntry } from './store/joins.ts';
import { openStore, type Store } from './store/store.ts';
import { consentId, readWords } from './words.ts';

export interface Service {
  readonly server: FastifyInstance;
  readonly store: Store;
  readonly outbox: Outbox | undefined;
  /** Answers what has been asked, sends the mail in hand, then lets go of everything. */
  close(): Promise<void>;
}

interface Surroundings {
  readonly now?: () => number;
  readonly store?: Store;
  /** Where log lines go; the standard output if it is left out. */
  readonly logStream?: LogStream;
}

const DAY = 24 * 60 * 60 * 1000;

/** The site and the waitlist, ready to listen. The database need not be there yet. */
export async function openService(
  settings: Settings,
  { now = Date.now, ...given }: Surroundings = {},
): Promise<Service> {
  const words = readWords();
  const store =
    given.store ?? openStore({ databaseUrl: settings.DATABASE_URL, file: settings.WAITLIST_FILE });
  const pages = waitlistPages(settings.SITE_DIR);
  const server = await siteServer(settings.SITE_DIR, {
    ...privateLogs(settings.LOG_LEVEL, given.logStream),
    trustProxy: trustProxy(settings),
    bodyLimit: 4096,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    frameworkErrors: (_, request, reply) =>
      tell({ words, pages }, request, reply as FastifyReply, 400, 'refused'),
  });
  const onFault = (what: string) => (fault: unknown) => server.log.error(faultOf(fault), what);
  const post = settings.SMTP_URL === undefined ? undefined : postOffice(settings.SMTP_URL);
  const stationery = { mails: words.mails, from: settings.MAIL_FROM ?? '', publicUrl: settings.publicUrl };
  const mails = post && outbox({ store, post, stationery, now, onFault: onFault('a mail was not sent') });

  const waitlist: Waitlist = {
    store,
    words,
    pages,
    consent: consentId(words),
    key: onceDone(() => sharedKey(store)),
    sendsMail: post !== undefined,
    origins: settings.PUBLIC_URL
      ? [settings.PUBLIC_URL, ...settings.ALLOWED_ORIGINS]
      : settings.ALLOWED_ORIGINS,
    joinsPerBlock: settings.JOINS_PER_BLOCK,
    now,
    join: joiner(store, mails, words.form.consent, consentId(words), now),
  };

  server.setErrorHandler(async (error: FastifyError, request: FastifyRequest, reply) => {
    const { status, page } = pageFor(error.statusCode ?? 500);
    if (status === 503)
      request.log.error({ route: request.routeOptions.url, ...faultOf(error) }, 'the request failed');
    return tell(waitlist, request, reply, status, page);
  });
  logAnswers(server);
  await server.register(healthRoutes, { store });
  await server.register(joinRoutes, waitlist);
  await server.register(ownEntryRoutes, waitlist);
  await server.ready();

  const clear = () =>
    void store
      .clear(now())
      .then(
        (count) => count > 0 && server.log.info({ count }, 'entries were cleared'),
        onFault('clearing failed'),
      );
  const clearing = setInterval(clear, DAY / 4).unref();
  clear();
  mails?.wake();

  return {
    server,
    store,
    outbox: mails,
    close: async () => {
      clearInterval(clearing);
      await closeServer(server);
      await mails?.close();
      await post?.close();
      await store.close();
    },
  };
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

/** Does something once. If it fails, it is done anew when it is next asked for. */
function onceDone<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}

/** Connections that were busy when the end began are closed as soon as they are idle, not when they time out. */
async function closeServer(server: FastifyInstance): Promise<void> {
  const idle = setInterval(() => server.server.closeIdleConnections(), 20);
  await server.close();
  clearInterval(idle);
}
