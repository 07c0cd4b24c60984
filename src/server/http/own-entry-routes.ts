import type { FastifyInstance, FastifyRequest } from 'fastify';
import { countries } from '../../domain/site/waitlist.schema.ts';
import type { Entry } from '../store/own-entry.ts';
import { tokenIn } from '../token.ts';
import { addressOf } from './waitlist-pages.ts';
import type { Waitlist } from './waitlist.ts';

/**
 * Where the links of our mails lead. Opening a link changes nothing, since mail scanners open them all; only a press
 * does, which is a POST. The token in the link is the right to press, so it does not matter where the press comes from.
 */
export async function ownEntryRoutes(server: FastifyInstance, waitlist: Waitlist): Promise<void> {
  const { store, pages, now } = waitlist;
  // One-click unsubscribing may come in any wrapping (RFC 8058).
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  server.post('/waitlist/confirm/', async (request, reply) => {
    const token = tokenOf(request);
    const confirmed = token !== undefined && (await store.confirm(token, now()));
    return confirmed ? reply.redirect(addressOf('confirmed'), 303) : pages.send(reply, 404, 'expired');
  });

  server.post('/waitlist/leave/', async (request, reply) => {
    const token = tokenOf(request);
    if (token !== undefined) await store.leave(token, now());
    return isPress(request) ? reply.redirect(addressOf('left'), 303) : pages.send(reply, 200, 'left');
  });

  server.get('/waitlist/entry/', async (request, reply) => {
    const entry = await entryOf(waitlist, request);
    if (!entry) return pages.send(reply, 404, 'expired');
    const token = tokenOf(request);
    return pages.send(reply, 200, 'entry', {
      ...shown(waitlist, entry, await store.consentWords(entry.consent)),
      download: `/waitlist/entry/copy?t=${token}`,
      leave: `/waitlist/leave/?t=${token}`,
    });
  });

  server.get('/waitlist/entry/copy', async (request, reply) => {
    const entry = await entryOf(waitlist, request);
    if (!entry) return pages.send(reply, 404, 'expired');
    return reply
      .type('application/json; charset=utf-8')
      .header('Content-Disposition', 'attachment; filename="my-entry.json"')
      .header('Cache-Control', 'no-store')
      .send(`${JSON.stringify(copy(entry, await store.consentWords(entry.consent)), null, 2)}\n`);
  });
}

/**
 * Whether somebody pressed a button of a page. Otherwise a mail program unsubscribes on somebody's behalf, and that must
 * not be answered with a redirect (RFC 8058).
 */
function isPress({ headers, body }: FastifyRequest): boolean {
  const oneClick = typeof body === 'string' && body.includes('List-Unsubscribe');
  return !oneClick && (headers.accept?.includes('text/html') ?? false);
}

function tokenOf({ query }: FastifyRequest): string | undefined {
  return tokenIn((query as Readonly<Record<string, unknown>>)['t']);
}

async function entryOf({ store, now }: Waitlist, request: FastifyRequest): Promise<Entry | undefined> {
  const token = tokenOf(request);
  return token === undefined ? undefined : store.entryOf(token, now());
}

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
const instant = (time: number | null) => (time === null ? null : new Date(time).toISOString());

function shown({ words }: Waitlist, entry: Entry, consent: string | undefined) {
  const { notGiven, notYet, no, undelivered } = words.entry;
  const dayOr = (time: number | null, otherwise: string) => (time === null ? otherwise : day.format(time));
  return {
    email: entry.email,
    firstName: entry.firstName ?? notGiven,
    country: countries.find(({ code }) => code === entry.country)?.name ?? notGiven,
    joined: day.format(entry.joinedAt),
    confirmed: dayOr(entry.confirmedAt, notYet),
    emails: String(entry.mailsSent),
    lastEmail: dayOr(entry.mailedAt, notYet),
    told: dayOr(entry.announcedAt, notYet),
    trouble:
      [entry.mailRefused, entry.announceRefused, entry.bounced]
        .filter((code) => code !== null)
        .map((code) => undelivered.replace('{code}', code))
        .join(' ') || no,
    consent: consent ?? '',
  };
}

/** Everything there is about one person, except our own number of the entry. */
function copy(entry: Entry, consent: string | undefined) {
  return {
    email: entry.email,
    firstName: entry.firstName,
    country: entry.country,
    agreedTo: consent ?? null,
    joinedAt: instant(entry.joinedAt),
    confirmedAt: instant(entry.confirmedAt),
    emailsSent: entry.mailsSent,
    lastEmailAt: instant(entry.mailedAt),
    emailWaiting: entry.mail,
    emailWaitingUntil: instant(entry.mailDueAt),
    emailTries: entry.mailTries,
    emailRefused: entry.mailRefused,
    announcement: entry.announceState,
    announcementAt: instant(entry.announcedAt),
    announcementRefused: entry.announceRefused,
    bounced: entry.bounced,
    bouncedAt: instant(entry.bouncedAt),
  };
}
